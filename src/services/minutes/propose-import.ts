import type { PaperReading } from "../../domain/minutes/finding.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportOccasion } from "./import-occasion.js";

/** What was read. `digest`: of the paper, by which it is known again. `file`: its name; absent where words were pasted. */
export type ReadPaper = { digest: string; file?: string; reading: PaperReading };

/**
 * Keeps what a paper says as proposals until they are checked; nothing of it is on record before that. What is on record just so is only
 * counted (`known`): an import without proposals says nothing new. The same paper that waits already and was answered in part is that one.
 */
export function proposeImport(deps: object) {
  return async (_scope: CommitteeScope, _paper: ReadPaper, _occasion: ImportOccasion): Promise<MinutesImport> => {
    throw Object.assign(new Error("not made yet"), { code: "not-made" as const, deps });
  };
}
