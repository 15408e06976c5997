import type { Suggestion } from "../../../domain/agendas/suggestion.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import type { Person } from "../../../domain/committees/person.js";
import type { People } from "../../../store/people.js";
import { isTold } from "../../tell.js";
import type { Turn } from "../../turn/turn.js";
import type { AsMember } from "../on-board.js";

/** Somebody who can be told in their own chat, and how they read there. */
export type Told = { person: Person; name: string; reader: Reader };

/** Who hears of a suggestion: chair and clerk when it is made, its suggester when it is answered; as far as they can be reached. */
export function tellOfSuggestion({ people }: { people: Pick<People, "findMany"> }) {
  const told = async (
    turn: Pick<Turn, "tenant">,
    on: AsMember,
    members: readonly Member[],
  ): Promise<readonly Told[]> => {
    const known = await people.findMany(
      { tenant: turn.tenant },
      members.flatMap(({ person }) => person ?? []),
    );
    return members.flatMap((member) => {
      const person = known.find(({ id }) => id === member.person);
      if (person === undefined || !isTold(person)) return [];
      return [
        { person, name: on.board.nameOf(member.id), reader: { place: "personal", memberships: [member] } as const },
      ];
    });
  };
  return {
    runners: (turn: Turn, on: AsMember) =>
      told(
        turn,
        on,
        present(on.roster).filter((member) => runsCommittee(member) && member.id !== on.me.id),
      ),
    /** Absent: they answered it themself, have left, or can't be reached. */
    suggester: async (turn: Turn, on: AsMember, { by }: Suggestion): Promise<Told | undefined> => {
      const member = present(on.roster).find(({ id }) => id === by && id !== on.me.id);
      return member === undefined ? undefined : (await told(turn, on, [member]))[0];
    },
  };
}
