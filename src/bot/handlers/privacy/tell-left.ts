import { present, runsCommittee } from "../../../domain/committees/member.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { LeftBoard } from "../../../services/privacy/forget-person.js";
import type { Committees } from "../../../store/committees.js";
import type { Members } from "../../../store/members.js";
import type { People } from "../../../store/people.js";
import { namesOf } from "../../cards/board.js";
import { presentNoLongerPrivate } from "../../cards/committees/present-role-told.js";
import { clerkless } from "../../cards/privacy/present-forget.js";
import { presentLeft, presentNoClerk } from "../../cards/privacy/present-left.js";
import type { Tell } from "../../tell.js";

type Deps = {
  committees: Pick<Committees, "find">;
  members: Pick<Members, "roster">;
  people: Pick<People, "findMany">;
  tell: Tell;
};

/**
 * Tells those who run the boards that somebody left by being forgotten: which actions are nobody's now, but not whose they were; and the
 * home, where it is left without a clerk or is private no longer.
 */
export function tellLeft({ committees, members, people, tell }: Deps) {
  return async (boards: readonly LeftBoard[], now: Date): Promise<void> => {
    for (const { scope, removed } of boards) {
      const { noLongerPrivate } = removed;
      if (noLongerPrivate !== undefined)
        await tell.home(noLongerPrivate, presentNoLongerPrivate({ committee: noLongerPrivate }));
      const committee = await committees.find(scope);
      if (committee === undefined) continue;
      const roster = await members.roster(scope);
      const board = { committee, today: dayAt(now, committee.zone), nameOf: namesOf(roster) };
      const runners = present(roster).filter(runsCommittee);
      const ids = runners.flatMap(({ person }) => person ?? []);
      const say = presentLeft({ board, owed: removed.owed });
      for (const person of await people.findMany({ tenant: scope.tenant }, ids)) await tell.person(person, say);
      const wasClerk = removed.left.some(({ role }) => role === "clerk");
      const may = wasClerk ? clerkless(roster) : undefined;
      if (may !== undefined) await tell.home(committee, presentNoClerk({ board, may, why: "forgotten" }));
    }
  };
}
