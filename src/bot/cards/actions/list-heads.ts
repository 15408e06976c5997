import { type ActionItem, dueOn, isOverdue } from "../../../domain/actions/action-item.js";
import { addDays, weekday } from "../../../domain/days/day.js";
import type { Board } from "../board.js";
import { listWords } from "../words/lists.js";

/** The head that an item stands under in the list of all that is outstanding. */
export function headOf(item: ActionItem, { today }: Board, overdue: number): string {
  if (item.state.kind === "done") return listWords.awaiting;
  const on = dueOn(item.due);
  if (on === undefined) return listWords.noDay;
  // An answered item stands where it stood.
  if (isOverdue({ ...item, state: { kind: "open" } }, today)) return listWords.overdue(overdue);
  return on <= addDays(today, 7 - weekday(today)) ? listWords.week : listWords.later;
}
