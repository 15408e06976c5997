import { addDays, type Day } from "../days/day.js";
import type { MemberId } from "../ids.js";
import { type ActionItem, dueOn } from "./action-item.js";

/** An action that is no matter arising until so many days before its due day; in all else it is as any other (issue 7). */
export type Parked = { daysBefore: number; by: MemberId; at: Date };

/** How many days before its due day a parked action is a matter arising again, where nobody says. */
export const usualDaysBefore = 14;
export const mostDaysBefore = 366;

/** The first day on whose meeting a parked action is a matter arising again. Absent: it is not parked, or its due day was taken away. */
export function parkedUntil({ parked, due, state }: Pick<ActionItem, "parked" | "due" | "state">): Day | undefined {
  const on = dueOn(due);
  return parked === undefined || on === undefined || state.kind !== "open"
    ? undefined
    : addDays(on, -parked.daysBefore);
}
