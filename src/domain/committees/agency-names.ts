import { agencyKey } from "./agency.js";
import type { Member } from "./member.js";

/** For whom somebody sits on the board, by every name that this board has for it. */
type OfAgency = Pick<Member, "agency" | "agencyAliases">;

/** The keys of all names of a member's agency, its own first; none where it is not known. */
export function agencyKeysOf({ agency, agencyAliases = [] }: OfAgency): readonly string[] {
  if (agency === undefined) return [];
  return [...new Set([agency, ...agencyAliases].map(agencyKey))].filter((key) => key !== "");
}

/** Whether a member is of the agency that is called so: an action given to "RMBC" stays with all of Rotherham Council. */
export function isOfAgency(member: OfAgency, agency: string): boolean {
  return agencyKeysOf(member).includes(agencyKey(agency));
}
