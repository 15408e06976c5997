import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { isAside, isNobody } from "../../../domain/actions/task-words.js";
import { addDays, addMonths, type Day, dayOf, dayParts, weekday } from "../../../domain/days/day.js";
import { readDue } from "../../../domain/days/read-due.js";
import type { ListWords } from "../command.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { months } from "./day-text.js";
import { formsOf } from "./forms.js";
import { readPastDay } from "./past-day.js";
import { readOneOf, readWhom } from "./whom.js";

type Whose = NonNullable<ListWords["whose"]>;
type Due = NonNullable<ListWords["due"]>;

/** Whose actions, as named after "for" or before "'s"; a name that nobody has is read too. Undefined: no name at all. */
export function readWhose(said: string, spoken: Spoken, setting: Setting): Whose | undefined {
  const phrase = said.replace(/['’]s?$/, "").trim();
  const owner = readOneOf(phrase.replace(/^mine$/i, "me"), spoken, setting);
  if (owner !== undefined) return whoseOf(owner);
  // Two who are known are asked for one by one.
  if ((readWhom(phrase, spoken, setting)?.owners.length ?? 0) > 1) return undefined;
  const words = phrase.replace(/^the /i, "").split(" ");
  const isName =
    words.length <= 5 &&
    phrase.length <= 60 &&
    words.every((word) => /^[\p{L}&'’.-]{2,}$/u.test(word) && !isStop(word)) &&
    !isNobody(words[0] ?? "") &&
    !isAside(words[0] ?? "");
  return isName ? { kind: "typed", text: phrase.replace(/^the /i, "") } : undefined;
}

/** Only who is known: where no word says that a name follows. */
export function readKnown(said: string, spoken: Spoken, setting: Setting): Whose | undefined {
  const read = readWhom(said.trim(), spoken, setting);
  const [owner, ...others] = read?.owners ?? [];
  return read?.sure === "known" && owner !== undefined && others.length === 0 ? whoseOf(owner) : undefined;
}

function whoseOf(owner: SaidOwner): Whose | undefined {
  switch (owner.kind) {
    case "me":
    case "mention":
      return owner;
    case "typed":
      return { kind: "typed", text: owner.text };
    case "everybody":
      return undefined;
  }
}

/** No name holds one of these. */
function isStop(word: string): boolean {
  return /^(?:to|is|are|was|were|has|have|will|by|due|since|that|this|it|us|everyone|everybody|all|me|you|we|they|takes?|over|from|for|gives?|given|today|tomorrow|week|month|year|meeting|meetings|board|now|ages|ever|overdue|outstanding|done|actions?|items?)$/i.test(
    word,
  );
}

const month = `(?<month>${months.join("|")})(?: (?<year>\\d{4}))?`;
const dueForms = formsOf(
  "(?:in |during |within )?(?<stretch>(?:this|next|the coming) (?:week|month|quarter|year))",
  `(?:in |during )?${month}`,
  "(?:in |during )?q(?<quarter>[1-4])(?: (?<year>\\d{4}))?",
  "(?:on |from |between )?(?<from>.{2,40}?) (?:to|until|till|and|-|–) (?<until>.{2,40})",
  "(?:by|no later than|up to|until|till) (?<by>.{2,40})",
  "before (?<before>.{2,40})",
  "after (?<after>.{2,40})",
  "from (?<from>.{2,40})",
  "(?:on )?(?<on>.{2,40})",
);

/** The stretch of days in which what is listed is due: "this month", "in March", "by Friday". Undefined: no such stretch. */
export function readDueStretch(said: string, today: Day): Due | undefined {
  for (const groups of dueForms(said.trim())) {
    if (groups.stretch !== undefined) return stretchOf(groups.stretch.toLowerCase(), today);
    if (groups.month !== undefined) return monthOf(months.indexOf(groups.month.toLowerCase()) + 1, groups.year, today);
    if (groups.quarter !== undefined) {
      const first = monthOf(3 * Number(groups.quarter) - 2, groups.year, today, 3);
      if (first !== undefined) return first;
    }
    const from = groups.from === undefined ? undefined : oneDay(groups.from, today);
    if (groups.from !== undefined && from === undefined) continue;
    if (groups.until !== undefined) {
      const until = oneDay(groups.until, today);
      if (until !== undefined && from !== undefined && until >= from) return { from, before: addDays(until, 1) };
      continue;
    }
    if (from !== undefined) return { from };
    const on = oneDay(groups.by ?? groups.before ?? groups.after ?? groups.on ?? "", today);
    if (on === undefined) continue;
    if (groups.by !== undefined) return { before: addDays(on, 1) };
    if (groups.before !== undefined) return { before: on };
    return groups.after === undefined ? { from: on, before: addDays(on, 1) } : { from: addDays(on, 1) };
  }
  return undefined;
}

/** One day, ahead or past. */
function oneDay(said: string, today: Day): Day | undefined {
  const reading = readDue(said, { today });
  return reading.kind === "day" ? reading.on : readPastDay(said, today);
}

function stretchOf(said: string, today: Day): Due {
  const ahead = said.startsWith("this") ? 0 : 1;
  if (said.endsWith("week")) {
    const from = addDays(today, 1 - weekday(today) + 7 * ahead);
    return { from, before: addDays(from, 7) };
  }
  const { year, month } = dayParts(today);
  const length = said.endsWith("month") ? 1 : said.endsWith("quarter") ? 3 : 12;
  const first = Math.floor((month - 1) / length) * length + 1;
  const from = addMonths(dayOf(year, first, 1) ?? today, length * ahead);
  return { from, before: addMonths(from, length) };
}

/** A month or quarter that ended less than this ago is meant as passed, else the coming one. */
const justPassedDays = 60;

function monthOf(month: number, year: string | undefined, today: Day, length = 1): Due | undefined {
  const now = dayParts(today).year;
  const starts = (year === undefined ? [now - 1, now, now + 1] : [Number(year)]).map((one) => dayOf(one, month, 1));
  const from = starts.find(
    (start) => start !== undefined && (year !== undefined || addDays(addMonths(start, length), justPassedDays) > today),
  );
  return from && { from, before: addMonths(from, length) };
}
