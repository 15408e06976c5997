import { type Day, dayParts } from "../days/day.js";
import type { FollowUpReading } from "./read-follow-up.js";

/** When somebody says that a decision comes back. `month`: 1 to 12, the next of that name. */
export type FollowWhen = Exclude<FollowUpReading, { kind: "some-day" }> | { kind: "month"; month: number };

/** The months between the day of a decision and when it comes back. What is said of it later counts from the day it is said. */
export function followMonths(
  when: FollowWhen,
  { on, today }: { on: Day; today: Day },
): { everyMonths: number } | { inMonths: number } {
  const [resolved, now] = [monthCount(on), monthCount(today)];
  switch (when.kind) {
    case "every":
      return { everyMonths: when.months };
    case "in":
      return { inMonths: now - resolved + when.months };
    case "month": {
      const ahead = (when.month - dayParts(today).month + 12) % 12;
      const months = now - resolved + ahead;
      return { inMonths: months < 1 ? months + 12 : months };
    }
  }
}

function monthCount(on: Day): number {
  const { year, month } = dayParts(on);
  return year * 12 + month;
}
