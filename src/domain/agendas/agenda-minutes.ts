import { type MeetingTimes, minutesOf } from "../meetings/meeting-times.js";
import type { AgendaItem } from "./agenda.js";

/** Why an agenda is too long: what it takes, and what there is of time, both in minutes. */
export type TooMany = {
  minutes: number;
  there: number;
  /** Whether the meeting ends then, or no end is known and its board calls that full. */
  than: "there-is" | "full";
};

/** How long an agenda takes, in minutes. */
export type AgendaMinutes = {
  /** As far as it was said. 0: nobody said of any item. */
  said: number;
  /** With ten for each item that is not standing and of which nobody said. */
  reckoned: number;
  /** Absent: they fit. */
  tooMany?: TooMany;
};

type Timed = Pick<AgendaItem, "minutes" | "from" | "subItems">;

const forUnsaid = 10;

/**
 * Adds up the minutes of an agenda. A meeting whose end is known has the time until then; of another, more than `fullAt` minutes are
 * too many. A standing item without minutes is no more than a formality.
 */
export function agendaMinutes(items: readonly Timed[], times: MeetingTimes, fullAt: number): AgendaMinutes {
  const said = items.map(saidOf);
  const minutes = {
    said: said.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    reckoned: items.reduce((sum, { from }, at) => sum + (said[at] ?? (from.kind === "standing" ? 0 : forUnsaid)), 0),
  };
  const { startsAt, endsAt } = times;
  const timed = startsAt !== undefined && endsAt !== undefined;
  const there = timed ? minutesOf(endsAt) - minutesOf(startsAt) : fullAt;
  if (minutes.reckoned <= there) return minutes;
  return { ...minutes, tooMany: { minutes: minutes.reckoned, there, than: timed ? "there-is" : "full" } };
}

/** An item's own, or those of its parts where only they were said. Undefined: nobody said. */
function saidOf({ minutes, subItems }: Timed): number | undefined {
  if (minutes !== undefined) return minutes;
  const parts = subItems.flatMap((sub) => sub.minutes ?? []);
  return parts.length === 0 ? undefined : parts.reduce((sum, one) => sum + one, 0);
}
