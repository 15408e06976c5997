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

/**
 * What a meeting took of its agenda: the items that it was at, and those under which something was recorded. Of one that nobody led from
 * item to item, all of them: the first is at hand as soon as it is started.
 */
export function itemsTaken({ agenda, record, decisions, items }: Held): readonly AgendaItem[] | "all" {
  if (record.taken.length < 2) return "all";
  const under = new Set(decisions.flatMap(({ under }) => under?.item ?? []));
  const agreed = new Set(items.flatMap((item) => agreedUnder(item, agenda)?.item.id ?? []));
  return agenda.items.filter(
    (item) =>
      [item, ...item.subItems].some((one) => record.taken.includes(one.id) || under.has(one.id)) || agreed.has(item.id),
  );
}

/** How many items of its own it has not taken; standing items come again by themselves. 0 where nobody led it from item to item. */
export function countUntaken(held: Held): number {
  const taken = itemsTaken(held);
  if (taken === "all") return 0;
  return held.agenda.items.filter((item) => item.from.kind !== "standing" && !taken.includes(item)).length;
}
