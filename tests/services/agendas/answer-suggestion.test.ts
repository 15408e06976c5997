import { describe, expect, test } from "vitest";
import { editItem } from "../../../src/domain/agendas/edit-agenda.js";
import { day } from "../../../src/domain/days/day.js";
import { acceptSuggestion, declineSuggestion } from "../../../src/services/agendas/answer-suggestion.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { readAgenda } from "../../../src/services/agendas/read-agenda.js";
import { mostWaiting, suggestItem } from "../../../src/services/agendas/suggest-item.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { anAgendaItem } from "../../builders/an-agenda.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-05T10:00:00Z");
const march = aMeeting();
const may = aMeeting({ id: "mt_may", on: day("2026-05-14") });
const committee = aCommittee();
const scope = { tenant: committee.tenant, committee: committee.id };

async function aDesk() {
  const store = fakeStore();
  await store.committees.insert(committee);
  for (const meeting of [march, may]) await store.meetings.insert(meeting, meeting.id);
  const { kept } = await store.suggestions.insert(aSuggestion(), "turn-0");
  const deps = {
    ...store,
    changeAgenda: changeAgenda({ ...store, redrawAgenda: async () => undefined }),
    readAgenda: readAgenda(store),
  };
  const agenda = deps.readAgenda;
  const of = async (meeting: typeof march) =>
    (await agenda(committee, meeting, now)).items.filter(({ from }) => from.kind === "suggested").map(({ id }) => id);
  return {
    store,
    deps,
    kept,
    accept: acceptSuggestion(deps),
    decline: declineSuggestion(deps),
    of,
    stored: async () => store.suggestions.find(scope, "sg_1"),
  };
}
const said = (turnKey: string, by: `m_${string}` = "m_clerk") => ({ by, turnKey, now });

