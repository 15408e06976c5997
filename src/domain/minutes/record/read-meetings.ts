import type { Day } from "../../days/day.js";
import type { Contradiction, Finding, MeetingFound } from "../finding.js";
import type { PaperContext, Section } from "../section.js";
import { evidenceOf } from "./evidence-of.js";
import { type MeetingSaid, meetingsIn, whenAndWhere } from "./meetings-in.js";
import { type MeetingLine, meetingLines } from "./next-meeting-lines.js";
import { yearAfter } from "./said-dates.js";

/** More meetings than these nobody plans in one list. */
const mostMeetings = 60;

/**
 * Reads the meetings to come, of this body only: under a heading of the next meeting all that it names, elsewhere what is said of "the next
 * meeting". A year that was left out is the next one after the meeting whose minutes these are. The same meeting said twice is one.
 */
export function readMeetings(section: Section, context: PaperContext): readonly Finding<MeetingFound>[] {
  if (section.kind === "appendix") return readMeetings(afterLog(section), context);
  if (section.kind !== "item" && section.kind !== "head" && section.kind !== "attendance") return [];
  const since = context.meetingOn ?? context.today;
  const found: Finding<MeetingFound>[] = [];
  for (const line of meetingLines(section, context.body)) {
    const said = meetingsIn(line.text, yearAfter(since));
    if (said.length === 0) addTo(found, line);
    else found.push(...said.flatMap((one) => findingOf(one, line, since, section)));
    if (found.length > mostMeetings) break;
  }
  return mergeMeetings(toCome(found, since));
}

/** Minutes that end in a list of actions may name the next meeting below it. */
function afterLog(section: Section): Section {
  const isSaid = (text: string) => /^(?:date (?:and time )?of )?(?:the )?next meeting\b/i.test(text);
  const blocks = section.blocks.filter((block) => block.kind !== "table" && isSaid(block.text));
  return { ...section, kind: "item", blocks };
}

/** Each meeting once, with all that is said of it, in the order of what was said first. */
export function mergeMeetings(findings: readonly Finding<MeetingFound>[]): readonly Finding<MeetingFound>[] {
  const byDay = new Map<Day, Finding<MeetingFound>>();
  for (const finding of findings) {
    const before = byDay.get(finding.what.on);
    byDay.set(finding.what.on, before === undefined ? finding : both(before, finding));
  }
  return [...byDay.values()];
}

/** In the words that say more of it. Two hours of one day are both shown. */
function both(one: Finding<MeetingFound>, other: Finding<MeetingFound>): Finding<MeetingFound> {
  const said = new Set(one.contradictions.map((contradiction) => JSON.stringify(contradiction)));
  const fuller = factsOf(other) > factsOf(one) ? other : one;
  const [first, second] = [one.what.startsAt, other.what.startsAt];
  const differs = first !== undefined && second !== undefined && first !== second;
  return {
    ...one,
    what: { ...other.what, ...one.what },
    evidence: fuller.evidence,
    plainness: one.plainness === "plain" ? "plain" : other.plainness,
    contradictions: [
      ...one.contradictions,
      ...other.contradictions.filter((more) => !said.has(JSON.stringify(more))),
      ...(differs ? [{ kind: "differs" as const, said: first, and: second }] : []),
    ],
  };
}

function factsOf({ what }: Finding<MeetingFound>): number {
  return Object.keys(what).length;
}

function findingOf(
  { date, ...said }: MeetingSaid,
  line: MeetingLine,
  since: Day,
  section: Section,
): readonly Finding<MeetingFound>[] {
  const { on } = date;
  if (on === undefined) return [];
  const isOver: readonly Contradiction[] = on < since ? [{ kind: "no-such-day", said: date.said }] : [];
  return [
    {
      what: { kind: "meeting", on, ...said },
      evidence: evidenceOf(line.words, line.block, section),
      plainness: line.plainness,
      contradictions: [...date.contradictions, ...isOver],
    },
  ];
}

/** A line without a date tells hours and place of the day before it, where that has none. */
function addTo(found: Finding<MeetingFound>[], line: MeetingLine): void {
  const last = found.at(-1);
  if (last === undefined || !line.isShort) return;
  const more = whenAndWhere(line.text);
  for (const [at, finding] of found.entries())
    if (finding === last || line.isOfAll) found[at] = { ...finding, what: { ...more, ...finding.what } };
}

/** Of a list those that are over are left out; a single one that would be over is a slip, and shown. */
function toCome(found: readonly Finding<MeetingFound>[], since: Day): readonly Finding<MeetingFound>[] {
  const ahead = found.filter(({ what }) => what.on > since);
  return ahead.length > 0 ? ahead : found.filter(({ what }) => what.on < since).slice(0, 1);
}
