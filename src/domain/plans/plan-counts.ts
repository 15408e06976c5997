import type { ActionItem } from "../actions/action-item.js";
import { type Brag, bragOf } from "../actions/brag.js";
import type { Day } from "../days/day.js";

/** How the actions under an objective stand, each counted once. What was withdrawn is not counted. */
export type PlanCounts = Readonly<Record<Brag, number>> & {
  all: number;
  /** Done, and the board has yet to agree. */
  awaiting: number;
  /** Open, and without a day to tell it by. */
  dayless: number;
};

/** `today` is the committee's. */
export function planCounts(items: readonly Pick<ActionItem, "state" | "due">[], today: Day): PlanCounts {
  const counts = { all: 0, blue: 0, green: 0, amber: 0, red: 0, awaiting: 0, dayless: 0 };
  for (const item of items) {
    if (item.state.kind === "withdrawn") continue;
    counts.all += 1;
    counts[bragOf(item, today) ?? (item.state.kind === "done" ? "awaiting" : "dayless")] += 1;
  }
  return counts;
}