describe("accepting a suggestion", () => {
  test("puts it on the agenda, as what it was suggested or as was said", async () => {
    const { accept, kept, of, stored } = await aDesk();
    const accepted = await accept(committee, { ...kept, takes: "discussion" }, march, {
      ...said("t1"),
      takes: "decision",
    });
    expect(accepted).toMatchObject({ kind: "accepted", item: { id: "ag_sg_1", kind: "decision", title: kept.title } });
    expect(await of(march)).toEqual(["ag_sg_1"]);
    expect((await stored())?.state).toMatchObject({ kind: "accepted", meeting: "mt_march", by: "m_clerk" });
  });

  test("again, by the same turn, says the same; by another, who did", async () => {
    const { accept, kept, of, stored } = await aDesk();
    await accept(committee, kept, march, said("t1"));
    const then = await stored();
    if (then === undefined) throw new Error("it is gone");
    expect((await accept(committee, then, march, said("t1"))).kind).toBe("accepted");
    expect(await accept(committee, then, may, said("t2", "m_chair"))).toMatchObject({
      kind: "answered-before",
      state: { kind: "accepted", by: "m_clerk" },
    });
    expect([await of(march), await of(may)]).toEqual([["ag_sg_1"], []]);
  });

  test("cut off after the agenda is completed by the next press, once, whatever meeting that names", async () => {
    const { deps, accept, kept, of, stored } = await aDesk();
    const cutOff = acceptSuggestion({
      ...deps,
      suggestions: {
        ...deps.suggestions,
        save: async () => {
          throw new Error("the process ended");
        },
      },
    });
    await expect(cutOff(committee, kept, march, said("t1"))).rejects.toThrow("the process ended");
    expect(await of(march)).toEqual(["ag_sg_1"]);
    expect((await stored())?.state.kind).toBe("waiting");
    expect((await accept(committee, kept, may, said("t2"))).kind).toBe("accepted");
    expect([await of(march), await of(may)]).toEqual([["ag_sg_1"], []]);
    expect((await stored())?.state).toMatchObject({ kind: "accepted", meeting: "mt_march" });
  });

  test("by two at once for two meetings puts it on one agenda", async () => {
    const { accept, kept, of } = await aDesk();
    const both = await Promise.all([
      accept(committee, kept, march, said("t1")),
      accept(committee, kept, may, said("t2", "m_chair")),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["accepted", "answered-before"]);
    expect([...(await of(march)), ...(await of(may))]).toEqual(["ag_sg_1"]);
  });

  test.each(["cancelled", "ended"] as const)(
    "cut off after the agenda is not completed onto a meeting that is %s since, nor put on it",
    async (state) => {
      const { store, deps, accept, kept, of, stored } = await aDesk();
      const cutOff = acceptSuggestion({
        ...deps,
        suggestions: { ...deps.suggestions, save: () => Promise.reject(new Error("the process ended")) },
      });
      await expect(cutOff(committee, kept, march, said("t1"))).rejects.toThrow("the process ended");
      const sitting = { kind: "ended" as const, at: now, by: "m_clerk" as const };
      await store.meetings.change(scope, march.id, march.revision, {
        state: state === "cancelled" ? { kind: state, at: now } : { kind: "planned", sitting },
      });
      expect(await accept(committee, kept, march, said("t1"))).toEqual({ kind: "refused", why: "changed-meanwhile" });
      expect((await stored())?.state.kind).toBe("waiting");
      expect((await accept(committee, kept, may, said("t2"))).kind).toBe("accepted");
      expect((await stored())?.state).toMatchObject({ kind: "accepted", meeting: "mt_may" });
      expect(await of(may)).toEqual(["ag_sg_1"]);
    },
  );

  test("that lost the race and was cut off leaves it on one agenda once it comes again", async () => {
    const { deps, accept, kept, of, stored } = await aDesk();
    const cutOff = acceptSuggestion({
      ...deps,
      suggestions: {
        ...deps.suggestions,
        save: async () => {
          await deps.suggestions.save({
            ...kept,
            state: { kind: "accepted", at: now, by: "m_chair", meeting: may.id },
          });
          await deps.changeAgenda<never>(committee, may, { turnKey: "t0", now }, ({ items }) => ({
            items: [
              ...items,
              anAgendaItem({ id: "ag_sg_1", from: { kind: "suggested", suggestion: "sg_1", by: "m_sarah" } }),
            ],
          }));
          throw new Error("the process ended");
        },
      },
    });
    await expect(cutOff(committee, kept, march, said("t1"))).rejects.toThrow("the process ended");
    expect([await of(march), await of(may)]).toEqual([["ag_sg_1"], ["ag_sg_1"]]);
    const then = await stored();
    if (then === undefined) throw new Error("it is gone");
    expect((await accept(committee, then, march, said("t1"))).kind).toBe("answered-before");
    expect([await of(march), await of(may)]).toEqual([[], ["ag_sg_1"]]);
  });

  test("what was taken off the agenda since stays answered", async () => {
    const { deps, accept, kept, of, stored } = await aDesk();
    await accept(committee, kept, march, said("t1"));
    await deps.changeAgenda<never>(committee, march, { turnKey: "off", now }, ({ items, saved }) => {
      const edited = editItem({ items, left: saved.left }, "ag_sg_1", { change: "take-off" });
      return typeof edited === "string" ? {} : edited;
    });
    const then = await stored();
    if (then === undefined) throw new Error("it is gone");
    expect((await accept(committee, then, march, said("t2"))).kind).toBe("answered-before");
    expect(await of(march)).toEqual([]);
  });
});

describe("declining a suggestion", () => {
  test("keeps the reason, and says so again to the same turn", async () => {
    const { decline, kept, stored } = await aDesk();
    expect((await decline(committee, kept, { ...said("t1"), why: "not for us" })).kind).toBe("declined");
    const then = await stored();
    if (then === undefined) throw new Error("it is gone");
    expect(then.state).toMatchObject({ kind: "declined", why: "not for us" });
    expect((await decline(committee, then, said("t1"))).kind).toBe("declined");
    expect((await decline(committee, then, said("t2"))).kind).toBe("answered-before");
  });

  test("while somebody accepts it leaves one answer, and the agenda agrees with it", async () => {
    const { accept, decline, kept, of, stored } = await aDesk();
    await Promise.all([accept(committee, kept, march, said("t1")), decline(committee, kept, said("t2", "m_chair"))]);
    const state = (await stored())?.state.kind;
    expect(await of(march)).toEqual(state === "accepted" ? ["ag_sg_1"] : []);
  });
});

describe("suggesting", () => {
  const wanted = { title: "School visits", part: "open", by: "m_sarah", at: now } as const;

  test("is kept once, with a number of its own, however often the turn comes", async () => {
    const { store } = await aDesk();
    // S1 is there.
    await store.committees.drawNumber(scope, "suggestion");
    const suggest = suggestItem({ ...store, newId: (prefix) => `${prefix}new` });
    const first = await suggest(scope, { ...wanted, turnKey: "t9" });
    expect(await suggest(scope, { ...wanted, turnKey: "t9" })).toEqual(first);
    expect(await store.suggestions.waiting(scope)).toHaveLength(2);
  });

  test("ends where as many wait as anybody will read", async () => {
    const { store } = await aDesk();
    for (let number = 2; number <= mostWaiting; number += 1)
      await store.suggestions.insert(aSuggestion({ id: `sg_${number}`, number }), `turn-${number}`);
    const suggest = suggestItem({ ...store, newId: (prefix) => `${prefix}new` });
    expect(await suggest(scope, { ...wanted, turnKey: "t9" })).toEqual({ kind: "too-many" });
  });
});
