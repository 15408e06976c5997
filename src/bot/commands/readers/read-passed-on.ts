import { longestCommand, type Row } from "../rows/row.js";
import { formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";
import { readKnownPerson } from "./whom.js";

const have = "(?:(?:i|we)(?: have|['’]ve)? )?";
const to = "(?: to (?<who>.{1,60}))?";
const forms = formsOf(
  `${have}passed on ${someItems}${to}`,
  `${have}passed ${someItems} on${to}`,
  `${someItems}(?:${aBreak}| )(?:(?:is|are|was|were|has been|have been)(?: now)? )?passed on${to}`,
  `${have}(?:told|informed) (?<who>.{1,60}?) (?:about|of) ${someItems}`,
  `(?<who>.{1,60}?) (?:has been|was|is)(?: now)? (?:told|informed) (?:about|of) ${someItems}`,
);

/** "12 passed on to Pete", "told Pete about 12": somebody whom we can't tell was told by the clerk. */
export const readPassedOn: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand) return undefined;
  for (const groups of forms(spoken.text)) {
    const items = itemRefs(groups);
    if (items === undefined) continue;
    if (groups.who === undefined) return { kind: "change", items, deed: "pass-on" };
    const told = readKnownPerson(groups.who, spoken, setting);
    // "12 passed on to the school" is a note of how it goes.
    if (told !== undefined) return { kind: "change", items, deed: "pass-on", to: told };
  }
  return undefined;
};
