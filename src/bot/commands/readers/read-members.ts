import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { matchAgency } from "../../../domain/committees/agency.js";
import { isAgency } from "../../../domain/committees/is-agency.js";
import { longestCommand, type Row } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";
import { readPerson } from "./read-person.js";

/** The board as people call it. */
export const theBoardWords =
  "(?:the |this |our )?(?:board|committee|group|panel|roster|team|membership|(?:list of )?members|members(?:hip)? list)";

const who = "who(?: all)?(?:['’]?s| is| are)";
const show =
  "(?:(?:show|give|list|see|view|get|display|read)(?: me| us)?(?: out)? |can (?:i|we) (?:see|have) |i(?:['’]d like| want| need) (?:to see )?)?";
const those =
  "(?:the |our |all |all the |all our |list of |a list of |list of the |the list of )*(?:(?:board|committee|group|panel) )?(?:members(?:hip)?(?: list)?|member list|roster)";
const everybody = formsOf(
  `${show}${those}(?: of ${theBoardWords})?`,
  `${who} (?:all )?(?:on|in) ${theBoardWords}`,
  "who (?:sits|serves) (?:on|in) (?:the |this |our )?(?:board|committee|group|panel)",
  "who are (?:the |our |all the )?(?:(?:board|committee|group|panel) )?members(?: here)?|who(?:['’]s| is) a member(?: here)?|who(?:['’]s| is) who",
  "(?:how many|which|what) (?:people|members)(?: are there| do we have| have we| are we| are on (?:the |this |our )?(?:board|committee|group))?(?: here)?",
  "who (?:do we have|have we got|are we)(?: on (?:the |this |our )?(?:board|committee|group))?",
);
const ofOne = formsOf(
  `${show}${those} (?:from|for|of|with|at) (?<agency>.+)`,
  `(?<known>.+?)(?:['’]s)? members`,
  `${who} (?:here |on ${theBoardWords} )?(?:from|for) (?<known>.+)`,
  `who (?:represents|comes from|is here from|sits (?:here )?for|sits on ${theBoardWords} for|speaks for) (?<known>.+)`,
  "who do we have from (?<known>.+)",
);

/** "Members", "who is on the board", "members from Police". */
export const readMembers: Row["read"] = ({ text }, { roster }) => {
  if (text.length > longestCommand) return undefined;
  if (firstOf(everybody, text) !== undefined) return { kind: "members" };
  for (const { agency, known } of ofOne(text)) {
    const said = (agency ?? known ?? "").replace(/^the /i, "").trim();
    if (said === "" || said.length > 60 || /[\d\ue000-\uf8ff]/.test(said)) continue;
    const match = matchAgency(said, roster).kind !== "none";
    if (match || (agency !== undefined && isAgency(said, roster))) return { kind: "members", agency: said };
  }
  return undefined;
};

const agencies = formsOf(
  `${show}(?:the |our |all |all the |list of )*(?:partner )?(?:agencies|organisations|organizations|partners)(?: (?:here|on ${theBoardWords}))?`,
  "(?:which|what) (?:partner )?(?:agencies|organisations|organizations|partners)(?: are| do we have| sit| have we)?(?: there| here| represented| members)?(?: on (?:the |this |our )?(?:board|committee|group))?",
);

/** "Agencies": with how many sit for each, and what else they are called. */
export const readAgencies: Row["read"] = ({ text }) =>
  text.length <= longestCommand && firstOf(agencies, text) !== undefined ? { kind: "agencies" } : undefined;

const whoIs = formsOf(
  "who(?:['’]?s| is| are)(?: (?:this|that|our))? (?:the |our )?(?<whom>.+?)(?: (?:here|again|on (?:the|this|our) (?:board|committee|group|panel)))?",
  "(?:tell me (?:about|who)|what do (?:you|we) know (?:about|of)|what have (?:you|we) got (?:about|on)) (?:the |our )?(?<whom>.+?)(?: is)?",
  "who am (?<whom>i)(?: here)?",
);

export const isOffice = /^(?:(?:vice|deputy|acting)[- ]?)?(?:chair(?:man|woman|person)?|clerk|secretary)$/i;

/** "Who is Pete", "who is SC", "who is the chair". */
export const readWhoIs: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand) return undefined;
  for (const { whom = "" } of whoIs(spoken.text)) {
    // "Chair" is a thing too, and whoever asks who it is means who has it.
    const person: SaidOwner | undefined = isOffice.test(whom)
      ? { kind: "typed", text: whom }
      : readPerson(whom, spoken, setting);
    if (person !== undefined) return { kind: "who-is", whom: person };
  }
  return undefined;
};
