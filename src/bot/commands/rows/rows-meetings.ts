import type { Day } from "../../../domain/days/day.js";
import { readDue } from "../../../domain/days/read-due.js";
import { withNames } from "../../turn/heard.js";
import { firstOf, formsOf, type Groups } from "../readers/forms.js";
import { readMeeting } from "../readers/read-meeting.js";
import { exactly, type Row } from "./row.js";

const whose = "(?:the |our |a |an |this )?";
const board = "(?:board |committee |group |panel |full |main )?";
const planForms = formsOf(
  `(?:(?:plan|schedule|arrange|add|new|hold|put in|set up|create|call)(?: in)? )?${whose}(?:next |new )?${board}meeting(?: date)?(?::| -| –)?(?: is| will be| to be)?(?: now)?(?: held| planned| arranged| scheduled| set)?(?: for| on)? (?<said>.+)`,
  "we(?:['’]ll| will| are to| shall)?(?: next)? (?:meet|be meeting|are meeting)(?: next)? (?<said>(?:on |at ).+)",
  `${whose}date of ${whose}next ${board}meeting(?: is|:| -| –)? (?<said>.+)`,
);
const planWithout = new RegExp(
  `^(?:(?:(?:plan|schedule|arrange|add|new|hold|set up|create|call) )${whose}(?:next |new )?${board}meeting|meeting)$`,
  "i",
);

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const aMeeting = `${whose}(?:next |coming |(?<month>${months}) )?${board}meeting(?: (?:in|of) (?<inMonth>${months})| (?:on|of) (?<onDay>.{3,40}?))?`;
const moveForms = formsOf(
  `(?:move|postpone|reschedule|change|shift|push|put|bring|delay|rearrange|defer)(?: back| forward| the date of)? ${aMeeting}(?: back| forward| on)?(?: to| until| till| for) (?<said>.+)`,
  `${aMeeting}(?: is| has| was|['’]s)?(?: been| now)? (?:moved|postponed|rescheduled|put back|brought forward|changed|delayed|rearranged|deferred)(?: to| until| till| for) (?<said>.+)`,
);
const moveWithout = formsOf(
  `(?:move|postpone|reschedule|delay|rearrange|defer) ${aMeeting}`,
  `${aMeeting}(?: is| has been)? (?:moved|postponed|rescheduled)`,
);
const cancelForms = formsOf(
  `(?:cancel|call off|scrap|drop|delete|remove) ${aMeeting}`,
  `${aMeeting}(?: is| has been| was)?(?: now)? (?:cancelled|canceled|called off|off)`,
);

/** Meetings of several weeks' notice are short texts; longer ones are minutes. */
const longest = 300;

const readPlan: Row["read"] = ({ text, mentions }, { today }) => {
  if (text.length > longest) return undefined;
  if (planWithout.test(text)) return { kind: "incomplete", row: "meeting", missing: "day" };
  for (const { said } of planForms(text)) {
    const meeting = said === undefined ? undefined : readMeeting(said, today);
    if (said === undefined || meeting === undefined) continue;
    const { on, startsAt, place } = meeting;
    if (on === undefined)
      return startsAt === undefined ? undefined : { kind: "incomplete", row: "meeting", missing: "day" };
    return {
      kind: "meeting",
      on,
      ...(startsAt === undefined ? {} : { startsAt }),
      ...(place === undefined ? {} : { place: withNames(place, mentions) }),
      typed: withNames(said, mentions),
    };
  }
  return undefined;
};

const readMove: Row["read"] = ({ text, mentions }, { today }) => {
  if (text.length > longest) return undefined;
  for (const groups of moveForms(text)) {
    if (groups.said === undefined) continue;
    const meeting = readMeeting(groups.said, today);
    const which = whichMeeting(groups, today);
    if (which === undefined || meeting === undefined || meeting.place !== undefined) continue;
    if (meeting.on === undefined) return { kind: "incomplete", row: "move-meeting", missing: "day" };
    const { on: to, startsAt } = meeting;
    return {
      kind: "move-meeting",
      to,
      ...(startsAt === undefined ? {} : { startsAt }),
      typed: withNames(groups.said, mentions),
      ...which,
    };
  }
  return firstOf(moveWithout, text) && { kind: "incomplete", row: "move-meeting", missing: "day" };
};

