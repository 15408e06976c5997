import type { Committee } from "../../domain/committees/committee.js";
import type { Member } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import { englandCalendar, type WorkingCalendar } from "../../domain/days/working-days.js";
import { dayAt, zone } from "../../domain/days/zone.js";
import type { ReaderBoard } from "../../domain/reminders/lines-of.js";
import { outOfReach } from "../../domain/reminders/out-of-reach.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "members" | "committees" | "people">;

/** The working days of a committee's nation. */
export function calendarOf(committee: Pick<Committee, "nation">): WorkingCalendar {
  switch (committee.nation) {
    case "england":
      return englandCalendar;
  }
}

/**
 * The committees of which somebody is to be told, in the order of their memberships; none whose home the app was removed
 * from, as an uninstall ends every notice.
 */
export async function readBoards(deps: Deps, reader: Person, now: Date): Promise<readonly ReaderBoard[]> {
  const memberships = await deps.members.ofPerson({ tenant: reader.tenant, person: reader.id });
  const committees = await deps.committees.findMany(
    { tenant: reader.tenant },
    memberships.map((member) => member.committee),
  );
  const boards = memberships.flatMap((me) => {
    const committee = committees.find(({ id }) => id === me.committee);
    return committee?.home.installed ? [readBoard(deps, committee, me, now)] : [];
  });
  return Promise.all(boards);
}

async function readBoard(deps: Deps, committee: Committee, me: Member, now: Date): Promise<ReaderBoard> {
  const { tenant, id } = committee;
  const roster = await deps.members.roster({ tenant, committee: id });
  return {
    committee,
    me,
    roster,
    today: dayAt(now, zone(committee.zone)),
    calendar: calendarOf(committee),
    outOfReach: me.role === "clerk" ? await whoCannotBeTold(deps, committee, roster) : new Map(),
  };
}

async function whoCannotBeTold(deps: Deps, { tenant }: Committee, roster: readonly Member[]) {
  const ids = roster.flatMap((member) => (member.person === undefined ? [] : [member.person]));
  const people = await deps.people.findMany({ tenant }, ids);
  return outOfReach(roster, new Map(people.map((person) => [person.id, person])));
}
