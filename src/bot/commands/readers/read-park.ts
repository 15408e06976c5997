import { mostDaysBefore, usualDaysBefore } from "../../../domain/actions/parked.js";
import { readShift } from "../../../domain/days/shift-due.js";
import { longestCommand, type Row } from "../rows/row.js";
import { formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";

const arising = "(?:the )?(?:matters arising|list of matters arising)";
const until =
  "(?:,? (?:until|till|til|up to) (?<length>.{3,30}?) (?:before|ahead)(?: (?:it(?:['’]s| is| falls)? due|they(?:['’]re| are)? due|(?:the|its|their) (?:due )?(?:day|date)s?))?)?";
const parkForms = formsOf(
  `park ${someItems}${until}`,
  `${someItems}(?:${aBreak}| )(?:is |are |to be )?park(?:ed)?${until}`,
  `(?:keep|leave|hold) ${someItems} (?:off|out of) ${arising}${until}`,
);
const unparkForms = formsOf(
  `(?:un-?park|stop parking) ${someItems}`,
  `${someItems}(?:${aBreak}| )(?:un-?park(?:ed)?|(?:is |are )?(?:no longer parked|not parked(?: any ?more)?|parked no more))`,
  `put ${someItems} (?:back )?on ${arising}(?: again)?`,
);

/** "Park 12", "park 12 until 10 days before": no matter arising until its due day is near. */
export const readPark: Row["read"] = ({ text }) => {
  if (text.length > longestCommand) return undefined;
  for (const groups of parkForms(text)) {
    const items = itemRefs(groups);
    const daysBefore = groups.length === undefined ? usualDaysBefore : daysIn(groups.length);
    if (items !== undefined && daysBefore !== undefined) return { kind: "change", items, deed: "park", daysBefore };
  }
  return undefined;
};

/** "Unpark 12". */
export const readUnpark: Row["read"] = ({ text }) => {
  if (text.length > longestCommand) return undefined;
  for (const groups of unparkForms(text)) {
    const items = itemRefs(groups);
    if (items !== undefined) return { kind: "change", items, deed: "unpark" };
  }
  return undefined;
};

const daysOf = { day: 1, week: 7, month: 30, year: 365 } as const;

/** "A month" is 30 days. Undefined: no length that can be counted back from any day. */
function daysIn(typed: string): number | undefined {
  const shift = readShift(typed);
  if (shift === undefined || shift.unit === "working-day") return undefined;
  const days = shift.count * daysOf[shift.unit];
  return days > mostDaysBefore ? undefined : days;
}
