import type { ActionItem } from "../../domain/actions/action-item.js";
import type { ImportId } from "../../domain/ids.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportOccasion } from "./import-occasion.js";

/** Something of a board that a run made or changed, for whoever tells of it: as `ItemNews` has it. */
export type ImportNews = { item: ActionItem; before?: ActionItem };

export type AcceptedImport =
  /** `news`: what this run logged and changed; a repeat has none. Rows that were left are those that `rowsLeft` gives. */
  | { kind: "accepted"; import: MinutesImport; news: readonly ImportNews[] }
  /** There is nothing ticked that could be taken; it stays as it is. */
  | { kind: "nothing-ticked"; import: MinutesImport }
  /** It was thrown away, or is or was taken back. */
  | { kind: "settled"; import: MinutesImport }
  | { kind: "gone" };

/** How far a long paper has come: so many of the rows that are taken. */
export type Progress = (done: number, of: number) => Promise<void>;

/**
 * Puts the ticked rows of a paper on record that have nothing left to ask: people, the meeting whose minutes these are, meetings to come, who
 * was there, decisions, objectives, actions, what became of earlier ones, terms. Others stay, and are taken when Accept is pressed again
 * after they were answered. Each is done once, however often and by whomever this runs; where it is cut off, the next run goes on.
 */
export function acceptImport(deps: object) {
  return async (
    _scope: CommitteeScope,
    _id: ImportId,
    _occasion: ImportOccasion,
    _onProgress?: Progress,
  ): Promise<AcceptedImport> => {
    throw Object.assign(new Error("not made yet"), { code: "not-made" as const, deps });
  };
}
