import type { Day } from "../../../domain/days/day.js";
import { meantAsDate } from "../../../domain/days/due-meant.js";
import type { DueReading } from "../../../domain/days/due-reading.js";
import { tidied } from "../../../domain/days/due-text.js";
import { ruleAndReading } from "../../../domain/days/read-due.js";

/** When and where a meeting is, as said. Nothing at all of a day: `on` is absent. */
export type SaidMeeting = { on?: DueReading; startsAt?: string; place?: string };

const clock = "(?:\\d{1,2}[:.]\\d\\d ?(?:am|pm)?|\\d{1,2} ?(?:am|pm)|noon|midday|12 noon)(?: noon| midday)?";
const hour = new RegExp(
  `(?:^|[\\s,(@–—-])(?:(?:starting |start |from |at |@ ?)+)?(?<start>${clock}|(?<=at |from |@ ?)\\d{1,2}(?: o['’]?clock)?)(?: ?hrs| ?h)?(?: ?(?:-|–|—|to|until|till) ?(?<end>${clock}|\\d{1,2}(?![\\d:./])))?(?=[\\s,;)–—-]|$)`,
  "i",
);
/** A place does not begin like this: what follows is no plan but talk about a meeting. */
const noPlace =
  /^(?:is|are|was|were|went|has|have|had|will|would|should|might|may|can|could|with|and|or|but|to|for|about|re|of|because|so|if|when|not|no|cancelled|canceled|postponed|moved|off|agenda|minutes|papers|notes|actions?|was|thanks|please|i|we|they|you|it|that|this|as|then|until|till|than|instead)\b/i;
const longestPlace = 80;
const mostDayWords = 8;

/** Reads "5 March 10am, Town Hall", "on 5 March at 14:00 in the Guildhall". Undefined: something else is being said. */
export function readMeeting(said: string, today: Day): SaidMeeting | undefined {
  const text = said.trim().slice(0, 240);
  const found = timeIn(text);
  const startsAt = found && clockTime(found.start, found.end);
  const before = found ? text.slice(0, found.from) : text;
  const after = found ? text.slice(found.to) : "";
  const first = dayFirst(before, today) ?? (/^[\s,]*$/.test(before) ? dayFirst(after, today) : undefined);
  const inFront = first !== undefined && !/^[\s,]*$/.test(before);
  const rest = first === undefined ? `${before} ${after}` : inFront ? `${first.rest} ${after}` : first.rest;
  const place = placeIn(rest);
  if (place === false) return undefined;
  if (first === undefined && place !== undefined) return unreadDay(text, startsAt);
  return {
    ...(first === undefined ? {} : { on: first.on }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(place === undefined ? {} : { place }),
  };
}

/** No day was read. Where the words are plainly meant as one it is asked about. */
function unreadDay(text: string, startsAt: string | undefined): SaidMeeting | undefined {
  const words = text.replace(/^(?:on|for|by) /i, "").split(/ ?, ?/)[0] ?? "";
  if (!meantAsDate(tidied(words.slice(0, 80)))) return undefined;
  return { on: { kind: "unreadable", typed: words }, ...(startsAt === undefined ? {} : { startsAt }) };
}

function timeIn(text: string): { from: number; to: number; start: string; end: string | undefined } | undefined {
  const found = hour.exec(text);
  if (found?.groups?.start === undefined) return undefined;
  return { from: found.index, to: found.index + found[0].length, start: found.groups.start, end: found.groups.end };
}

/** "10am" as "10:00"; "1 – 4pm" begins at 13:00. Undefined: no hour of the day. */
function clockTime(start: string, end: string | undefined): string | undefined {
  if (/noon|midday/i.test(start)) return "12:00";
  const [, hours = "", minutes = "00", half] = /^(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?/i.exec(start) ?? [];
  const meant = (
    half ?? (/pm$/i.test(end ?? "") && Number(hours) < Number(/^\d+/.exec(end ?? "")?.[0]) ? "pm" : "")
  ).toLowerCase();
  const plain = Number(hours);
  const of24 = meant === "pm" && plain < 12 ? plain + 12 : meant === "am" && plain === 12 ? 0 : plain;
  // "At 2" is in the afternoon: boards do not meet at night.
  const likely = meant === "" && !/[:.]/.test(start) && of24 >= 1 && of24 <= 6 ? of24 + 12 : of24;
  if (likely > 23 || Number(minutes) > 59) return undefined;
  return `${String(likely).padStart(2, "0")}:${minutes}`;
}

/** The longest beginning that is one day. */
function dayFirst(said: string, today: Day): { on: DueReading; rest: string } | undefined {
  const text = said.replace(/^[\s,:–—-]+/, "");
  const words = [...text.matchAll(/\S+/g)].slice(0, mostDayWords);
  for (const word of words.reverse()) {
    const end = word.index + word[0].replace(/[,;:]+$/, "").length;
    const phrase = text.slice(0, end).replace(/^(?:on|for|is|at|to|until|till) (?:the )?(?=\S)/i, "");
    // "5 March, 20 High Street": a house's number is no year.
    if (/[,a-z] ?\d\d$/i.test(phrase) && /[\p{L}\p{N}]/u.test(text.slice(end))) continue;
    const { reading, rule } = ruleAndReading(phrase, { today });
    // "In March" is a stretch of days, in which no board meets.
    if (rule === undefined || rule.stretch) continue;
    if (
      reading.kind === "next-meeting" ||
      reading.kind === "papers-deadline" ||
      reading.kind === "ongoing" ||
      reading.kind === "vague"
    )
      continue;
    return { on: reading, rest: text.slice(end) };
  }
  const trimmed = /^[^,;(–—]+(?=[,;(–—])/.exec(text.slice(0, 80))?.[0];
  return trimmed !== undefined && trimmed.trim() !== text.trim() && words.length > 0
    ? withRest(dayFirst(trimmed, today), text.slice(trimmed.length))
    : undefined;
}

function withRest(found: { on: DueReading; rest: string } | undefined, more: string): typeof found {
  return found && { on: found.on, rest: `${found.rest}${more}` };
}

/** The place in what is left; undefined: none; false: it is no place, and the message no plan. */
function placeIn(rest: string): string | undefined | false {
  const place = rest
    .trim()
    .replace(/^[\s,;:()–—-]+/, "")
    .replace(/^(?:(?:at|in|@|venue|place|location|where)\b:? ?|@ ?)+/i, "")
    .replace(/[\s,;:()–—-]{1,20}$/, "")
    .trim();
  if (place === "") return undefined;
  return noPlace.test(place) || place.length > longestPlace ? false : place;
}
