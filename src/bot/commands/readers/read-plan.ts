import type { Day } from "../../../domain/days/day.js";
import { monthWords } from "../../../domain/days/due-text.js";
import { type DueReading, readDue } from "../../../domain/days/read-due.js";
import { withNames } from "../../turn/heard.js";
import type { Row } from "../rows/row.js";
import { formsOf } from "./forms.js";
import { ofBoard } from "./of-board.js";
import { readDetails, readMeeting, type SaidDetails } from "./read-meeting.js";
import { whose } from "./which-meeting.js";

const deed = "(?:(?:plan|schedule|arrange|add|new|hold|put in|set up|create|call|book)(?: in)?:? )?";
const planForms = formsOf(
  `${deed}${whose}(?:next |new )?${ofBoard}meeting(?: date)?(?::| -| –)?(?: is| will be| to be)?(?: now)?(?: held| planned| arranged| scheduled| set)?(?: for| on)? (?<said>.+)`,
  "we(?:['’]ll| will| are to| shall)?(?: next)? (?:meet|be meeting|are meeting)(?: next)? (?<said>(?:on |at ).+)",
  `${whose}date of ${whose}next ${ofBoard}meeting(?: is|:| -| –)? (?<said>.+)`,
);
const formWanted = new RegExp(
  `^(?:plan|schedule|arrange|add|hold|set up|create|call|book) ${whose}(?:next |new )?${ofBoard}meeting$|^(?:a )?new ${ofBoard}meeting$|^plan (?:some |our |the )?meetings$`,
  "i",
);
const severalForms = formsOf(
  `${deed}(?:the |our |these )?(?:next |new )?${ofBoard}meetings?(?: dates?)?(?::| -| –)?(?: are| will be| to be)?(?: held| planned| arranged| scheduled)?(?: for| on)? (?<said>.+)`,
  "(?:the |our )?dates of (?:the |our )?(?:next )?meetings(?: are|:| -| –)? (?<said>.+)",
  "we(?:['’]ll| will| are to| shall)? meet (?<said>on .+)",
);

/** Meetings of several weeks' notice are short texts; longer ones are minutes. */
export const longestMeeting = 600;

/** "meeting 5 March 10am, Town Hall", "meetings on 3 March, 14 April and 9 June at 10am". */
export const readPlan: Row["read"] = ({ text, mentions }, { today }) => {
  if (text.length > longestMeeting) return undefined;
  if (formWanted.test(text)) return { kind: "plan-meeting" };
  if (/^meeting$/i.test(text)) return { kind: "incomplete", row: "meeting", missing: "day" };
  for (const { said = "" } of severalForms(text)) {
    const several = severalDays(said, today);
    if (several === undefined) continue;
    const { place } = several;
    return {
      kind: "several-meetings",
      ...several,
      ...(place && { place: withNames(place, mentions) }),
      typed: withNames(text, mentions),
    };
  }
  for (const { said = "" } of planForms(text)) {
    const meeting = readMeeting(said, today);
    if (meeting === undefined) continue;
    const { on, place, ...details } = meeting;
    if (on === undefined) return onlyPart(details);
    return {
      kind: "meeting",
      on,
      ...details,
      ...(place === undefined ? {} : { place: withNames(place, mentions) }),
      typed: withNames(said, mentions),
    };
  }
  return undefined;
};

function onlyPart({ startsAt }: SaidDetails): ReturnType<Row["read"]> {
  return startsAt === undefined ? undefined : { kind: "incomplete", row: "meeting", missing: "day" };
}

const aMonth = new RegExp(`\\b(?:${monthWords})\\b`, "i");
const aDay = new RegExp(
  `^(?:on |and )*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?:(?: of)? (?:${monthWords})(?: \\d{4})?)?|(?:${monthWords}) \\d{1,2}(?:st|nd|rd|th)?(?: \\d{4})?|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{4}-\\d\\d-\\d\\d)(?=[\\s,;]|$)`,
  "i",
);

/** Days with commas or "and" between them, and what is said of all of them. Undefined: there are not several. */
function severalDays(said: string, today: Day): ({ on: readonly DueReading[] } & SaidDetails) | undefined {
  const days: string[] = [];
  let rest = said;
  for (;;) {
    const found = aDay.exec(rest);
    if (found === null) break;
    days.push(found[0].replace(/^(?:on |and )*/i, ""));
    rest = rest.slice(found[0].length);
    const joined = /^(?:,? and |, ?| & |; ?)(?=\S)/i.exec(rest);
    if (joined === null) break;
    const next = rest.slice(joined[0].length);
    if (!aDay.test(next)) break;
    rest = next;
  }
  if (days.length < 2) return undefined;
  // "meetings on 3, 10 and 17 March at 10am": the month, and the year, of those that follow.
  const whole = days.map((one, place) => completed(one, days.slice(place + 1)));
  if (whole.some((one) => /^\d{1,2}(?:st|nd|rd|th)?$/i.test(one))) return undefined;
  const details = readDetails(rest);
  return details && { on: whole.map((one) => readDue(one, { today })), ...details };
}

function completed(one: string, later: readonly string[]): string {
  const month = /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/i.test(one)
    ? later.map((other) => aMonth.exec(other)?.[0]).find(Boolean)
    : undefined;
  const dated = month === undefined ? one : `${one} ${month}`;
  const year = later.map((other) => /\b\d{4}$/.exec(other)?.[0]).find(Boolean);
  return year === undefined || /\d{4}/.test(dated) || !aMonth.test(dated) ? dated : `${dated} ${year}`;
}
