import { isActingClerk } from "../../domain/committees/acting.js";
import type { Occasion, RosterChange } from "../../domain/committees/board-history.js";
import type { Member, Role } from "../../domain/committees/member.js";
import type { MemberFacts, Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What became of giving somebody another role. Only `changed` changed anything. */
export type RoleChanged =
  /** `before`: what they were. */
  | { kind: "changed"; member: Member; before: Role }
  | { kind: "no-change"; member: Member }
  /** Nobody with an account would be left as clerk. */
  | { kind: "last-clerk"; member: Member }
  /** They are not on the committee any more. */
  | { kind: "left"; member: Member };

export type RoleWanted = Occasion & {
  member: Member;
  role: Role;
  /** How the board calls them in that role ("Vice-Chair"); kept where nothing else is known. */
  title?: string;
  /** Everybody who is or was on the committee, as far as the caller knows. */
  roster: readonly Member[];
  /** The turn ran before and may have had its effect already: then it is found. */
  again?: boolean;
};

type Deps = { members: Pick<Members, "describe" | "roster" | "history"> };

/**
 * Gives a member another role. The last clerk with an account stays clerk; of two who stop at once, both do. Somebody without an account
 * may be given any role, and can act on none. Rights are the caller's matter.
 */
export function changeRole(deps: Deps) {
  return async (scope: CommitteeScope, wanted: RoleWanted): Promise<RoleChanged> => {
    const { member, role, title, roster, by, at } = wanted;
    const known = roster.find(({ id }) => id === member.id) ?? member;
    const facts: MemberFacts = {
      ...(known.role === role ? {} : { role }),
      ...(title === undefined || known.roleTitle !== undefined ? {} : { roleTitle: title }),
    };
    if (Object.keys(facts).length === 0) {
      const found = await foundBefore(deps, scope, known, wanted);
      const stopped = found.kind === "changed" && isActingClerk({ ...known, role: found.before });
      // An earlier run may have been cut off before it looked whether a clerk is left.
      return stopped && known.role !== "clerk" ? keptClerk(deps, scope, { known, by, at }, found) : found;
    }
    const stops = facts.role !== undefined && isActingClerk(known);
    if (stops && !roster.some((other) => other.id !== known.id && isActingClerk(other)))
      return { kind: "last-clerk", member: known };
    const changed = await deps.members.describe(scope, known.id, facts, { by, at });
    if (changed === undefined) return { kind: "left", member: known };
    const done = { kind: "changed", member: changed, before: known.role } as const;
    return stops ? keptClerk(deps, scope, { known, by, at }, done) : done;
  };
}

/** Somebody stopped being clerk: who is clerk again where nobody would be who could act. */
async function keptClerk(
  { members }: Deps,
  scope: CommitteeScope,
  { known, by, at }: Occasion & { known: Member },
  done: RoleChanged,
): Promise<RoleChanged> {
  if ((await members.roster(scope)).some(isActingClerk)) return done;
  const back = await members.describe(scope, known.id, { role: "clerk" }, { by, at });
  return { kind: "last-clerk", member: back ?? known };
}

type RoleLine = Extract<RosterChange, { kind: "role" }>;
/** Enough of the newest lines to hold what this turn did a moment ago. */
const linesRead = 50;

/** What an earlier run of the same turn did, if it did. */
async function foundBefore(
  { members }: Deps,
  scope: CommitteeScope,
  member: Member,
  { role, by, again }: RoleWanted,
): Promise<RoleChanged> {
  if (again !== true) return { kind: "no-change", member };
  const lines = await members.history(scope, linesRead);
  const last = lines.find((line) => line.member === member.id && line.change.kind === "role");
  const change = last?.change as RoleLine | undefined;
  return change?.to === role && last?.by === by
    ? { kind: "changed", member, before: change.from }
    : { kind: "no-change", member };
}
