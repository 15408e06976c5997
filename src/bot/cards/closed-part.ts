import { type ActionItem, isAmongOwners } from "../../domain/actions/action-item.js";
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
