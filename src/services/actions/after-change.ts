import { type ActionItem, dueOn, sameOwners } from "../../domain/actions/action-item.js";
import type { MemberId } from "../../domain/ids.js";

/** A change of an item as others should hear of it. */
export type ItemNews = {
  item: ActionItem;
  /** Absent when it is new. */
  before?: ActionItem;
  by: MemberId | "meeting";
  at: Date;
};

type Deps = {
  tellOwners: (news: { item: ActionItem; by: MemberId | "meeting"; now: Date }) => Promise<void>;
  /** Marks the notices that show it. */
  redrawNotices: (item: ActionItem) => Promise<void>;
  /** Draws the cards anew that answered somebody about it. */
  redrawCards: (item: ActionItem) => Promise<void>;
};

/** What follows a change of an item: owners hear of what concerns them, and cards that show it are drawn anew. */
export function afterChange({ tellOwners, redrawNotices, redrawCards }: Deps): (news: ItemNews) => Promise<void> {
  return async ({ item, before, by, at }) => {
    if (before === undefined || !sameOwners(before.owners, item.owners) || dueOn(before.due) !== dueOn(item.due)) {
      await tellOwners({ item, by, now: at });
    }
    // What is new stands on no other card yet.
    if (before === undefined) return;
    await redrawNotices(item);
    await redrawCards(item);
  };
}
