import { readShift } from "../../../domain/days/shift-due.js";
import type { Row } from "../rows/row.js";
import { formsOf } from "./forms.js";
import { itemRefs, someItems } from "./item-refs.js";
import { longestReason, withReason } from "./reason.js";

const verbs = "(?:push|move|put|shift|extend|delay|postpone|defer|roll|set)";
const length = "(?<length>.+)";
const forms = formsOf(
  `${verbs}(?: the (?:date|deadline|due date) (?:of|for))? ${someItems}(?: back| on| out)?(?: by| for|,)? ${length}`,
  `${verbs} back ${someItems}(?: by| for)? ${length}`,
  `${someItems},? ${verbs}(?: it)?(?: back| on| out)?(?: by| for|,)? ${length}`,
  `give ${someItems} (?=another |an? |\\d|(?:one|two|three|four|five|six) )${length}`,
  `(?:i |we )?(?:(?:need|want|have|would like|['’]d like) )?(?<length>(?=.{0,20}\\b(?:another|more|further|extra)\\b).{4,40}?) (?:for|on|with) ${someItems}(?<rest>|[\\s,:;–—-].+)`,
);

/** "Push 12 back a fortnight": later than the day it has, whichever that is. */
export const readShiftBack: Row["read"] = ({ text, mentions }, setting) => {
  if (text.length > longestReason) return undefined;
  for (const groups of formsOfShift(text)) {
    const items = itemRefs(groups);
    const said = `${groups.length ?? ""}${groups.rest ?? ""}`;
    const whole = readShift(said);
    const ways = whole === undefined ? withReason(said, { mentions }, setting) : [];
    const apart = ways.find((way) => readShift(way.said) !== undefined);
    const typed = apart?.said ?? said;
    const by = whole ?? readShift(typed);
    if (items === undefined || by === undefined) continue;
    return {
      kind: "change",
      items,
      deed: "shift",
      by,
      typed: typed.trim(),
      ...(apart === undefined ? {} : { why: apart.why }),
    };
  }
  return undefined;
};

function formsOfShift(text: string) {
  // No length without a unit of time.
  return /day|week|fortnight|month|quarter|year/i.test(text) ? forms(text) : [];
}
