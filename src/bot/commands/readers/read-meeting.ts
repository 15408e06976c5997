import type { Day } from "../../../domain/days/day.js";
import { meantAsDate } from "../../../domain/days/due-meant.js";
import type { DueReading } from "../../../domain/days/due-reading.js";
import { countOf, countWord, tidied } from "../../../domain/days/due-text.js";
import { ruleAndReading } from "../../../domain/days/read-due.js";
import { minutesOf, timeOf } from "../../../domain/meetings/meeting-times.js";
import { hoursInFigures, looksLikeHour } from "./hours-in-figures.js";
import { readLink } from "./meeting-link.js";

/**
 * When and where a meeting is, as said. Nothing at all of a day: `on` is absent. `wrong`: a link that is no https address, or an end that
 * is not after its beginning, or what can only be meant as an hour and is none.
 */
export type SaidMeeting = SaidDetails & { on?: DueReading };

/** The same without a day. */
export type SaidDetails = {
  startsAt?: string;
  endsAt?: string;
  place?: string;
  link?: string;
  quorum?: number;
  wrong?: "link" | "times" | "hour";
};

const clock = "(?:\\d{1,2}[:.]\\d\\d ?(?:am|pm)?|\\d{1,2} ?(?:am|pm)|noon|midday|12 noon)(?: noon| midday)?";
const hour = new RegExp(
  `(?:^|[\\s,(@–—-])(?:(?:starting |start |starts |from |at |@ ?)+)?(?<start>${clock}|(?<=at |from |@ ?)\\d{1,2}(?: o['’]?clock)?)(?: ?hrs| ?h)?(?:,? ?(?:-|–|—|to|until|till|ending(?: at)?|ends(?: at)?|and ends at) ?(?<end>${clock}|\\d{1,2}(?![\\d:./])))?(?=[\\s,;)–—-]|$)`,
  "i",
);
const quorumWords =
  /[\s,;(–—-]*\b(?:with )?(?:a |the )?quorum(?: of| is| will be|:| –| -)? (?<quorum>\d{1,3})(?: members| people)?\)?(?=[\s,;.)]|$)/i;
const lastsWords = new RegExp(
  `[\\s,;(–—-]*\\b(?:(?:for|lasting|lasts|length|duration)(?: about| of)? )(?<length>(?:\\d{1,3}(?:\\.5)?|an?|half an|${countWord}) ?(?:hours?|hrs?|minutes?|mins?|h)(?:(?: and)? (?:a half|\\d{1,2} (?:minutes?|mins?)))?)\\)?(?=[\\s,;.)]|$)`,
  "i",
);
/** A place does not begin like this: what follows is no plan but talk about a meeting. */
const noPlace =
  /^(?:is|are|was|were|went|has|have|had|will|would|should|might|may|can|could|with|and|or|but|to|for|about|re|of|because|so|if|when|not|no|cancelled|canceled|postponed|moved|off|agenda|minutes|papers|notes|actions?|was|thanks|please|i|we|they|you|it|that|this|as|then|until|till|than|instead|except|every|each|monthly|weekly|fortnightly)\b/i;
const longestPlace = 80;
const mostDayWords = 8;

/** Reads "5 March 10am to 12.30, Town Hall", "on 5 March at 14:00 in the Guildhall". Undefined: something else is being said. */
export function readMeeting(said: string, today: Day): SaidMeeting | undefined {
  const { details, before, after, text } = detailsIn(said);
  const first = dayFirst(before, today) ?? (/^[\s,]*$/.test(before) ? dayFirst(after, today) : undefined);
  const inFront = first !== undefined && !/^[\s,]*$/.test(before);
  const rest = first === undefined ? `${before} ${after}` : inFront ? `${first.rest} ${after}` : first.rest;
  const place = placeIn(rest);
  if (place === false) return undefined;
  if (first === undefined && place !== undefined) return unreadDay(text, details);
  return { ...(first === undefined ? {} : { on: first.on }), ...withPlace(details, place) };
}

/** Hours, place, link and quorum, without a day: "at 2pm, Town Hall". Undefined: something else is being said. */
export function readDetails(said: string): SaidDetails | undefined {
  const { details, before, after } = detailsIn(said);
  const place = placeIn(`${before} ${after}`);
  if (place === false) return undefined;
  return withPlace(details, place);
}

/** An hour that can't be read is no place. */
function withPlace(details: SaidDetails, place: string | undefined): SaidDetails {
  if (place === undefined) return details;
  return looksLikeHour(place) ? { ...details, wrong: details.wrong ?? "hour" } : { ...details, place };
}

