import { type Day, dayOf, dayParts, daysInMonth } from "./day.js";
import { monthOf, monthWords, weekdayWords } from "./due-text.js";
import type { DayRange } from "./working-days.js";

/** What somebody's words for runs of days come to. */
export type RangesReading =
  /** At least one, in the order in which they were said; no end is before its beginning. */
  | { kind: "ranges"; ranges: readonly DayRange[] }
  /** An end that is before its beginning. */
  | { kind: "backwards" }
  /** A date that the calendar does not have. */
  | { kind: "impossible" }
  | { kind: "unreadable" };

/** Longer texts are not read. */
const longestRanges = 1000;

const ordinal = "(?:st|nd|rd|th)?";
const day = `(?:the )?(?<d>\\d{1,2})${ordinal}`;
const month = `(?<m>${monthWords})`;
const year = "(?: (?<y>\\d{4}))?";
const dates = [
  new RegExp(`^${day}(?: of)?[ -]${month}${year}$`),
  new RegExp(`^${month} ${day}${year}$`),
  /^(?<d>\d{1,2})[/.](?<m>\d{1,2})(?:[/.](?<y>\d{4}|\d{2}))?$/,
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/,
  new RegExp(`^${day}$`),
];
const monthAlone = new RegExp(`^(?:(?:all|the whole|the month) of |in |all )?${month}${year}$`);
const weekdays = new RegExp(`\\b(?:${weekdayWords})\\b[, ]*(?=[\\da-z])`, "g");
/** "21-31 August", "21 July-31 August", and not "2026-07-21". */
const closeDash = new RegExp(`(?<=^\\d{1,2}${ordinal}|[a-z]|[a-z] \\d{4})-(?=\\d{1,2}(?:${ordinal} [a-z]|/))`);
const upTo = / (?:to|until|till|til|through|thru|-) /;

/**
 * Reads "21 July to 31 August 2026; 22 December to 2 January", days before months. A year that was not said is the next that fits: the run
 * ends today or later. A month alone is all of it, a day alone itself.
 */
export function readRanges(text: string, today: Day): RangesReading {
  if (text.length > longestRanges) return { kind: "unreadable" };
  const plain = text
    .toLowerCase()
    .replace(/\bbetween (.{1,40}?) and /g, "$1 to ")
    .replace(/\s*\n\s*/g, ";")
    .replace(/[–—]/g, " - ")
    .replace(/\s+/g, " ")
    .replace(weekdays, "")
    .replace(/,(?= ?\d{4}\b)/g, "");
  const pieces = plain.split(/[;&,]| and /).map(bare);
  const readings = pieces.filter((piece) => piece !== "").map((piece) => readRange(piece, today));
  const faults = readings.filter((reading) => typeof reading === "string");
  const [kind = "unreadable"] = faults;
  if (faults.length > 0 || readings.length === 0) return { kind };
  return { kind: "ranges", ranges: readings.filter((reading) => typeof reading !== "string") };
}

type Fault = Exclude<RangesReading["kind"], "ranges">;
/** A date as said; month and year may be missing. */
type SaidDate = { day: number | "last"; month?: number; year?: number };
type Dated = SaidDate & { month: number };

function bare(piece: string): string {
  return piece
    .trim()
    .replace(/^(?:from|on) /, "")
    .replace(/ (?:inclusive|included|incl)$|[ .]+$/g, "")
    .replace(closeDash, " to ")
    .trim();
}

function readRange(piece: string, today: Day): DayRange | Fault {
  const [first = "", last = first, ...more] = piece.split(upTo);
  const from = dateIn(first, 1);
  const to = dateIn(last, "last");
  if (more.length > 0 || from === undefined || to?.month === undefined) return "unreadable";
  return placed({ month: to.month, ...from }, { ...to, month: to.month }, today);
}

/** `ofMonth`: which of its days a month alone is. */
function dateIn(text: string, ofMonth: 1 | "last"): SaidDate | undefined {
  const alone = monthAlone.exec(text)?.groups;
  if (alone !== undefined) return said(ofMonth, alone);
  const date = dates.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  return date && said(Number(date.d), date);
}

function said(day: SaidDate["day"], { m, y }: Readonly<Record<string, string | undefined>>): SaidDate {
  const named = m === undefined ? undefined : /^\d/.test(m) ? Number(m) : monthOf(m);
  return {
    day,
    ...(named === undefined ? {} : { month: named }),
    ...(y === undefined ? {} : { year: Number(y) + (y.length === 2 ? 2000 : 0) }),
  };
}

/** The years that were not said: the end is the next from today on, or from the beginning on; the beginning is the last before the end. */
function placed(from: Dated, to: Dated, today: Day): DayRange | Fault {
  const start = from.year === undefined ? undefined : inYear(from, from.year);
  if (from.year !== undefined && start === undefined) return "impossible";
  const end = to.year === undefined ? nextFrom(to, start ?? today) : inYear(to, to.year);
  const begins = end && (start ?? lastUpTo(from, end));
  if (end === undefined || begins === undefined) return "impossible";
  return begins > end ? "backwards" : { from: begins, to: end };
}

function inYear({ day, month }: Dated, year: number): Day | undefined {
  return dayOf(year, month, day === "last" ? daysInMonth(year, month) : day);
}

function nextFrom(date: Dated, from: Day): Day | undefined {
  const { year } = dayParts(from);
  return [year, year + 1].map((one) => inYear(date, one)).find((on) => on !== undefined && on >= from);
}

function lastUpTo(date: Dated, end: Day): Day | undefined {
  const { year } = dayParts(end);
  return [year, year - 1].map((one) => inYear(date, one)).find((on) => on !== undefined && on <= end);
}
