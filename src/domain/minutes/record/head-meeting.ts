import { addDays, type Day } from "../../days/day.js";
import type { PaperReading } from "../finding.js";
import type { HeadLine } from "./head-lines.js";
import { type MeetingSaid, meetingsIn, whenAndWhere } from "./meetings-in.js";
import { yearUpTo } from "./said-dates.js";

/** The meeting, or what stands in place of its day and can't be it; neither where nothing is said of it. */
export type HeadMeeting = Pick<PaperReading, "meeting" | "contradictions">;

/** Dates that a head has besides that of the meeting. */
const ofOther =
  /^(?:sent|received|posted|from|to|cc)\s?:|\b(?:next|previous|last) meeting|\bprevious minutes|\b(?:published|publication|issued?|circulated|printed|created|updated|amended|revised|review|version|approved|signed|agreed|prepared|drafted|deadline|reference|despatch(?:ed)?|contact|telephone|tel|expires?|born|plan|strategy)\b|\b(?:minutes|notes) (?:of|from) (?:the )?(?:previous|last)\b/i;
const isDeadline = /\b(?:by|before|until|due)\b[^.]{0,20}$/i;
const ofMinutes =
  /\b(?:minutes?|notes?|record|meeting)\b.{0,200}\b(?:held|on|of|from|dated?)\b|\bheld\b|\b(?:minutes|notes)\b.{0,80}\d/i;
/** Minutes of a meeting that is further ahead than this can't be. */
const mostAhead = 370;
const mostAway = 90;

/** The meeting whose minutes a paper is: its day as the head says it most plainly, with hours and place. */
export function headMeeting(lines: readonly HeadLine[], today: Day): HeadMeeting {
  const said = lines.flatMap((line) => {
    if (line.label === undefined && ofOther.test(line.text)) return [];
    if (line.label !== undefined && !/^(?:date|day|when|held|meeting|title|subject)/.test(line.label)) return [];
    const [first] = meetingsIn(line.text, yearUpTo(today));
    if (first !== undefined && isDeadline.test(line.text.slice(0, first.date.from))) return [];
    return first === undefined || isOpen(first) ? [] : [{ line, said: first }];
  });
  const [best] = [...said].sort((one, other) => weight(other.line, other.said) - weight(one.line, one.said));
  if (best === undefined) return {};
  const { on } = best.said.date;
  if (on === undefined) return { contradictions: best.said.date.contradictions };
  const { date, place: ownPlace, ...own } = best.said;
  const { place: otherPlace, ...others } = elsewhere(lines);
  const place = ownPlace ?? otherPlace;
  const isOff = on > addDays(today, mostAhead);
  const contradictions = [
    ...date.contradictions,
    ...(isOff ? [{ kind: "no-such-day" as const, said: date.said }] : []),
  ];
  const when = own.startsAt === undefined ? others : own;
  return { meeting: { on, ...when, ...(place !== undefined && { place }), contradictions } };
}

/** A day without a year that can't be told. */
function isOpen({ date }: MeetingSaid): boolean {
  return date.on === undefined && date.contradictions.length === 0;
}

/** What says that minutes or a meeting were of that day stands first, then a fact of its own, then a date alone, the nearer to the attendance the better. */
function weight(line: HeadLine, { date }: MeetingSaid): number {
  const isAlone = line.text.length <= date.said.length + 30;
  // Behind the list of who came "Minutes of 5 January" is the title of an item.
  if (line.isBehind && line.label === undefined) return 1_000 - mostAway + (date.dated ? 100 : 0);
  const how = ofMinutes.test(line.text) || /^(?:date|held|when|meeting)/.test(line.label ?? "") ? 3 : isAlone ? 2 : 1;
  return how * 1_000 + (date.on === undefined ? -200 : date.dated ? 100 : 0) - Math.min(line.away, mostAway);
}

/** Hours and place that stand on lines of their own. */
function elsewhere(lines: readonly HeadLine[]): ReturnType<typeof whenAndWhere> {
  const times = lines.find(({ label }) => label?.startsWith("time")) ?? lines.find(isTime);
  const place = lines.find(({ label }) => /^(?:venue|location|place|where|held at)/.test(label ?? ""));
  const held = lines.find(
    ({ text, label }) =>
      label === undefined && /^(?:held (?:at|in|via|on)|at|in(?! attendance\b)|via) /i.test(text) && text.length <= 160,
  );
  const said: ReturnType<typeof whenAndWhere> = times === undefined ? {} : whenAndWhere(times.text);
  const { place: besideTime, ...hours } = said;
  const where = place?.text ?? (held === undefined ? besideTime : whenAndWhere(held.text).place);
  return { ...hours, ...(where !== undefined && where.length <= 160 && { place: where.replace(/[\s,.;]{1,4}$/, "") }) };
}

function isTime({ label, text }: HeadLine): boolean {
  return (
    /^date and time/.test(label ?? "") || (/^(?:at )?\d{1,2}(?:[.:]\d\d| ?[ap]\.?m)\b/i.test(text) && text.length <= 60)
  );
}
