import type { afterChange } from "../services/actions/after-change.js";
import { acceptImport } from "../services/minutes/accept-import.js";
import { answerImport } from "../services/minutes/answer-import.js";
import { carryImports } from "../services/minutes/carry-imports.js";
import { keepArrival, takeArrival } from "../services/minutes/keep-arrival.js";
import { listImports, readImport } from "../services/minutes/list-imports.js";
import { proposeImport } from "../services/minutes/propose-import.js";
import { throwImportAway } from "../services/minutes/throw-import-away.js";
import { undoImport } from "../services/minutes/undo-import.js";
import type { Clock, NewId } from "../services/ports.js";
import type { Store } from "../store/store.js";
import type { Log } from "./log.js";

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

type Carrying = Omit<Needs<typeof carryImports>, "tell"> & { clock: Clock };

/** Goes on where putting a paper on record was cut off. What can't be put there must not keep mornings back. */
export function carryPapers(parts: Carrying, news: ReturnType<typeof afterChange>, alert: Log["error"]) {
  const carry = carryImports({
    ...parts,
    tell: (changed, { by, at }) => news(...changed.map((one) => ({ ...one, by: by.id, at }))),
  });
  return async (): Promise<void> => {
    try {
      await carry(parts.clock.now());
    } catch (error) {
      alert("a paper could not be put on record any further", { error });
    }
  };
}
