import { describe, expect, it } from "vitest";
import type { AgendaItem } from "../../../src/domain/agendas/agenda.js";
import { day } from "../../../src/domain/days/day.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { markAgendaOf } from "../../../src/services/reminders/mark-cards.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { anAgendaItem } from "../../builders/an-agenda.js";
import { fakeStore } from "../../fakes/store/fake-store.js";
import { scope, theUsualBoard } from "./a-board.js";

/** A board whose agenda of 12 March is posted, and the meeting after it planned. */
async function aPostedAgenda() {
  const board = await theUsualBoard("2026-03-04T10:00:00Z");
  const meeting = aMeeting();
  await board.store.meetings.insert(meeting, "turn-1");
  await board.store.meetings.insert(aMeeting({ id: "mt_may", on: day("2026-05-14") }), "turn-2");
  await board.moveTo("2026-03-05T12:00:00Z");
  expect(board.told()).toEqual(["home agenda: 2026-03-12 planned"]);
  const redrawAgenda = markAgendaOf(board.deps);
  const changing = changeAgenda({ ...fakeStore(), ...board.store, redrawAgenda });
  let turns = 0;
  const committee = await board.store.committees.find(scope);
  if (committee === undefined) throw new Error("The board is there.");
  return {
    ...board,
    mark: () => redrawAgenda(meeting, board.now()),
    change: (edit: (items: readonly AgendaItem[]) => readonly AgendaItem[]) =>
      changing(committee, meeting, { turnKey: `turn-change-${++turns}`, now: board.now() }, ({ items }) => ({
        items: edit(items),
      })),
    /** The titles on the newest drawing, and how often it was drawn anew. */
    drawn() {
      const content = board.messenger.edits.at(-1)?.content;
      const titles = content?.kind === "agenda" ? content.read.items.map(({ title }) => title) : [];
      return { edits: board.messenger.edits.length, titles };
    },
  };
}

describe("the agenda card in the home, once it is posted", () => {
  it("is drawn anew when an item is put on the agenda, moved and taken off", async () => {
    const board = await aPostedAgenda();
    await board.change((items) => [...items, anAgendaItem()]);
    await board.runDue();
    expect(board.drawn()).toMatchObject({ edits: 1 });
    expect(board.drawn().titles.at(-1)).toBe("Training budget for the coming year");
    await board.change((items) => items.toReversed());
    await board.runDue();
    expect(board.drawn()).toMatchObject({ edits: 2 });
    expect(board.drawn().titles[0]).toBe("Training budget for the coming year");
    await board.change((items) => items.filter(({ id }) => id !== "ag_budget"));
    await board.runDue();
    expect(board.drawn().titles).not.toContain("Training budget for the coming year");
  });

  it("is left alone where nothing of it changed, however often it is looked at", async () => {
    const board = await aPostedAgenda();
    await board.change((items) => [...items]);
    await board.mark();
    await board.moveTo("2026-03-06T12:00:00Z");
    await board.mark();
    await board.moveTo("2026-03-10T12:00:00Z");
    expect(board.drawn()).toMatchObject({ edits: 0 });
  });

  it("is drawn once for a change, and then rests", async () => {
    const board = await aPostedAgenda();
    await board.change((items) => [...items, anAgendaItem()]);
    await board.moveTo("2026-03-10T12:00:00Z");
    expect(board.drawn()).toMatchObject({ edits: 1 });
  });

  it("is drawn anew when the work programme puts an item there, and when the meeting after it is on another day", async () => {
    const board = await aPostedAgenda();
    await board.store.programmeItems.insert(aProgrammeItem(), "turn-programme");
    await board.mark();
    await board.runDue();
    expect(board.drawn().titles).toContain("Waiting times for school places");
    const may = await board.store.meetings.change(scope, "mt_may", 1, { on: day("2026-05-21") });
    if (may === "changed-meanwhile") throw new Error("changed meanwhile");
    await markAgendaOf(board.deps)(may, board.now());
    await board.runDue();
    expect(board.drawn()).toMatchObject({ edits: 2 });
  });
});
