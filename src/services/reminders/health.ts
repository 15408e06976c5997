import type { Committee } from "../../domain/committees/committee.js";
import { type Member, present } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import { onOrAfterWorkingDay, type WorkingCalendar } from "../../domain/days/working-days.js";
import { dayAt, instantOf } from "../../domain/days/zone.js";
import { morningTime } from "../../domain/reminders/morning-time.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import { type NotTold, notTold } from "../../domain/reminders/not-told.js";
import { isToPerson, type Notice } from "../../domain/reminders/notice.js";
import { after } from "../../domain/reminders/notice-step.js";
import { type NoReach, outOfReach } from "../../domain/reminders/out-of-reach.js";
import {
  type CountTime,
  countNotices,
  type ReminderCounts,
  waitsSince,
} from "../../domain/reminders/reminder-counts.js";
import type { Notices } from "../../store/notices.js";
import type { People } from "../../store/people.js";
import { committeeScope } from "../../store/scopes.js";
import type { Pauses } from "./pauses.js";

/** What this process knows of its own sending. */
export type SenderState = {
  /** False while it takes nothing new, as its clock and the database's differ too much. */
  claiming: boolean;
  /** By how much they differ. */
  clockOffMs: number;
};

/** How a committee's reminders do. */
export type ReminderHealth = {
  /** False where something keeps reminders from going out now. */
  running: boolean;
  counts: ReminderCounts;
  /** From when on they are counted. */
  since: Date;
  /** There were more notices than are looked at: of the newest. */
  more: boolean;
  /** Present members whom the bot can't write to, with the reason. */
  unreachable: readonly (NoReach & { member: Member })[];
  /** Those whom some notices did not reach though they are within reach now; `member` absent: the home. */
  notTold: readonly (NotTold & { member?: Member })[];
  /** Until when Teams takes nothing. Absent: it does. */
  pausedUntil?: Date;
  /** False once the app was removed from the home. */
  installed: boolean;
  /** Absent where nobody measures it. */
  sender?: SenderState;
  /** When the next morning may be sent. */
  nextMorning: Date;
};

type Deps = {
  notices: Pick<Notices, "ofCommittee">;
  people: Pick<People, "findMany">;
  pauses: Pick<Pauses, "pausedUntil">;
  waits: { claimLeaseMs: number };
  senderState?: () => SenderState | undefined;
};

const lookBackDays = 7;
/** Notices that are looked at: the newest. */
const looked = 2_000;
/** What waits longer has stopped moving: a throttled morning of hundreds takes minutes. */
const longestWaitMs = 10 * 60_000;

/** Reads how a committee's reminders did in the last days, and what keeps them back now. */
export function reminderHealth({ notices, people, pauses, waits, senderState }: Deps) {
  return async (
    committee: Committee,
    roster: readonly Member[],
    calendar: WorkingCalendar,
    now: Date,
  ): Promise<ReminderHealth> => {
    const since = after(now, -lookBackDays * 24 * 60 * 60_000);
    const members = present(roster);
    const [told, known] = await Promise.all([
      notices.ofCommittee(committeeScope({ tenant: committee.tenant, committee: committee.id }), since, looked),
      people.findMany(
        { tenant: committee.tenant },
        members.flatMap(({ person }) => person ?? []),
      ),
    ]);
    const time = { now, claimLeaseMs: waits.claimLeaseMs };
    const pausedUntil = pauses.pausedUntil(committee.tenant, now);
    const unlooked = wakeUps(committee, known, told, time).flatMap((wake) => lateSince(wake, now, pausedUntil) ?? []);
    const counts = withUnlooked(countNotices(told, time), unlooked);
    const reach = outOfReach(members, new Map(known.map((person) => [person.id, person])));
    const { installed } = committee.home;
    const sender = senderState?.();
    const stuck = counts.waitingSince !== undefined && after(counts.waitingSince, longestWaitMs) <= now;
    return {
      running: !stuck && pausedUntil === undefined && installed && sender?.claiming !== false,
      counts,
      since,
      more: told.length >= looked,
      unreachable: members.flatMap((member) => {
        const why = reach.get(member.id);
        return why === undefined ? [] : [{ ...why, member }];
      }),
      notTold: notTold(told, time).flatMap((one) => {
        if (one.to === "home") return [one];
        const member = members.find(({ person }) => person === one.to);
        // Of whom Teams refuses it is said with the reason that holds now.
        return member === undefined || reach.has(member.id) ? [] : [{ ...one, member }];
      }),
      ...(pausedUntil === undefined ? {} : { pausedUntil }),
      installed,
      ...(sender === undefined ? {} : { sender }),
      nextMorning: nextWorkingMorning(committee, calendar, now),
    };
  };
}

type WakeUp = { at: Date; usual: Date };

/** Of the home and of those of whom no notice tells that they wait; `usual`: their next morning if nothing put it off. */
function wakeUps(
  committee: Committee,
  known: readonly Person[],
  told: readonly Notice[],
  time: CountTime,
): readonly WakeUp[] {
  const waiting = told.filter((notice) => waitsSince(notice, time) !== undefined);
  const waitingFor = new Set(waiting.map((notice) => (isToPerson(notice) ? notice.person : committee.id)));
  const usual = (times: ReturnType<typeof morningTime>) => nextMorning(times.at, times.zone, time.now);
  const home = { id: committee.id, at: committee.nextMorningAt, usual: usual(morningTime({}, committee)) };
  const people = known.map((person) => ({
    id: person.id,
    at: person.nextMorningAt,
    usual: usual(morningTime(person, committee)),
  }));
  return [home, ...people].filter(({ id }) => !waitingFor.has(id));
}

/** A morning has no notice before somebody looks at it: only the wake-ups tell. "put-off": it was looked at, while nothing could be sent. */
function lateSince({ at, usual }: WakeUp, now: Date, pausedUntil: Date | undefined): Date | "put-off" | undefined {
  if (at < now) return at;
  return pausedUntil !== undefined && at <= pausedUntil && at < usual ? "put-off" : undefined;
}

function withUnlooked(counts: ReminderCounts, late: readonly (Date | "put-off")[]): ReminderCounts {
  const waiting = counts.waiting + late.length;
  const moments = [...late, counts.waitingSince].flatMap((since) => (since instanceof Date ? [since.getTime()] : []));
  return moments.length === 0
    ? { ...counts, waiting }
    : { ...counts, waiting, waitingSince: new Date(Math.min(...moments)) };
}

/** The committee's own: a person may have chosen another hour. */
function nextWorkingMorning({ policy: { at }, zone }: Committee, calendar: WorkingCalendar, now: Date): Date {
  const on = onOrAfterWorkingDay(dayAt(nextMorning(at, zone, now), zone), calendar);
  return instantOf(on, at.hour, zone, at.minute);
}
