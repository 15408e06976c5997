import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { usualRetention } from "../../../src/domain/committees/retention.js";
import { addDays, type Day } from "../../../src/domain/days/day.js";
import type { WallTime } from "../../../src/domain/days/zone.js";
import type { CommitteeId, PersonId } from "../../../src/domain/ids.js";
import { usualMeetingRules } from "../../../src/domain/meetings/meeting-rules.js";
import { usualZone } from "../../../src/domain/reminders/morning-time.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import type { Store } from "../../../src/store/store.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { whenAdded } from "../../builders/an-occasion.js";
import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { GroupChat, Person } from "../../fakes/teams/world.js";

/** Somebody who hears something this morning. */
export interface Reader {
  readonly id: PersonId;
  readonly person: Person;
  readonly teams: FakeTeams;
  readonly board: Board;
  /** The tasks that their card must name. */
  readonly hears: readonly string[];
  /** Only something that is not due yet: nobody sends that a second time on suspicion. */
  readonly onlyAhead: boolean;
}

export interface Board {
  readonly id: CommitteeId;
  readonly teams: FakeTeams;
  readonly home: GroupChat;
  /** A meeting is near, so that its agenda is posted in the home. */
  readonly meets: boolean;
  readonly readers: readonly Reader[];
}

/** Who owes what, the clerk first: what is due in so many days. Nobody can write to the last. */
const dueIn = [0, 0, -1, 7, 1, -14, 0, 0] as const;
const clerk = 0;
const escalated = 5;
const withoutAccount = 7;

/** How many people hear something on each board. */
export const readersOnABoard = dueIn.length - 1;

export interface Seeds {
  readonly teams: FakeTeams;
  /** Tells its ids from those of other boards. */
  readonly name: string;
  readonly today: Day;
  readonly morning: Date;
  /** When each of its people is told; absent: with their board. */
  readonly morningAt?: WallTime;
  readonly meets?: boolean;
}

/** A board whose people owe things of every stage, straight through the store, each with a 1:1 that is known. */
export async function seedMornings(store: Store, seeds: Seeds): Promise<Board> {
  const { teams, name, today, morning, meets = false } = seeds;
  const people = dueIn.slice(0, -1).map((_, n) => teams.person({ name: `Person ${n} of ${name}` }));
  const home = teams.groupChat({ name, members: people });
  const scope = { tenant: teams.tenantId, committee: `c_${name}` as const };
  await store.committees.insert({
    id: scope.committee,
    tenant: scope.tenant,
    name: `Board ${name}`,
    code: name.toUpperCase(),
    home: { kind: "group-chat", conversation: home.id, serviceUrl: teams.serviceUrl, installed: true },
    zone: usualZone,
    nation: "england",
    recess: [],
    policy: usualPolicy,
    signOff: false,
    meets: usualMeetingRules,
    retention: usualRetention,
    guided: [],
    joinRequests: [],
    nextMorningAt: morning,
    revision: 1,
  });
  if (meets) {
    const meeting = aMeeting({ ...scope, id: `mt_${name}`, on: addDays(today, 7), carriedRevision: 1 });
    await store.meetings.insert(meeting, `seed/${name}`);
  }
  const known = await store.people.know(
    { tenant: scope.tenant },
    people.map(({ id, name: called }) => ({ channelId: id, name: called })),
    morning,
  );
  const members = dueIn.map((_, n) => ({
    id: `m_${name}x${n}` as const,
    ...scope,
    name: `Person ${n} of ${name}`,
    role: n === clerk ? ("clerk" as const) : ("member" as const),
    ...(known[n] === undefined ? {} : { person: known[n].id }),
  }));
  await store.members.add(scope, members, whenAdded);
  const items = dueIn.map((days, n) => itemOf(name, scope, n, addDays(today, days), morning));
  await Promise.all(items.map((item) => store.actionItems.insert(item, `seed/${name}/${item.number}`, logged(item))));
  const board: Board = { id: scope.committee, teams, home, meets, readers: [] };
  const readers = await Promise.all(
    known.map(async ({ id }, n): Promise<Reader> => {
      const person = people[n] ?? never();
      const conversation = teams.personal(person).id;
      const reader = { tenant: scope.tenant, person: id };
      await store.people.saveConversation(reader, { conversation, serviceUrl: teams.serviceUrl });
      if (seeds.morningAt !== undefined) await store.people.saveWishes(reader, { morningAt: seeds.morningAt });
      const tasks = n === clerk ? [clerk, escalated, withoutAccount] : [n];
      const hears = tasks.map((m) => items[m]?.task ?? never());
      return { id, person, teams, board, hears, onlyAhead: (dueIn[n] ?? 0) > 0 };
    }),
  );
  return Object.assign(board, { readers });
}

function itemOf(
  name: string,
  scope: { tenant: string; committee: CommitteeId },
  n: number,
  on: Day,
  morning: Date,
): ActionItem {
  const at = new Date(morning.getTime() - 40 * 86_400_000);
  const member = `m_${name}x${n}` as const;
  return {
    id: `ai_${name}x${n}`,
    ...scope,
    number: n + 1,
    task: `Write paper ${name}/${n}.`,
    owners: { kind: "named", owners: [{ member, assignedAt: at }] },
    due: { kind: "day", on },
    raisedOn: on,
    part: "open",
    state: { kind: "open" },
    snoozes: [],
    passedOn: [],
    slips: [],
    loggedBy: `m_${name}x${clerk}`,
    loggedAt: at,
    changedBy: [{ by: member, at }],
    revision: 1,
  };
}

function logged({ loggedAt, loggedBy }: ActionItem) {
  return { at: loggedAt, by: loggedBy, what: { kind: "logged" as const } };
}

function never(): never {
  throw new Error("Everybody owes something.");
}
