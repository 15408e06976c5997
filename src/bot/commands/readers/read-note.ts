import { withNames } from "../../turn/heard.js";
import type { Row } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";

const aNote =
  "(?:(?:an?|the|this|new) )?(?:(?:progress|quick|short|further) )?(?:update|note|comment|progress|evidence)";
const noteForms = formsOf(
  `(?:(?:add|make|put|log|record) )?${aNote}(?: on| to| for| about| re| of)? ${someItems}(?:${aBreak}| that | saying )(?<text>.+)`,
  `${someItems}(?:${aBreak}| )${aNote}(?:${aBreak})(?<text>.+)`,
);
const noteless = formsOf(`(?:(?:add|make|put) )?(?:an? )?(?:update|note|comment)(?: on| to| for)? ${someItems}`);
/** Who writes this as a note may well want it done: it is asked. */
const aDeed =
  /^(?:is |are |now |all )*(?:done|complete|completed|finished|closed|discharged|withdrawn|dealt with|on track|at risk|off track)$/i;

/** "Update 12: chased twice", "note on 12: …"; the evidence of a plan is a note. */
export const readNote: Row["read"] = (spoken) => {
  for (const groups of noteForms(spoken.text)) {
    const items = itemRefs(groups);
    const text = withNames(groups.text ?? "", spoken.mentions).trim();
    if (items === undefined || !/[\p{L}\p{N}]/u.test(text) || aDeed.test(text)) continue;
    return { kind: "change", items, deed: "note", text: withItsMark(text, spoken) };
  }
  const [groups] = noteless(spoken.text);
  return groups && itemRefs(groups) ? { kind: "incomplete", row: "note", missing: "note" } : undefined;
};

/** "Note on 12: has anybody rung?" keeps the mark with which it was typed. */
function withItsMark(text: string, { question }: Spoken): string {
  return question ? `${text}?` : text;
}
