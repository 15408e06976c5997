import { agenciesOn, isSameAgency } from "./agency.js";
import { knownAgency } from "./known-agency.js";
import type { Member } from "./member.js";

/**
 * One spelling for each agency that a list names: the roster's where it knows the agency, else the longest in the list. Short forms that
 * could be two agencies stay as they are.
 */
export function agreeAgencies(listed: readonly string[], roster: readonly Member[]): (agency: string) => string {
  const agreed = new Map<string, string>();
  const known = new Map(listed.map((agency) => [agency, knownAgency(agency, roster).agency]));
  const onRoster = new Set(agenciesOn(roster).map(({ name }) => name));
  const names = [...new Set([...known.values(), ...onRoster])].sort((one, other) => other.length - one.length);
  // From the longest on, so that what it means is settled before a shorter one is looked at.
  for (const name of names) {
    const same = names.filter((other) => agreed.has(other) && isSameAgency(name, other));
    const meant = new Set(same.map((other) => agreed.get(other)));
    const [only, ...others] = meant;
    agreed.set(name, only !== undefined && others.length === 0 && !onRoster.has(name) ? only : name);
  }
  return (agency) => agreed.get(known.get(agency) ?? agency) ?? agency;
}
