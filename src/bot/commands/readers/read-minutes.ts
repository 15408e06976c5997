import { exactly, longestCommand, type Row } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";
import { readMeetingRef } from "./meeting-ref.js";

const give = "(?:(?:give|send|get|make|download|export|show)(?: me| us)? )?(?:the |a |an )?";
const calendar = "(?:my |our |the |a )?(?:own |outlook |board )?(?:calendar|diary|outlook)";
const calendarForms = formsOf(
  `${give}(?:calendar|ics|ical|icalendar|diary)(?: (?:file|entry|invite|invitation))?(?: (?:for|of) (?<meeting>.{3,60}))?`,
  `${give}\\.ics(?: file)?(?: (?:for|of) (?<meeting>.{3,60}))?`,
  `(?:put|add|save|get|export)(?: up)? (?<meeting>(?:the |our |this )?.{0,40}?meeting(?: (?:of|on|in) .{3,40})?) (?:in|into|to|on) ${calendar}`,
  `(?:put|add|save|get|export) (?:it|this) (?:in|into|to|on) ${calendar}`,
  `add to ${calendar}`,
);

/** "calendar file for May", "put the meeting in my calendar". */
export const readCalendarFile: Row["read"] = ({ text }, { today }) => {
  if (text.length > longestCommand) return undefined;
  const groups = firstOf(calendarForms, text);
  if (groups === undefined) return undefined;
  const named = groups.meeting;
  if (named === undefined || theMeeting.test(named)) return { kind: "calendar-file", meeting: { kind: "next" } };
  const meeting = readMeetingRef(named, today, false);
  return meeting && { kind: "calendar-file", meeting };
};

const endsIt = "(?:end|finish|close|conclude|wrap up)";
const over = "(?:over|finished|closed|done|at an end|now over|now closed)";

/** "end", "the meeting is over". */
export const readEndMeeting: Row["read"] = exactly(
  { kind: "end-meeting" },
  "end",
  `${endsIt} (?:the |this |our |today['’]s )?(?:board |committee )?meeting(?: now| here)?`,
  `(?:the |this |our |today['’]s )?(?:board |committee )?meeting (?:(?:is|was|has been) ${over}|(?:has )?(?:ended|finished|closed)|${over})(?: now)?`,
  "(?:that['’]?s |that is |this is )?(?:the )?end of (?:the |this |our )?meeting",
);

const part = "(?:the )?(?:closed|exempt|confidential|private|restricted) (?:part|items?|section)";
const draft = "(?:draft|write|prepare|make|get|give|send|show|see|do|produce)";
const minutesForms = formsOf(
  `(?:${draft}(?: me| us| up)? )?(?:the |our |a )?(?:draft )?(?:(?<closed>closed|full|whole|complete) )?(?:set of )?minutes(?: (?:of|for|from) (?<meeting>.{3,60}?))?(?<also>,? (?:with|including|and|plus) ${part})?`,
  `(?:${draft}(?: me| us| up)? )?(?:the |our )?(?<meeting>(?:last|previous|latest|january|february|march|april|may|june|july|august|september|october|november|december)(?: meeting)?)(?:['’]s)? (?:draft )?minutes(?<also>,? (?:with|including|and|plus) ${part})?`,
);

/** "draft minutes of the March meeting". */
export const readDraftMinutes: Row["read"] = ({ text }, { today }) => {
  if (text.length > longestCommand) return undefined;
  const groups = firstOf(minutesForms, text);
  if (groups === undefined) return undefined;
  const named = groups.meeting;
  const meeting =
    named === undefined || theMeeting.test(named) ? undefined : readMeetingRef(meetingNamed(named), today, true);
  if (named !== undefined && meeting === undefined && !theMeeting.test(named)) return undefined;
  const closed = groups.closed !== undefined || groups.also !== undefined;
  return { kind: "minutes", ...(meeting !== undefined && { meeting }), ...(closed && { closed: true as const }) };
};

/** "last" of "the last minutes" is a meeting too. */
function meetingNamed(named: string): string {
  return /^(?:last|previous|latest)$/i.test(named) ? `${named} meeting` : named;
}

/** No meeting in particular. */
const theMeeting = /^(?:the |our |this |a |today['’]s )?(?:board |committee )?meeting$/i;
