import { withNames } from "../../turn/heard.js";
import { longestCommand, type Row } from "../rows/row.js";
import { anItemNumber, cutMeeting, tidyNumber } from "./agenda-words.js";
import { firstOf, formsOf } from "./forms.js";

const of = `(?:the )?(?:agenda )?item (?:number |no\\.? )?(?<of>${anItemNumber})`;
const ofAgenda = `(?:the )?agenda item (?:number |no\\.? )?(?<of>${anItemNumber})`;
const leads =
  "(?:leads?|leading|introduc(?:es|ing)|present(?:s|ing)|brings|bringing|takes|taking|chairs|chairing|has|does)";
const forms = formsOf(
  `who(?:['’]s| is| will be|['’]ll be| will)? (?:the )?(?:${leads}|lead(?: (?:for|of|on))?) ${of}`,
  `whose (?:item )?is ${of}`,
  `who is ${of} (?:led|introduced|presented) by`,
  `(?:at )?(?:what|which) time (?:is|does|will|do we (?:take|reach|get to)) ${of}(?: (?:be|start|begin|come up))?`,
  `when (?:does|will|do we (?:take|reach|get to)) ${of}(?: (?:be|start|begin|come up))?`,
  `how (?:long|many minutes) (?:is|does|has|for|will)?(?: (?:is|does|has))? ?${of}(?: (?:take|last|have|got|be))*`,
  `(?:is|was|are) ${of} (?:for|to) (?:decision|approval|discussion|debate|information|noting|note|decide|discuss)`,
  `what is ${of} for`,
  `(?:which|what) (?:papers?|pages?) (?:is|are|has|have|for|go with)(?: there)?(?: for)? ${of}`,
  `(?:is there|are there|has|does|do we have)(?: a| any)? papers? (?:for|with) ${of}`,
  `is ${ofAgenda} (?:in the )?(?:open|public|closed|exempt|confidential|private)(?: part)?`,
  `(?:(?:show|see|view|give|open)(?: me| us)?|what(?:['’]?s| is)) ${ofAgenda}`,
);
const asks =
  /^(?:who|whose|what|when|where|which|why|how|is|are|was|were|has|have|had|did|does|should|shall|could|would)\b/i;

/** Whether a text begins as questions do: with or without its mark it changes nothing. */
export function beginsAsQuestion(text: string): boolean {
  return asks.test(text);
}

/** "Who leads item 6", "what time is item 4", "is item 6 for decision": what is known of an item of an agenda. */
export const readItemAsked: Row["read"] = ({ text, mentions }, { today }) => {
  if (text.length > longestCommand || !/\bitem\b/i.test(text)) return undefined;
  const { text: said, meeting } = cutMeeting(text, today, true);
  const number = firstOf(forms, said)?.of;
  if (number === undefined) return undefined;
  const typed = withNames(text, mentions);
  return { kind: "agenda-item", of: tidyNumber(number), ...(meeting && { meeting }), typed };
};
