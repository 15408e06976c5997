import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { type Day, day } from "../../../src/domain/days/day.js";
import type { CommitteeId } from "../../../src/domain/ids.js";
import { type ItemList, type ListKind, listItems, weekEnd } from "../../../src/services/actions/list-items.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

// A Wednesday.
const today = day("2026-03-04");
const done = { kind: "discharged", at: new Date("2026-03-03T10:00:00Z"), by: "m_sarah" } as const;

const item = (number: number, on: string | null, over: Partial<ActionItem> = {}) =>
  anOpenItem({
    id: `ai_${over.committee ?? "c_one"}${number}`,
    committee: "c_one",
    number,
    dueOn: on === null ? null : day(on),
    ...over,
  });
const ofTwo = (number: number, on: string | null, over: Partial<ActionItem> = {}) =>
  item(number, on, { committee: "c_two", ...over });
const board = (committee: CommitteeId, on: Day = today) => ({
  scope: { tenant: "tenant-a", committee },
  today: on,
  roster: [sarah, jo],
  me: sarah,
});
const sarah = aMember({ agency: "South Yorkshire Police" });
const jo = aMember({ id: "m_jo", person: "p_jo", agency: "Health" });

async function listed(
  items: readonly ActionItem[],
  list: ListKind | ItemList,
  {
    boards = [board("c_one")],
    page = 1,
    size = 10,
  }: { boards?: ReturnType<typeof board>[]; page?: number; size?: number } = {},
) {
  const { actionItems } = fakeStore();
  for (const one of items) await actionItems.insert(one, `turn ${one.id}`, loggedLine(one));
  const found = await listItems({ items: actionItems })(
    boards,
    typeof list === "string" ? { kind: list } : list,
    page,
    size,
  );
  return { ...found, items: found.items.map(({ committee, number }) => `${committee.slice(2)} ${number}`) };
}

describe("one board's list", () => {
  const items = [
    item(1, null),
    item(2, "2026-03-08"),
    item(3, "2026-03-03"),
    item(4, "2026-03-04"),
    item(5, "2026-03-09"),
    item(6, "2026-03-01", { state: done }),
  ];

  test("begins with what is overdue, goes on by day and ends with what has none", async () => {
    expect(await listed(items, "outstanding")).toEqual({
      items: ["one 3", "one 4", "one 2", "one 5", "one 1"],
      total: 5,
      overdue: 1,
    });
  });

  test("of what is overdue leaves out what is due today", async () => {
    expect(await listed(items, "overdue")).toEqual({ items: ["one 3"], total: 1, overdue: 1 });
  });

  test("of the week goes from today to its Sunday, as what is overdue is another list", async () => {
    expect(weekEnd(today)).toBe("2026-03-08");
    expect(weekEnd(day("2026-03-08"))).toBe("2026-03-08");
    expect(await listed(items, "week")).toEqual({ items: ["one 4", "one 2"], total: 2, overdue: 0 });
    const rest = { kind: "week", dueFrom: day("2026-03-05") } as const;
    expect((await listed(items, rest)).items).toEqual(["one 2"]);
    expect((await listed(items, { ...rest, dueFrom: day("2026-03-01") })).items).toEqual(["one 4", "one 2"]);
  });

  test("of the week and the status count the same", async () => {
    const { actionItems } = fakeStore();
    for (const one of items) await actionItems.insert(one, `turn ${one.id}`, loggedLine(one));
    for (const on of ["2026-03-02", "2026-03-04", "2026-03-08", "2026-03-09"].map(day)) {
      const { scope } = board("c_one", on);
      const { total } = await listItems({ items: actionItems })([board("c_one", on)], { kind: "week" }, 1, 10);
      expect(await actionItems.counts(scope, on, weekEnd(on))).toMatchObject({ dueThisWeek: total });
    }
  });

  test("of one's own leaves out other people's, and is empty for somebody who is no member", async () => {
    const jo = { kind: "named", owners: [{ member: "m_jo", assignedAt: new Date("2026-03-02T10:00:00Z") }] } as const;
    const mixed = [item(1, "2026-03-08"), item(2, "2026-03-05", { owners: jo })];
    expect((await listed(mixed, { kind: "outstanding", owner: "me" })).items).toEqual(["one 1"]);
    const { me: _nobody, ...stranger } = board("c_one");
    expect(
      await listed(mixed, { kind: "outstanding", owner: "me" }, { boards: [stranger as ReturnType<typeof board>] }),
    ).toEqual({
      items: [],
      total: 0,
      overdue: 0,
    });
  });
});

