import { dueOn } from "../../../domain/actions/action-item.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import { inDaysWords } from "../../../domain/days/day-words.js";
import { wasGrantedTo, wasReopened } from "../../../domain/reminders/request-news.js";
import type { NoticeRow } from "../../../services/ports.js";
import { namesWords } from "../actions/item-lines.js";
import type { ItemRow } from "../actions/item-row.js";
import { namesOf } from "../board.js";
import { dueWords } from "../words/actions.js";
import { morningWords } from "../words/reminders.js";
import type { PersonalNotice } from "./notice-rows.js";
import { isShared, thirdLine } from "./third-line.js";

/** How a row stands on its card: `live` while there is something to do about it, `opens` when it was pressed. */
export type RowState = { kind: PersonalNotice["kind"]; live: boolean; opens: boolean };

/** The words of a row of a notice. Who may not read the item sees number and day only. */
export function rowWords(row: NoticeRow, state: RowState): ItemRow {
  const { item, committee, today, me, roster } = row;
  // Owners and those who run the committee may read closed items; a deputy, or who is neither any more, may not.
  const readable = mayRead(item, { place: "personal", memberships: [me] });
  const third = thirdLine(row, state);
  return {
    item,
    board: { committee, today, nameOf: namesOf(roster) },
    loggedBy: "",
    readable,
    mayUndo: mayUndo(row),
    owners: namesWords(shownOwners(row)),
    afterDay: state.live ? inDays(row) + (readable ? newsWords(row, state.kind) : "") : "",
    ...(third.length === 0 ? {} : { third }),
  };
}

/** Whether the reader made the item's last change, while it can be undone; of a snoozed row that this was the snooze. */
export function mayUndo({ item: { undoable }, me, quietUntil }: NoticeRow): boolean {
  if (undoable?.by !== me.id) return false;
  return quietUntil === undefined || (undoable.before !== "logged" && undoable.before.snoozes !== undefined);
}

/** The owners, where they do not go without saying and no third line says more of each. */
function shownOwners(row: NoticeRow): readonly string[] {
  if (isShared(row)) return row.owners;
  return row.owners.length > 1 && row.stage !== "escalation" && row.stage !== "pass-on" ? row.owners : [];
}

function inDays({ item, today }: NoticeRow): string {
  const on = dueOn(item.due);
  const isLater = on !== undefined && dueWords(item, today).urgency === "later";
  return isLater ? morningWords.inDays(inDaysWords(on, today)) : "";
}

/** What is new about it to the reader; in somebody else's place nothing is. */
function newsWords({ item, newToYou, me, yours, stage, insteadOf }: NoticeRow, kind: PersonalNotice["kind"]): string {
  if (!yours) return "";
  if (wasReopened(item)) return morningWords.openAgain;
  if (insteadOf !== undefined) return "";
  if (newToYou && kind === "morning") return morningWords.newToYou;
  if (wasGrantedTo(item, me)) return morningWords.granted;
  return stage === "again" ? morningWords.reminded : "";
}
