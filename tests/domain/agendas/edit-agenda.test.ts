import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AgendaItem } from "../../../src/domain/agendas/agenda.js";
import { findNumbered, placeOnAgenda } from "../../../src/domain/agendas/agenda-numbers.js";
import { editItem, swapped, withItemAt, withSubItem } from "../../../src/domain/agendas/edit-agenda.js";
import { type MoveTo, moved } from "../../../src/domain/agendas/move-item.js";
import { anAgendaItem } from "../../builders/an-agenda.js";

const item = (name: string, over: Partial<AgendaItem> = {}) => anAgendaItem({ id: `ag_${name}`, title: name, ...over });
const three = [item("a"), item("b"), item("c")];
const names = (items: readonly { id: string }[] | string) =>
  typeof items === "string" ? items : items.map(({ id }) => id.slice("ag_".length)).join("");

const lists = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 })
  .map((ids) => ids.map((id) => item(String(id))));
const moves = (list: readonly AgendaItem[]): fc.Arbitrary<MoveTo> =>
  fc.oneof<fc.Arbitrary<MoveTo>[]>(
    fc.constantFrom(...(["start", "end", "up", "down"] as const)).map((to) => ({ to })),
    fc.integer({ min: -2, max: 20 }).map((at) => ({ to: "at", at })),
    fc
      .tuple(fc.constantFrom("before" as const, "after" as const), fc.constantFrom(...list))
      .map(([to, { id }]) => ({ to, other: id })),
  );

describe("moving an item", () => {
  const cases: readonly (readonly [string, MoveTo, string])[] = [
    ["c", { to: "before", other: "ag_a" }, "cab"],
    ["a", { to: "after", other: "ag_c" }, "bca"],
    ["a", { to: "before", other: "ag_c" }, "bac"],
    ["b", { to: "before", other: "ag_b" }, "abc"],
    ["a", { to: "end" }, "bca"],
    ["c", { to: "start" }, "cab"],
    ["a", { to: "up" }, "abc"],
    ["a", { to: "down" }, "bac"],
    ["c", { to: "down" }, "abc"],
    ["c", { to: "at", at: 1 }, "acb"],
    ["a", { to: "at", at: 9 }, "bca"],
    ["a", { to: "before", other: "ag_x" }, "elsewhere"],
    ["x", { to: "end" }, "no-such-item"],
  ];
  test.each(cases)("%s goes %o: %s", (name, to, then) => {
    expect(names(moved(three, `ag_${name}`, to))).toBe(then);
  });

  test("keeps every item and the order of the others, and numbers are 1 to n in order", () => {
    fc.assert(
      fc.property(
        lists.chain((list) => fc.tuple(fc.constant(list), fc.constantFrom(...list), moves(list))),
        ([list, one, to]) => {
          const then = moved(list, one.id, to);
          if (typeof then === "string") throw new Error(then);
          expect(then.filter(({ id }) => id !== one.id)).toEqual(list.filter(({ id }) => id !== one.id));
          expect(then.map(({ id }) => placeOnAgenda(then, 1, id)?.number)).toEqual(then.map((_, at) => String(at + 1)));
          expect(then.map((_, at) => findNumbered(then, 30, String(30 + at))?.item)).toEqual(then);
        },
      ),
    );
  });

  test("two that change places leave the rest where it is", () => {
    expect(names(swapped(three, "ag_a", "ag_c"))).toBe("cba");
    expect(swapped(three, "ag_a", "ag_x")).toBe("no-such-item");
  });
});