describe("what is overdue is counted", () => {
  const late = [1, 2, 3, 4, 5].map((number) => item(number, "2026-03-02"));
  const all = [...late, item(6, "2026-03-20"), item(7, null)];

  test.each([
    ["where the first page shows all of it", 1, 6],
    ["where it goes on beyond the page", 1, 3],
    ["where the page ends with the last of it", 1, 5],
    ["on a later page that shows the rest of it", 2, 3],
    ["on a later page that shows none of it", 3, 3],
    ["on a page that is there no longer", 9, 3],
  ])("whole, %s", async (_where, page, size) => {
    expect(await listed(all, "outstanding", { page, size })).toMatchObject({ total: 7, overdue: 5 });
  });
});

describe("several boards' list", () => {
  const boards = [board("c_one"), board("c_two")];
  const items = [
    item(1, "2026-03-02"),
    item(2, "2026-03-06"),
    item(3, null),
    ofTwo(1, "2026-03-03"),
    ofTwo(2, "2026-03-05"),
    ofTwo(3, "2026-03-10"),
  ];

  test.each([
    [1, ["one 1", "two 1"]],
    [2, ["two 2", "one 2"]],
    [3, ["two 3", "one 3"]],
    [4, []],
  ])("is one list by day, page %i of three", async (page, shown) => {
    expect(await listed(items, "outstanding", { boards, page, size: 2 })).toEqual({
      items: shown,
      total: 6,
      overdue: 2,
    });
  });

  test("counts as overdue what has passed where that board is", async () => {
    const ahead = [board("c_one"), board("c_two", day("2026-03-06"))];
    expect(await listed(items, "outstanding", { boards: ahead })).toMatchObject({ total: 6, overdue: 3 });
  });
});

describe("what leaves fewer of a list", () => {
  const of = (member: "m_sarah" | "m_jo") =>
    ({ kind: "named", owners: [{ member, assignedAt: new Date("2026-03-02T10:00:00Z") }] }) as const;
  const police = { kind: "agency", agency: "South Yorkshire Police", assignedAt: new Date(0), answered: [] } as const;
  const items = [
    item(1, "2026-03-02", { owners: of("m_sarah"), raisedOn: day("2026-01-08") }),
    item(2, "2026-03-01", { owners: of("m_jo") }),
    item(3, "2026-03-20", { owners: police }),
    item(4, "2026-03-03", { owners: police, raisedOn: day("2026-01-08") }),
    item(5, null, { owners: of("m_sarah"), rating: { kind: "at-risk", why: "late", by: "m_sarah", at: new Date(0) } }),
    item(6, "2026-03-01", { state: { kind: "done", at: new Date(0), by: "m_sarah" } }),
  ];

  test.each<[string, ItemList, string[]]>([
    [
      "an agency's: its own and its members'",
      { kind: "outstanding", agency: "south yorkshire police" },
      ["1", "4", "3", "5", "6"],
    ],
    ["overdue for an agency", { kind: "overdue", agency: "south yorkshire police" }, ["1", "4"]],
    [
      "overdue for an agency since a day",
      { kind: "overdue", agency: "south yorkshire police", raisedFrom: day("2026-02-01") },
      [],
    ],
    ["somebody's, with what their agency owes", { kind: "outstanding", owner: "m_sarah" }, ["1", "4", "3", "5", "6"]],
    ["somebody's by person", { kind: "outstanding", owner: "p_jo" }, ["2"]],
    ["due between two days", { kind: "outstanding", dueFrom: day("2026-03-02"), dueBefore: day("2026-03-03") }, ["1"]],
    ["overdue and due before an earlier day", { kind: "overdue", dueBefore: day("2026-03-02") }, ["2"]],
    ["rated at risk", { kind: "outstanding", rated: "at-risk" }, ["5"]],
    ["awaiting the board", { kind: "awaiting" }, ["6"]],
    ["of an agency that is not on the board", { kind: "outstanding", agency: "fire service" }, []],
  ])("%s", async (_what, list, shown) => {
    const found = await listed(items, list);
    expect([...found.items].sort()).toEqual(shown.map((number) => `one ${number}`).sort());
    expect(found.total).toBe(shown.length);
  });

  test("is counted as it is listed, whatever is combined", async () => {
    const { overdue, total } = await listed(
      items,
      { kind: "outstanding", agency: "south yorkshire police" },
      { size: 1 },
    );
    expect({ overdue, total }).toEqual({ overdue: 2, total: 5 });
  });
});
