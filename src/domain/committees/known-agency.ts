import { agencyKey, matchAgency } from "./agency.js";
import { isOfAgency } from "./agency-names.js";
import { type Member, present } from "./member.js";
import { tidyName } from "./tidy-name.js";

/** What is written down of an agency, by its name as the board writes it. `agencyAliases`: null where it has none. */
export type AgencyFacts = { agency: string; agencyAliases: readonly string[] | null };

/**
 * An agency as this board writes it, with its other names: "rmbc" is Rotherham Council where that has it for a name, "CCG" the one whose
 * initials it is. A new one is written as it was typed.
 */
export function knownAgency(typed: string, roster: readonly Member[]): AgencyFacts {
  const name = tidyName(typed);
  const known = present(roster).find((member) => isOfAgency(member, name)) ?? byInitials(name, roster);
  return { agency: known?.agency ?? name, agencyAliases: known?.agencyAliases ?? null };
}

/** Words of a name may be another agency's too; its initials are written in capitals. */
function byInitials(name: string, roster: readonly Member[]): Member | undefined {
  if (!/^\p{Lu}[\p{Lu}\p{N}&.]{1,7}$/u.test(name)) return undefined;
  const match = matchAgency(name, roster);
  return match.kind === "one" ? match.members.find(({ agency }) => agency === match.agency) : undefined;
}

/** Those who are on the committee for the agency that is called so. */
export function membersOf(agency: string, roster: readonly Member[]): readonly Member[] {
  return agencyKey(agency) === "" ? [] : present(roster).filter((member) => isOfAgency(member, agency));
}
