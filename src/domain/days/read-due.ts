import { addDays, type Day } from "./day.js";
import { dateRules } from "./due-dates.js";
import { kindRules } from "./due-kinds.js";
import { monthRules } from "./due-months.js";
import { namedDayRules } from "./due-named-days.js";
import { partOfYearRules } from "./due-parts-of-year.js";
import type { DueReading } from "./due-reading.js";
import type { DueRule } from "./due-rule.js";
import { spanRules } from "./due-spans.js";
import { countWord, tidied, weekdayWords, withoutCourtesy } from "./due-text.js";
import { weekRules } from "./due-weeks.js";
import { englandCalendar, type WorkingCalendar } from "./working-days.js";

export type { DueReading } from "./due-reading.js";

/** What a reader of days must know: the day it is for the committee, and its working days (England's unless told). */
export interface DueSetting {
  readonly today: Day;
  readonly calendar?: WorkingCalendar;
  /** Whether a word names somebody on the committee: before a weekday it is then no part of a feast's name. */
  readonly isPerson?: (word: string) => boolean;
}

/** Every form of the grammar, in the order in which they are tried. */
export const dueRules: readonly DueRule[] = [
  ...spanRules,
  ...dateRules,
  ...monthRules,
  ...weekRules,
  ...partOfYearRules,
  ...namedDayRules,
  ...kindRules,
];

/** All of them in one, a group for each, without the parts of each: asked once, it tells most phrases from those that are of days. */
const anyForm = new RegExp(
  dueRules.map(({ form }) => `(${form.source.replace(/\(\?<\w+>/g, "(?:").replace(/\\k<\w+>/g, ".")})`).join("|"),
);

/** The forms from the first on that may fit. */
function fitting(phrase: string): readonly DueRule[] {
  const [, ...groups] = anyForm.exec(phrase) ?? [];
  const first = groups.findIndex((group) => group !== undefined);
  return first < 0 ? [] : dueRules.slice(first);
}

/** A phrase longer than this is no due day; nothing more is done with it. */
const longestPhrase = 80;
const lastDay = "2199-12-31";

const dueWords = "(?:(?:due|needed|required|wanted|deadline|target|timescale)(?: date| day)?(?: is)? ?)?";
const leads =
  "(?:(?:at (?:the )?)?latest(?: by)?|(?:by )?no later than|by|on or before|on|for|until|till|til|at|to|not later than|in time for|ready for)?";
const lead = new RegExp(`^${dueWords}${leads}(?= |$) ?`);
const before = /^(?:due )?(?:before|prior to|ahead of|in advance of) /;
const clock = "\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)|\\d{1,2}:\\d\\d|\\d{1,2} o'?clock|\\d{4} ?hrs";
const hour = `(?:${clock}|(?:12 )?noon|midday|lunch ?time|lunch)(?: sharp)?`;
const close = "(?:the )?(?:close|end) of (?:play|business|day|the day)|cop|cob|eod|eop|close|first thing|last thing";
const hourFirst = new RegExp(
  `^(?:(?:${hour}|${close})(?: on)?|(?:\\d{1,2}(?:[:.]\\d\\d)?|${countWord}) on(?= (?:${weekdayWords})$)|(?:the )?end of(?= (?:${weekdayWords}|today|tomorrow)$)) (?=.)`,
);
const hourLast = new RegExp(
  `(?<=.)(?: - ?| \\(| )(?:(?:at |by |before )?(?:${hour}|${close})|at \\d{1,2}(?:[:.]\\d\\d)?|morning|afternoon|evening|night|am|pm)$`,
);

/**
 * Reads the whole of a phrase as a due day, or not at all: the grammar is closed, and a word it does not know makes the
 * phrase unreadable. An hour ("Friday 5pm", "close of play Friday") is accepted and dropped, as a due day has none.
 * "Before Friday" may mean Friday or the day before it, and is asked about.
 */
export function readDue(text: string, setting: DueSetting): DueReading {
  return ruleAndReading(text, setting).reading;
}

/** The reading of a phrase and the form that gave it; no form when it is unreadable. */
export function ruleAndReading(text: string, setting: DueSetting): { reading: DueReading; rule?: DueRule } {
  const typed = text.trim();
  const unreadable = { reading: { kind: "unreadable", typed } } as const;
  if (typed.length > longestPhrase) return unreadable;
  const phrase = tidied(typed);
  const context = { today: setting.today, calendar: setting.calendar ?? englandCalendar, lead: "" };
  if (before.test(phrase)) {
    const whole = tried(phrase, context, typed);
    if (whole) return whole;
    const { reading, rule } = ruleAndReading(phrase.replace(before, ""), setting);
    if (rule && beforeEnd.test(phrase)) return { reading, rule };
    return rule ? { reading: dayBeforeOr(reading, typed, setting.today), rule } : unreadable;
  }
  // As it stands first: "deadline for papers" and "end of play" begin with words that otherwise lead.
  return tried(phrase, context, typed) ?? stripped(phrase, context, typed) ?? unreadable;
}

type Context = Parameters<DueRule["read"]>[1];
type Found = { reading: DueReading; rule: DueRule };

function stripped(phrase: string, context: Context, typed: string): Found | undefined {
  const taken = lead.exec(phrase)?.[0] ?? "";
  const plain = withoutCourtesy(phrase.slice(taken.length)).replace(hourFirst, "").replace(hourLast, "");
  // "By - Friday", "by (Friday)".
  const inner = (taken === "" ? plain : plain.replace(/^[-( ]+/, "")).replace(/^on /, "");
  return inner === phrase ? undefined : tried(inner, { ...context, lead: taken.trim() }, typed);
}

function tried(phrase: string, context: Context, typed: string): Found | undefined {
  for (const rule of fitting(phrase)) {
    const match = rule.form.exec(phrase);
    const reading = match && rule.read(match.groups ?? {}, context);
    if (!reading) continue;
    if (reading.kind === "vague") return { reading: { kind: "vague", typed }, rule };
    if (reading.kind === "day" && reading.on > lastDay) {
      return { reading: { kind: "impossible", why: `The year ${reading.on.slice(0, 4)} is out of reach.` }, rule };
    }
    return { reading, rule };
  }
  return undefined;
}

/** Before the end of a month is by its last day. */
const beforeEnd = /^(?:due )?(?:before|prior to|ahead of|in advance of) (?:the )?end /;

/** "Before" a day leaves open whether that day itself is soon enough. Before a meeting is in time for it. */
function dayBeforeOr(reading: DueReading, typed: string, today: Day): DueReading {
  switch (reading.kind) {
    case "day":
      return eitherSide([reading.on], today, "“Before” may leave that day out.");
    case "ambiguous":
      return eitherSide(reading.readings, today, reading.why);
    case "ongoing":
    case "vague":
      return { kind: "unreadable", typed };
    case "next-meeting":
    case "papers-deadline":
    case "impossible":
    case "past":
    case "unreadable":
      return reading;
  }
}

function eitherSide(days: readonly Day[], today: Day, why: string): DueReading {
  const all = days.flatMap((d) => (d > today ? [addDays(d, -1), d] : [d]));
  return { kind: "ambiguous", readings: [...new Set(all)].sort(), why };
}
