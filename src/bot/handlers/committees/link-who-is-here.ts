import type { Occasion } from "../../../domain/committees/board-history.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import type { MemberId } from "../../../domain/ids.js";
import { usualZone } from "../../../domain/reminders/morning-time.js";
import { nextMorning } from "../../../domain/reminders/next-morning.js";
import { usualPolicy } from "../../../domain/reminders/policy.js";
import type { Services } from "../../../services/services.js";
import type { Committees } from "../../../store/committees.js";
import type { Members } from "../../../store/members.js";
import type { People } from "../../../store/people.js";
import type { OnBoard } from "../on-board.js";
import type { MissingPerson, NotOnRoster } from "./not-on-roster.js";

type Deps = {
  services: Pick<Services, "linkMember">;
  people: Pick<People, "know">;
  members: Pick<Members, "roster">;
  committees: Pick<Committees, "settleJoin">;
  findNotOnRoster: NotOnRoster["find"];
  /** Lets so many milliseconds of real time pass. */
  wait: (ms: number) => Promise<unknown>;
};

/** So long an answer waits for Teams to say who is here; whoever is not found then is found by "add people". */
const patienceMs = 1_500;

/**
 * Gives names that have just come onto the roster the accounts of the people in the home: each that of the only person there who has exactly
 * that name. Chair and clerk never get one by their name alone. Answers with those who got theirs, as they are now.
 */
export type LinkWhoIsHere = (
  on: OnBoard,
  named: ReadonlySet<MemberId>,
  occasion: Occasion,
) => Promise<readonly Member[]>;

export function linkWhoIsHere({ services, people, members, committees, findNotOnRoster, wait }: Deps): LinkWhoIsHere {
  return async (on, named, occasion) => {
    const roster = await members.roster(on.scope);
    const nameless = present(roster).some(({ id, person }) => named.has(id) && person === undefined);
    if (!nameless) return [];
    const found = await Promise.race([findNotOnRoster({ ...on, roster }), wait(patienceMs)]);
    if (!Array.isArray(found)) return [];
    const ours = found.flatMap(({ seen, namesake }: MissingPerson) =>
      namesake !== undefined && named.has(namesake.id) && !runsCommittee(namesake) ? [{ seen, namesake }] : [],
    );
    const wakeAt = nextMorning(usualPolicy.at, usualZone, occasion.at);
    const seen = ours.map((one) => one.seen);
    const known = seen.length === 0 ? [] : await people.know({ tenant: on.scope.tenant }, seen, wakeAt);
    const linked: Member[] = [];
    for (const [at, person] of known.entries()) {
      const namesake = ours[at]?.namesake;
      if (namesake === undefined) continue;
      const ended = await services.linkMember(on.scope, namesake, person, occasion);
      if (ended.kind === "linked") linked.push(ended.member);
      await committees.settleJoin(on.scope, person.id);
    }
    return linked;
  };
}
