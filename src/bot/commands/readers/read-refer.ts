import type { Deed } from "../command.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import { formsOf, type Groups } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";
import { readMeetingRef } from "./meeting-ref.js";

const number = "\\d{1,4}[a-z]?(?:[./]\\d{1,4})?";
const reference = `(?<reference>${number})`;
const item = "(?:agenda )?item (?:no\\.? ?|number )?(?<agenda>\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?)";
const meeting = "(?<meeting>.{3,60})";
const boards = "(?:the )?board(?:['’]s)? (?:action|reference|ref|number|no\\.?)(?: item| no\\.?| number)?";
const forms = formsOf(
  `${someItems}(?:${aBreak}| )(?:(?:is|was|has|=) )?${boards} ?${reference}(?:,? (?:under |from )?${item})?(?:,? (?:of|from|at|raised on) ${meeting})?`,
  `${someItems} (?:is|was) (?:action|item) ${reference} (?:of|from|at|raised on) ${meeting}`,
  `${someItems} (?:is|was|came|comes|arose|arises|stems)(?: up)? (?:from|out of|under|at) ${item}(?:,? (?:of|from|at|on the agenda of) ${meeting})?`,
  `${someItems} (?:is|was|came|comes|arose|arises|stems|was raised|was agreed|agreed|raised)(?: up)? (?:from|out of|at) ${meeting}`,
  `link ${someItems} (?:to|with) ${item}(?:,? (?:of|from|at) ${meeting})?`,
  `link ${someItems} (?:to|with) (?<meeting>.{3,60}?)(?:,? (?:under )?${item})?`,
);

/** "12 is board action 3", "12 came from item 6 of the March meeting". */
export const readRefer: Row["read"] = ({ text }, setting) => {
  if (text.length > longestCommand) return undefined;
  for (const groups of forms(text)) {
    const items = itemRefs(groups);
    const deed = toRefer(groups, setting, !/^link/i.test(text));
    if (items === undefined || deed === undefined) continue;
    // One number of the board's stands for one action.
    if (deed.boardReference !== undefined && items.numbers.length !== 1) continue;
    return { kind: "change", items, ...deed };
  }
  return undefined;
};

function toRefer(groups: Groups, { today }: Setting, past: boolean): Extract<Deed, { deed: "refer" }> | undefined {
  const meeting = groups.meeting === undefined ? undefined : readMeetingRef(groups.meeting, today, past);
  if (groups.meeting !== undefined && meeting === undefined) return undefined;
  return {
    deed: "refer",
    ...(groups.reference === undefined ? {} : { boardReference: groups.reference }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(groups.agenda === undefined ? {} : { agendaItem: groups.agenda }),
  };
}
