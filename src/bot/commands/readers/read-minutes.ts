import { longestCommand, type Row } from "../rows/row.js";
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

/** No meeting in particular. */
const theMeeting = /^(?:the |our |this |a )?(?:board |committee )?meeting$/i;
