import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Retention } from "../../../src/domain/committees/retention.js";
import { day } from "../../../src/domain/days/day.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
import { changeRetention } from "../../../src/services/privacy/change-retention.js";
import { retireCommittee } from "../../../src/services/privacy/retire-committee.js";
import { whatIsOver } from "../../../src/services/privacy/what-is-over.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDraft } from "../../builders/a-draft.js";
import { aMember } from "../../builders/a-member.js";
import { aMorning } from "../../builders/a-notice.js";
import { aPerson } from "../../builders/a-person.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStoreOf } from "../../fakes/store/fake-store.js";
import { fakeWorld } from "../../fakes/store/fake-world.js";

const now = new Date("2026-03-06T10:00:00Z");
const on = (iso: string) => new Date(`${iso}T12:00:00Z`);
const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const kept: Retention = { closedYears: 7, proofMonths: 24, leaverDays: 90 };

async function aBoard(retention: Retention = kept) {
  const world = fakeWorld();
  const store = fakeStoreOf(world);
  const committee = aCommittee({ retention });
  await store.committees.insert(committee);
  const parts = { ...store, items: store.actionItems };
  const log = (number: number, overrides: Partial<ActionItem>) =>
    store.actionItems.insert(anOpenItem({ id: `ai_${number}`, number, ...overrides }), `turn-${number}`, loggedLine());
  const closed = (number: number, iso: string) =>
    log(number, { state: { kind: "discharged", at: on(iso), by: "m_clerk" } });
  const told = (iso: string) =>
    store.notices.insert(aMorning({ id: `tenant-a/p_sarah/${iso}/morning` as NoticeId, day: day(iso), at: on(iso) }));
  const left = async (name: "sarah" | "jo", iso: string) => {
    const person = aPerson({ id: `p_${name}`, name, channelId: `29:${name}`, entraId: name });
    world.people.set(person.id, { value: person });
    const id = `m_${name}` as const;
    await store.members.add(scope, [aMember({ id, person: person.id, name })], whenAdded);
    await store.members.leave(scope, [id], { by: "m_clerk", at: on(iso), why: "removed" });
  };
  const retire = () => retireCommittee(parts)(committee, now);
  const over = (wish: Retention = retention) => whatIsOver(parts)(committee, wish, now);
  return { world, store, parts, committee, log, closed, told, left, retire, over };
}

