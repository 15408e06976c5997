import type { Occasion } from "../../domain/committees/board-history.js";
import { type Member, runsCommittee } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

/**
 * Makes the roster what was ticked: whoever was unticked leaves, a leaver who was ticked again comes back. Clerks and chairs stay
 * either way, as they hand over first. Answers with the roster as it is then.
 */
export function chooseRoster(deps: { members: Pick<Members, "leave" | "add" | "roster"> }) {
  return async (
    scope: CommitteeScope,
    { ticked, roster, ...occasion }: Occasion & { ticked: readonly MemberId[]; roster: readonly Member[] },
  ): Promise<readonly Member[]> => {
    const leaving = roster.filter(
      (member) => member.leftAt === undefined && !runsCommittee(member) && !ticked.includes(member.id),
    );
    const returning = roster.flatMap(({ leftAt, ...member }) =>
      leftAt !== undefined && ticked.includes(member.id) ? [member] : [],
    );
    if (leaving.length > 0)
      await deps.members.leave(
        scope,
        leaving.map(({ id }) => id),
        { ...occasion, why: "unticked" },
      );
    if (returning.length > 0) await deps.members.add(scope, returning, { ...occasion, how: "added" });
    return deps.members.roster(scope);
  };
}
