import type { ArisingCommand } from "../arising-command.js";
import { longestCommand, type Row } from "../rows/row.js";
import { formsOf } from "./forms.js";
import { readMeetingRef } from "./meeting-ref.js";

const show = "(?:(?:show|give|see|view|open|get|list)(?: me| us)? )?";
const arising = "(?:the |our |all )?(?:matters? arising|arising)(?: list)?";
const carried = "(?:carried (?:forward|over)|arising|brought forward)";
const forMeeting = "(?: (?:for|of|from|at|to|on) (?<meeting>.{3,40}))?";
const arisingForms = formsOf(
  `${show}${arising}${forMeeting}`,
  `what(?:['’]?s| is| are| was)(?: (?:the |our )?(?:matters|actions|items))?(?: being| still)? ${carried}${forMeeting}`,
  `what (?:matters|actions|items)(?: are| is| were)?(?: being| still)? ${carried}${forMeeting}`,
);
const papers = "(?:the |our )?(?:board |committee |meeting |agenda )?papers";
const sendForms = formsOf(
  `(?:send|issue|send out|issue out) ${papers}(?: out)?(?: (?:for|of) (?<meeting>.{3,40}))?`,
  `${papers}(?: (?:for|of) (?<meeting>.{3,40}?))?(?: are| have| were| is| has)?(?: been)?(?: now| all)? (?:sent|out|issued|gone out|sent out|gone)`,
  `(?:we|i)(?:['’]ve| have)?(?: now| just)? (?:sent|issued)(?: out)? ${papers}(?: out)?(?: (?:for|of) (?<meeting>.{3,40}))?`,
);

/** "Matters arising", "matters arising for May", "what is carried forward". */
export const readArising = reader(arisingForms, "matters-arising");

/** "Send papers", "the papers are out". */
export const readSendPapers = reader(sendForms, "send-papers");

function reader(forms: ReturnType<typeof formsOf>, kind: ArisingCommand["kind"]): Row["read"] {
  return ({ text }, { today }) => {
    if (text.length > longestCommand) return undefined;
    for (const { meeting: said } of forms(text)) {
      if (said === undefined) return { kind };
      const meeting = readMeetingRef(said, today, false);
      if (meeting !== undefined) return { kind, meeting };
    }
    return undefined;
  };
}
