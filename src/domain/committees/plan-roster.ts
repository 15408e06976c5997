import type { MemberId } from "../ids.js";
import { agencyKey } from "./agency.js";
import { agreeAgencies } from "./agree-agencies.js";
import { type Member, present, type Role, runsCommittee } from "./member.js";
import { namePartsOf } from "./name-parts.js";
import { placeOnRoster, type RowPlace } from "./place-on-roster.js";
import { naturalInitials, proposeInitials } from "./propose-initials.js";
import { titleWords } from "./role-title.js";
import type { ListedPerson } from "./roster-list.js";

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
  /** Where several could be meant, those of somebody new. */
  facts: RowFacts;
  /** Others' roles are stated and theirs is neither stated nor known: it is asked. */
  roleOpen: boolean;
  /** Who has the initials that the list gives them too. */
  initialsOf?: readonly string[];
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
  roster: readonly Member[],
  chosen: PlacesChosen = new Map(),
): readonly PlannedRow[] {
  const found = placeOnRoster(
    people.map(({ name }) => name),
    roster,
  );
  const places = found.map((place, at) => chosenPlace(chosen.get(at), roster) ?? place);
  const members = places.map((place) =>
    place.kind === "known" ? roster.find(({ id }) => id === place.member) : undefined,
  );
  const agreed = agreeAgencies(
    people.flatMap(({ agency }) => agency ?? []),
    roster,
  );
  const initials = initialsFor(people, places, members, roster);
  const shared = initialsShared(people, members, roster);
  const isStated = people.some(({ role }) => role !== undefined);
  const whole = people.map(({ name }) => namePartsOf(name).whole);
  return people.map((person, at) => {
    const member = members[at];
    const role = roleOf(person, member, isStated);
    const place = places[at] ?? { kind: "new" };
    const agency = person.agency === undefined ? undefined : agreed(person.agency);
    const represented = person.representing === undefined ? -1 : whole.indexOf(namePartsOf(person.representing).whole);
    return {
      place,
      facts: {
        ...(place.kind !== "known" && { name: person.name }),
        ...(role !== undefined && role !== "open" && { role }),
        ...(initials[at] !== undefined && { initials: initials[at] }),
        ...(isNewTitle(person, member) && { roleTitle: person.roleTitle }),
        ...(agency !== undefined && isNewAgency(agency, member) && { agency }),
      },
      roleOpen: role === "open",
      ...(shared(at).length > 0 && { initialsOf: shared(at) }),
      ...(represented !== -1 && represented !== at && { deputyOf: represented }),
    };
  });
}

function chosenPlace(choice: MemberId | "new" | undefined, roster: readonly Member[]): RowPlace | undefined {
  if (choice === undefined || choice === "new") return choice && { kind: "new" };
  return roster.some(({ id }) => id === choice) ? { kind: "known", member: choice } : undefined;
}

/** Undefined: it stays. A former member's role is as open as a new one's: who once was clerk is not so again unasked. */
function roleOf(person: ListedPerson, member: Member | undefined, isStated: boolean): Role | "open" | undefined {
  const { role, representing } = person;
  if (member === undefined || member.leftAt !== undefined) {
    if (role !== undefined) return role;
    if (representing !== undefined) return "adviser";
    return isStated ? "open" : "member";
  }
  return role === member.role || runsCommittee(member) ? undefined : role;
}

function isNewTitle({ role, roleTitle }: ListedPerson, member: Member | undefined): boolean {
  if (roleTitle === undefined) return false;
  const known = member?.roleTitle;
  if (known === undefined) return true;
  // "Vice-Chair" is told by the office where the list has no title: it takes no other title's place.
  if (role === "chair" && titleWords(roleTitle).join(" ") === "vice chair") return false;
  return titleWords(known).join(" ") !== titleWords(roleTitle).join(" ");
}

function isNewAgency(agency: string, member: Member | undefined): boolean {
  return member?.agency === undefined || agencyKey(member.agency) !== agencyKey(agency);
}

/** Those that the list gives, and proposed ones for whoever would share theirs with another. Who alone has theirs so far keeps them. */
function initialsFor(
  people: readonly ListedPerson[],
  places: readonly RowPlace[],
  members: readonly (Member | undefined)[],
  roster: readonly Member[],
): readonly (string | undefined)[] {
  const inUse = present(roster).map(initialsInUse);
  const keeps = (member: Member | undefined) =>
    member !== undefined &&
    (member.initials !== undefined ||
      (member.leftAt === undefined && inUse.filter((letters) => letters === initialsInUse(member)).length === 1));
  const inNeed = people.flatMap(({ initials }, at) =>
    initials === undefined && !keeps(members[at]) && places[at]?.kind !== "several" ? [at] : [],
  );
  const listed = new Set(inNeed.map((at) => members[at]?.id));
  const others = present(roster).filter(({ id }) => !listed.has(id));
  const taken = [...people.flatMap(({ initials }) => initials ?? []), ...others.map(initialsInUse)];
  const proposed = proposeInitials(
    inNeed.map((at) => members[at]?.name ?? people[at]?.name ?? ""),
    taken.filter((letters) => letters !== ""),
    [...others, ...people].map(({ name }) => name),
  );
  return people.map(({ initials }, at) =>
    initials === undefined ? proposed[inNeed.indexOf(at)] : initials === members[at]?.initials ? undefined : initials,
  );
}

function initialsInUse({ name, initials }: Pick<Member, "name" | "initials">): string {
  return (initials ?? naturalInitials(name)).toUpperCase();
}

/** Others who have the initials that the list gives somebody: on the roster, or earlier and later on the list. */
function initialsShared(
  people: readonly ListedPerson[],
  members: readonly (Member | undefined)[],
  roster: readonly Member[],
): (at: number) => readonly string[] {
  const given = people.flatMap(({ initials }) => initials?.toUpperCase() ?? []);
  const own = new Set(members.map((member) => member?.id));
  const had = present(roster).filter((member) => given.includes(initialsInUse(member)));
  return (at) => {
    const letters = people[at]?.initials?.toUpperCase();
    if (letters === undefined) return [];
    const here = had.filter(
      (member) =>
        initialsInUse(member) === letters &&
        member.id !== members[at]?.id &&
        // Whoever is given others by this list has theirs no more.
        !(own.has(member.id) && people.some(({ initials }, row) => initials && members[row]?.id === member.id)),
    );
    const listed = people.filter(({ initials }, row) => row !== at && initials?.toUpperCase() === letters);
    return [...new Set([...here, ...listed].map(({ name }) => name))];
  };
}
