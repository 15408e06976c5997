import type { WallTime, Zone } from "../days/zone.js";
import { type ReminderPolicy, usualPolicy } from "../reminders/policy.js";
import type { Person } from "./person.js";

/** When and where somebody's mornings come: as they chose, else as their first committee has it. */
export type OwnMorning = { at: WallTime; zone: Zone };

/** `first`: their first committee; absent for somebody on none, who is taken to be in the zone `elsewhere`. */
export function morningOf(
  person: Pick<Person, "morningAt" | "zone">,
  first: { zone: Zone; policy: Pick<ReminderPolicy, "at"> } | undefined,
  elsewhere: Zone,
): OwnMorning {
  return {
    at: person.morningAt ?? first?.policy.at ?? usualPolicy.at,
    zone: person.zone ?? first?.zone ?? elsewhere,
  };
}
