import { describe, expect, test } from "vitest";
import { present } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import { day } from "../../../src/domain/days/day.js";
import { zone } from "../../../src/domain/days/zone.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import type { SettingsWish } from "../../../src/domain/reminders/policy-change.js";
import { changeSettings, type SettingsOccasion } from "../../../src/services/committees/change-settings.js";
import type { CommitteeChange } from "../../../src/store/committees.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
/** 07:10 in London on a Thursday; everybody is next woken on Friday at nine. */
const at = new Date("2026-03-05T07:10:00Z");
const friday = new Date("2026-03-06T09:00:00Z");

async function aBoard() {
  const store = fakeStore();
  await store.committees.insert(aCommittee({ nextMorningAt: friday }));
  const [sarah, joe, pat] = await store.people.know(
    { tenant: "tenant-a" },
    [
      { channelId: "29:sarah", name: "Sarah Kent" },
      { channelId: "29:joe", name: "Joe Finch" },
      { channelId: "29:pat", name: "Pat Reed" },
    ],
    friday,
  );
  const people = [sarah, joe, pat].flatMap((person) => (person === undefined ? [] : [person]));
  const { person: _none, ...gwen } = aMember({ id: "m_gwen", name: "Gwen Ellery", role: "clerk" });
  await store.members.add(
    scope,
    [...people.map(({ id, name }, index) => aMember({ id: `m_${index}`, person: id, name })), gwen],
    whenAdded,
  );
  const change = (wish: SettingsWish, said: Partial<SettingsOccasion> = {}) =>
    changeSettings(store)(scope, wish, { at, by: "m_clerk", ...said });
  const wakeOf = async ({ id }: Person) => (await store.people.find({ tenant: "tenant-a", person: id }))?.nextMorningAt;
  const wakes = async () => [
    (await store.committees.find(scope))?.nextMorningAt,
    ...(await Promise.all(people.map(wakeOf))),
  ];
  const wish = (person: number, wishes: Parameters<typeof store.people.saveWishes>[1]) =>
    store.people.saveWishes({ tenant: "tenant-a", person: people[person]?.id ?? "p_none" }, wishes);
  return { store, change, wakes, wish };
}

const iso = (dates: readonly (Date | undefined)[]) => dates.map((date) => date?.toISOString().slice(5, 16));

describe("a time of the reminders", () => {
  test("that is still to come today counts today already, for the home and everybody", async () => {
    const { change, wakes } = await aBoard();
    const saved = await change({ policy: { at: { hour: 8, minute: 30 } } });
    expect(saved).toMatchObject({ kind: "saved", changed: ["at"], committee: { revision: 2 } });
    expect(iso(await wakes())).toEqual(Array(4).fill("03-05T08:30"));
  });

  test("that has passed today begins tomorrow, and whoever is woken earlier is woken all the same", async () => {
    const { change, wakes } = await aBoard();
    await change({ policy: { at: { hour: 7, minute: 0 } } });
    expect(iso(await wakes())).toEqual(Array(4).fill("03-06T07:00"));
    await change({ policy: { at: { hour: 10, minute: 0 } } }, { by: "m_clerk", at: new Date("2026-03-05T11:00:00Z") });
    expect(iso(await wakes())).toEqual(Array(4).fill("03-06T07:00"));
  });

  test("is not that of somebody who has chosen one, and is by the clock on everybody's own wall", async () => {
    const { change, wakes, wish } = await aBoard();
    await wish(1, { morningAt: { hour: 12, minute: 0 } });
    await wish(2, { zone: zone("Europe/Paris") });
    await change({ policy: { at: { hour: 8, minute: 30 } } });
    expect(iso(await wakes())).toEqual(["03-05T08:30", "03-05T08:30", "03-06T09:00", "03-05T07:30"]);
  });

  test("comes with another zone of the board", async () => {
    const { change, wakes } = await aBoard();
    await change({ zone: "Europe/Paris" });
    expect(iso(await wakes())).toEqual(Array(4).fill("03-05T08:00"));
  });

  test("that was saved by a turn which was cut off is told to everybody by its repeat", async () => {
    const { store, change, wakes } = await aBoard();
    await store.committees.change(scope, 1, { policy: { ...usualPolicy, at: { hour: 8, minute: 0 } } }, []);
    await change({ policy: { at: { hour: 8, minute: 0 } } });
    expect(iso(await wakes())).toEqual(Array(4).fill("03-06T09:00"));
    await change({ policy: { at: { hour: 8, minute: 0 } } }, { again: true });
    expect(iso(await wakes())).toEqual(Array(4).fill("03-05T08:00"));
  });

  test("wakes nobody where something else was set", async () => {
    const { change, wakes } = await aBoard();
    await change({ policy: { aheadDays: 10 }, signOff: true });
    expect(iso(await wakes())).toEqual(Array(4).fill("03-06T09:00"));
  });
});

