import type { BankHolidays } from "./bank-holidays.js";
import { type Day, isDay } from "./day.js";
import { type Division, divisions } from "./nation.js";

/** Bank holidays as they were published, by division and year. What is absent goes by rule. */
export type PublishedHolidays = ReadonlyMap<Division, ReadonlyMap<number, BankHolidays>>;

export type ReadBankHolidays =
  | { kind: "read"; holidays: PublishedHolidays }
  /** `why` is a clause of what is wrong and where, without a full stop. */
  | { kind: "malformed"; why: string };

type Years = Map<number, Map<Day, string>>;

/**
 * Reads bank holidays in the shape in which the government publishes them (www.gov.uk/bank-holidays.json): by division, a list of events
 * that have a title and a date. Divisions may be absent; "notes" and "bunting" say nothing to us.
 */
export function readBankHolidays(json: unknown): ReadBankHolidays {
  const known = divisions.map((name) => `"${name}"`).join(", ");
  const lists = entriesOf(json);
  if (lists.length === 0) return malformed(`it is not a JSON object with ${known}`);
  const holidays = new Map<Division, Years>();
  for (const [name, list] of lists) {
    const division = divisions.find((one) => one === name);
    if (division === undefined) return malformed(`"${name}" is none of ${known}`);
    const years = readDivision(division, list);
    if (typeof years === "string") return malformed(years);
    holidays.set(division, years);
  }
  return { kind: "read", holidays };
}

/** The years that a list covers, or what is wrong with it. */
function readDivision(division: Division, list: unknown): Years | string {
  const { division: named = division, events } = Object.fromEntries(entriesOf(list));
  if (named !== division) return `"${division}" has "${String(named)}" as its division`;
  if (!Array.isArray(events)) return `"${division}" has no list of "events"`;
  const years: Years = new Map();
  for (const [index, event] of events.entries()) {
    const { title, date } = Object.fromEntries(entriesOf(event));
    const place = `event ${index + 1} of "${division}"`;
    if (typeof title !== "string" || title.trim() === "") return `${place} has no title`;
    if (typeof date !== "string" || !isDay(date)) return `${place} (${title}) has no date like 2026-12-25`;
    const year = Number(date.slice(0, 4));
    years.set(year, (years.get(year) ?? new Map<Day, string>()).set(date, title));
  }
  return years;
}

function entriesOf(json: unknown): [string, unknown][] {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? Object.entries(json) : [];
}

function malformed(why: string): ReadBankHolidays {
  return { kind: "malformed", why };
}
