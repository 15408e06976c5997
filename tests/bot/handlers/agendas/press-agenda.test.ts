import { expect, test } from "vitest";
import { closedItem } from "../../../../src/bot/cards/words/actions.js";
import { handleEditAgenda } from "../../../../src/bot/handlers/agendas/edit-agenda.js";
import { pressAgenda } from "../../../../src/bot/handlers/agendas/press-agenda.js";
import type { Answer, PressTurn } from "../../../../src/bot/turn/turn.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { changeAgenda } from "../../../../src/services/agendas/change-agenda.js";
import { readAgenda } from "../../../../src/services/agendas/read-agenda.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { aMember } from "../../../builders/a-member.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import { titlesOf, wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, clerk, now, safeguarding } from "../a-turn.js";

const roster: readonly Member[] = [
  clerk,
  aMember({ id: "m_jo", person: "p_jo", name: "Jo Finch" }),
  aMember({ id: "m_joe", person: "p_joe", name: "Jo Larkin" }),
];
const meeting = aMeeting();
const words = ({ say }: Answer) => (typeof say === "string" ? say : wordsOf(say));
const title = (answer: Answer) => words(answer).split("\n", 1)[0];
const buttons = ({ say }: Answer) => (typeof say === "string" ? [] : titlesOf(say));

/** Ann Ash is clerk of a board that meets in March, and types and presses. */
async function aDesk() {
  const store = fakeStore();
  await store.committees.insert(safeguarding);
  await store.meetings.insert(meeting, "turn-0");
  const services = {
    changeAgenda: changeAgenda({ ...store, redrawAgenda: async () => undefined }),
    readAgenda: readAgenda(store),
  };
  const editing = handleEditAgenda({ services, meetings: store.meetings });
  const press = pressAgenda({ services, meetings: store.meetings });
  const standing = { ...aStanding(safeguarding, clerk), roster };
  const typing = (key: string) => ({ ...aTurn([standing], "personal"), key });
  const pressing = (key: string): PressTurn => {
    const { typed: _typed, mentions: _mentions, ...turn } = typing(key);
    return { ...turn, message: "m-1", repeated: false };
  };
  const read = () => services.readAgenda(safeguarding, meeting, now);
  const own = async () => {
    const { items } = await read();
    const [item] = items.filter(({ from }) => from.kind === "added");
    if (item === undefined) throw new Error("nothing was added");
    return item;
  };
  /** A form of an item as it is served, with what is entered in it. */
  const formOf = async (entered: object) => {
    const item = await own();
    const form = await press.form(pressing("form"), await dataOf());
    const trace = /"trace":"(\w+)"/.exec(JSON.stringify(form.say))?.[1] ?? "";
    const values = { title: item.title, forWhat: "none", leader: "", minutes: "", pages: "", link: "" };
    return { ...(await dataOf()), trace, ...values, toCome: "false", isClosed: "false", ...entered };
  };
  const dataOf = async (over: object = {}) => {
    const { saved } = await read();
    const item = await own();
    return { committee: safeguarding.id, meeting: meeting.id, item: item.id, revision: saved.revision, ...over };
  };
  const add = (text: string, key = "typed-1") =>
    editing.add(typing(key), { kind: "add-item", item: { title: text, lead: "Jo" }, typed: text });
  return { store, editing, press, typing, pressing, read, own, formOf, dataOf, add };
}

test("a name that two answer to is kept as typed, and who leads is asked with their names", async () => {
  const { add, press, pressing, dataOf, own } = await aDesk();
  const asked = await add("Budget");
  expect(words(asked)).toContain("“Jo” may be two members. Who leads it?");
  expect(buttons(asked)).toEqual(expect.arrayContaining(["Jo Finch", "Jo Larkin"]));
  const led = await press.lead(pressing("p1"), (await dataOf({ lead: "m_joe" })) as never);
  expect(words(led)).toContain("Jo Larkin");
  expect((await own()).lead).toEqual({ kind: "member", member: "m_joe" });
  // Now that it is known, what it is for is asked.
  expect(buttons(led)).toEqual(expect.arrayContaining(["For decision"]));
});

