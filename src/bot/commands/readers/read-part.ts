import { longestCommand, type Row } from "../rows/row.js";
import { formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";

// "Make 12 closed" may be its state or its part, and is asked; "make 12 open" can only be its part.
const closed =
  "exempt|confidential|private|(?:in |for |into |to )?(?:the )?(?:closed|private|exempt|confidential) (?:part|session|item)|(?:a |an )(?:closed|exempt|confidential) item|part (?:2|two|ii)";
const open = "(?:in |for |into |to )?(?:the )?(?:open|public) (?:part|session|item)|public|part (?:1|one|i)";
const make = "(?:make|mark|set|put|move|treat|take)";
const forms = formsOf(
  `${make} ${someItems} (?:as |to |in |into |to be |to the |in the |into the )?(?:(?<closed>${closed})|(?<open>${open}))`,
  `make ${someItems} (?<open>open)`,
  `${someItems}(?:${aBreak}| |(?=['’]s ))(?:(?:is|are|['’]s|belongs|belong|goes|go)(?: now)? |(?:to|in|into) |(?!part ))(?:(?<closed>${closed})|(?<open>${open}))`,
);

/** "12 is exempt", "make 12 open". */
export const readPart: Row["read"] = ({ text }) => {
  if (text.length > longestCommand) return undefined;
  for (const groups of forms(text)) {
    const items = itemRefs(groups);
    if (items !== undefined)
      return { kind: "change", items, deed: "part", to: groups.open === undefined ? "closed" : "open" };
  }
  return undefined;
};
