import type { Day } from "../days/day.js";
import { type ActionItem, type Due, isOutstanding, movesWithMeeting, type Undoable } from "./action-item.js";
import { withChanger } from "./changer.js";
import type { ItemChange } from "./item-change.js";

/** A meeting took the due day with it. Absent when nothing changed. */
export function carryDue(item: ActionItem, to: Day | undefined, at: Date): ItemChange | undefined {
  if (!movesWithMeeting(item.due) || !isOutstanding(item) || item.due.on === to) return undefined;
  const { on: _gone, ...said } = item.due;
  const due: Due = to === undefined ? said : { ...said, on: to };
  const history = { at, by: "meeting" as const, what: { kind: "moved" as const, from: item.due, to: due } };
  // A day of somebody's own choosing can no longer be undone once a meeting has moved it.
  const kept = item.undoable !== undefined && !undoesDay(item.undoable) ? { undoable: item.undoable } : {};
  const changedBy = withChanger(item.changedBy, { by: "meeting", at });
  const change: ItemChange = { set: { due, dueSetAt: at }, history, changedBy, ...kept };
  // The first meeting that "next meeting" comes to mean is no slip: nothing was promised for a day before.
  return item.due.on === undefined ? change : { ...change, slip: { from: item.due, to: due, at, by: "meeting" } };
}

function undoesDay({ before }: Undoable): boolean {
  return before !== "logged" && before.due !== undefined;
}
