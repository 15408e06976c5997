import type { Committee } from "../../../domain/committees/committee.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import type { Day } from "../../../domain/days/day.js";
import type { People } from "../../../store/people.js";
import { namesOf } from "../../cards/board.js";
import { type LeaverView, presentLeaver } from "../../cards/committees/present-members-leaver.js";
import type { Tell } from "../../tell.js";

type Deps = { people: Pick<People, "findMany">; tell: Pick<Tell, "person"> };
type Of = { committee: Committee; roster: readonly Member[]; today: Day };

/** Tells chair and clerk in their own chats, one card each, who is off the roster and what they owe, so far as each may read it. */
export function tellOfLeaver({ people, tell }: Deps) {
  return async (
    { committee, roster, today }: Of,
    leaver: Member,
    about: Pick<LeaverView, "why" | "owed" | "mayTakeOver">,
  ): Promise<void> => {
    const runners = present(roster).filter((member) => member.id !== leaver.id && runsCommittee(member));
    const ids = runners.flatMap(({ person }) => person ?? []);
    const found = ids.length === 0 ? [] : await people.findMany({ tenant: committee.tenant }, ids);
    const board = { committee, today, nameOf: namesOf(roster) };
    for (const person of found) {
      const me = runners.find((member) => member.person === person.id);
      if (me === undefined) continue;
      const reader = { place: "personal", memberships: [me] } as const;
      await tell.person(person, presentLeaver({ member: leaver, ...about, board, reader, roster }));
    }
  };
}
