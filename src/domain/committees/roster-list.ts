import type { CommitteeId, MemberId, RosterListId, TenantId } from "../ids.js";
import type { Role } from "./member.js";

/** Somebody as an attendance list names them. What is absent the list does not say. */
export type ListedPerson = {
  /** First name first where it is told, with titles as written: "Cllr Beaumont". */
  name: string;
  role?: Role;
  initials?: string;
  roleTitle?: string;
  agency?: string;
  /** They sent apologies. */
  apologies?: true;
  /** In whose place they came: that member's deputy, and what stands behind both names is the member's. */
  representing?: string;
};

/** What an attendance list says. */
export type ListReading = {
  /** In its order; whoever was represented is among them. At least one. */
  people: readonly ListedPerson[];
  /** Lines that name nobody whom we could make out; never headings. */
  unread: readonly string[];
};

/** A list that was pasted and is shown for checking, or was. */
export type RosterList = {
  id: RosterListId;
  tenant: TenantId;
  committee: CommitteeId;
  by: MemberId;
  at: Date;
  /** Emptied once it is accepted or thrown away: what it said stands on the roster then, or nowhere. */
  people: readonly ListedPerson[];
  unread: readonly string[];
  state: { kind: "waiting" } | { kind: "accepted"; at: Date } | { kind: "thrown-away"; at: Date };
  revision: number;
};

/** More people than these are no board. */
export const mostListed = 200;
