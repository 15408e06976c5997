import { longestCommand, type Row } from "../rows/row.js";
import { formsOf } from "./forms.js";
import { readPerson } from "./read-person.js";

const clerkship = "(?:the )?(?:clerkship|clerk['’]?s? (?:role|job)|role of (?:the )?clerk|clerk role)";
const who = "(?<who>.{1,60}?)";
const asClerk = "(?: as (?:the |our )?(?:clerk|secretary))";
const now = "(?: now| from now on| from today)?";
const forms = formsOf(
  `hand(?:ing)? over(?: ${clerkship})? to ${who}${asClerk}?${now}`,
  `(?:hand|give|pass|transfer)(?: over| on)? ${clerkship}(?: over| on)? to ${who}${now}`,
  `${who} (?:takes|is taking|will take|to take) over from me${asClerk}?${now}`,
  `${who} (?:takes|is taking|will take|to take) over ${clerkship}(?: from me)?${now}`,
  `let ${who} take over${asClerk}${now}`,
);

/** "Hand over to Kirsty", "Kirsty takes over from me as clerk"; of actions that is another row's ("give all of Pete's to Jason"). */
export const readClerkship: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand || !/\bover\b|clerk/i.test(spoken.text)) return undefined;
  for (const groups of forms(spoken.text)) {
    const to = groups.who === undefined ? undefined : readPerson(groups.who, spoken, setting);
    if (to !== undefined && to.kind !== "me") return { kind: "hand-clerkship", to };
  }
  return undefined;
};
