import type { Occasion } from "../../domain/committees/board-history.js";
import { knownAgency } from "../../domain/committees/known-agency.js";
import { type Member, present } from "../../domain/committees/member.js";
import { tidyName } from "../../domain/committees/tidy-name.js";
import type { MemberFacts, Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What somebody says of a member; an empty text takes it away. A name can't be taken away: an empty one stays as it was. */
export type SaidOfMember = Partial<Record<"name" | "initials" | "roleTitle" | "agency", string>>;

/** What became of it. `sameInitials`: others who have these initials too, so that they mean nobody alone. */
export type Described =
  | { kind: "described" | "no-change"; member: Member; before: Member; sameInitials: readonly Member[] }
  /** They are not on the committee any more. */
  | { kind: "left"; member: Member };

/**
 * Writes down what was said of a member, tidied, and the agency as the board writes it with its other names. A repeat finds it written.
 * Rights are the caller's matter.
 */
export function describeMember({ members }: { members: Pick<Members, "describe" | "roster"> }) {
  return async (
    scope: CommitteeScope,
    member: Member,
    said: SaidOfMember,
    { by, at }: Occasion,
  ): Promise<Described> => {
    const roster = await members.roster(scope);
    const before = present(roster).find(({ id }) => id === member.id);
    if (before === undefined) return { kind: "left", member };
    const facts = newFacts(said, before, roster);
    const described =
      Object.keys(facts).length === 0 ? before : await members.describe(scope, before.id, facts, { by, at });
    if (described === undefined) return { kind: "left", member: before };
    const { initials } = described;
    const sameInitials =
      facts.initials === undefined || initials === undefined
        ? []
        : present(roster).filter((one) => one.id !== before.id && one.initials === initials);
    return { kind: described === before ? "no-change" : "described", member: described, before, sameInitials };
  };
}

function newFacts(said: SaidOfMember, before: Member, roster: readonly Member[]): MemberFacts {
  const one = <Fact extends "initials" | "roleTitle">(fact: Fact) => {
    const typed = said[fact];
    const value = typed === undefined ? undefined : typed.trim() === "" ? null : tidyName(typed);
    return value === undefined || value === (before[fact] ?? null) ? {} : { [fact]: value };
  };
  const name = said.name === undefined || said.name.trim() === "" ? before.name : tidyName(said.name);
  return {
    ...(name !== before.name && { name }),
    ...one("initials"),
    ...one("roleTitle"),
    ...agencyFacts(said.agency, before, roster),
  };
}

function agencyFacts(typed: string | undefined, before: Member, roster: readonly Member[]): MemberFacts {
  if (typed === undefined) return {};
  if (typed.trim() === "") return before.agency === undefined ? {} : { agency: null, agencyAliases: null };
  // What they themselves have must not keep another spelling of it from being written.
  const { agency, agencyAliases } = knownAgency(
    typed,
    roster.filter(({ id }) => id !== before.id),
  );
  const aliases = JSON.stringify(agencyAliases ?? null) === JSON.stringify(before.agencyAliases ?? null);
  return {
    ...(agency !== before.agency && { agency }),
    ...(!aliases && { agencyAliases }),
  };
}
