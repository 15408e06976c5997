import type { Meeting } from "./meeting.js";

/** When a meeting begins and ends, on a clock of 24 hours: "14:00". */
export type MeetingTimes = Pick<Meeting, "startsAt" | "endsAt">;

const dayMinutes = 24 * 60;

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** A time of day so many minutes after midnight. Undefined: on another day. */
export function timeOf(minutes: number): string | undefined {
  if (minutes < 0 || minutes >= dayMinutes) return undefined;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Whether a meeting can be so: an end needs a beginning before it. */
export function areTimes({ startsAt, endsAt }: MeetingTimes): boolean {
  return endsAt === undefined || (startsAt !== undefined && endsAt > startsAt);
}

/** The times of a meeting of which some were said anew: another beginning takes the end along, as long as it stays on the same day. */
export function timesAfter(before: MeetingTimes, said: MeetingTimes): MeetingTimes {
  const startsAt = said.startsAt ?? before.startsAt;
  const endsAt = said.endsAt ?? endAlong(before, startsAt);
  return { ...(startsAt === undefined ? {} : { startsAt }), ...(endsAt === undefined ? {} : { endsAt }) };
}

function endAlong({ startsAt, endsAt }: MeetingTimes, begins: string | undefined): string | undefined {
  if (startsAt === undefined || endsAt === undefined || begins === undefined) return endsAt;
  return timeOf(minutesOf(begins) + minutesOf(endsAt) - minutesOf(startsAt));
}
