import { type ActionItem, dueOn } from "../actions/action-item.js";
import type { AgendaItemId } from "../ids.js";
import type { Meeting } from "../meetings/meeting.js";
import type { AgendaItem } from "./agenda.js";
import { agreedUnder } from "./agreed-under.js";

/**
 * Under which item of an agenda somebody's open actions belong: under the one at which they were agreed, where that was this meeting,
 * else under matters arising, where they are overdue or due by the meeting. The others belong nowhere on it.
 */
export function ownActionsByItem(
  owed: readonly ActionItem[],
  { items, firstNumber, meeting }: { items: readonly AgendaItem[]; firstNumber: number; meeting: Meeting },
): ReadonlyMap<AgendaItemId, readonly ActionItem[]> {
  const arising = items.find(({ from }) => from.kind === "standing" && from.standing === "matters-arising");
  const byItem = new Map<AgendaItemId, ActionItem[]>();
  for (const action of owed) {
    const under = action.meeting === meeting.id ? agreedUnder(action, { items, firstNumber })?.item : undefined;
    const at = under ?? (isDueBy(action) ? arising : undefined);
    if (at !== undefined) byItem.set(at.id, [...(byItem.get(at.id) ?? []), action]);
  }
  return byItem;

  function isDueBy({ due }: ActionItem): boolean {
    const on = dueOn(due);
    return on !== undefined && on <= meeting.on;
  }
}
