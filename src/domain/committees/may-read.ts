import type { ActionItem } from "../actions/action-item.js";
import type { Draft, DraftOwner } from "../actions/draft.js";
import { isAmongOwners } from "../actions/owners.js";
import type { AgendaItem } from "../agendas/agenda.js";
import type { CommitteeId } from "../ids.js";
import type { Committee } from "./committee.js";
import type { Member } from "./member.js";

/** Who reads, and where. */
export type Reader = {
  /** What stands in a channel or group chat is for everybody in it. */
  place: "personal" | "channel" | "group-chat";
  /** The committee whose home this is, where its clerk declared it private: all who are in it may read its closed part there. */
  privateTo?: CommitteeId;
  /** The reader's own places on committees. Empty for somebody here, and for what is the same for everybody. */
  memberships: readonly Member[];
};

/** Everybody in a committee's home, who read the same cards there. */
export function readersAtHome({ id, home }: Pick<Committee, "id" | "home">): Reader {
  return { place: home.kind, ...(home.private === true && { privateTo: id }), memberships: [] };
}

/** What it is asked about; an item of either part. */
type Item = Pick<ActionItem, "part" | "owners" | "committee">;

/**
 * Whether what this reader gets in this place may hold the task, owners and buttons of an item; if not, it is a "closed item" with number
 * and due day only. The one place where this is decided, for cards, notices and files (product.md § 1, table of rights).
 */
export function mayRead(item: Item, reader: Reader): boolean {
  if (item.part === "open") return true;
  const by = howRead(item.committee, reader);
  return by === "whole" || (by === "own" && isOwn(item, reader));
}

/**
 * The same for what was typed and is not logged yet. A closed one shows nothing at all where it may not be read, and has no buttons
 * there: it is answered in one's own chat, by whoever typed it or may read the closed part.
 */
export function mayReadDraft(draft: Pick<Draft, "part" | "by" | "owners" | "committee">, reader: Reader): boolean {
  if (draft.part !== "closed") return true;
  const me = membershipIn(draft.committee, reader);
  const own = me !== undefined && (draft.by === me.id || draft.owners.some((owner) => isMember(owner, me)));
  return mayListClosed(draft.committee, reader, own);
}

/**
 * The same for an item of an agenda, what was planned in the work programme, or a decision, which nobody leads: a closed one shows its
 * number and nothing else to whoever may not read it. To an adviser it is their own where they lead it.
 */
export function mayReadPart(
  { part, lead }: Pick<AgendaItem, "part" | "lead">,
  committee: CommitteeId,
  reader: Reader,
): boolean {
  const leads = lead?.kind === "member" && lead.member === membershipIn(committee, reader)?.id;
  return part === "open" || mayListClosed(committee, reader, leads);
}

/**
 * Whether a list of somebody's, of an agency's or of what was said of them may hold closed items for this reader here: that an item
 * stands on such a list tells what a closed item may not tell. `ofOneself`: the reader's own list.
 */
export function mayListClosed(committee: CommitteeId, reader: Reader, ofOneself: boolean): boolean {
  const by = howRead(committee, reader);
  return by === "whole" || (by === "own" && ofOneself);
}

/** The reader's place on a committee. Absent when they have none, or left. */
export function membershipIn(committee: CommitteeId, reader: Reader): Member | undefined {
  return reader.memberships.find((member) => member.committee === committee && member.leftAt === undefined);
}

/** How much of a committee's closed part may be read: all of it, what is one's own, or nothing. */
function howRead(committee: CommitteeId, reader: Reader): "whole" | "own" | "not" {
  // Shared places stay shared when somebody looks over a shoulder: no right of one's own shows more there.
  if (reader.place !== "personal") return reader.privateTo === committee ? "whole" : "not";
  switch (membershipIn(committee, reader)?.role) {
    case "chair":
    case "clerk":
    case "member":
      return "whole";
    case "adviser":
      return "own";
    case "observer":
    case undefined:
      return "not";
  }
}

/** One's own item stays one's own to read after one's Done. */
function isOwn(item: Item, reader: Reader): boolean {
  const me = membershipIn(item.committee, reader);
  return me !== undefined && isAmongOwners(item, me);
}

function isMember(owner: DraftOwner, { id }: Member): boolean {
  return owner.kind === "settled" && owner.member === id;
}
