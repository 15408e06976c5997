import { type ActionItem, dueOn } from "../actions/action-item.js";
import type { Member } from "../committees/member.js";
import { type Day, daysBetween } from "../days/day.js";
import type { ActionItemId } from "../ids.js";
import { assignedAt } from "./due-set.js";
import type { CallNotice } from "./notice.js";
import { newForDays } from "./policy.js";

/** An item that is due or overdue, and those of its owners who could not be told themselves. */
export type Call<Owner extends Member = Member> = { item: ActionItem; owners: readonly Owner[] };

/** What a home was called for, as far as it counts as said. */
export type Called = { item: ActionItemId; dueOn?: Day; day: Day };

type Calling<Owner extends Member> = {
  items: readonly ActionItem[];
  /** The members who have an account and can't be told. */
  unreached: readonly Owner[];
  called: readonly Called[];
  today: Day;
  /** After so many days it is said again; 0: never, and what fell due long ago is not begun with. */
  every: number;
};

/**
 * What the home is to be told of this morning, the earliest due day first: on the due day, and then every so many days. Nothing of the
 * closed part: a mention would tell whose it is.
 */
export function homeCalls<Owner extends Member>({
  items,
  unreached,
  called,
  today,
  every,
}: Calling<Owner>): readonly Call<Owner>[] {
  return items
    .flatMap((item): Call<Owner>[] => {
      const on = dueOn(item.due);
      if (item.state.kind !== "open" || item.part === "closed" || on === undefined || on > today) return [];
      const said = called.filter((one) => one.item === item.id && one.dueOn === on);
      if (said.some(({ day }) => every === 0 || daysBetween(day, today) < every)) return [];
      if (every === 0 && daysBetween(on, today) > newForDays) return [];
      const owners = unreached.filter((member) => assignedAt(item, member) !== undefined);
      return owners.length === 0 ? [] : [{ item, owners }];
    })
    .sort((a, b) => sortKey(a.item) - sortKey(b.item) || a.item.number - b.item.number);
}

function sortKey({ due }: ActionItem): number {
  return Date.parse(dueOn(due) ?? "9999-12-31");
}

/**
 * What these calls told the home. One whose fate is unknown counts, as it is not sent again; one that was refused or put off told
 * nothing.
 */
export function calledBy(calls: readonly CallNotice[]): readonly Called[] {
  return calls.flatMap(({ state, lines, day }) =>
    state.kind === "sent" || state.kind === "sending" || state.kind === "unknown"
      ? lines.map(({ item, dueOn: on }) => ({ item, day, ...(on === undefined ? {} : { dueOn: on }) }))
      : [],
  );
}
