import { addDays, type Day, dayOf, dayParts, weekday } from "../days/day.js";
import { countOf, countWord, monthOf, monthWords, weekdayOf, weekdayWords } from "../days/due-text.js";
import { readDue } from "../days/read-due.js";
import type { SeriesRule, Weekday } from "./meeting-series.js";

/** What somebody's words for a series come to. `rest`: what is left of them, hours and place perhaps. */
export type SeriesReading =
  | {
      kind: "series";
      rule: SeriesRule;
      except: readonly number[];
      /** It begins on this day or later. Absent: at once. */
      from?: Day;
      /** False: the words may also mean one day ("the second Tuesday of the month"). */
      repeats: boolean;
      rest: string;
    }
  /** It repeats, and on which of the days that may be meant it begins was not said. */
  | { kind: "no-start" }
  /** "Every second Tuesday" is the second one of a month, or every other one. */
  | { kind: "either"; weekday: Weekday; rest: string };

const ordinals = ["first|1st", "second|2nd", "third|3rd", "fourth|4th", "last"];
const nth = `(?<nth>${ordinals.join("|")})`;
const on = `(?<weekday>${weekdayWords})(?:['’]?s)?`;
const month = `(?:${monthWords})\\b`;
const joined = "(?:,? and |,? & |, ?| or )";
const severalMonths = `(?<months>${month}(?:${joined}(?:in |of )?${month})+)`;
const count = `(?<count>\\d{1,2}|${countWord}|other|second|couple of)`;
const nthDay = `(?:on )?(?:the |every |each )?${nth} ${on}(?: (?:of|in) (?:the|each|every|that|a) (?:month|quarter))?`;
const yearly = "(?:(?:every|each) year,? |annually,? |yearly,? )?";

const forms: readonly [form: RegExp, read: (said: Groups) => Omit<Made, "rest"> | undefined][] = [
  [
    starting(
      `${yearly}(?:on )?(?:(?:the|every|each) )*${nth} ${on},? (?:of|in|each|every)? ?(?:the months? of )?${severalMonths}`,
    ),
    (said) => ({ ...monthly(said, monthsIn(said.months ?? "")), repeats: true }),
  ],
  [
    starting(
      `(?:on )?(?<every>every |each )?(?:the )?${nth} ${on},? (?:(?:of|in) )?(?<which>the|a|every|each|any) (?:calendar )?month`,
    ),
    (said) => ({
      ...monthly(said),
      repeats: said.every !== undefined || /^(?:every|each)$/i.test(said.which ?? ""),
    }),
  ],
  [starting(`(?:on )?(?:the )?${nth} ${on},? monthly`), (said) => ({ ...monthly(said), repeats: true })],
  [
    starting(`(?:monthly|every month|each month|once a month),? ${nthDay}`),
    (said) => ({ ...monthly(said), repeats: true }),
  ],
  [
    starting(
      `(?:(?<quarterly>quarterly|every quarter|each quarter|once a quarter)|every ${count} months?|(?<half>six[- ]monthly|half[- ]yearly|twice a year)),? ${nthDay}`,
    ),
    (said) => {
      const every = said.quarterly !== undefined ? 3 : said.half !== undefined ? 6 : countIn(said.count);
      return 12 % every === 0 ? { ...monthly(said), repeats: true, everyMonths: every } : undefined;
    },
  ],
  [
    starting(
      `(?:every ${count} weeks?|(?<fortnightly>fortnightly|every fortnight|every other week)|(?<weekly>weekly|every week|each week|once a week))(?:,? (?:on |every )?(?:a )?${on})?`,
    ),
    (said) => weeklyOf(said, said.fortnightly !== undefined ? 2 : said.weekly !== undefined ? 1 : countIn(said.count)),
  ],
  [starting(`every other ${on}`), (said) => weeklyOf(said, 2)],
  [starting(`(?:every|each) ${on}(?: of the week)?`), (said) => weeklyOf(said, 1)],
];

const eitherForm = starting(`every (?:second|2nd) ${on}`);

type Groups = Readonly<Record<string, string | undefined>>;
/** A rule whose first day or months are still to be said. */
type Made = {
  nth?: 1 | 2 | 3 | 4 | -1;
  weekday?: Weekday;
  months?: readonly number[];
  everyMonths?: number;
  everyWeeks?: number;
  repeats: boolean;
  rest: string;
};

/** Longer texts are no rule. */
const longestSeries = 240;

/** Reads "every second Tuesday of the month, except August, at 2pm". Undefined: no series is said. */
export function readSeries(text: string, today: Day): SeriesReading | undefined {
  if (text.length > longestSeries) return undefined;
  const { except, left } = withoutExcept(text.trim());
  const { from, left: said } = withoutStart(left, today);
  const made = madeOf(said);
  if (made !== undefined) return settled(made, except, from, today);
  const either = eitherForm.exec(said);
  if (either?.groups?.weekday === undefined) return undefined;
  const fortnightly = weeklyOf(either.groups, 2);
  if (from !== undefined && fortnightly !== undefined)
    return settled({ ...fortnightly, rest: restOf(said, either) }, except, from, today);
  return { kind: "either", weekday: weekdayIn(either.groups.weekday), rest: text.slice(either[0].length) };
}

