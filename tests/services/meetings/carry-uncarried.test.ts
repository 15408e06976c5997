import { expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { carryUncarried } from "../../../src/services/meetings/carry-uncarried.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

/** Meetings that wait to be carried, of which those named fail whenever they are tried. */
async function waiting(ids: readonly Meeting["id"][], failing: readonly Meeting["id"][]) {
  const { meetings } = fakeStore();
  for (const [at, id] of ids.entries())
    await meetings.insert(aMeeting({ id, on: day(`2026-03-0${at + 1}`), carriedRevision: 0 }), id);
  const carried: string[] = [];
  const failed: string[] = [];
  const look = carryUncarried({
    meetings,
    async carry(meeting) {
      if (failing.includes(meeting.id)) throw Object.assign(new Error("gone"), { code: "no-committee" });
      carried.push(meeting.id);
      await meetings.settleCarried(meeting, meeting.id, meeting.revision);
    },
    onFault: ({ id }) => void failed.push(id),
  });
  return { look, carried, failed };
}

test("a meeting that fails again and again does not hold up the others", async () => {
  const { look, carried, failed } = await waiting(["mt_1", "mt_2", "mt_3"], ["mt_1"]);
  await look();
  expect([carried, failed]).toEqual([["mt_2"], ["mt_1"]]);
  await look();
  expect(carried).toEqual(["mt_2", "mt_3"]);
});

test("alone it is tried once in a look, and in each look", async () => {
  const { look, failed } = await waiting(["mt_1"], ["mt_1"]);
  await look();
  await look();
  expect(failed).toEqual(["mt_1", "mt_1"]);
});

test("of many that fail a look tries some, and the next goes on after them", async () => {
  const bad = ["mt_1", "mt_2", "mt_3", "mt_4", "mt_5", "mt_6"] as const;
  const { look, carried, failed } = await waiting([...bad, "mt_7"], bad);
  await look();
  expect([carried, failed.length]).toEqual([[], 5]);
  await look();
  expect([carried, failed.length]).toEqual([["mt_7"], 6]);
});
