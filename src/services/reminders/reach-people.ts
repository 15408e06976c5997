import { type Member, present } from "../../domain/committees/member.js";
import { outOfReach, type WhyNot } from "../../domain/reminders/out-of-reach.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { openConversation } from "./open-conversation.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<
  ReminderDeps,
  "people" | "members" | "committees" | "messenger" | "clock" | "pace" | "pauses" | "waits" | "random" | "alert"
>;

/** Members who can't be told, and why. Whoever Teams has not refused counts as within reach. */
export type Reached = { unreachable: readonly { member: Member; reason: WhyNot }[] };

/**
 * Makes the 1:1 conversation with each member of a committee who has none yet, one after another and paced, and says who can't
 * be reached. What could not be settled now is tried again when there is something to tell them.
 */
export function reachPeople(deps: Deps): (scope: CommitteeScope) => Promise<Reached> {
  return async (scope) => {
    const [committee, roster] = await Promise.all([deps.committees.find(scope), deps.members.roster(scope)]);
    const members = present(roster);
    const ids = members.flatMap(({ person }) => person ?? []);
    if (committee?.home.installed) {
      for (const person of await deps.people.findMany({ tenant: scope.tenant }, ids)) {
        const paused = deps.pauses.pausedUntil(scope.tenant, deps.clock.now()) !== undefined;
        if (person.conversation !== undefined || person.reach.kind !== "untried" || paused) continue;
        await openConversation(deps, person, committee.home.serviceUrl);
      }
    }
    const people = new Map(
      (await deps.people.findMany({ tenant: scope.tenant }, ids)).map((person) => [person.id, person]),
    );
    const reasons = outOfReach(members, people);
    return {
      unreachable: members.flatMap((member) => {
        const why = reasons.get(member.id);
        return why === undefined ? [] : [{ member, reason: why.reason }];
      }),
    };
  };
}
