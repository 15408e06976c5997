import type { ImportId } from "../../domain/ids.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { RowAnswer } from "../../domain/minutes/row-answer.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportOccasion } from "./import-occasion.js";

export type AnsweredImport =
  | { kind: "answered"; import: MinutesImport }
  /** Somebody changed it after the revision that was shown; nothing was taken. */
  | { kind: "overtaken"; import: MinutesImport }
  /** It can't be answered any more: it is being accepted, taken back, or was thrown away. */
  | { kind: "settled"; import: MinutesImport }
  | { kind: "gone" };

/**
 * Takes answers about rows, several at once, while a paper is checked, and of rows that were left once it was accepted. `revision`: of the
 * import as it was shown. A repeat of the turn changes nothing.
 */
export function answerImport(deps: object) {
  return async (
    _scope: CommitteeScope,
    _id: ImportId,
    _revision: number,
    _answers: readonly RowAnswer[],
    _occasion: ImportOccasion,
  ): Promise<AnsweredImport> => {
    throw Object.assign(new Error("not made yet"), { code: "not-made" as const, deps });
  };
}
