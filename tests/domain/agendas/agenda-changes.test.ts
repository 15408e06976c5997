import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgendaItem } from "../../../src/domain/agendas/agenda.js";
import { agendaChanges } from "../../../src/domain/agendas/agenda-changes.js";
import { anAgendaItem } from "../../builders/an-agenda.js";

const item = (name: string, overrides: Partial<AgendaItem> = {}) =>
  anAgendaItem({ id: `ag_${name}`, title: `The matter of ${name}`, kind: "decision", ...overrides });
const [fees, roof, staff, bus] = [item("fees"), item("roof"), item("staff"), item("bus")] as const;
const sent = (...items: AgendaItem[]) => ({ items, firstNumber: 4 });
const changesOf = (before: ReturnType<typeof sent>, ...now: AgendaItem[]) => {
  const { changed, takenOff } = agendaChanges(before, now);
  return {
    changed: Object.fromEntries([...changed].map(([id, changes]) => [id, changes.map(({ what }) => what).join()])),
    takenOff: takenOff.map(({ number }) => number),
  };
};

describe("what changed on an agenda since its papers went out", () => {
  it("is nothing where nothing did", () => {
    expect(changesOf(sent(fees, roof, staff), fees, roof, staff)).toEqual({ changed: {}, takenOff: [] });
  });

  it("is a new item, and not that those after it have another number", () => {
    expect(changesOf(sent(fees, roof), fees, bus, roof)).toEqual({ changed: { ag_bus: "new" }, takenOff: [] });
  });

  it("is an item that went, by the number it had", () => {
    expect(changesOf(sent(fees, roof, staff), fees, staff)).toEqual({ changed: {}, takenOff: ["5"] });
  });

  it("is the one item that was moved past the others, from the number it had", () => {
    const { changed } = agendaChanges(sent(fees, roof, staff, bus), [bus, fees, roof, staff]);
    expect([...changed]).toEqual([["ag_bus", [{ what: "moved", from: "7" }]]]);
  });

  it("is other words, and what the board is to do with it now", () => {
    const reworded = item("fees", { title: "Fees from September", kind: "information" });
    const { changed } = agendaChanges(sent(fees, roof), [reworded, roof]);
    expect([...changed]).toEqual([
      ["ag_fees", [{ what: "reworded" }, { what: "kind", was: "decision", now: "information" }]],
    ]);
  });

  it("is what became of the parts of an item", () => {
    const part = (name: string, title = `About ${name}`) => ({ id: `ag_${name}` as const, title });
    const before = item("fees", { subItems: [part("one"), part("two"), part("three")] });
    const now = item("fees", { subItems: [part("three"), part("one", "About one only"), part("four")] });
    expect(changesOf(sent(roof, before), roof, now)).toEqual({
      changed: { ag_one: "moved,reworded", ag_four: "new" },
      takenOff: ["5(b)"],
    });
  });

  it("counts a part that went from a closed item as closed", () => {
    const part = { id: "ag_part" as const, title: "The driver" };
    const { takenOff } = agendaChanges(sent(item("bus", { subItems: [part] })), [item("bus", { part: "closed" })]);
    expect(takenOff).toEqual([{ number: "4(a)", title: "The driver", part: "closed" }]);
  });

  const names = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 });
  it("leaves those in their order that it says nothing of, whatever was added, moved and taken off", () => {
    fc.assert(
      fc.property(names, names, (before, now) => {
        const items = (list: readonly number[]) => list.map((name) => item(String(name)));
        const { changed, takenOff } = agendaChanges(sent(...items(before)), items(now));
        const silent = (list: readonly number[]) => list.filter((name) => !changed.has(`ag_${name}`));
        const gone = before.filter((name) => !now.includes(name));
        expect(takenOff.map(({ number }) => number)).toEqual(gone.map((name) => String(4 + before.indexOf(name))));
        expect(silent(now)).toEqual(silent(before).filter((name) => now.includes(name)));
        const added = now.filter((name) => !before.includes(name));
        expect(added.every((name) => changed.get(`ag_${name}`)?.[0]?.what === "new")).toBe(true);
      }),
    );
  });

  it("moves no more than one item when one was moved", () => {
    const order = fc.integer({ min: 2, max: 15 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(), fc.nat()));
    fc.assert(
      fc.property(order, ([count, from, to]) => {
        const items = Array.from({ length: count }, (_, name) => item(String(name)));
        const moved = items[from % count];
        const rest = items.filter((one) => one !== moved);
        const now = moved === undefined ? rest : rest.toSpliced(to % count, 0, moved);
        expect(agendaChanges(sent(...items), now).changed.size).toBe(from % count === to % count ? 0 : 1);
      }),
    );
  });
});
