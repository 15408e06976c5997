import { deputyOf } from "../../../domain/committees/deputy.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import { outOfReach } from "../../../domain/reminders/out-of-reach.js";
import type { People } from "../../../store/people.js";
import type { KnownOfMembers } from "../../cards/committees/members-facts.js";
import type { OnBoard } from "../on-board.js";

/**
 * What chair and clerk are told of these members in their own chat: who is not reached and why, who is away, who stands in. Undefined for
 * everybody else and in every shared place: it is nobody else's business.
 */
export function knownOfMembers({ people }: { people: Pick<People, "findMany"> }) {
  return async (on: OnBoard, members: readonly Member[]): Promise<KnownOfMembers | undefined> => {
    if (on.reader.place !== "personal" || on.me === undefined || !runsCommittee(on.me)) return undefined;
    const here = present(members);
    const ids = here.flatMap(({ person }) => person ?? []);
    const found = ids.length === 0 ? [] : await people.findMany({ tenant: on.scope.tenant }, ids);
    const known = new Map(found.map((person) => [person.id, person]));
    const reach = outOfReach(here, known);
    return new Map(
      here.map((member) => {
        const unreachable = reach.get(member.id)?.reason;
        const away = member.person === undefined ? undefined : known.get(member.person)?.away;
        const deputy = deputyOf(member, on.roster)?.id;
        return [
          member.id,
          {
            ...(unreachable === undefined ? {} : { unreachable }),
            ...(away === undefined || away.until <= on.today ? {} : { away }),
            ...(deputy === undefined ? {} : { deputy }),
          },
        ] as const;
      }),
    );
  };
}
