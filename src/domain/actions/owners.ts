import { agencyKey } from "../committees/agency.js";
import { isOfAgency } from "../committees/agency-names.js";
import type { Replaced } from "../committees/match-replaced.js";
import type { Member } from "../committees/member.js";
import type { MemberId } from "../ids.js";

/** Somebody who undertook it. The first of an item's owners leads. */
export type Owner = {
  member: MemberId;
  assignedAt: Date;
  /** Whom they stand in for, where it was given to them "in replacement of" somebody. */
  inPlaceOf?: Replaced;
};

/**
 * Who owes it: named members, everybody on the committee ("All"), or everybody of an agency on it ("Police"). Of the last two a
 * Done records that person in `answered` and ends their reminders; the clerk, or the last one, closes the item.
 */
export type Owners =
  | { kind: "named"; owners: readonly Owner[] }
  | { kind: "everybody"; assignedAt: Date; answered: readonly MemberId[] }
  /** `agency` as on the roster when it was given. */
  | { kind: "agency"; agency: string; assignedAt: Date; answered: readonly MemberId[] };

type Owned = { owners: Owners };
type OnRoster = Pick<Member, "id" | "agency" | "agencyAliases">;

/** Whether this member owes it now. Somebody who has answered an item of everybody's or of an agency's owes it no longer. */
export function isOwnedBy(item: Owned, member: OnRoster): boolean {
  return isAmongOwners(item, member) && !(item.owners.kind !== "named" && item.owners.answered.includes(member.id));
}

/** Whether this member is one of those it was given to, answered or not. */
export function isAmongOwners({ owners }: Owned, member: OnRoster): boolean {
  switch (owners.kind) {
    case "named":
      return owners.owners.some((owner) => owner.member === member.id);
    case "everybody":
      return true;
    case "agency":
      return isOfAgency(member, owners.agency);
  }
}

/** The same people owe it, whoever of them has answered, and since when. */
export function sameOwners(one: Owners, other: Owners): boolean {
  return ownersKey(one) === ownersKey(other);
}

function ownersKey(owners: Owners): string {
  switch (owners.kind) {
    case "named":
      return owners.owners.map((owner) => owner.member).join();
    case "everybody":
      return "everybody";
    case "agency":
      return `agency ${agencyKey(owners.agency)}`;
  }
}
