import type { afterChange } from "../services/actions/after-change.js";
import { type AcceptImportDeps, acceptImport } from "../services/minutes/accept-import.js";
import { answerImport } from "../services/minutes/answer-import.js";
import { carryImports } from "../services/minutes/carry-imports.js";
import { keepArrival, takeArrival } from "../services/minutes/keep-arrival.js";
import type { KnownDeps } from "../services/minutes/known-for.js";
import { listImports, readImport } from "../services/minutes/list-imports.js";
import { proposeImport } from "../services/minutes/propose-import.js";
import { throwImportAway } from "../services/minutes/throw-import-away.js";
import { type UndoImportDeps, undoImport } from "../services/minutes/undo-import.js";
import type { Arrivals } from "../store/arrivals.js";
import type { Imports } from "../store/imports.js";

type Parts = AcceptImportDeps & KnownDeps & UndoImportDeps & { imports: Imports; arrivals: Arrivals };

/** What is done with papers that are read in, given what it needs. */
export function importServices(parts: Parts) {
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

type Carrying = Omit<Parameters<typeof carryImports>[0], "tell">;

/** Goes on where putting a paper on record, or taking it back, was cut off. */
export function carryPapers(parts: Carrying, news: ReturnType<typeof afterChange>): (now: Date) => Promise<void> {
  return carryImports({
    ...parts,
    tell: (changed, { by, at }) => news(...changed.map((one) => ({ ...one, by: by.id, at }))),
  });
}
