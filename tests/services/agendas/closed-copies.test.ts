import { describe, expect, test } from "vitest";
import { agendaChanges } from "../../../src/domain/agendas/agenda-changes.js";
import { editItem } from "../../../src/domain/agendas/edit-agenda.js";
import type { AgendaItemId } from "../../../src/domain/ids.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { readAgenda } from "../../../src/services/agendas/read-agenda.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { anAgendaItem } from "../../builders/an-agenda.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-05T10:00:00Z");
const march = aMeeting();
const committee = aCommittee();
const scope = { tenant: committee.tenant, committee: committee.id };

/** P1 is planned for March, and stands on its agenda, which somebody has saved. */
async function aSavedAgenda() {
  const store = fakeStore();
  await store.meetings.insert(march, "march");
  await store.programmeItems.insert(
    aProgrammeItem({ id: "pi_1", title: "Dismissal of X", place: { kind: "meeting", meeting: march.id } }),
    "p-1",
  );
  const change = changeAgenda({ ...store, redrawAgenda: async () => undefined });
  const edit = (turnKey: string, id: AgendaItemId, part: "open" | "closed") =>
    change(committee, march, { turnKey, now }, ({ items, saved }) =>
      editItem({ items, left: saved.left }, id, { change: "part", part }),
    );
  await change(committee, march, { turnKey: "saved", now }, ({ items }) => ({ items }));
  const onAgenda = async (id: AgendaItemId = "ag_pi_1") =>
    (await readAgenda(store)(committee, march, now)).items.find((item) => item.id === id)?.part;
  const inProgramme = async () => (await store.programmeItems.find(scope, "pi_1"))?.part;
  const close = async (part: "open" | "closed") => {
    const item = await store.programmeItems.find(scope, "pi_1");
    if (item !== undefined) await store.programmeItems.save({ ...item, part });
  };
  return { store, change, edit, onAgenda, inProgramme, close };
}

describe("an item of the work programme that is on a saved agenda", () => {
  test("is closed on the agenda as soon as it is closed in the programme, also as the papers had it", async () => {
    const { store, change, onAgenda, close } = await aSavedAgenda();
    await change(committee, march, { turnKey: "papers", now }, ({ items }) => ({
      sent: { at: now, by: "m_clerk", firstNumber: 1, items },
    }));
    await close("closed");
    expect(await onAgenda()).toBe("closed");
    const { saved } = await readAgenda(store)(committee, march, now);
    expect(saved.sent?.items.find(({ id }) => id === "ag_pi_1")?.part).toBe("closed");
  });

  test("is closed in the programme too when its agenda item is closed, and opened with it", async () => {
    const { edit, onAgenda, inProgramme } = await aSavedAgenda();
    await edit("t-1", "ag_pi_1", "closed");
    expect([await onAgenda(), await inProgramme()]).toEqual(["closed", "closed"]);
    await edit("t-2", "ag_pi_1", "open");
    expect([await onAgenda(), await inProgramme()]).toEqual(["open", "open"]);
  });

  test("stays closed on the agenda of a meeting that has ended, when it goes on and is closed later", async () => {
    const { store, onAgenda, close } = await aSavedAgenda();
    const sitting = { kind: "ended" as const, at: now, by: "m_clerk" as const };
    await store.meetings.change(scope, march.id, march.revision, { state: { kind: "planned", sitting } });
    await close("closed");
    const ended = await store.meetings.find(scope, march.id);
    expect(
      (await readAgenda(store)(committee, ended ?? march, now)).items.find(({ id }) => id === "ag_pi_1")?.part,
    ).toBe("closed");
    expect(await onAgenda()).toBe("closed");
  });

  test("is never open in one of them where the closing is cut off between the two", async () => {
    const { store, onAgenda, inProgramme } = await aSavedAgenda();
    const cut = changeAgenda({
      ...store,
      agendas: { ...store.agendas, save: () => Promise.reject(new Error("killed")) },
      redrawAgenda: async () => undefined,
    });
    const closing = cut(committee, march, { turnKey: "t", now }, ({ items, saved }) =>
      editItem({ items, left: saved.left }, "ag_pi_1", { change: "part", part: "closed" }),
    );
    await expect(closing).rejects.toThrow("killed");
    expect([await onAgenda(), await inProgramme()]).toEqual(["closed", "closed"]);
  });
});

describe("closing an agenda item", () => {
  test("closes the suggestion that it came from", async () => {
    const { store, change, edit } = await aSavedAgenda();
    await store.suggestions.insert(aSuggestion(), "s");
    const from = { kind: "suggested", suggestion: "sg_1", by: "m_sarah" } as const;
    await change(committee, march, { turnKey: "accepted", now }, ({ items }) => ({
      items: [...items, anAgendaItem({ id: "ag_sg_1", from })],
    }));
    await edit("t-1", "ag_sg_1", "closed");
    expect((await store.suggestions.find(scope, "sg_1"))?.part).toBe("closed");
  });

  test("closes what was resolved under it or a part of it, and opening it again leaves that closed", async () => {
    const { store, edit } = await aSavedAgenda();
    const under = { item: "ag_pi_1", number: "6", title: "Dismissal of X" } as const;
    await store.decisions.insert(aDecision({ id: "dc_1", number: 1, meeting: march.id, under }), "d-1");
    await store.decisions.insert(
      aDecision({ id: "dc_2", number: 2, meeting: march.id, under: { ...under, item: "ag_other" } }),
      "d-2",
    );
    const parts = async () => (await store.decisions.ofMeeting(scope, march.id)).map(({ part }) => part);
    await edit("t-1", "ag_pi_1", "closed");
    expect(await parts()).toEqual(["closed", "open"]);
    await edit("t-2", "ag_pi_1", "open");
    expect(await parts()).toEqual(["closed", "open"]);
  });

  test("closes it as the papers had it, so that it is closed also once it is taken off", async () => {
    const { store, change, edit } = await aSavedAgenda();
    await change(committee, march, { turnKey: "papers", now }, ({ items }) => ({
      items: [...items, anAgendaItem()],
      sent: { at: now, by: "m_clerk", firstNumber: 1, items: [...items, anAgendaItem()] },
    }));
    await edit("t-1", "ag_budget", "closed");
    const off = await change(committee, march, { turnKey: "t-2", now }, ({ items, saved }) =>
      editItem({ items, left: saved.left }, "ag_budget", { change: "take-off" }),
    );
    if (off.kind === "refused") throw new Error(off.why);
    const { sent, items } = off.read.saved;
    expect(sent && agendaChanges(sent, items).takenOff).toEqual([
      { number: "10", title: "Training budget for the coming year", part: "closed" },
    ]);
    expect((await store.agendas.find(scope, march.id))?.sent?.items.at(-1)?.part).toBe("closed");
  });

  test("closes what was agreed under it, with a line in its history", async () => {
    const { store, edit } = await aSavedAgenda();
    await store.actionItems.insert(anOpenItem({ meeting: march.id, agendaItem: "6" }), "a-1", loggedLine());
    const other = anOpenItem({ id: "ai_2", number: 2, meeting: march.id, agendaItem: "1" });
    await store.actionItems.insert(other, "a-2", loggedLine());
    await edit("t-1", "ag_pi_1", "closed");
    const items = await store.actionItems.ofMeeting(scope, march.id, 10);
    expect(items.map(({ part }) => part)).toEqual(["closed", "open"]);
    const [first] = items;
    const lines = await store.actionItems.history(scope, first?.id ?? "ai_1", 10);
    expect(lines.map(({ what }) => what.kind)).toContain("part");
  });
});
