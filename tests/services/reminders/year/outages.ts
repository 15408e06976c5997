import type { Dice } from "./dice.js";
import { firstDay, yearDays } from "./plan-year.js";

/** A stretch of time, the end not in it. */
export type Outage = { from: Date; to: Date };

const hourMs = 3_600_000;

/** When we are down: two whole days once, and some hours around nine on other days. In order, and apart. */
export function whenDown(dice: Dice): readonly Outage[] {
  const start = Date.parse(`${firstDay}T00:00:00Z`);
  const twoDays = { from: new Date("2026-03-10T00:00:00Z"), to: new Date("2026-03-12T00:00:00Z") };
  const hours = Array.from({ length: 12 }, (_, n) => {
    // One in each stretch of thirty days, away from its ends.
    const from = start + (n * 30 + dice.between(2, 27)) * 24 * hourMs + dice.between(5, 9) * hourMs;
    return { from: new Date(from), to: new Date(from + dice.between(1, 14) * hourMs) };
  });
  const apart = hours.filter(({ from, to }) => to < twoDays.from || from > twoDays.to);
  return [...apart, twoDays].sort((a, b) => Number(a.from) - Number(b.from));
}

/** When Teams takes nothing, though we are up: some hours on some mornings. */
export function whenTeamsIsDown(dice: Dice): readonly Outage[] {
  return Array.from({ length: 10 }, () => {
    const from = Date.parse(`${firstDay}T00:00:00Z`) + dice.between(0, yearDays - 1) * 24 * hourMs + 8 * hourMs;
    return { from: new Date(from), to: new Date(from + dice.between(1, 8) * (hourMs / 2)) };
  });
}

export function isIn(outages: readonly Outage[], at: Date): Outage | undefined {
  return outages.find(({ from, to }) => from <= at && at < to);
}
