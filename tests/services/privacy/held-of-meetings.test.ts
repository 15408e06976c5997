import { beforeEach, describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { Attender } from "../../../src/domain/meetings/meeting-record.js";
import { heldOfMeetings } from "../../../src/services/privacy/held-of-meetings.js";
import type { Store } from "../../../src/store/store.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { anAgenda, anAgendaItem } from "../../builders/an-agenda.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-12T10:05:00Z");
const sarah: Attender = { kind: "member", member: "m_sarah" };
const clerk: Attender = { kind: "member", member: "m_clerk" };

describe("of a board's meetings is told about somebody", () => {
  let store: Store;
  beforeEach(() => {
    store = fakeStore();
  });
  const held = () => heldOfMeetings(store)(board, "m_sarah");

  test("nothing where nothing stands in their name", async () => {
    await store.decisions.insert(aDecision(), "turn-1");
    await store.meetings.insert(aMeeting(), "turn-1");
    await store.meetingRecords.save(aMeetingRecord({ attendance: [{ who: clerk, as: "present" }] }));
    expect(await held()).toEqual({ decisions: [], programme: [], suggestions: [], attended: [], more: false });
  });

  test("what they recorded, planned and suggested, the newest first", async () => {
    const by = "m_sarah" as const;
    for (const number of [1, 2, 3]) {
      const made: { number: number; by?: "m_sarah" } = { number, ...(number !== 2 && { by }) };
      await store.decisions.insert(aDecision({ id: `dc_${number}`, ...made }), `turn-${number}`);
      await store.programmeItems.insert(aProgrammeItem({ id: `pi_${number}`, ...made }), `turn-${number}`);
      await store.suggestions.insert(aSuggestion({ id: `sg_${number}`, by: "m_clerk", ...made }), `turn-${number}`);
    }
    const { decisions, programme, suggestions, more } = await held();
    expect([decisions, programme, suggestions].map((some) => some.map(({ number }) => number))).toEqual([
      [3, 1],
      [3, 1],
      [3, 1],
    ]);
    expect(more).toBe(false);
  });

  test("more than five hundred of one kind are not looked at, which is said", async () => {
    for (let number = 1; number <= 501; number += 1)
      await store.suggestions.insert(aSuggestion({ id: `sg_${number}`, number }), `turn-${number}`);
    const { suggestions, more } = await held();
    expect([suggestions.length, suggestions.at(-1)?.number, more]).toEqual([500, 2, true]);
  });

  test("whether they were at meetings and what they declared, with the part of its item, and of others nothing", async () => {
    await store.meetings.insert(aMeeting(), "turn-1");
    await store.meetings.insert(aMeeting({ id: "mt_may", on: day("2026-05-14") }), "turn-2");
    const closed = anAgendaItem({ id: "ag_staff", part: "closed", subItems: [{ id: "ag_pay", title: "Pay" }] });
    await store.agendas.save(anAgenda({ items: [anAgendaItem(), closed] }));
    const declared = (item?: `ag_${string}`) => ({
      who: sarah,
      interest: `of ${item}`,
      at,
      ...(item !== undefined && { item }),
    });
    const items = ["ag_budget", "ag_staff", "ag_pay", "ag_gone", undefined] as const;
    await store.meetingRecords.save(
      aMeetingRecord({
        attendance: [
          { who: clerk, as: "present" },
          { who: sarah, as: "present", note: "left early" },
        ],
        declarations: [{ who: clerk, interest: "a governor", at }, ...items.map(declared)],
      }),
    );
    await store.meetingRecords.save(
      aMeetingRecord({ meeting: "mt_may", attendance: [], declarations: [declared(undefined)] }),
    );
    const { attended } = await held();
    expect(attended.map(({ on, attendance }) => [on, attendance?.as, attendance?.note])).toEqual([
      ["2026-05-14", undefined, undefined],
      ["2026-03-12", "present", "left early"],
    ]);
    expect(attended[1]?.declared.map(({ item, part }) => [item, part])).toEqual([
      ["ag_budget", "open"],
      ["ag_staff", "closed"],
      ["ag_pay", "closed"],
      // Of an item that is gone nobody knows which part it was in.
      ["ag_gone", "closed"],
      [undefined, "open"],
    ]);
  });
});
