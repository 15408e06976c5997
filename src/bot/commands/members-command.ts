import type { SaidOwner } from "../../domain/actions/said-action.js";

type Mentioned = Extract<SaidOwner, { kind: "mention" }>;

/** What of a member is said: "Sue's title is Executive Lead". */
export type SaidFact = "name" | "initials" | "roleTitle" | "agency";

/** What is asked or said of who is on the board. Names and values are as typed. */
export type MembersCommand =
  /** `agency`: only those who sit for it. */
  | { kind: "members"; agency?: string }
  | { kind: "agencies" }
  | { kind: "who-is"; whom: SaidOwner }
  /** The conversation's people are read again: who is here and not on the roster. */
  | { kind: "add-people" }
  | { kind: "add-mentioned"; people: readonly Mentioned[]; role?: "member" | "adviser" | "observer" }
  /** Whoever names themself leaves. */
  | { kind: "remove-member"; whom: SaidOwner }
  | { kind: "describe-member"; whom: SaidOwner; fact: SaidFact; value: string }
  /** An agency has another name besides; `asName`: it is written by that one from now on. */
  | { kind: "name-agency"; agency: string; alias: string; asName?: true }
  /** A member by name is somebody with an account. */
  | { kind: "link-member"; whom: SaidOwner; to: Mentioned };
