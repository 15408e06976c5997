import { describe, expect, test } from "vitest";
import type { Person } from "../../../src/domain/committees/person.js";
import { day } from "../../../src/domain/days/day.js";
import { zone } from "../../../src/domain/days/zone.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import { chooseWishes } from "../../../src/services/committees/choose-wishes.js";
import type { PersonalWishes } from "../../../src/store/people.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const tomorrow = new Date("2026-03-05T09:30:00Z");
const ten = new Date("2026-03-04T10:00:00Z");
const scope = { tenant: "tenant-a" } as const;

/** Sarah, whose first board has its mornings at half past nine, is woken tomorrow. */
async function sarahChooses() {
  const store = fakeStore();
  const [sarah] = await store.people.know(scope, [{ channelId: "29:sarah", name: "Sarah Kent" }], tomorrow);
  if (sarah === undefined) throw new Error("nobody was made");
  await store.committees.insert(aCommittee({ policy: { ...usualPolicy, at: { hour: 9, minute: 30 } } }));
  await store.members.add({ ...scope, committee: "c_safeguarding" }, [aMember({ person: sarah.id })], whenAdded);
  const find = async () => (await store.people.find({ ...scope, person: sarah.id })) as Person;
  const choose = chooseWishes(store);
  return { store, find, choose: async (wishes: PersonalWishes, now = ten) => choose(await find(), wishes, now) };
}

describe("somebody's own time and zone", () => {
  test("give the next morning, and wake them at it where it is earlier", async () => {
    const { choose, find } = await sarahChooses();
    const eight = { morningAt: { hour: 8, minute: 0 } };
    expect(await choose(eight)).toMatchObject({ at: eight.morningAt, next: new Date("2026-03-05T08:00:00Z") });
    expect(await find()).toMatchObject({ ...eight, nextMorningAt: new Date("2026-03-05T08:00:00Z") });
  });

  test("leave an earlier wake-up as it is: it finds that the hour has not come", async () => {
    const { choose, find } = await sarahChooses();
    const { next } = await choose({ morningAt: { hour: 17, minute: 0 } });
    expect(next).toEqual(new Date("2026-03-04T17:00:00Z"));
    await choose({ morningAt: { hour: 18, minute: 0 } });
    expect((await find()).nextMorningAt).toEqual(new Date("2026-03-04T17:00:00Z"));
  });

  test("of Auckland come while London sleeps", async () => {
    const { choose, find } = await sarahChooses();
    const auckland = zone("Pacific/Auckland");
    const next = new Date("2026-03-04T20:30:00Z");
    expect(await choose({ zone: auckland })).toMatchObject({ zone: auckland, next });
    expect(await find()).toMatchObject({ zone: auckland, nextMorningAt: next });
  });

  test("are those of the next board where the first has the app no more", async () => {
    const { store, choose, find } = await sarahChooses();
    const audit = aCommittee({ id: "c_zaudit", code: "AUD", policy: { ...usualPolicy, at: { hour: 7, minute: 0 } } });
    await store.committees.insert({ ...audit, home: { ...audit.home, conversation: "19:audit@thread.tacv2" } });
    const member = aMember({ id: "m_zaudit", committee: audit.id, person: (await find()).id });
    await store.members.add({ ...scope, committee: audit.id }, [member], whenAdded);
    expect(await choose({ noAhead: true })).toMatchObject({ at: { hour: 9, minute: 30 } });
    const first = { ...scope, committee: "c_safeguarding" } as const;
    await store.committees.saveHome(first, { serviceUrl: audit.home.serviceUrl, installed: false });
    expect(await choose({ noAhead: true })).toMatchObject({ at: { hour: 7, minute: 0 } });
  });

  test("taken away are those of the first board again", async () => {
    const { choose } = await sarahChooses();
    await choose({ morningAt: { hour: 8, minute: 0 }, zone: zone("Europe/Paris") });
    expect(await choose({ morningAt: null, zone: null })).toMatchObject({
      at: { hour: 9, minute: 30 },
      zone: "Europe/London",
      next: tomorrow,
    });
  });
});

describe("whoever is back from leave is looked at", () => {
  const away = { from: day("2026-03-01"), until: day("2026-03-14") };

  test.each([
    ["this morning, where its hour is still to come", "2026-03-04T07:00:00Z", "2026-03-04T09:30:00Z"],
    ["at once, where it has passed", "2026-03-04T10:00:00Z", "2026-03-04T10:00:00Z"],
  ])("%s", async (_when, now, woken) => {
    const { choose, find } = await sarahChooses();
    await choose({ away }, new Date(now));
    expect((await find()).nextMorningAt).toEqual(tomorrow);
    await choose({ away: null }, new Date(now));
    expect((await find()).nextMorningAt).toEqual(new Date(woken));
    expect(await find()).not.toHaveProperty("away");
  });

  test("and not where the leave had not begun", async () => {
    const { choose, find } = await sarahChooses();
    await choose({ away: { from: day("2026-03-06"), until: day("2026-03-14") } });
    await choose({ away: null });
    expect((await find()).nextMorningAt).toEqual(tomorrow);
  });

  test("nor where it only became another", async () => {
    const { choose, find } = await sarahChooses();
    await choose({ away });
    await choose({ away: { ...away, until: day("2026-03-20") } });
    expect((await find()).nextMorningAt).toEqual(tomorrow);
  });
});

test("no reminders ahead wake nobody", async () => {
  const { choose, find } = await sarahChooses();
  await choose({ noAhead: true });
  expect(await find()).toMatchObject({ noAhead: true, nextMorningAt: tomorrow });
});

test("somebody who is gone from the records is a fault", async () => {
  const { store } = await sarahChooses();
  const ghost = { ...(await store.people.know(scope, [{ channelId: "29:x", name: "X" }], tomorrow))[0], id: "p_ghost" };
  await expect(chooseWishes(store)(ghost as Person, { noAhead: true }, ten)).rejects.toMatchObject({
    code: "no-such-person",
  });
});
