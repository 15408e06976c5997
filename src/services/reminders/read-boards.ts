import type { Committee } from "../../domain/committees/committee.js";
import { deputyOf } from "../../domain/committees/deputy.js";
import { isAtWork } from "../../domain/committees/is-at-work.js";
import { type Member, runsCommittee } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import { dayAt } from "../../domain/days/zone.js";
import type { MemberId } from "../../domain/ids.js";
import { type NoReach, outOfReach } from "../../domain/reminders/out-of-reach.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { awayWithoutDeputy, standsInFor } from "../../domain/reminders/who-stands-in.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "members" | "committees" | "people" | "meetings" | "calendars">;

/**
 * The committees of which somebody is to be told, in the order of their memberships; none whose home the app was removed
 * from, as an uninstall ends every notice, and none that was archived.
 */
export async function readBoards(deps: Deps, reader: Person, now: Date): Promise<readonly ReaderBoard[]> {
  return boardsOf(deps, reader, now, isAtWork);
}

/** Those of which a card may still be drawn that was sent before; one that was archived since is among them. */
export async function readDrawnBoards(deps: Deps, reader: Person, now: Date): Promise<readonly ReaderBoard[]> {
  return boardsOf(deps, reader, now, ({ home }) => home.installed);
}

async function boardsOf(deps: Deps, reader: Person, now: Date, counts: (committee: Committee) => boolean) {
  const memberships = await deps.members.ofPerson({ tenant: reader.tenant, person: reader.id });
  const committees = await deps.committees.findMany(
    { tenant: reader.tenant },
    memberships.map((member) => member.committee),
  );
  const boards = memberships.flatMap((me) => {
    const committee = committees.find(({ id }) => id === me.committee);
    return committee !== undefined && counts(committee) ? [readBoard(deps, committee, me, reader, now)] : [];
  });
  return Promise.all(boards);
}

async function readBoard(
  deps: Deps,
  committee: Committee,
  me: Member,
  reader: Person,
  now: Date,
): Promise<ReaderBoard> {
  const scope = { tenant: committee.tenant, committee: committee.id };
  const today = dayAt(now, committee.zone);
  const [roster, meeting] = await Promise.all([
    deps.members.roster(scope),
    committee.policy.meetingDays === 0 ? undefined : deps.meetings.nextPlanned(scope, today),
  ]);
  const bearing = roster.filter((member) => runsCommittee(me) || deputyOf(member, roster)?.id === me.id);
  // Who stands in for somebody who runs the committee hears what they would have heard of others.
  const known = { roster, people: await readPeople(deps, committee, bearing), today };
  const absent = standsInFor(me, known);
  const runs = runsCommittee(me) || absent.some(({ member }) => runsCommittee(member));
  return {
    committee,
    me,
    roster,
    today,
    calendar: deps.calendars.of(committee),
    noAhead: reader.noAhead === true,
    outOfReach: runs ? await whoCannotBeTold(deps, committee, known) : new Map(),
    absent,
    ...(meeting === undefined ? {} : { meeting }),
  };
}

type Known = Parameters<typeof standsInFor>[1];

async function whoCannotBeTold(
  deps: Deps,
  committee: Committee,
  { roster, people, today }: Known,
): Promise<ReadonlyMap<MemberId, NoReach>> {
  const missing = roster.filter(({ person }) => person !== undefined && !people.has(person));
  const everybody =
    missing.length === 0 ? people : new Map([...people, ...(await readPeople(deps, committee, missing))]);
  return new Map([...awayWithoutDeputy({ roster, people: everybody, today }), ...outOfReach(roster, everybody)]);
}

async function readPeople({ people }: Deps, { tenant }: Committee, members: readonly Member[]) {
  const ids = members.flatMap(({ person }) => person ?? []);
  const found = ids.length === 0 ? [] : await people.findMany({ tenant }, ids);
  return new Map(found.map((person) => [person.id, person]));
}