/** What of it can be told by its form, and the words before and after the hour. */
function detailsIn(said: string): { details: SaidDetails; before: string; after: string; text: string } {
  const { link, bad, rest: saidRest } = readLink(said.trim());
  const rest = hoursInFigures(saidRest);
  const quorum = quorumWords.exec(rest);
  const withoutQuorum = without(rest, quorum);
  const lasts = lastsWords.exec(withoutQuorum);
  const text = without(withoutQuorum, lasts).slice(0, 240);
  const found = timeIn(text);
  const startsAt = found && clockTime(found.start, found.end);
  const endsAt = startsAt === undefined ? undefined : endSaid(startsAt, found?.end, lasts?.groups?.length);
  const isEndSaid = found?.end !== undefined || lasts !== null;
  const isEnd = endsAt !== undefined && startsAt !== undefined && endsAt > startsAt;
  const details: SaidDetails = {
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(isEnd ? { endsAt } : {}),
    ...(link === undefined ? {} : { link }),
    ...(quorum?.groups?.quorum === undefined ? {} : { quorum: Number(quorum.groups.quorum) }),
    ...(bad ? { wrong: "link" as const } : {}),
    ...(!bad && found !== undefined && startsAt === undefined ? { wrong: "hour" as const } : {}),
    ...(!bad && (found === undefined || startsAt !== undefined) && isEndSaid && !isEnd
      ? { wrong: "times" as const }
      : {}),
  };
  return {
    details,
    before: found ? text.slice(0, found.from) : text,
    after: found ? text.slice(found.to) : "",
    text,
  };
}

function endSaid(startsAt: string, end: string | undefined, length: string | undefined): string | undefined {
  if (end !== undefined) return endTime(startsAt, end);
  return length === undefined ? undefined : timeOf(minutesOf(startsAt) + minutesIn(length));
}

function without(text: string, found: RegExpExecArray | null): string {
  return found === null ? text : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
}

/** "Two hours", "an hour and a half", "90 minutes", in minutes. */
function minutesIn(length: string): number {
  const words = length.toLowerCase();
  if (/^half an/.test(words)) return 30;
  const [, count = "", unit = ""] = /^(\d{1,3}(?:\.5)?|[a-z]+) ?([a-z]+)/.exec(words) ?? [];
  const first = /^\d/.test(count) ? Number(count) : countOf(count);
  if (unit.startsWith("m")) return first;
  const more = /a half$/.test(words) ? 30 : Number(/ (\d{1,2}) m/.exec(words)?.[1] ?? 0);
  return first * 60 + more;
}

/** When a meeting ends that begins so: "12.30", "4" after 14:00 is 16:00. Undefined: no hour of the day. */
export function endTime(startsAt: string, end: string): string | undefined {
  const plain = clockTime(end, undefined);
  if (plain === undefined || plain > startsAt || /[ap]m|noon|midday/i.test(end)) return plain;
  const later = timeOf(minutesOf(plain) + 12 * 60);
  return later !== undefined && later > startsAt ? later : plain;
}

/** No day was read. Where the words are plainly meant as one it is asked about. */
function unreadDay(text: string, details: SaidDetails): SaidMeeting | undefined {
  const words = text.replace(/^(?:on|for|by) /i, "").split(/ ?, ?/)[0] ?? "";
  if (!meantAsDate(tidied(words.slice(0, 80)))) return undefined;
  return { on: { kind: "unreadable", typed: words }, ...details };
}

function timeIn(text: string): { from: number; to: number; start: string; end: string | undefined } | undefined {
  const found = hour.exec(text);
  if (found?.groups?.start === undefined) return undefined;
  return { from: found.index, to: found.index + found[0].length, start: found.groups.start, end: found.groups.end };
}

/** "10am" as "10:00"; "1 – 4pm" begins at 13:00. Undefined: no hour of the day. */
export function clockTime(start: string, end: string | undefined): string | undefined {
  if (/^(?:12(?:[:.]00)? ?(?:pm)? ?)?(?:noon|midday)$/i.test(start.trim())) return "12:00";
  const said = /^(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?(?: o['’]?clock| ?hrs?| ?h)?$/i.exec(start.trim());
  if (said === null) return undefined;
  const [, hours = "", minutes = "00", half] = said;
  const meant = (
    half ?? (/pm$/i.test(end ?? "") && Number(hours) < Number(/^\d+/.exec(end ?? "")?.[0]) % 12 ? "pm" : "")
  ).toLowerCase();
  const plain = Number(hours);
  const of24 = meant === "pm" && plain < 12 ? plain + 12 : meant === "am" && plain === 12 ? 0 : plain;
  // "At 2" and "7.30" are after noon, as boards do not meet at night; "07:30" is on a clock of 24 hours.
  const likely = meant === "" && !start.trim().startsWith("0") && of24 >= 1 && of24 <= 7 ? of24 + 12 : of24;
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