describe("changing an item", () => {
  const agenda = { items: three, left: [] };
  const facts = (change: Parameters<typeof editItem>[2]) => {
    const edited = editItem({ items: [item("a", { kind: "decision", minutes: 5 })], left: [] }, "ag_a", change);
    return typeof edited === "string" ? edited : edited.items[0];
  };

  test("one fact is set, or taken away, and the others stay", () => {
    expect(facts({ change: "kind", takes: "discussion" })).toMatchObject({ kind: "discussion", minutes: 5 });
    expect(facts({ change: "kind" })).not.toHaveProperty("kind");
    expect(facts({ change: "minutes" })).toEqual(item("a", { kind: "decision" }));
    expect(facts({ change: "title", title: "A better one" })).toMatchObject({ title: "A better one", minutes: 5 });
    expect(facts({ change: "part", part: "closed" })).toMatchObject({ part: "closed", kind: "decision" });
    expect(facts({ change: "papers", papers: { kind: "to-come" } })).toMatchObject({ papers: { kind: "to-come" } });
  });

  test("a form sets them all, and what it leaves empty is not said any more", () => {
    expect(facts({ change: "facts", facts: { title: "b", part: "open" } })).toEqual(item("a", { title: "b" }));
  });

  test("what is on every agenda, or comes from the work programme, is remembered as taken off", () => {
    const items = [
      item("minutes", { from: { kind: "standing", standing: "minutes", place: "begin" } }),
      item("report", { from: { kind: "programme", item: "pi_report" } }),
      item("own"),
    ];
    const left = items.map(({ id }) => {
      const edited = editItem({ items, left: ["urgent"] }, id, { change: "take-off" });
      return typeof edited === "string" ? edited : edited.left;
    });
    expect(left).toEqual([["urgent", "minutes"], ["urgent", "pi_report"], ["urgent"]]);
  });

  test("an item that is not there is none", () => {
    expect(editItem(agenda, "ag_x", { change: "take-off" })).toBe("no-such-item");
  });
});

describe("parts of an item", () => {
  const sub = (name: string) => ({ id: `ag_${name}` as const, title: name });
  const parent = [item("a", { subItems: [sub("x"), sub("y")] }), item("b")];
  const subs = (items: ReturnType<typeof editItem> | ReturnType<typeof withSubItem>) =>
    typeof items === "string" ? items : names(("items" in items ? items.items : items)[0]?.subItems ?? "none");

  test("are added at a letter or last, moved among themselves and taken off", () => {
    expect(subs(withSubItem(parent, "ag_a", sub("z")))).toBe("xyz");
    expect(subs(withSubItem(parent, "ag_a", sub("z"), 1))).toBe("xzy");
    expect(subs(withSubItem(parent, "ag_a", sub("z"), 9))).toBe("xyz");
    expect(subs(editItem({ items: parent, left: [] }, "ag_y", { change: "move", to: { to: "up" } }))).toBe("yx");
    expect(subs(editItem({ items: parent, left: [] }, "ag_x", { change: "take-off" }))).toBe("y");
    const edited = editItem({ items: parent, left: [] }, "ag_y", { change: "minutes", minutes: 5 });
    expect(typeof edited === "string" ? edited : edited.items[0]?.subItems[1]).toEqual({ ...sub("y"), minutes: 5 });
  });

  test("have the kind and the part of their item, and stay with it", () => {
    const agenda = { items: parent, left: [] };
    expect(editItem(agenda, "ag_x", { change: "part", part: "closed" })).toBe("of-its-item");
    expect(editItem(agenda, "ag_x", { change: "kind", takes: "decision" })).toBe("of-its-item");
    expect(editItem(agenda, "ag_x", { change: "move", to: { to: "before", other: "ag_b" } })).toBe("elsewhere");
  });

  test("are twenty-six at the most", () => {
    const full = [item("a", { subItems: Array.from({ length: 26 }, (_, at) => sub(`s${at}`)) })];
    expect(withSubItem(full, "ag_a", sub("z"))).toBe("too-many-sub-items");
    expect(withSubItem(full, "ag_b", sub("z"))).toBe("no-such-item");
  });
});

test("an item is put at a number, or last where there are fewer", () => {
  expect(names(withItemAt(three, item("n"), 1))).toBe("anbc");
  expect(names(withItemAt(three, item("n"), 9))).toBe("abcn");
});
