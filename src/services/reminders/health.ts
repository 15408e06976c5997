import type { Committee } from "../../domain/committees/committee.js";
import { type Member, present } from "../../domain/committees/member.js";
import { onOrAfterWorkingDay, type WorkingCalendar } from "../../domain/days/working-days.js";
import { dayAt, instantOf } from "../../domain/days/zone.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import { after } from "../../domain/reminders/notice-step.js";
import { type NoReach, outOfReach } from "../../domain/reminders/out-of-reach.js";
import { countNotices, type ReminderCounts } from "../../domain/reminders/reminder-counts.js";
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
    const noticed = countNotices(told, { now, claimLeaseMs: waits.claimLeaseMs });
    const counts = withUnlooked(noticed, [committee, ...known], now);
    const reach = outOfReach(members, new Map(known.map((person) => [person.id, person])));
    const pausedUntil = pauses.pausedUntil(committee.tenant, now);
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
      ...(pausedUntil === undefined ? {} : { pausedUntil }),
      installed,
      ...(sender === undefined ? {} : { sender }),
      nextMorning: nextWorkingMorning(committee, calendar, now),
    };
  };
}

/** A morning has no notice before somebody looks at it: where nobody sends, only the wake-ups tell. */
function withUnlooked(counts: ReminderCounts, woken: readonly { nextMorningAt: Date }[], now: Date): ReminderCounts {
  const late = woken.flatMap(({ nextMorningAt }) => (nextMorningAt < now ? [nextMorningAt.getTime()] : []));
  if (late.length === 0) return counts;
  const since = Math.min(...late, counts.waitingSince?.getTime() ?? Number.POSITIVE_INFINITY);
  return { ...counts, waiting: counts.waiting + late.length, waitingSince: new Date(since) };
}

/** The committee's own: a person may have chosen another hour. */
function nextWorkingMorning({ policy: { at }, zone }: Committee, calendar: WorkingCalendar, now: Date): Date {
  const on = onOrAfterWorkingDay(dayAt(nextMorning(at, zone, now), zone), calendar);
  return instantOf(on, at.hour, zone, at.minute);
}
