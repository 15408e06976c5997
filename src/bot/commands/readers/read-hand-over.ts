import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf } from "./forms.js";
import { readOneOf } from "./whom.js";

const verb = "(?:give|hand|pass|assign|re-?assign|transfer|move)(?: over| on)?";
const actions = "(?:open |outstanding |current )?(?:actions?|items|action items|ones|things|work|list)";
/** "Pete's", "all of Pete's", "Pete's actions"; "all" or "actions" must stand in it. */
const all = "(?:all(?: of)?(?: the)?|everything of)";
const whose = "(?:(?<mine>mine|my)|(?<from>.{1,60}?)['’]s?)";
const forms = formsOf(
  `${verb} ${all} ${whose}(?: ${actions})?(?: over| on)? to (?<to>.+)`,
  `${verb} ${whose} ${actions}(?: over| on)? to (?<to>.+)`,
  `${verb} (?:all(?: of)? (?:the )?)?${actions} (?:of|from|with) (?:(?<mine>me|mine)|(?<from>.{1,60}?))(?:['’]s?)? to (?<to>.+)`,
  `${verb} everything (?:(?:of|from|with) )?(?:(?<mine>mine|i have|i owe)|(?<from>.{1,60}?)(?:['’]s?| has| owes)?) to (?<to>.+)`,
  `(?<to>.{1,60}?) (?:takes|take|is taking|has taken|to take)(?: over| on)(?: ${all})? ${whose} ${actions}`,
  `(?<to>.{1,60}?) (?:takes|take|is taking|has taken|to take)(?: over| on) ${all} ${whose}`,
);

/** "Give all of Pete's to Jason": shown for checking before anything changes. */
export const readHandOver: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand) return undefined;
  for (const groups of forms(spoken.text)) {
    const from: SaidOwner | undefined =
      groups.mine === undefined ? oneOf(groups.from, spoken, setting) : { kind: "me" };
    const to = oneOf(groups.to, spoken, setting);
    if (from !== undefined && to !== undefined) return { kind: "hand-over", from, to };
  }
  return undefined;
};

function oneOf(said: string | undefined, spoken: Spoken, setting: Setting): SaidOwner | undefined {
  return said === undefined ? undefined : readOneOf(said, spoken, setting);
}
