import type { ActionItem } from "../../domain/actions/action-item.js";
import type { MemberId } from "../../domain/ids.js";
import { isOwnersNews } from "../../domain/reminders/owner-news.js";
import type { SentCard } from "../../store/handled-turns.js";

/** A change of an item as others should hear of it. */
export type ItemNews = {
  item: ActionItem;
  /** Absent when it is new. */
  before?: ActionItem;
  by: MemberId | "meeting";
  at: Date;
  /** The card that has just told it, which is not drawn anew for it. */
  toldBy?: SentCard;
};

type Deps = {
  tellOwners: (news: { item: ActionItem; before?: ActionItem; by: MemberId | "meeting"; now: Date }) => Promise<void>;
  /** Asks clerk and chair to answer what an owner asked for. */
  tellRunners: (news: { item: ActionItem; now: Date }) => Promise<void>;
  /** Marks the notices that show it. */
  redrawNotices: (item: ActionItem) => Promise<void>;
  /** Draws the cards anew that answered somebody about it. */
  redrawCards: (item: ActionItem, except?: SentCard) => Promise<void>;
};

/**
 * What follows a change of an item: owners hear of what concerns them, clerk and chair of what they are asked, and cards that show it
 * are drawn anew.
 */
export function afterChange(deps: Deps): (news: ItemNews) => Promise<void> {
  return async ({ item, before, by, at, toldBy }) => {
    if (isOwnersNews(item, before)) {
      await deps.tellOwners({ item, ...(before === undefined ? {} : { before }), by, now: at });
    }
    if (isAsked(item, before)) await deps.tellRunners({ item, now: at });
    // What is new stands on no other card yet.
    if (before === undefined) return;
    await deps.redrawNotices(item);
    await deps.redrawCards(item, toldBy);
  };
}

/** Whether an owner asked for something, or a request came back that had been answered. */
function isAsked({ request }: ActionItem, before: ActionItem | undefined): boolean {
  return request !== undefined && request.at.getTime() !== before?.request?.at.getTime();
}
