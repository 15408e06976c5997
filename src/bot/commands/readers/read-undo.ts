import { exactly, longestCommand, type Row } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";
import { itemRef, someItems } from "./item-refs.js";

const plain = exactly(
  { kind: "undo" },
  "(?:oops,? |sorry,? |no,? )?undo(?: (?:it|that|this|(?:my |the )?last(?: change| one)?))?",
  "take (?:it|that) back",
);
const ofOne = formsOf(
  `(?:oops,? |sorry,? |no,? )?undo(?: (?:my |the )?(?:last )?(?:change|edit)s?)?(?: (?:to|of|on|for))? ${someItems}`,
);

/** "Undo", "undo 12": one's own last change, for ten minutes. */
export const readUndo: Row["read"] = (spoken, setting) => {
  const item = spoken.text.length > longestCommand ? undefined : itemRef(firstOf(ofOne, spoken.text) ?? {});
  return item === undefined ? plain(spoken, setting) : { kind: "undo", item };
};
