import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Occasion as BoardOccasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { ImportId } from "../../domain/ids.js";
import { withTurn } from "../../domain/minutes/import-turns.js";
import { isTaken, type MinutesImport, type Proposal } from "../../domain/minutes/proposal.js";
import type { Imports } from "../../store/imports.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { isAccepting } from "./accepting.js";
import { type FinishAcceptingDeps, finishAccepting } from "./finish-accepting.js";
import type { ImportOccasion } from "./import-occasion.js";
import { decidePeople } from "./put-people.js";

/** Something of a board that a run made or changed, for whoever tells of it: as `ItemNews` has it. */
export type ImportNews = { item: ActionItem; before?: ActionItem };

export type AcceptedImport =
  /**
   * `news`: what this run logged and changed; a repeat has none. Rows that were left are those that `rowsLeft` gives. `noLongerPrivate`: the
   * committee whose home stopped being private by those whom it added.
   */
  | { kind: "accepted"; import: MinutesImport; news: readonly ImportNews[]; noLongerPrivate?: Committee }
  /** There is nothing ticked that could be taken; it stays as it is. */
  | { kind: "nothing-ticked"; import: MinutesImport }
  /** It was thrown away, or is or was taken back. */
  | { kind: "settled"; import: MinutesImport }
  | { kind: "gone" };

/** How far a long paper has come: so many of the rows that are taken. */
export type Progress = (done: number, of: number) => Promise<void>;

export type AcceptImportDeps = FinishAcceptingDeps & {
  imports: Pick<Imports, "find" | "save">;
  members: Pick<Members, "roster" | "add">;
  privacyEnded: (scope: CommitteeScope, occasion: BoardOccasion) => Promise<Committee | undefined>;
};

/**
 * Puts the ticked rows of a paper on record that have nothing left to ask: people, the meeting whose minutes these are, meetings to come, who
 * was there, decisions, objectives, actions, what became of earlier ones, terms. Others stay, and are taken when Accept is pressed again
 * after they were answered. Each is done once, however often and by whomever this runs; where it is cut off, the next run goes on.
 */
export function acceptImport(deps: AcceptImportDeps) {
  const finish = finishAccepting(deps);
  return async (
    scope: CommitteeScope,
    id: ImportId,
    occasion: ImportOccasion,
    onProgress?: Progress,
  ): Promise<AcceptedImport> => {
    for (;;) {
      const read = await deps.imports.find(scope, id);
      if (read === undefined) return { kind: "gone" };
      const { by, at, turnKey } = occasion;
      switch (read.state.kind) {
        case "thrown-away":
        case "undoing":
        case "undone":
          return { kind: "settled", import: read };
        case "accepting": {
          const ended = await finish(scope, read, occasion, onProgress);
          return ended === undefined ? { kind: "gone" } : { kind: "accepted", ...ended };
        }
        case "checking":
        case "accepted": {
          if (read.state.kind === "accepted" && read.turns.includes(turnKey))
            return { kind: "accepted", import: read, news: [] };
          if (rowsTaken(read).length === 0)
            return read.state.kind === "accepted"
              ? { kind: "accepted", import: read, news: [] }
              : { kind: "nothing-ticked", import: read };
          const done = read.state.kind === "accepted" ? read.state.made : [];
          const people = decidePeople(read, await deps.members.roster(scope), new Set(done.map(({ row }) => row)));
          const begun = await deps.imports.save({
            ...read,
            state: { kind: "accepting", by: by.id, at, made: [...done, ...people] },
            turns: withTurn(read, turnKey),
          });
          if (begun === "changed-meanwhile" || !isAccepting(begun)) continue;
          const ended = await finish(scope, begun, occasion, onProgress);
          if (ended === undefined) return { kind: "gone" };
          const noLongerPrivate = people.length === 0 ? undefined : await deps.privacyEnded(scope, { by: by.id, at });
          return { kind: "accepted", ...ended, ...(noLongerPrivate !== undefined && { noLongerPrivate }) };
        }
      }
    }
  };
}

/** The rows that Accept takes as they stand, and has not taken. */
export function rowsTaken(read: MinutesImport): readonly Proposal[] {
  const done = new Set("made" in read.state ? read.state.made.map(({ row }) => row) : []);
  return read.proposals.filter((proposal) => !done.has(proposal.row) && isTaken(proposal, read.proposals));
}

/** The rows that are not on record and were not thrown away: those that are asked about, and those that are not ticked. */
export function rowsLeft(read: MinutesImport): readonly Proposal[] {
  const done = new Set("made" in read.state ? read.state.made.map(({ row }) => row) : []);
  return read.proposals.filter(({ row }) => !done.has(row));
}
