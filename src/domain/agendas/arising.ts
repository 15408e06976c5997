import { type ActionItem, dueOn, isOutstanding } from "../actions/action-item.js";
import { parkedUntil } from "../actions/parked.js";
import type { Day } from "../days/day.js";
import { carriedOver } from "./carried.js";
import type { FrozenItem } from "./frozen-arising.js";

/** An action on matters arising. */
export type Arisen = {
  item: ActionItem;
  /** How many meetings it has been carried over. */
  carried: number;
};

/** The matters arising of a meeting: each outstanding action is on the list, or parked. */
export type MattersArising = {
  /** As every list: overdue first, then by date, those without a day last. */
  items: readonly Arisen[];
  /** Outstanding, and kept off the list until their due day is nearer. */
  parked: readonly Arisen[];
};

/**
 * The matters arising of a meeting on `meetingOn`. Meetings before `carriedBefore` count as carried over; `plannedDays` are the days of
 * the planned ones.
 */
export function mattersArising(
  items: readonly ActionItem[],
  { meetingOn, carriedBefore, plannedDays }: { meetingOn: Day; carriedBefore: Day; plannedDays: readonly Day[] },
): MattersArising {
  const all = items
    .filter(isOutstanding)
    .sort(byDay)
    .map((item) => ({ item, carried: carriedOver(item, plannedDays, carriedBefore) }));
  return {
    items: all.filter(({ item }) => !isParkedFor(item, meetingOn)),
    parked: all.filter(({ item }) => isParkedFor(item, meetingOn)),
  };
}

/** Whether it is no matter arising of a meeting on that day yet. */
export function isParkedFor(item: Pick<ActionItem, "parked" | "due" | "state">, meetingOn: Day): boolean {
  const until = parkedUntil(item);
  return until !== undefined && meetingOn < until;
}

/** As it is kept when papers go out. */
export function toFrozen({ item, carried }: Arisen): FrozenItem {
  const { id, number, task, owners, due, part, state } = item;
  return { item: id, number, task, owners, due, part, state: state.kind === "done" ? "done" : "open", carried };
}

function byDay(one: ActionItem, other: ActionItem): number {
  const days = [dueOn(one.due) ?? "9999", dueOn(other.due) ?? "9999"] as const;
  return days[0] === days[1] ? one.number - other.number : days[0] < days[1] ? -1 : 1;
}
