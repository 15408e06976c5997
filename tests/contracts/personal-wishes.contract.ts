import { beforeEach, describe, expect, test } from "vitest";
import { day } from "../../src/domain/days/day.js";
import { zone } from "../../src/domain/days/zone.js";
import type { Store } from "../../src/store/store.js";
import type { MakeStore } from "./make-store.js";

const tenant = { tenant: "tenant-a" };
const morning = new Date("2026-03-05T09:00:00Z");
const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);
const sarah = { channelId: "29:sarah", entraId: "entra-sarah", name: "Sarah Kent" };
const wishes = {
  morningAt: { hour: 8, minute: 15 },
  zone: zone("Europe/Lisbon"),
  away: { from: day("2026-04-01"), until: day("2026-04-14") },
  noAhead: true,
} as const;

export function describePersonalWishes(name: string, makeStore: MakeStore): void {
  describe(`what people choose for themselves, ${name}`, () => {
    let people: Store["people"];
    beforeEach(async () => {
      people = (await makeStore()).people;
    });
    const knowOne = async (seen: Parameters<typeof people.know>[1][number]) => {
      const [person] = await people.know(tenant, [seen], morning);
      if (person === undefined) throw new Error("nobody came back");
      return person;
    };

    test("what somebody chose for themself comes back, and each choice can be taken back by itself", async () => {
      const person = await knowOne(sarah);
      const scope = { ...tenant, person: person.id };
      const chosen = await people.saveWishes(scope, wishes);
      expect(chosen).toEqual({ ...person, ...wishes, revision: person.revision + 1 });
      expect(await people.find(scope)).toEqual(chosen);
      expect(await knowOne(sarah)).toEqual(chosen);
      const { away: _back, ...others } = wishes;
      expect(await people.saveWishes(scope, { away: null, zone: zone("Europe/Paris") })).toEqual({
        ...{ ...person, ...others, zone: "Europe/Paris" },
        revision: person.revision + 2,
      });
      const none = { morningAt: null, zone: null, away: null, noAhead: null };
      expect(await people.saveWishes(scope, none)).toEqual({ ...person, revision: person.revision + 3 });
      expect(await people.find(scope)).toEqual({ ...person, revision: person.revision + 3 });
      expect(await people.saveWishes({ ...tenant, person: "p_unknown" }, wishes)).toBeUndefined();
    });

    test("two who turn out to be one keep what either chose; where both did, the one who stays decides", async () => {
      const byEntra = await knowOne({ entraId: "entra-sarah", name: "Sarah Kent", guest: true });
      await people.saveWishes({ ...tenant, person: byEntra.id }, wishes);
      const [byChannel] = await people.know(tenant, [{ channelId: "29:sarah", name: "Sarah" }], later(60));
      const stays = { ...tenant, person: byChannel?.id ?? "p_nobody" } as const;
      await people.saveWishes(stays, { zone: zone("Europe/Paris") });
      const merged = await knowOne(sarah);
      expect(merged).toMatchObject({
        id: stays.person,
        ...wishes,
        zone: "Europe/Paris",
        guest: true,
        nextMorningAt: morning,
      });
      expect(await people.find(stays)).toEqual(merged);
    });

    test("somebody who was seen to be a guest is known as one from then on", async () => {
      const before = await knowOne(sarah);
      expect(before).not.toHaveProperty("guest");
      const known = await knowOne({ ...sarah, guest: true });
      expect(known).toEqual({ ...before, guest: true, revision: before.revision + 1 });
      expect(await knowOne(sarah)).toEqual(known);
      expect(await people.find({ ...tenant, person: before.id })).toEqual(known);
      expect((await knowOne({ channelId: "29:guest", name: "Guest", guest: true })).guest).toBe(true);
    });

    test("people are woken at an earlier moment, and never at a later one", async () => {
      const [one, two, three] = await people.know(
        tenant,
        ["29:1", "29:2", "29:3"].map((channelId) => ({ channelId, name: channelId })),
        morning,
      );
      if (one === undefined || two === undefined || three === undefined) throw new Error("nobody came back");
      await people.wake(tenant, [one.id, two.id, "p_unknown"], later(-30));
      await people.wake(tenant, [two.id], later(30));
      await people.wake(tenant, [], later(-60));
      const found = await people.findMany(tenant, [one.id, two.id, three.id]);
      const at = new Map(found.map(({ id, nextMorningAt }) => [id, nextMorningAt]));
      expect([one, two, three].map(({ id }) => at.get(id))).toEqual([later(-30), later(-30), morning]);
    });

    test("who has claimed a morning no longer sets the wake-up of somebody who was woken", async () => {
      const { id } = await knowOne(sarah);
      const claim = await people.claimMorning("system", morning, later(1));
      await people.wake(tenant, [id], later(60));
      await people.settleMorning({ ...tenant, person: id }, claim?.token ?? "", later(1440));
      expect(await people.earliestMorning("system")).toEqual(later(1));
      expect((await people.claimMorning("system", later(1), later(2)))?.person.id).toBe(id);
    });

    test("another tenant changes nothing of it and wakes nobody", async () => {
      const person = await knowOne(sarah);
      const elsewhere = { tenant: "tenant-b", person: person.id };
      expect(await people.saveWishes(elsewhere, wishes)).toBeUndefined();
      await people.wake(elsewhere, [person.id], new Date(0));
      expect(await people.find({ ...tenant, person: person.id })).toEqual(person);
    });
  });
}
