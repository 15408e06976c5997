import { expect, test } from "vitest";
import { placesOf } from "../../../src/domain/agendas/agenda-places.js";
import { changeRecord } from "../../../src/services/meetings/change-record.js";
import { takeItem } from "../../../src/services/meetings/take-item.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { anAgendaItem } from "../../builders/an-agenda.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const meeting = aMeeting();
const places = placesOf([anAgendaItem({ id: "ag_one" }), anAgendaItem({ id: "ag_two" })], 1);

function aSitting() {
  const store = fakeStore();
  const take = takeItem({ changeRecord: changeRecord(store) });
  let turns = 0;
  const next = (by: `m_${string}`, second: number) => {
    turns += 1;
    const at = new Date(Date.UTC(2026, 2, 12, 10, 0, second));
    return take(meeting, places, { kind: "next" }, { at, by, turnKey: `turn ${turns}` });
  };
  return { store, next };
}

test("the next item said by two within 20 seconds goes on once, and the record says who went on", async () => {
  const { store, next } = aSitting();
  await next("m_chair", 0);
  expect(await next("m_clerk", 19)).toEqual({ kind: "refused", why: "just-gone-on" });
  const record = await store.meetingRecords.find(meeting, meeting.id);
  expect(record).toMatchObject({
    atHand: "ag_one",
    atHandSince: { at: new Date("2026-03-12T10:00:00Z"), by: "m_chair" },
    taken: ["ag_one"],
  });
});

test("the next item goes on again for whoever went on before, and for others once 20 seconds have passed", async () => {
  for (const [by, second] of [
    ["m_chair", 1],
    ["m_clerk", 20],
  ] as const) {
    const { next } = aSitting();
    await next("m_chair", 0);
    expect(await next(by, second)).toMatchObject({ kind: "changed", record: { atHand: "ag_two" } });
  }
});
