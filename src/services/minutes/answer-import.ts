import type { ImportId } from "../../domain/ids.js";
import { answered } from "../../domain/minutes/answer-rows.js";
import { withTurn } from "../../domain/minutes/import-turns.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { RowAnswer } from "../../domain/minutes/row-answer.js";
import type { Imports } from "../../store/imports.js";
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
export function answerImport({ imports }: { imports: Pick<Imports, "find" | "save"> }) {
  return async (
    scope: CommitteeScope,
    id: ImportId,
    revision: number,
    answers: readonly RowAnswer[],
    { turnKey }: Pick<ImportOccasion, "turnKey">,
  ): Promise<AnsweredImport> => {
    const read = await imports.find(scope, id);
    if (read === undefined) return { kind: "gone" };
    if (read.turns.includes(turnKey)) return { kind: "answered", import: read };
    const { state } = read;
    if (state.kind !== "checking" && state.kind !== "accepted") return { kind: "settled", import: read };
    if (read.revision !== revision) return { kind: "overtaken", import: read };
    const taken = new Set(state.kind === "accepted" ? state.made.map(({ row }) => row) : []);
    const proposals = answers.reduce((rows, answer) => answered(rows, answer, taken), read.proposals);
    const saved = await imports.save({
      ...read,
      proposals,
      turns: withTurn(read, turnKey),
    });
    if (saved !== "changed-meanwhile") return { kind: "answered", import: saved };
    const present = await imports.find(scope, id);
    return present === undefined ? { kind: "gone" } : { kind: "overtaken", import: present };
  };
}
