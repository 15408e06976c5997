import type { Occasion } from "../../domain/committees/board-history.js";
import { runsCommittee } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { Leaving, Removed } from "./remove-members.js";

type Deps = {
  members: Pick<Members, "roster">;
  removeMembers: (scope: CommitteeScope, ids: readonly MemberId[], leaving: Leaving) => Promise<Removed>;
  returnMember: (scope: CommitteeScope, id: MemberId, occasion: Occasion) => Promise<unknown>;
};

/** What a card showed of a roster when it was drawn, and what was ticked on it. Whoever it did not show is nobody's to decide. */
export type RosterTicks = { here: readonly MemberId[]; left: readonly MemberId[]; ticked: readonly MemberId[] };

/**
 * Makes the roster what was ticked: whoever the card showed as being on it and was unticked leaves, whom it showed as having left and was
 * ticked comes back, without an office. Clerks and chairs stay either way, as they hand over first. Rights are the caller's matter.
 */
export function chooseRoster({ members, removeMembers, returnMember }: Deps) {
  return async (
    scope: CommitteeScope,
    { here, left, ticked, ...occasion }: Occasion & RosterTicks & { again?: boolean },
  ): Promise<Removed> => {
    const { by, at } = occasion;
    for (const id of left) if (ticked.includes(id)) await returnMember(scope, id, { by, at });
    const unticked = (await members.roster(scope)).filter(
      (member) =>
        here.includes(member.id) &&
        !ticked.includes(member.id) &&
        !runsCommittee(member) &&
        (member.leftAt === undefined || occasion.again === true),
    );
    const leaving = unticked.map(({ id }) => id);
    return leaving.length === 0
      ? { left: [], stay: [], owed: [] }
      : removeMembers(scope, leaving, { ...occasion, why: "unticked" });
  };
}
