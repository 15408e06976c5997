import type { Committee } from "../committees/committee.js";
import type { Person } from "../committees/person.js";
import { type WallTime, type Zone, zone } from "../days/zone.js";
import { usualPolicy } from "./policy.js";

/** The zone of somebody who is on no committee yet. */
export const usualZone = zone("Europe/London");

/** When somebody's mornings are sent: at their own time and in their own zone, else those of their first committee. */
export function morningTime(
  person: Pick<Person, "morningAt" | "zone">,
  first: Pick<Committee, "policy" | "zone"> | undefined,
): { at: WallTime; zone: Zone } {
  return {
    at: person.morningAt ?? first?.policy.at ?? usualPolicy.at,
    zone: person.zone ?? first?.zone ?? usualZone,
  };
}
