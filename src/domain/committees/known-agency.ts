import { type Agency, agenciesOn, agencyKey, isSameAgency, isShort } from "./agency.js";
import { isOfAgency } from "./agency-names.js";
import { type Member, present } from "./member.js";
import { tidyName } from "./tidy-name.js";

/** What is written down of an agency, by its name as the board writes it. `agencyAliases`: null where it has none. */
export type AgencyFacts = { agency: string; agencyAliases: readonly string[] | null };

/**
 * An agency as this board writes it, with its other names: "rmbc" is Rotherham Council where that has it for a name, "CCG" the one whose
 * letters it is. A new one is written as it was typed, and so is one that several could be. Agencies that only share words are different ones.
 */
export function knownAgency(typed: string, roster: readonly Member[]): AgencyFacts {
  const name = tidyName(typed);
  const known = agencyCalled(name, agenciesOn(roster));
  const aliases = known?.members.find(({ agency }) => agency === known.name)?.agencyAliases;
  return { agency: known?.name ?? name, agencyAliases: aliases ?? null };
}

/** Undefined where none or several could be it; of two spellings of one agency the fuller is meant. */
function agencyCalled(typed: string, agencies: readonly Agency[]): Agency | undefined {
  const key = agencyKey(typed);
  const named = agencies.filter(({ names }) => names.has(key));
  const found = named.length > 0 ? named : agencies.filter(({ name }) => isSameAgency(typed, name));
  const fullest = found.filter(({ name }) => !found.some((other) => other.name !== name && isShort(name, other.name)));
  const [only, ...others] = fullest;
  return others.length === 0 ? only : undefined;
}

/** Those who are on the committee for the agency that is called so. */
export function membersOf(agency: string, roster: readonly Member[]): readonly Member[] {
  return agencyKey(agency) === "" ? [] : present(roster).filter((member) => isOfAgency(member, agency));
}
