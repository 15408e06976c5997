import type { Meeting } from "../../../domain/meetings/meeting.js";
import { nameLine } from "../typed-text.js";

/** " · 14:00–16:00 · Guildhall, room 2", as far as it is known. */
export function timeAndPlace({ startsAt, endsAt, place }: Meeting): readonly string[] {
  const until = endsAt === undefined ? "" : `–${endsAt}`;
  return [
    ...(startsAt === undefined ? [] : [` · ${startsAt}${until}`]),
    ...(place === undefined ? [] : [` · ${nameLine(place)}`]),
  ];
}