const readCancel: Row["read"] = ({ text }, { today }) => {
  if (text.length > longest) return undefined;
  const groups = firstOf(cancelForms, text);
  const which = groups && whichMeeting(groups, today);
  return which && { kind: "cancel-meeting", ...which };
};

/** "The March meeting", "the meeting on 5 March"; nothing where it is only "the meeting". Undefined: a day that can't be read. */
function whichMeeting(groups: Groups, today: Day): { month?: number; which?: Day } | undefined {
  const named = groups.month ?? groups.inMonth;
  if (named !== undefined) return { month: months.split("|").indexOf(named.toLowerCase()) + 1 };
  if (groups.onDay === undefined) return {};
  const reading = readDue(groups.onDay, { today });
  return reading.kind === "day" ? { which: reading.on } : undefined;
}

/** Meetings and their agenda. */
export const meetingRows: readonly Row[] = [
  {
    name: "agenda",
    head: "Meetings",
    examples: ["agenda", "what's on the agenda", "agenda for the next meeting"],
    shown: 1,
    words: ["agenda"],
    offer: "example",
    menu: { text: "agenda", description: "The agenda of the next meeting", places: ["shared", "personal"] },
    right: "look",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "agenda" },
      "(?:(?:show|give|send|see|view|open|get)(?: me| us)? )?(?:the |our |next )?(?:meeting )?agenda(?: (?:for|of) (?:the |our )?next (?:board |committee )?meeting)?",
      "what(?:['’]?s| is) (?:on )?(?:the |our )?(?:next )?agenda(?: (?:for|of) (?:the |our )?next (?:board |committee )?meeting)?",
    ),
  },
  {
    name: "next-meeting",
    head: "Meetings",
    examples: ["next meeting", "when do we meet", "when is the next meeting"],
    shown: 0,
    words: ["next", "meeting", "meet"],
    offer: "example",
    menu: { text: "next meeting", description: "When and where the board meets next", places: ["shared"] },
    right: "look",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "next-meeting" },
      "(?:(?:show|tell)(?: me| us)? )?(?:the |our )?next (?:board |committee )?(?:meeting|mtg)(?: date)?",
      "(?:when|where|what time|what day|when and where|what date)(?:['’]?s| is| are| do| does| will)?(?: the| our)?(?: we| board| committee)?(?: be)?(?: next)? ?(?:meet|meeting|mtg|meets)(?: next| again| up)?(?: on| at| held)?",
      "(?:what(?:['’]?s| is) )?(?:the )?date of (?:the |our )?next meeting",
      "(?:is there a|do we have a|have we got a|any) meeting(?: coming up| soon| planned| this week| next week)?",
    ),
  },
  {
    name: "meeting",
    head: "Meetings",
    examples: [
      "meeting 5 March 10am, Town Hall",
      "next meeting is on 5 March at 14:00 in the Guildhall",
      "meeting on 5 March",
    ],
    shown: 1,
    words: ["meeting", "plan", "schedule"],
    offer: "nothing",
    right: "meetings",
    where: "anywhere",
    changes: true,
    read: readPlan,
  },
  {
    name: "move-meeting",
    head: "Meetings",
    examples: [
      "move the meeting to 12 March",
      "postpone the meeting to 12 March at 2pm",
      "the meeting is moved to Friday",
    ],
    shown: 0,
    words: ["postpone", "reschedule"],
    offer: "nothing",
    right: "meetings",
    where: "anywhere",
    changes: true,
    read: readMove,
  },
  {
    name: "cancel-meeting",
    head: "Meetings",
    examples: ["cancel the meeting", "cancel the March meeting", "the meeting is cancelled"],
    shown: 0,
    words: ["cancel", "cancelled"],
    offer: "example",
    right: "meetings",
    where: "anywhere",
    changes: true,
    read: readCancel,
  },
];
