import { type Day, day } from "../../../src/domain/days/day.js";
import type { Nation } from "../../../src/domain/days/nation.js";
import type { DayRange } from "../../../src/domain/days/working-days.js";
import type { WallTime, Zone } from "../../../src/domain/days/zone.js";

/*
 * Days for the slow model, by other means than the product's: JavaScript's own dates, a written list of bank holidays, and walking.
 */

const dayMs = 86_400_000;
const quarterMs = 900_000;

/** The bank holidays of 2025 to 2027 as the government publishes them, written down. */
const written: Readonly<Record<Nation, string>> = {
  england: `2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
    2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
    2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28`,
  wales: `2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
    2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
    2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28`,
  scotland: `2025-01-01 2025-01-02 2025-04-18 2025-05-05 2025-05-26 2025-08-04 2025-12-01 2025-12-25 2025-12-26
    2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-06-15 2026-08-03 2026-11-30 2026-12-25 2026-12-28
    2027-01-01 2027-01-04 2027-03-26 2027-05-03 2027-05-31 2027-08-02 2027-11-30 2027-12-27 2027-12-28`,
  "northern-ireland": `2025-01-01 2025-03-17 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-07-14 2025-08-25
    2025-12-25 2025-12-26 2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-07-13 2026-08-31
    2026-12-25 2026-12-28 2027-01-01 2027-03-17 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-07-12 2027-08-30
    2027-12-27 2027-12-28`,
};
const holidays = Object.fromEntries(
  Object.entries(written).map(([nation, days]) => [nation, new Set(days.split(/\s+/))]),
) as unknown as Readonly<Record<Nation, ReadonlySet<string>>>;

const midnights = new Map<Day, number>();
const daysKnown = new Map<number, Day>();

function midnight(d: Day): number {
  const at = midnights.get(d) ?? Date.parse(`${d}T00:00:00Z`);
  midnights.set(d, at);
  return at;
}

export function plusDays(d: Day, n: number): Day {
  const at = midnight(d) + n * dayMs;
  const reached = daysKnown.get(at) ?? day(new Date(at).toISOString().slice(0, 10));
  daysKnown.set(at, reached);
  return reached;
}

export function daysFrom(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / dayMs;
}

/** Where and when a committee works. */
export type SlowCalendar = { nation: Nation; recess: readonly DayRange[] };

export function isWorking(d: Day, { nation, recess }: SlowCalendar): boolean {
  const weekday = new Date(midnight(d)).getUTCDay();
  const closed = recess.some(({ from, to }) => from <= d && d <= to);
  return weekday !== 0 && weekday !== 6 && !holidays[nation].has(d) && !closed;
}

/** The day itself or the nearest working day before it. */
export function backToWorking(d: Day, calendar: SlowCalendar): Day {
  for (let back = 0; back < 400; back++) {
    const reached = plusDays(d, -back);
    if (isWorking(reached, calendar)) return reached;
  }
  throw new Error(`no working day before ${d}`);
}

const formats = new Map<Zone, Intl.DateTimeFormat>();
const wallsKnown = new Map<Zone, Map<number, string>>();

/** What calendar and clock show in a zone, as "2026-03-05 09:00". */
function wall(instant: Date, zone: Zone): string {
  const walls = wallsKnown.get(zone) ?? new Map<number, string>();
  wallsKnown.set(zone, walls);
  const known = walls.get(instant.getTime());
  if (known !== undefined) return known;
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: zone });
  formats.set(zone, format);
  const shown = format.format(instant);
  walls.set(instant.getTime(), shown);
  return shown;
}

export function dayIn(instant: Date, zone: Zone): Day {
  // It is one, as the zone's own calendar shows it.
  return wall(instant, zone).slice(0, 10) as Day;
}

/** What the clock shows, as "09:00". */
export function clockIn(instant: Date, zone: Zone): string {
  return wall(instant, zone).slice(11);
}

const instantsKnown = new Map<string, Date>();

/** The first instant of a day at which the clock of a zone shows this time, or the next quarter that it does show; quarters only. */
export function instantIn(d: Day, { hour, minute }: WallTime, zone: Zone): Date {
  const sought = `${d} ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  const key = `${sought} ${zone}`;
  const known = instantsKnown.get(key);
  if (known !== undefined) return known;
  const meant = Date.parse(`${sought.replace(" ", "T")}:00Z`);
  // As far off as the clock is when it is taken for one that shows UTC; the other way is for days on which clocks change.
  const shown = Date.parse(`${wall(new Date(meant), zone).replace(" ", "T")}:00Z`);
  const guess = new Date(2 * meant - shown);
  if (wall(guess, zone) === sought && wall(new Date(guess.getTime() - 4 * quarterMs), zone) !== sought) {
    instantsKnown.set(key, guess);
    return guess;
  }
  const from = Date.parse(`${d}T00:00:00Z`) - 15 * 4 * quarterMs;
  for (let quarter = 0; quarter < 60 * 4; quarter++) {
    const instant = new Date(from + quarter * quarterMs);
    if (wall(instant, zone) < sought) continue;
    instantsKnown.set(key, instant);
    return instant;
  }
  throw new Error(`the clock never shows ${sought} in ${zone}`);
}