test("the same message and the same press again say the same and do nothing more", async () => {
  const { add, editing, press, pressing, typing, dataOf, read } = await aDesk();
  const first = await add("Budget");
  expect(words(await add("Budget"))).toBe(words(first));
  const up = await dataOf({ to: "up" as const });
  const moved = await press.move(pressing("p1"), up as never);
  expect(title(moved)).toBe("Item 6 is item 5 now");
  expect(words(await press.move(pressing("p1"), up as never))).toBe(words(moved));
  const { items } = await read();
  expect(items.findIndex(({ title: called }) => called === "Budget")).toBe(4);
  const off = { kind: "change-agenda-item", of: "5", what: { change: "take-off" }, typed: "" } as const;
  const gone = await editing.change(typing("typed-2"), off);
  expect(words(gone)).toMatch(/Item 5 is off the agenda[\s\S]*5.Budget/);
  expect(words(await editing.change(typing("typed-2"), off))).toBe(words(gone));
  expect((await read()).items).toHaveLength(8);
});

test("the rows open in place, and stay open where the item goes", async () => {
  const { add, press, pressing, dataOf } = await aDesk();
  await add("Budget");
  const { revision: _revision, item: open, ...where } = await dataOf();
  const rows = await press.edit(pressing("p1"), { ...where, page: 1, open });
  expect(title(rows)).toBe("9 items on the agenda");
  expect(buttons(rows)).toEqual(expect.arrayContaining(["Up", "Down", "Edit", "Take off"]));
  const moved = await press.move(pressing("p2"), (await dataOf({ to: "down", page: 1 })) as never);
  expect(words(moved)).toMatch(/^7.Budget/m);
  expect(buttons(moved)).toContain("Take off");
  const off = await press.off(pressing("p3"), (await dataOf({ page: 1 })) as never);
  expect(title(off)).toBe("8 items on the agenda");
});

test("a form saves all its facts, and says what can't be read without losing a word", async () => {
  const { add, press, pressing, formOf, own } = await aDesk();
  await add("Budget");
  const wrong = await press.save(pressing("p1"), await formOf({ minutes: "soon", link: "paper", leader: "Jo Finch" }));
  expect(words(wrong)).toMatch(/How long it takes is said like[\s\S]*A link begins with https/);
  expect(JSON.stringify(wrong.say)).toContain('"value":"soon"');
  const entered = { forWhat: "decision", leader: "Jo Finch", minutes: "20", pages: "4-9", isClosed: "true" };
  const saved = await press.save(pressing("p2"), await formOf(entered));
  expect(words(saved)).toContain("for decision · Jo Finch · 20 min · pages 4-9 · closed part");
  expect(await own()).toMatchObject({ kind: "decision", part: "closed", papers: { kind: "here", pages: "4-9" } });
});

test("who saves a form after somebody changed the item sees so first, and what they entered", async () => {
  const { add, editing, press, pressing, typing, formOf, own } = await aDesk();
  await add("Budget");
  const late = await formOf({ title: "My budget" });
  await editing.change(typing("typed-2"), {
    kind: "change-agenda-item",
    of: "6",
    what: { change: "title", title: "Their budget" },
    typed: "",
  });
  const told = await press.save(pressing("p1"), late);
  expect(title(told)).toBe("Item 6 changed while you wrote");
  expect(JSON.stringify(told.say)).toContain("My budget");
  expect((await own()).title).toBe("Their budget");
});

test("an agenda whose meeting has ended stays as it was", async () => {
  const { store, add, press, pressing, dataOf, own } = await aDesk();
  await add("Budget");
  const scope = { tenant: safeguarding.tenant, committee: safeguarding.id };
  const sitting = { kind: "ended", at: now, by: "m_clerk" } as const;
  await store.meetings.change(scope, meeting.id, meeting.revision, { state: { kind: "planned", sitting } });
  const refused = await press.kind(pressing("p1"), (await dataOf({ takes: "decision" })) as never);
  expect(title(refused)).toBe("That meeting has ended");
  expect(await own()).not.toHaveProperty("kind");
});

test("of a closed item that is taken off no title is kept, and none is said", async () => {
  const { store, add, press, pressing, dataOf } = await aDesk();
  await add("Dismissal of a teacher");
  const data = await dataOf();
  const there = await store.agendas.find(meeting, meeting.id);
  if (there === undefined) throw new Error("nothing was saved");
  await store.agendas.save({ ...there, items: there.items.map((item) => ({ ...item, part: "closed" as const })) });
  const off = await press.off(pressing("off"), data);
  expect(words(off)).toContain(closedItem);
  expect(words(off)).not.toContain("Dismissal");
  const saved = await store.agendas.find(meeting, meeting.id);
  expect(JSON.stringify(saved?.touched)).not.toContain("Dismissal");
});
