import { agencyKey } from "../../domain/committees/agency.js";
import { isOfAgency } from "../../domain/committees/agency-names.js";
import type { Occasion } from "../../domain/committees/board-history.js";
import { membersOf } from "../../domain/committees/known-agency.js";
import { type Member, present } from "../../domain/committees/member.js";
import { tidyName } from "../../domain/committees/tidy-name.js";
import type { MemberFacts, Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** An agency has at most so many names besides its own. */
export const mostAliases = 10;

export type AgencyNamed =
  /** `aliases`: what it is called besides now. `members`: how many sit on the committee for it. */
  | { kind: "named" | "no-change"; agency: string; aliases: readonly string[]; members: number }
  /** Nobody on the committee is of that agency. */
  | { kind: "unknown-agency" }
  /** The other name is another agency's. */
  | { kind: "means-another"; agency: string }
  | { kind: "too-many" };

type Wanted = {
  /** As any of its names. */
  agency: string;
  alias: string;
  /** The other name is to be the one that it is written by; the old one stays known. */
  asName?: boolean;
};

/**
 * Gives an agency another name on this committee: it is kept with each of its members, in one write each, and those whose agency was typed
 * as the other name are of the one agency from now on. Actions that were given to it under any of its names stay its. Cut off in between,
 * a repeat writes what is missing. Rights are the caller's matter.
 */
export function renameAgency({ members }: { members: Pick<Members, "describe" | "roster"> }) {
  return async (
    scope: CommitteeScope,
    { agency: said, alias: typed, asName = false }: Wanted,
    { by, at }: Occasion,
  ): Promise<AgencyNamed> => {
    const roster = await members.roster(scope);
    const own = membersOf(said, roster);
    const [first] = own;
    if (first?.agency === undefined) return { kind: "unknown-agency" };
    const alias = tidyName(typed);
    const others = present(roster).filter((member) => !isOfAgency(member, said) && isOfAgency(member, alias));
    const other = others.find((member) => isAnother(member, alias));
    if (other?.agency !== undefined) return { kind: "means-another", agency: other.agency };
    const agency = asName ? alias : first.agency;
    const aliases = namesBeside(agency, [...own, ...others], alias);
    if (aliases.length > mostAliases) return { kind: "too-many" };
    const all = [...own, ...others];
    const written = all.filter((member) => !isSo(member, agency, aliases));
    const facts: MemberFacts = { agency, agencyAliases: aliases.length === 0 ? null : aliases };
    for (const { id } of written) await members.describe(scope, id, facts, { by, at });
    return { kind: written.length === 0 ? "no-change" : "named", agency, aliases, members: all.length };
  };
}

/** An agency that only has the other name for its own is the same one; with names of its own besides it is another. */
function isAnother({ agency = "", agencyAliases = [] }: Member, alias: string): boolean {
  return agencyKey(agency) !== agencyKey(alias) || agencyAliases.length > 0;
}

function namesBeside(agency: string, members: readonly Member[], alias: string): readonly string[] {
  const all = [...members.flatMap(({ agency: own = "", agencyAliases = [] }) => [...agencyAliases, own]), alias];
  const byKey = new Map<string, string>();
  for (const name of all) if (!byKey.has(agencyKey(name))) byKey.set(agencyKey(name), name);
  byKey.delete(agencyKey(agency));
  byKey.delete("");
  return [...byKey.values()];
}

function isSo({ agency, agencyAliases = [] }: Member, name: string, aliases: readonly string[]): boolean {
  return agency === name && agencyAliases.join("\n") === aliases.join("\n");
}
