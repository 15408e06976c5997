import { months } from "../readers/day-text.js";
import { firstOf, formsOf } from "../readers/forms.js";
import { readMeetingRef } from "../readers/meeting-ref.js";
import { longestCommand, type Row } from "./row.js";

const show = "(?:(?:show|give|send|see|view|open|get)(?: me| us)? |can (?:i|we) (?:see|have) )?";
const whose = "(?:the |our |this )?";
/** "Send the agenda by Friday" is something to do. */
const meeting = "(?<which>(?!by |before |until |till |to |out |round |with |and |items? ).+)";
const what = "what(?:['’]?s| is| was| will be)(?: on)? ";
const forms = formsOf(
  `(?:${show}|${what})${whose}(?:next |coming )?(?:meeting )?agenda`,
  `(?:${show}|${what})${whose}(?:meeting )?agenda(?: for| of| in| on| from)? ${meeting}`,
  `(?:${show}|${what})${whose}(?<which>last|previous|latest|${months.join("|")})(?:['’]s)?(?: meeting| mtg)?(?:['’]s)? agenda`,
);
const lastAlone = /^(?:last|previous|latest)$/i;

const read: Row["read"] = ({ text }, { today }) => {
  if (text.length > longestCommand) return undefined;
  const groups = firstOf(forms, text);
  if (groups === undefined) return undefined;
  const { which } = groups;
  if (which === undefined) return { kind: "agenda" };
  const of = readMeetingRef(lastAlone.test(which) ? `${which} meeting` : which, today, false);
  if (of === undefined) return undefined;
  return of.kind === "next" ? { kind: "agenda" } : { kind: "agenda", of };
};

/** The agenda's card, of the coming meeting or another. */
export const agendaCardRows: readonly Row[] = [
  {
    name: "agenda",
    head: "Meetings",
    examples: ["agenda", "what's on the agenda", "agenda for the next meeting", "agenda for May", "agenda for 5 March"],
    shown: 1,
    words: ["agenda"],
    offer: "example",
    menu: { text: "agenda", description: "The agenda of the next meeting", places: ["shared", "personal"] },
    right: "look",
    where: "anywhere",
    changes: false,
    read,
  },
];
