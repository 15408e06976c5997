import { isAway } from "../committees/away.js";
import { deputyOf } from "../committees/deputy.js";
import { type Member, present } from "../committees/member.js";
import type { Person } from "../committees/person.js";
import type { Day } from "../days/day.js";
import type { MemberId, PersonId } from "../ids.js";
import { type NoReach, outOfReach } from "./out-of-reach.js";
import type { Absent } from "./reader-board.js";

type Known = { roster: readonly Member[]; people: ReadonlyMap<PersonId, Person>; today: Day };

/** Those who are away today and whose deputy this member is. */
export function standsInFor(me: Member, known: Known): readonly Absent[] {
  return whoIsAway(known).flatMap(({ member, person, until }) =>
    deputyOf(member, known.roster)?.id === me.id ? [{ member, until, noAhead: person.noAhead === true }] : [],
  );
}

/** Those who are away today without a deputy who is there and can be told: what is theirs is passed on. */
export function awayWithoutDeputy(known: Known): ReadonlyMap<MemberId, NoReach> {
  return new Map(
    whoIsAway(known).flatMap(({ member, until }): [MemberId, NoReach][] => {
      const deputy = deputyOf(member, known.roster);
      const person = deputy?.person === undefined ? undefined : known.people.get(deputy.person);
      const isThere = person !== undefined && !isAway(person, known.today) && isWithinReach(deputy, known);
      return isThere ? [] : [[member.id, { reason: "away", until }]];
    }),
  );
}

function isWithinReach(member: Member | undefined, { people }: Known): boolean {
  return member !== undefined && !outOfReach([member], people).has(member.id);
}

function whoIsAway({ roster, people, today }: Known) {
  return present(roster).flatMap((member) => {
    const person = member.person === undefined ? undefined : people.get(member.person);
    return person?.away !== undefined && isAway(person, today) ? [{ member, person, until: person.away.until }] : [];
  });
}