describe("what a board keeps no longer", () => {
  test("goes, each kind by its own rule, and the history says how much", async () => {
    const { store, closed, told, left, retire, over } = await aBoard();
    await closed(1, "2019-03-05");
    await closed(2, "2019-03-06");
    await told("2024-03-05");
    await told("2024-03-07");
    await left("sarah", "2025-12-05");
    await left("jo", "2025-12-07");
    await store.drafts.insert(aDraft({ at: on("2018-01-01"), state: { kind: "thrown-away" } }), "turn-9");
    const going = await over();
    expect(Object.values(going).map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(going.closedYears).toMatchObject({ before: new Date("2019-03-06T00:00:00Z"), oldest: on("2019-03-05") });
    expect(await retire()).toEqual({ items: 1, notices: 1, names: 1 });
    expect(await store.actionItems.find(scope, "ai_1")).toBeUndefined();
    expect(await store.actionItems.find(scope, "ai_2")).toBeDefined();
    expect((await store.members.roster(scope)).map(({ name }) => name)).toEqual(["former member", "jo"]);
    expect(await store.drafts.find(scope, "d_1")).toBeUndefined();
    expect(await store.committees.history(scope, 5)).toEqual([
      { by: "system", at: now, change: { kind: "retired", items: 1, notices: 1, names: 1 } },
    ]);
    expect(await retire()).toEqual({ items: 0, notices: 0, names: 0 });
    expect(await store.committees.history(scope, 5)).toHaveLength(1);
  });

  test("is nothing where all is kept for ever, however old", async () => {
    const { closed, told, left, retire, over } = await aBoard({ closedYears: 0, proofMonths: 0, leaverDays: 0 });
    await closed(1, "1999-03-05");
    await told("1999-03-05");
    await left("sarah", "1999-03-05");
    expect(await over()).toEqual({ closedYears: { count: 0 }, proofMonths: { count: 0 }, leaverDays: { count: 0 } });
    expect(await retire()).toEqual({ items: 0, notices: 0, names: 0 });
  });

  test("never takes what is outstanding, nor the name of who still owes it", async () => {
    const { store, log, left, retire } = await aBoard({ closedYears: 1, proofMonths: 6, leaverDays: 1 });
    await left("sarah", "2020-01-01");
    await log(1, { loggedAt: on("2019-01-01") });
    await log(2, { loggedAt: on("2019-01-01"), state: { kind: "done", at: on("2019-02-01"), by: "m_sarah" } });
    expect(await retire()).toEqual({ items: 0, notices: 0, names: 0 });
    expect((await store.members.roster(scope))[0]?.name).toBe("sarah");
  });

  test("takes the account with the last board that named them, and not before", async () => {
    const { world, store, left, retire } = await aBoard();
    await left("sarah", "2025-01-05");
    await left("jo", "2025-01-05");
    const elsewhere = { tenant: "tenant-a", committee: "c_audit" } as const;
    await store.members.add(elsewhere, [aMember({ id: "m_jo2", person: "p_jo", committee: "c_audit" })], whenAdded);
    expect((await retire()).names).toBe(2);
    expect([...world.people.keys()]).toEqual(["p_jo"]);
  });

  test("is counted in the days of the board, and never reaches what reminders look back at", async () => {
    const { told, over } = await aBoard();
    await told("2025-11-07");
    const policy = { ...aCommittee().policy, overdueEvery: 365 };
    const { parts } = await aBoard();
    const asked = await whatIsOver(parts)(aCommittee({ policy }), { ...kept, proofMonths: 6 }, now);
    expect(asked.proofMonths.before?.getTime()).toBeLessThan(on("2025-03-07").getTime());
    expect((await over({ ...kept, proofMonths: 6 })).proofMonths.before).toEqual(new Date("2025-09-05T23:00:00Z"));
  });

  test("goes five hundred at a time", async () => {
    const { closed, retire } = await aBoard();
    for (let number = 1; number <= 501; number += 1) await closed(number, "2010-01-01");
    expect([(await retire()).items, (await retire()).items]).toEqual([500, 1]);
  });
});

describe("for how long a board keeps things", () => {
  const by = { by: "m_clerk" as const, at: now };

  test("is set as it was shown, with a line of history, and once", async () => {
    const { store, parts } = await aBoard();
    const wish = { ...kept, proofMonths: 12 };
    const saved = await changeRetention(parts)(scope, wish, { ...by, revision: 1 });
    expect(saved).toMatchObject({ kind: "saved", committee: { retention: wish, revision: 2 } });
    expect(await changeRetention(parts)(scope, wish, { ...by, revision: 1 })).toMatchObject({ kind: "saved" });
    expect(await store.committees.history(scope, 5)).toEqual([
      { ...by, change: { kind: "set", setting: "proofMonths", from: "24", to: "12" } },
    ]);
  });

  test("is not set where something was set since, nor what no board may set", async () => {
    const { store, parts } = await aBoard();
    await store.committees.change(scope, 1, { signOff: true }, []);
    const late = await changeRetention(parts)(scope, { ...kept, leaverDays: 30 }, { ...by, revision: 1 });
    expect(late).toMatchObject({ kind: "changed-meanwhile", committee: { retention: kept } });
    const wrong = await changeRetention(parts)(
      scope,
      { closedYears: 0.5, proofMonths: 5, leaverDays: -1 },
      { ...by, revision: 2 },
    );
    expect(wrong).toMatchObject({ kind: "refused", rules: ["closedYears", "proofMonths", "leaverDays"] });
  });
});
