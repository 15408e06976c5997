import type { ActionItem } from "../actions/action-item.js";
import type { AgendaItem } from "../agendas/agenda.js";
import { agreedUnder } from "../agendas/agreed-under.js";
import type { Decision } from "./decision.js";
import type { MeetingRecord } from "./meeting-record.js";

type Held = {
  agenda: { items: readonly AgendaItem[]; firstNumber: number };
  record: Pick<MeetingRecord, "taken">;
  decisions: readonly Decision[];
  items: readonly ActionItem[];
};

/** Whether somebody led it from item to item: the first is at hand as soon as it is started, and says nothing. */
export function wasLed({ taken }: Pick<MeetingRecord, "taken">): boolean {
  return taken.length >= 2;
}

/**
 * What a meeting is known to have taken of its agenda: the items that it was at, and those under which something was recorded. Of one that
 * nobody led from item to item what it was at is not known.
 */
export function itemsTaken({ agenda, record, decisions, items }: Held): readonly AgendaItem[] {
  const at = wasLed(record) ? record.taken : [];
  const under = new Set(decisions.flatMap(({ under }) => under?.item ?? []));
  const agreed = new Set(items.flatMap((item) => agreedUnder(item, agenda)?.item.id ?? []));
  return agenda.items.filter(
    (item) => [item, ...item.subItems].some((one) => at.includes(one.id) || under.has(one.id)) || agreed.has(item.id),
  );
}

/** How many items of its own it has not taken; standing items come again by themselves. 0 where nobody led it from item to item. */
export function countUntaken(held: Held): number {
  if (!wasLed(held.record)) return 0;
  const taken = itemsTaken(held);
  return held.agenda.items.filter((item) => item.from.kind !== "standing" && !taken.includes(item)).length;
}
