import { agencyKey } from "../agency.js";
import type { TakenPerson } from "./merge-listed.js";

/** "Head, Kent" is a title and an agency where another line says that Kent is one. */
export function withAgenciesOfOthers(people: readonly TakenPerson[]): readonly TakenPerson[] {
  const agencies = new Set(people.flatMap(({ agency }) => (agency === undefined ? [] : [agencyKey(agency)])));
  return people.map((person) => {
    const { roleTitle, ...rest } = person;
    if (roleTitle === undefined || person.agency !== undefined) return person;
    const comma = roleTitle.lastIndexOf(", ");
    const agency = roleTitle.slice(comma === -1 ? 0 : comma + 2);
    if (!agencies.has(agencyKey(agency))) return person;
    return comma === -1 ? { ...rest, agency } : { ...rest, roleTitle: roleTitle.slice(0, comma), agency };
  });
}
