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

type OwnersNews = { item: ActionItem; before?: ActionItem; by: MemberId | "meeting"; now: Date };

type Deps = {
  tellOwners: (news: readonly OwnersNews[]) => Promise<void>;
  /** Asks clerk and chair to answer what an owner asked for. */
  tellRunners: (news: { item: ActionItem; now: Date }) => Promise<void>;
  /** Asks its owners how it stands. */
  tellNudged: (news: { item: ActionItem; now: Date }) => Promise<void>;
  /** Marks the notices that show it. */
  redrawNotices: (item: ActionItem) => Promise<void>;
  /** Draws the cards anew that answered somebody about it. */
  redrawCards: (item: ActionItem, except?: SentCard) => Promise<void>;
};

/**
 * What follows a change of items of one committee: owners hear of what concerns them, of several at once; clerk and chair of what they
 * are asked, and cards that show them are drawn anew.
 */
export function afterChange(deps: Deps): (...news: readonly ItemNews[]) => Promise<void> {
  return async (...news) => {
    const owners = news.filter(({ item, before }) => isOwnersNews(item, before));
    if (owners.length > 0) await deps.tellOwners(owners.map(toOwners));
    for (const { item, before, at, toldBy } of news) {
      if (isAsked(item, before)) await deps.tellRunners({ item, now: at });
      if (isNudged(item, before)) await deps.tellNudged({ item, now: at });
      // What is new stands on no other card yet.
      if (before === undefined) continue;
      await deps.redrawNotices(item);
      await deps.redrawCards(item, toldBy);
    }
  };
}

function toOwners({ item, before, by, at }: ItemNews): OwnersNews {
  return { item, ...(before === undefined ? {} : { before }), by, now: at };
}

/** Whether an owner asked for something, or a request came back that had been answered. */
function isAsked({ request }: ActionItem, before: ActionItem | undefined): boolean {
  return request !== undefined && request.at.getTime() !== before?.request?.at.getTime();
}

function isNudged({ nudge }: ActionItem, before: ActionItem | undefined): boolean {
  return nudge !== undefined && nudge.at.getTime() !== before?.nudge?.at.getTime();
}