function madeOf(said: string): Made | undefined {
  for (const [form, read] of forms) {
    const found = form.exec(said);
    const made = found && read(found.groups ?? {});
    if (found && made) return { ...made, rest: restOf(said, found) };
  }
  return undefined;
}

function settled(made: Made, except: readonly number[], from: Day | undefined, today: Day): SeriesReading {
  const { everyMonths, everyWeeks, repeats, rest } = made;
  const more = { except, repeats, rest, ...(from === undefined ? {} : { from }) };
  if (everyWeeks !== undefined) {
    // Every week there is one of each weekday: which comes first need not be said.
    const start = from ?? (everyWeeks === 1 && made.weekday !== undefined ? today : undefined);
    if (start === undefined) return { kind: "no-start" };
    const first = made.weekday === undefined ? start : addDays(start, (made.weekday - weekday(start) + 7) % 7);
    return { kind: "series", rule: { kind: "weekly", every: everyWeeks, from: first }, ...more };
  }
  if (everyMonths !== undefined && from === undefined) return { kind: "no-start" };
  const months = everyMonths === undefined ? made.months : monthsFrom(dayParts(from ?? today).month, everyMonths);
  return {
    kind: "series",
    rule: {
      kind: "monthly",
      nth: made.nth ?? 1,
      weekday: made.weekday ?? 1,
      ...(months === undefined ? {} : { months }),
    },
    ...more,
  };
}

const exceptForm = new RegExp(
  `[,;(–—-]{0,2} ?(?:but )?(?:except(?:ing|ed)?|excluding|excl\\.?|apart from|other than|save|bar|skipping|missing|omitting|without|not|never|no meetings?|none)(?: for| in| during)?(?: the months? of)? (?<months>${month}(?:${joined}(?:in |not )?${month})*)\\)?`,
  "i",
);

function withoutExcept(text: string): { except: readonly number[]; left: string } {
  const found = exceptForm.exec(text);
  if (found === null) return { except: [], left: text };
  return { except: monthsIn(found.groups?.months ?? ""), left: cutOut(text, found) };
}

const dayWords = `(?:(?:${weekdayWords}),? )?(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?: \\d{4})?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?![\\d:.])|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)|(?:next |this )?(?:${weekdayWords})\\b|today|tomorrow`;
const startForm = new RegExp(
  `[,;]? ?\\b(?:from|starting(?: on| in| from)?|beginning(?: on| in)?|commencing(?: on| in)?|as of|with effect from) (?:(?<day>${dayWords})|(?:the )?(?:beginning of |start of )?(?<month>${month})(?: (?<year>\\d{4}))?|(?<now>now)(?: on)?)(?: (?:on|onwards?))?(?=[\\s,;)]|$)`,
  "i",
);

function withoutStart(text: string, today: Day): { from?: Day; left: string } {
  const found = startForm.exec(text);
  const said = found?.groups ?? {};
  const from =
    said.day !== undefined
      ? dayIn(said.day, today)
      : said.month !== undefined
        ? monthIn(said.month, said.year, today)
        : said.now && today;
  return found === null || !from ? { left: text } : { from: from as Day, left: cutOut(text, found) };
}

function dayIn(said: string, today: Day): Day | undefined {
  const reading = readDue(said, { today });
  return reading.kind === "day" || reading.kind === "past" ? reading.on : undefined;
}

/** The first of a month: of this year's, where it is not over, else of the next. */
function monthIn(name: string, year: string | undefined, today: Day): Day | undefined {
  const [of, now] = [monthOf(name.toLowerCase()), dayParts(today)];
  return dayOf(year === undefined ? now.year + (of < now.month ? 1 : 0) : Number(year), of, 1);
}

function monthly(said: Groups, months?: readonly number[]) {
  const place = ordinals.findIndex((words) => words.split("|").includes((said.nth ?? "").toLowerCase()));
  return {
    nth: ([1, 2, 3, 4, -1] as const)[place] ?? 1,
    weekday: weekdayIn(said.weekday ?? ""),
    ...(months === undefined ? {} : { months }),
  };
}

function weeklyOf(said: Groups, every: number): Omit<Made, "rest"> | undefined {
  const on = said.weekday === undefined ? {} : { weekday: weekdayIn(said.weekday) };
  return every >= 1 && every <= 52 ? { everyWeeks: every, repeats: true, ...on } : undefined;
}

function weekdayIn(word: string): Weekday {
  return weekdayOf(word.toLowerCase()) as Weekday;
}

function countIn(word: string | undefined): number {
  return /^(?:other|second|couple of)$/i.test(word ?? "") ? 2 : countOf((word ?? "").toLowerCase());
}

function monthsIn(words: string): readonly number[] {
  const named = words.toLowerCase().match(new RegExp(`\\b${month}`, "g")) ?? [];
  return [...new Set(named.map(monthOf))].sort((one, other) => one - other);
}

function monthsFrom(first: number, every: number): readonly number[] {
  return Array.from({ length: 12 / every }, (_, n) => ((first - 1 + n * every) % 12) + 1).sort(
    (one, other) => one - other,
  );
}

function starting(form: string): RegExp {
  return new RegExp(`^(?:${form})(?=[\\s,;:(–—-]|$)`, "i");
}

function restOf(said: string, found: RegExpExecArray): string {
  return said.slice(found[0].length).trim();
}

function cutOut(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, " ").trim();
}
