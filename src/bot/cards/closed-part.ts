import { type ActionItem, isAmongOwners } from "../../domain/actions/action-item.js";
import type { Draft, DraftOwner } from "../../domain/actions/draft.js";
import type { Member } from "../../domain/committees/member.js";
import type { Reader } from "./board.js";

/**
 * Whether a card for this reader in this place may hold the task, owners and buttons of an item; if not, it is a "closed
 * item" with number and due day only. The one place where this is decided for cards (product.md § 1, table of rights).
 */
export function mayRead(item: Pick<ActionItem, "part" | "owners" | "committee">, reader: Reader): boolean {
  if (item.part === "open") return true;
  // Shared places stay shared when somebody looks over a shoulder: no right of one's own shows more there.
  if (reader.place !== "personal") return false;
  const member = membershipIn(item.committee, reader);
  if (member === undefined) return false;
  switch (member.role) {
    case "chair":
    case "clerk":
    case "member":
      return true;
    case "adviser":
      // One's own item stays one's own to read after one's Done.
      return isAmongOwners(item, member);
    case "observer":
      return false;
  }
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

function isMember(owner: DraftOwner, { id }: Member): boolean {
  return owner.kind === "settled" && owner.member === id;
}

/**
 * Whether a list of somebody's, of an agency's or of what was said of them may hold closed items for this reader here: that an item
 * stands on such a list tells what a closed item may not tell. `ofOneself`: the reader's own list.
 */
export function mayListClosed(committee: ActionItem["committee"], reader: Reader, ofOneself: boolean): boolean {
  if (reader.place !== "personal") return false;
  const member = membershipIn(committee, reader);
  switch (member?.role) {
    case "chair":
    case "clerk":
    case "member":
      return true;
    case "adviser":
      return ofOneself;
    case "observer":
    case undefined:
      return false;
  }
}

/** The reader's place on a committee. Absent when they have none, or left. */
export function membershipIn(committee: ActionItem["committee"], reader: Reader): Member | undefined {
  return reader.memberships.find((member) => member.committee === committee && member.leftAt === undefined);
}
