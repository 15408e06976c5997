import { expect, test } from "vitest";
import { usualStandingItems } from "../../../src/domain/agendas/standing-items.js";
import { changeNumbering } from "../../../src/services/agendas/change-numbering.js";
import { changeStandingItems } from "../../../src/services/agendas/change-standing-items.js";
import { aCommittee } from "../../builders/a-committee.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const committee = aCommittee();
const scope = { tenant: committee.tenant, committee: committee.id };
const said = { by: "m_clerk", at: new Date("2026-03-05T10:00:00Z") } as const;

async function aDesk() {
  const store = fakeStore();
  await store.committees.insert(committee);
  const lines = async () => (await store.committees.history(scope, 9)).map(({ change }) => change);
  return { store, lines, standing: changeStandingItems(store), number: changeNumbering(store) };
}
const tea = { change: "add", item: { title: "Tea" }, at: { place: "end" } } as const;

test("standing items are set with a line of history, and once", async () => {
  const { standing, lines } = await aDesk();
  const saved = await standing(scope, tea, said);
  expect(saved.committee.meets.standing.at(-1)).toEqual({ kind: "own-tea", title: "Tea", place: "end" });
  await standing(scope, tea, said);
  expect(await lines()).toEqual([{ kind: "standing-items", from: 8, to: 9 }]);
});

test("two who set them at once both have theirs", async () => {
  const { store, standing } = await aDesk();
  await Promise.all([
    standing(scope, tea, said),
    standing(scope, { ...tea, item: { title: "Cake" } }, { ...said, by: "m_chair" }),
  ]);
  const titles = (await store.committees.find(scope))?.meets.standing.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(["Tea", "Cake"]));
});

test("a form that looked at another list is told so, unless it comes to the same", async () => {
  const { standing } = await aDesk();
  const late = { ...said, revision: committee.revision + 7 };
  expect(await standing(scope, tea, late)).toMatchObject({ kind: "refused", why: "changed-meanwhile" });
  expect((await standing(scope, { change: "list", items: usualStandingItems }, late)).kind).toBe("saved");
});

test("numbers run on from today's meeting on, or begin at 1 at each", async () => {
  const { number, lines } = await aDesk();
  expect((await number(scope, { kind: "run-on", first: 30 }, said)).committee.meets.numbering).toEqual({
    kind: "run-on",
    first: 30,
    from: "2026-03-05",
  });
  await number(scope, { kind: "run-on", first: 30 }, { ...said, at: new Date("2026-03-09T10:00:00Z") });
  await number(scope, { kind: "from-one" }, said);
  expect(await lines()).toEqual([
    { kind: "numbering", from: 30, to: "each-meeting" },
    { kind: "numbering", from: "each-meeting", to: 30 },
  ]);
});
