import { acceptImport } from "../services/minutes/accept-import.js";
import { answerImport } from "../services/minutes/answer-import.js";
import { keepArrival, takeArrival } from "../services/minutes/keep-arrival.js";
import { listImports, readImport } from "../services/minutes/list-imports.js";
import { proposeImport } from "../services/minutes/propose-import.js";
import { throwImportAway } from "../services/minutes/throw-import-away.js";
import { undoImport } from "../services/minutes/undo-import.js";
import type { NewId } from "../services/ports.js";
import type { Store } from "../store/store.js";

/** What is done with papers that are read in, given what it needs. */
export function importServices(parts: Store & { newId: NewId }) {
  return {
    proposeImport: proposeImport(parts),
    answerImport: answerImport(parts),
    acceptImport: acceptImport(parts),
    undoImport: undoImport(parts),
    throwImportAway: throwImportAway(parts),
    listImports: listImports(parts),
    readImport: readImport(parts),
    keepArrival: keepArrival(parts),
    takeArrival: takeArrival(parts),
  };
}
