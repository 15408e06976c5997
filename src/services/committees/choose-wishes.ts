import { isAway } from "../../domain/committees/away.js";
import type { Person } from "../../domain/committees/person.js";
import { dayAt, type WallTime, type Zone } from "../../domain/days/zone.js";
import { morningTime } from "../../domain/reminders/morning-time.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import type { Committees } from "../../store/committees.js";
import type { Members } from "../../store/members.js";
import type { People, PersonalWishes } from "../../store/people.js";

/** What is set for somebody, and when they are next looked at. */
export type OwnSettings = { person: Person; at: WallTime; zone: Zone; next: Date };

type Deps = {
  people: Pick<People, "saveWishes" | "wake">;
  members: Pick<Members, "ofPerson">;
  committees: Pick<Committees, "findMany">;
};

/** When somebody's mornings come: their own time and zone, else those of their first committee that has the app. */
export function readOwnSettings(deps: Omit<Deps, "people">): (person: Person, now: Date) => Promise<OwnSettings> {
  return async (person, now) => {
    const memberships = await deps.members.ofPerson({ tenant: person.tenant, person: person.id });
    const ids = memberships.map(({ committee }) => committee);
    const committees = await deps.committees.findMany({ tenant: person.tenant }, ids);
    const inOrder = ids.flatMap((id) => committees.find((committee) => committee.id === id) ?? []);
    const { at, zone } = morningTime(person, inOrder.find(({ home }) => home.installed) ?? inOrder[0]);
    return { person, at, zone, next: nextMorning(at, zone, now) };
  };
}

/**
 * Saves what somebody chose for themself, and looks at them again when that says so: with another time or zone at its next morning,
 * back from leave this morning, or at once where its hour has passed.
 */
export function chooseWishes(deps: Deps): (person: Person, wishes: PersonalWishes, now: Date) => Promise<OwnSettings> {
  const read = readOwnSettings(deps);
  return async (person, wishes, now) => {
    const saved = await deps.people.saveWishes({ tenant: person.tenant, person: person.id }, wishes);
    if (saved === undefined)
      throw Object.assign(new Error("somebody who was just seen is on record no more"), { code: "no-such-person" });
    const settings = await read(saved, now);
    const { zone, next } = settings;
    const isBack = wishes.away !== undefined && isAway(person, dayAt(now, zone)) && !isAway(saved, dayAt(now, zone));
    const todays = dayAt(next, zone) === dayAt(now, zone) ? next : now;
    if (isBack || wishes.morningAt !== undefined || wishes.zone !== undefined)
      await deps.people.wake({ tenant: person.tenant }, [person.id], isBack ? todays : next);
    return settings;
  };
}
