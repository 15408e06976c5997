import type { Meeting } from "../meetings/meeting.js";
import type { AgendaItem } from "./agenda.js";

/** How long an agenda takes, as far as it was said: all its minutes, and how many are more than there is. */
export type AgendaMinutes = {
  /** 0: nobody said of any item. */
  planned: number;
  /** Absent: they fit. */
  tooMany?: { by: number; than: "there-is" | "full" };
};

/**
 * Adds up the minutes of an agenda. A meeting whose end is known has the time until then; of another, more than `fullAt` minutes are
 * too many.
 */
export function agendaMinutes(
  items: readonly AgendaItem[],
  { startsAt, endsAt }: Pick<Meeting, "startsAt" | "endsAt">,
  fullAt: number,
): AgendaMinutes {
  const planned = items.reduce((sum, item) => sum + minutesOf(item), 0);
  const timed = startsAt !== undefined && endsAt !== undefined;
  const there = timed ? ofDay(endsAt) - ofDay(startsAt) : fullAt;
  if (planned <= there) return { planned };
  return { planned, tooMany: { by: planned - there, than: timed ? "there-is" : "full" } };
}

/** An item's own, or those of its parts where only they were said. */
function minutesOf({ minutes, subItems }: AgendaItem): number {
  return minutes ?? subItems.reduce((sum, sub) => sum + (sub.minutes ?? 0), 0);
}

/** "14:05" as minutes since midnight. */
function ofDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
