import { createHash } from "node:crypto";
import type { Occasion } from "../../domain/committees/board-history.js";
import { knownAgency } from "../../domain/committees/known-agency.js";
import { roleWhenBack } from "../../domain/committees/leaving.js";
import { type Member, runsCommittee } from "../../domain/committees/member.js";
import { namePartsOf } from "../../domain/committees/name-parts.js";
import { namedMemberId } from "../../domain/committees/named-member-id.js";
import type { MemberLine } from "../../domain/committees/read-member-line.js";
import { tidyName } from "../../domain/committees/tidy-name.js";
import type { MemberId } from "../../domain/ids.js";
import type { MemberFacts, Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

export type AddedMember =
  | { kind: "added"; member: Member }
  /** They were on record. `before` has `leftAt` where they had left and are back. */
  | { kind: "described"; member: Member; before: Member }
  /** They are on the committee, and all that was said of them is known. */
  | { kind: "no-change"; member: Member }
  /** Two or more have exactly this name, and nothing that was said tells which is meant. Nothing was changed. */
  | { kind: "several"; members: readonly Member[] };

type Deps = { members: Pick<Members, "add" | "describe" | "roster"> };

/**
 * Puts somebody without a Teams account on the roster. Whoever has exactly that name there is described and not doubled; a leaver of
 * that name comes back, without the rights of a chair or clerk. Chair and clerk keep their role whatever is said. A new
 * member's id comes from the name, so that a repeat, or two clerks at once, add them once. Rights are the caller's matter.
 */
export function addMember(
  deps: Deps,
): (
  scope: CommitteeScope,
  line: MemberLine,
  occasion: Occasion & { turnKey: string; again: boolean },
) => Promise<AddedMember> {
  return async (scope, said, { turnKey, again, by, at }) => {
    const roster = await deps.members.roster(scope);
    const line = tidied(said, roster);
    const [first, ...others] = namesakes(line, roster);
    // A run that was cut off has added them.
    if (again && first?.leftAt === undefined && first !== undefined && others.length === 0 && isSaid(line, first))
      return { kind: "added", member: first };
    if (first === undefined) {
      const id = namedMemberId(scope, line.name, roster, memberIdOf(scope, turnKey, line.name));
      const member: Member = { id, ...scope, ...line, role: line.role ?? "member" };
      await deps.members.add(scope, [member], { by, at, how: "added" });
      return { kind: "added", member };
    }
    if (others.length > 0) return { kind: "several", members: [first, ...others] };
    return describeKnown(deps, scope, line, first, { by, at });
  };
}

async function describeKnown(
  { members }: Deps,
  scope: CommitteeScope,
  line: TidyLine,
  known: Member,
  occasion: Occasion,
): Promise<AddedMember> {
  if (known.leftAt === undefined) {
    const facts = newFacts(line, known);
    if (Object.keys(facts).length === 0) return { kind: "no-change", member: known };
    const member = await members.describe(scope, known.id, facts, occasion);
    if (member !== undefined) return { kind: "described", member, before: known };
  }
  // They had left, or left just now.
  const { leftAt: _gone, ...rest } = known;
  const back: Member = { ...rest, role: line.role ?? roleWhenBack(known) };
  await members.add(scope, [back], { ...occasion, how: "added" });
  const member = await members.describe(scope, known.id, newFacts(line, back), occasion);
  if (member === undefined) {
    throw Object.assign(new Error(`${known.id} leaves while they are added`), { code: "member-contended" as const });
  }
  return { kind: "described", member, before: known };
}

/** A line as it is written down: its agency as the board writes that, with its other names. */
type TidyLine = MemberLine & Pick<Member, "agencyAliases">;

function tidied({ name, initials, roleTitle, agency, role }: MemberLine, roster: readonly Member[]): TidyLine {
  const known = agency === undefined ? undefined : knownAgency(agency, roster);
  return {
    name: tidyName(name),
    ...(initials !== undefined && { initials: tidyName(initials) }),
    ...(roleTitle !== undefined && { roleTitle: tidyName(roleTitle) }),
    ...(known !== undefined && { agency: known.agency }),
    ...(known?.agencyAliases && { agencyAliases: known.agencyAliases }),
    ...(role !== undefined && { role }),
  };
}

/** Whether all that was said of them is known. */
function isSaid(line: TidyLine, known: Member): boolean {
  return Object.keys(newFacts(line, known)).length === 0;
}

/** Those of exactly this name: who is on the committee before who left; of several, whose initials or agency are those said. */
function namesakes(line: TidyLine, roster: readonly Member[]): readonly Member[] {
  const wanted = namePartsOf(line.name).words.join(" ");
  const same = roster.filter(({ name }) => namePartsOf(name).words.join(" ") === wanted);
  const here = same.filter(({ leftAt }) => leftAt === undefined);
  const found = here.length > 0 ? here : same;
  const told = found.filter(
    (member) =>
      (line.initials !== undefined && member.initials === line.initials) ||
      (line.agency !== undefined && member.agency === line.agency),
  );
  return found.length > 1 && told.length === 1 ? told : found;
}

/** What was said and is not known yet. */
function newFacts({ initials, roleTitle, agency, agencyAliases, role }: TidyLine, known: Member): MemberFacts {
  return {
    ...(initials !== undefined && initials !== known.initials && { initials }),
    ...(roleTitle !== undefined && roleTitle !== known.roleTitle && { roleTitle }),
    ...(agency !== undefined && agency !== known.agency && { agency, agencyAliases: agencyAliases ?? null }),
    ...(role !== undefined && role !== known.role && !runsCommittee(known) && { role }),
  };
}

/** One turn makes one member of one name on one committee. Nothing of the name can be read from it. */
function memberIdOf({ tenant, committee }: CommitteeScope, turnKey: string, name: string): MemberId {
  const digest = createHash("sha256").update(JSON.stringify([tenant, committee, turnKey, name]));
  return `m_${digest.digest("hex").slice(0, 20)}`;
}
