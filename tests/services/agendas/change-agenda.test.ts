import { describe, expect, test } from "vitest";
import { withItem } from "../../../src/domain/agendas/build-agenda.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import { usualMeetingRules } from "../../../src/domain/meetings/meeting-rules.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { readAgenda } from "../../../src/services/agendas/read-agenda.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { anAgenda, anAgendaItem } from "../../builders/an-agenda.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-05T10:00:00Z");
const march = aMeeting();
const april = aMeeting({ id: "mt_april", on: day("2026-04-09") });
const may = aMeeting({ id: "mt_may", on: day("2026-05-14") });

async function aBoard(overrides: Partial<Committee> = {}) {
  const store = fakeStore();
  const redrawn: string[] = [];
  for (const meeting of [march, april, may]) await store.meetings.insert(meeting, meeting.id);
  const committee = aCommittee(overrides);
  const deps = { ...store, redrawAgenda: async ({ id }: { id: string }) => void redrawn.push(id) };
  return { store, committee, redrawn, change: changeAgenda(deps), read: readAgenda(store) };
}

const add =
  (id: `ag_${string}`) =>
  ({ items }: { items: Parameters<typeof withItem>[0] }) => ({
    items: withItem(items, anAgendaItem({ id, title: id })),
  });
const own = (items: readonly { id: string; from: { kind: string } }[]) =>
  items.flatMap(({ id, from }) => (from.kind === "standing" ? [] : [id]));

describe("changing an agenda", () => {
  test("saves the whole of it with the change, and has the card in the home drawn anew", async () => {
    const { committee, change, read, redrawn } = await aBoard();
    const changed = await change(committee, march, { turnKey: "turn-1", now }, add("ag_new"));
    expect(changed.kind).toBe("changed");
    const after = await read(committee, march, now);
    expect(after.items).toHaveLength(9);
    expect(own(after.items)).toEqual(["ag_new"]);
    expect(redrawn).toEqual(["mt_march"]);
  });

  test("a repeat of the turn changes nothing and finds what it did", async () => {
    const { committee, change, redrawn } = await aBoard();
    await change(committee, march, { turnKey: "turn-1", now }, add("ag_new"));
    const again = await change(committee, march, { turnKey: "turn-1", now }, add("ag_new"));
    expect(again.kind === "changed" && own(again.read.items)).toEqual(["ag_new"]);
    expect(redrawn).toHaveLength(1);
  });

  test("two who add an item at once both have it", async () => {
    const { committee, change, read } = await aBoard();
    await Promise.all(
      ["one", "two", "three", "four"].map((id) => change(committee, march, { turnKey: id, now }, add(`ag_${id}`))),
    );
    expect([...own((await read(committee, march, now)).items)].sort()).toEqual([
      "ag_four",
      "ag_one",
      "ag_three",
      "ag_two",
    ]);
  });

  test("a refusal changes nothing", async () => {
    const { committee, change, store } = await aBoard();
    expect(await change(committee, march, { turnKey: "t", now }, () => "no-such-item" as const)).toEqual({
      kind: "refused",
      why: "no-such-item",
    });
    expect(await store.agendas.find(march, march.id)).toBeUndefined();
  });

  test("refuses more than a hundred items", async () => {
    const { committee, change } = await aBoard();
    const items = Array.from({ length: 101 }, (_, index) => anAgendaItem({ id: `ag_${index}` }));
    expect(await change(committee, march, { turnKey: "t", now }, () => ({ items }))).toEqual({
      kind: "refused",
      why: "too-many-items",
    });
  });
});

describe("reading an agenda", () => {
  test("knows the meetings before and after it, and what the programme holds for it", async () => {
    const { committee, store, read } = await aBoard();
    const item = aProgrammeItem({ place: { kind: "month", month: "2026-04" } });
    await store.programmeItems.insert(item, "turn");
    const agenda = await read(committee, april, now);
    expect([agenda.previous?.id, agenda.next?.id, ...own(agenda.items)]).toEqual(["mt_march", "mt_may", "ag_pi_1"]);
    expect(own((await read(committee, march, now)).items)).toEqual([]);
  });

  test("numbers run on from meeting to meeting, as far as they are settled from there", async () => {
    const meets = { ...usualMeetingRules, numbering: { kind: "run-on", first: 30, from: day("2026-03-01") } as const };
    const { committee, store, read } = await aBoard({ meets });
    const firsts = async () =>
      Promise.all([march, april, may].map(async (one) => (await read(committee, one, now)).firstNumber));
    expect(await firsts()).toEqual([30, 38, 46]);
    await store.agendas.save(anAgenda({ meeting: "mt_april", firstNumber: 50 }));
    expect(await firsts()).toEqual([30, 50, 51]);
  });

  test("numbers of a board that meets every week run on from its last meeting, however many came before", async () => {
    const meets = { ...usualMeetingRules, numbering: { kind: "run-on", first: 1, from: day("2024-01-01") } as const };
    const { committee, store, read } = await aBoard({ meets });
    for (let week = 1; week <= 60; week += 1) {
      const id = `mt_${week}` as const;
      await store.meetings.insert(aMeeting({ id, on: addDays(march.on, -7 * week) }), id);
      await store.agendas.save(anAgenda({ meeting: id, firstNumber: 1000 - week }));
    }
    expect((await read(committee, march, now)).firstNumber).toBe(1000);
  });
});
