import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf } from "./forms.js";
import { isOffice, theBoardWords } from "./read-members.js";
import { readPerson } from "./read-person.js";

const offBoard = `(?:from|off(?: of)?) ${theBoardWords}`;
const left = "(?:left|resigned|retired|stepped down|moved on)";
const whole = "(?:the |this |our )?(?:board|committee|group|panel)";
const removed = formsOf(
  `(?:remove|delete|take|drop|strike) (?<whom>.+?) ${offBoard}`,
  "(?:remove|delete) (?:the )?(?:member )?(?<whom>.+)",
  "take (?<me>me) off",
);
const gone = formsOf(
  `(?<whom>.+?)(?: (?:has|have)|['’](?:s|ve)) (?:now |just |also )?${left} (?:from )?${whole}`,
  `(?<whom>.+?)(?: (?:has|have)|['’](?:s|ve)) (?:now |just |also )?(?:come|gone) ${offBoard}`,
  `(?<whom>.+?) (?:left|resigned from|resigns from|retired from|has to leave|is leaving|am leaving|['’]m leaving|leaves|wants? to leave|stepped down from|is stepping down from) ${whole}`,
  `(?<whom>.+?)(?: is| am|['’][sm]) (?:now )?(?:no longer|not) (?:an? |our )?(?:member|(?:on|in|with) ${theBoardWords}|with us)(?: of ${theBoardWords})?(?: any ?more| any longer| now)?`,
  `(?<whom>.+?) (?:isn['’]?t) (?:an? |our )?(?:member|on ${theBoardWords}|with us)(?: of ${theBoardWords})? (?:any ?more|any longer|now)`,
  `(?<whom>.+?) no longer (?:sits|serves|works|is) (?:on|with|for) (?:${theBoardWords}|us)`,
  `(?<whom>.+?)(?: is| am|['’][sm]) (?:off|leaving) ${theBoardWords}`,
  `(?<me>leave) ${whole}`,
  "(?<me>i) (?:resign|quit)",
);
/** Said of somebody who is known here alone: of others it may be anything. */
const known = formsOf(
  `(?<whom>.+?)(?: has|['’]s) (?:now |just )?${left}`,
  "(?<whom>.+?) (?:is|['’]s) leaving(?: us)?",
  "(?:take|drop|strike) (?<whom>.+?) off",
  "take off (?<whom>.+)",
  "(?:remove|delete|take|drop|strike) (?<whom>.+?) (?:from|off(?: of)?) (?:the |our )?(?:list|lists|list of members|members['’]? list)",
);

/** "Remove Pete", "Pete has left the board", "take me off the board". */
export const readRemoval: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand) return undefined;
  for (const forms of [removed, gone]) {
    for (const { whom, me } of forms(spoken.text)) {
      const person = me === undefined ? readLeaver(bare(whom), spoken, setting) : ({ kind: "me" } as const);
      if (person !== undefined) return { kind: "remove-member", whom: person };
    }
  }
  for (const { whom } of known(spoken.text)) {
    const person = readPerson(bare(whom), spoken, setting);
    const isKnown = person?.kind === "typed" && matchMember(person.text, setting.roster).kind !== "none";
    if (person?.kind === "mention" || isKnown) return { kind: "remove-member", whom: person };
  }
  return undefined;
};

/** A person, or whoever holds an office here. */
function readLeaver(whom: string, spoken: Spoken, setting: Setting): SaidOwner | undefined {
  const holds = isOffice.test(whom) && matchMember(whom, setting.roster).kind !== "none";
  return holds ? { kind: "typed", text: whom } : readPerson(whom, spoken, setting);
}

function bare(whom = ""): string {
  return whom.replace(/^(?:our |the )/i, "");
}
