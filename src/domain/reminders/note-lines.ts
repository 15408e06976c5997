import type { ActionItem } from "../actions/action-item.js";
import { dueOn } from "../actions/action-item.js";
import { assignedAt } from "./due-set.js";
import type { DerivedLine, ReaderBoard } from "./lines-of.js";
import type { PersonNotice } from "./notice.js";
import type { ToldLine } from "./told.js";

type Assigned = {
  notice: Pick<PersonNotice, "lines">;
  items: readonly ActionItem[];
  boards: readonly ReaderBoard[];
  /** By other notices. */
  told: readonly ToldLine[];
};

/**
 * What an assigned note says at the moment it is sent: of the items it was made for, those that are still open and still its
 * reader's, and of which no other notice has spoken since. In the order in which they were assigned.
 */
export function assignedLines({ notice, items, boards, told }: Assigned): readonly DerivedLine[] {
  return notice.lines.flatMap((line): DerivedLine[] => {
    const item = items.find(({ id }) => id === line.item);
    const board = boards.find(({ committee }) => committee.id === line.committee);
    if (item?.state.kind !== "open" || board === undefined) return [];
    if (assignedAt(item, board.me) === undefined || isOvertaken(item, line.at, told)) return [];
    return [{ item, board, stage: line.stage, newToYou: line.stage === "new" }];
  });
}

/** Whether a morning, or another note, has told of the item as it is now since the line was written. */
function isOvertaken(item: ActionItem, since: Date, told: readonly ToldLine[]): boolean {
  return told.some(
    (line) => line.item === item.id && line.stage !== "pass-on" && line.at >= since && line.dueOn === dueOn(item.due),
  );
}
