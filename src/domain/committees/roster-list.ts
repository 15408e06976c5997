import type { CommitteeId, MemberId, RosterListId, TenantId } from "../ids.js";
import type { Member, Role } from "./member.js";

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

/** What accepting a list does to the roster. Each part can be done again and changes nothing then. */
export type RosterChanges = {
  /** New, or back after they had left. */
  added: readonly Member[];
  /** What the list says of those who are on the committee, and is not known of them. */
  described: readonly {
    member: MemberId;
    facts: Partial<Pick<Member, "initials" | "roleTitle" | "agency" | "role">>;
  }[];
  deputies: readonly { member: MemberId; deputy: MemberId }[];
};

/** What came of a list that was accepted. */
export type ListOutcome = {
  added: readonly MemberId[];
  described: readonly MemberId[];
  /** On the committee before, with all that the list says. */
  unchanged: number;
  /** Named by the list and not taken from it. */
  leftOut: number;
  /** Who came for whom and is not their deputy, as nobody can be told without a Teams account. */
  notDeputies: readonly { name: string; of: string }[];
  /** How many with a Teams account here it does not name. */
  notListed: number;
};

/** A list that was pasted and is shown for checking, or was. */
export type RosterList = {
  id: RosterListId;
  tenant: TenantId;
  committee: CommitteeId;
  by: MemberId;
  at: Date;
  /** Empty once it is accepted or thrown away: what it said stands on the roster then, or nowhere. */
  people: readonly ListedPerson[];
  unread: readonly string[];
  state:
    | { kind: "waiting" }
    /** Somebody accepted it, and what it comes to is being written: whoever meets it so, writes it to the end. */
    | { kind: "accepting"; by: MemberId; at: Date; changes: RosterChanges; outcome: ListOutcome }
    | { kind: "accepted"; by: MemberId; at: Date; outcome: ListOutcome }
    | { kind: "thrown-away"; by: MemberId; at: Date };
  revision: number;
};

/** More people than these are no board. */
export const mostListed = 200;
