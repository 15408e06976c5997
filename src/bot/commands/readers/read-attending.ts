import { matchMember } from "../../../domain/committees/match-member.js";
import {
  type AttendanceReading,
  readAttendanceLine,
  type SaidAttender,
} from "../../../domain/meetings/read-attendance-line.js";
import type { MeetingRef } from "../command.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { readMeetingRef } from "./meeting-ref.js";
import { readBareList } from "./read-roster-list.js";

/** "Apologies from Sue for the March meeting", "I can't make the meeting on 12 March". */
const ofMeeting = /^(?<said>.{4,} (?:to|for|at|from|make|attend)) (?<meeting>.{0,40}\bmeeting\b.{0,30})$/isu;
/** "I can't attend on 24 September", "apologies from Sue for 15 October". */
const onDay =
  /^(?<said>.{0,60}(?:\b(?:attend|come|make it|be there|be here)|apologies(?: (?:from|by) .{1,60})?)) (?:on|for) (?!today|tonight|this )(?<day>.{3,30})$/isu;
const plainMeeting = /^(?:the|this|our|today['’]s) (?:board |committee )?meeting$/i;

/** So many whom the roster does not know are people for the roster rather than guests. */
const fewestUnknown = 3;

/** What is said of who is at a meeting, by those who record it. */
export const readAttending: Row["read"] = (spoken, setting) => {
  const read = readMarks(spoken, setting);
  if (read === undefined || isOwn(read)) return undefined;
  const { marks } = read;
  if (marks.length >= fewestUnknown && !marks.some(({ who }) => isKnown(who, setting))) return undefined;
  const list = spoken.lines.length > 1 || marks.length >= fewestUnknown ? readBareList(spoken, setting) : undefined;
  if (list !== undefined && spoken.lines.length > 1) return undefined;
  return {
    kind: "attend",
    ...read,
    ...(list?.kind === "roster-list" && list.reading !== undefined && { list: list.reading }),
  };
};

/** One's own apologies. */
export const readOwnApologies: Row["read"] = (spoken, setting) => {
  const read = readMarks(spoken, setting);
  return read !== undefined && isOwn(read) ? { kind: "attend", ...read } : undefined;
};

function readMarks(
  { text, mentions }: Spoken,
  { roster, today }: Setting,
): (AttendanceReading & { meeting?: MeetingRef }) | undefined {
  const setting = { roster, mentions };
  const { said, meeting } = ofMeeting.exec(text)?.groups ?? {};
  const ref =
    said === undefined || meeting === undefined || plainMeeting.test(meeting)
      ? undefined
      : readMeetingRef(meeting, today, false);
  if (ref !== undefined) {
    const named = readAttendanceLine(`${said} the meeting`, setting);
    if (named !== undefined) return { ...named, meeting: ref };
  }
  const dated = onDay.exec(text)?.groups;
  const thatDay = dated?.day === undefined ? undefined : readMeetingRef(dated.day, today, false);
  if (dated?.said !== undefined && thatDay?.kind === "day") {
    const of = readAttendanceLine(`${dated.said}${/apologies$/i.test(dated.said) ? " for the meeting" : ""}`, setting);
    if (of !== undefined) return { ...of, meeting: thatDay };
  }
  return readAttendanceLine(text, setting);
}

/** Whoever says it, of themself: apologies, or not being there. */
function isOwn({ marks: [first, ...others], everyone }: AttendanceReading): boolean {
  return first?.who.kind === "me" && others.length === 0 && everyone === undefined && first.as !== "present";
}

function isKnown(who: SaidAttender, { roster }: Setting): boolean {
  return who.kind !== "typed" || matchMember(who.text, roster).kind !== "none";
}
