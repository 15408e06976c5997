import type { Meeting } from "./meeting.js";

/** Whether one meeting comes before another: by day, by hour, and of two without hours the one that ended first. */
export function comesBefore(one: Meeting, other: Meeting): boolean {
  return one.id !== other.id && placeInTime(one) < placeInTime(other);
}

/** Sorts meetings, the first of them first. */
export function inOrder(one: Meeting, other: Meeting): number {
  return comesBefore(one, other) ? -1 : comesBefore(other, one) ? 1 : 0;
}

function placeInTime({ on, startsAt, state }: Meeting): string {
  const over = state.kind === "planned" && state.sitting?.kind === "ended" ? state.sitting.at.toISOString() : "never";
  return `${on} ${startsAt ?? ""} ${over}`;
}