describe("other working days", () => {
  test("let what is due at the papers deadline follow the meetings once more", async () => {
    const { store, change } = await aBoard();
    const uncarried = () => store.meetings.findUncarried("system");
    for (const id of ["mt_march", "mt_april"] as const) {
      const on = day(id === "mt_march" ? "2026-03-12" : "2026-04-09");
      const meeting = aMeeting({ id, on });
      await store.meetings.insert(meeting, id);
      await store.meetings.settleCarried(scope, id, meeting.revision);
    }
    await change({ policy: { aheadDays: 10 } });
    expect(await uncarried()).toBeUndefined();
    await change({ nation: "scotland" });
    expect(await uncarried()).toMatchObject({ id: "mt_march", on: day("2026-03-12"), state: { kind: "planned" } });
    await store.meetings.settleCarried(scope, "mt_march", 2);
    const run = { from: day("2026-03-09"), to: day("2026-03-11") };
    await change({ recess: { add: true, said: { kind: "ranges", ranges: [run] } } });
    expect(await uncarried()).toMatchObject({ id: "mt_march", revision: 3 });
  });

  test("need no meeting", async () => {
    const { change } = await aBoard();
    expect((await change({ nation: "wales" })).kind).toBe("saved");
  });
});

describe("two at once", () => {
  /** The store, in which somebody else sets something directly before each of our first writes. */
  async function withAnother(times: number, set: CommitteeChange) {
    const { store, ...rest } = await aBoard();
    let left = times;
    const committees: typeof store.committees = {
      ...store.committees,
      async change(of, revision, own) {
        left -= 1;
        if (left >= 0) await store.committees.change(of, revision, set, []);
        return store.committees.change(of, revision, own, []);
      },
    };
    return { ...rest, change: changeSettings({ ...store, committees }), find: () => store.committees.find(scope) };
  }

  test("who says it in words has it set beside what the other set", async () => {
    const { change, find } = await withAnother(2, { nation: "wales" });
    expect((await change(scope, { policy: { weekly: false } }, { by: "m_clerk", at })).kind).toBe("saved");
    expect(await find()).toMatchObject({ nation: "wales", policy: { weekly: false }, revision: 4 });
  });

  test("who looked at an older revision is told what is there now, and nothing is set", async () => {
    const { change, find } = await withAnother(1, { nation: "wales" });
    const saved = await change(scope, { policy: { weekly: false } }, { by: "m_clerk", at, revision: 1 });
    expect(saved).toMatchObject({ kind: "changed-meanwhile", committee: { nation: "wales", revision: 2 } });
    expect(await find()).toMatchObject({ policy: usualPolicy });
    expect((await change(scope, { policy: { weekly: false } }, { by: "m_clerk", at, revision: 1 })).kind).toBe(
      "changed-meanwhile",
    );
    expect((await change(scope, { policy: { weekly: false } }, { by: "m_clerk", at, revision: 2 })).kind).toBe("saved");
  });

  test("it is not tried for ever", async () => {
    const { change } = await withAnother(100, { nation: "wales" });
    expect((await change(scope, { signOff: true }, { by: "m_clerk", at })).kind).toBe("changed-meanwhile");
  });
});

test("what can't be is refused, and nothing of it is set", async () => {
  const { store, change } = await aBoard();
  const refused = await change({ nation: "wales", policy: { aheadDays: 99 } });
  expect(refused).toMatchObject({ kind: "refused", objections: [{ kind: "days", of: "aheadDays" }] });
  expect(await store.committees.find(scope)).toMatchObject({ nation: "england", revision: 1 });
  expect(present(await store.members.roster(scope)).length).toBe(4);
});

test("of a committee that is not there nothing can be set", async () => {
  const set = changeSettings(fakeStore())(scope, { signOff: true }, { by: "m_clerk", at });
  await expect(set).rejects.toMatchObject({ code: "no-such-committee" });
});

describe("another name and code", () => {
  test("are written down with what they were", async () => {
    const { store, change } = await aBoard();
    expect(await change({ name: "Harbour Trust", code: "ht" })).toMatchObject({ changed: ["name", "code"] });
    const [second, first] = await store.committees.history(scope, 2);
    expect([first?.change, second?.change]).toEqual(
      expect.arrayContaining([
        { kind: "set", setting: "name", from: "Safeguarding Board", to: "Harbour Trust" },
        { kind: "set", setting: "code", from: "SB", to: "HT" },
      ]),
    );
  });

  test("a code that is another board's is refused with one that is free, and nothing is set", async () => {
    const { store, change } = await aBoard();
    const elsewhere = (id: "c_2" | "c_3", code: string) =>
      aCommittee({ id, code, home: { ...aCommittee().home, conversation: id } });
    await store.committees.insert(elsewhere("c_2", "HT"));
    await store.committees.insert(elsewhere("c_3", "HT2"));
    const refused = await change({ name: "Harbour Trust", code: "HT" });
    expect(refused).toMatchObject({
      kind: "refused",
      objections: [{ kind: "code-taken", code: "HT", free: "HT3" }],
      committee: { name: "Safeguarding Board", revision: 1 },
    });
    expect((await store.committees.find(scope))?.name).toBe("Safeguarding Board");
  });
});
