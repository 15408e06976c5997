import type { Day } from "../../../domain/days/day.js";
import { readDue } from "../../../domain/days/read-due.js";
import type { NamedMeeting } from "../meeting-command.js";
import { months } from "./day-text.js";
import type { Groups } from "./forms.js";
import { ofBoard } from "./of-board.js";

export const whose = "(?:the |our |a |an |this )?";
/** A meeting as it is named before what is to become of it. */
export const aMeeting = `${whose}(?:next |coming |(?<dayFirst>\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months.join("|")})(?: \\d{4})?) |(?<month>${months.join("|")})(?:['’]s)? )?${ofBoard}meeting(?: (?:in|of) (?<inMonth>${months.join("|")})| (?:on|of) (?<onDay>.{3,40}?))?`;

/** "The March meeting", "the meeting on 5 March"; nothing where it is only "the meeting". Undefined: a day that can't be read. */
export function whichMeeting(groups: Groups, today: Day): NamedMeeting | undefined {
  const named = groups.month ?? groups.inMonth;
  if (named !== undefined) return { month: months.indexOf(named.toLowerCase()) + 1 };
  const said = groups.onDay ?? groups.dayFirst;
  if (said === undefined) return {};
  const reading = readDue(said, { today });
  return reading.kind === "day" ? { which: reading.on } : undefined;
}
