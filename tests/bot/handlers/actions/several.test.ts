import { describe, expect, test } from "vitest";
import { mentionSign } from "../../../../src/bot/turn/heard.js";
import { day } from "../../../../src/domain/days/day.js";
import { aMember } from "../../../builders/a-member.js";
import { aPerson } from "../../../builders/a-person.js";
import { now } from "../a-turn.js";
import { chair, clerk, minutes, roster, sarah } from "./a-desk.js";
import { aLongTable, type Shown } from "./a-long-table.js";

const days = (count: number) => minutes(count * 24 * 60);
const owned = (...members: `m_${string}`[]) => ({
  kind: "named" as const,
  owners: members.map((member) => ({ member, assignedAt: now })),
});
const ownersOf = async (table: Awaited<ReturnType<typeof aLongTable>>, number: number) => {
  const { owners } = await table.one(number);
  return owners.kind === "named" ? owners.owners.map(({ member }) => member) : owners.kind;
};
const accepts = ({ json }: Shown): string => /"text":"(?<text>[^"]*)","committee"/.exec(json)?.groups?.text ?? "";

describe("an Accept that comes again", () => {
  test("does nothing twice where somebody changed one of them meanwhile, and tells what it did", async () => {
    const table = await aLongTable();
    const card = await table.say(clerk, "push 1-3 back a fortnight");
    await table.press(clerk, card, "Accept", { key: "press/1" });
    expect(await table.dues()).toEqual(["2026-03-20", "2026-03-20", "2026-03-20"]);
    await table.say(sarah, "update 1: rang them");
    const again = await table.press(clerk, card, "Accept", { key: "press/1", repeated: true });
    expect(await table.dues()).toEqual(["2026-03-20", "2026-03-20", "2026-03-20"]);
    expect(again.title).toBe("3 actions are moved");
  });

  test("tells what it did also where its day has passed since, and tells the owners no second time", async () => {
    const table = await aLongTable();
    const card = await table.say(clerk, "1-3 due Thursday");
    await table.press(clerk, card, "Accept", { key: "press/1" });
    expect(table.told).toHaveLength(3);
    const again = await table.press(clerk, card, "Accept", { key: "press/1", repeated: true, at: days(5) });
    expect([again.title, table.told.length]).toEqual(["3 actions are changed", 3]);
  });

  test("after it was cut off does the rest, and no note twice", async () => {
    const table = await aLongTable();
    const card = await table.say(clerk, "update 1-3: chased");
    const { change } = table.store.actionItems;
    let changes = 0;
    table.store.actionItems.change = async (...args) => {
      if (changes++ === 1) throw new Error("cut off");
      return change(...args);
    };
    await expect(table.press(clerk, card, "Accept", { key: "press/1" })).rejects.toThrow("cut off");
    await table.say(sarah, "1 at risk because the data is late");
    const again = await table.press(clerk, card, "Accept", { key: "press/1", again: true });
    expect(again.title).toBe("3 actions are with your note");
    expect([await table.notes(1), await table.notes(2), await table.notes(3)]).toEqual([1, 1, 1]);
  });

  test("from somebody else changes nothing, and says so of each", async () => {
    const table = await aLongTable();
    const card = await table.say(clerk, "push 1 and 2 back a fortnight");
    await table.press(clerk, card, "Accept");
    const other = await table.press(chair, card, "Accept");
    expect(other.words).toMatch(/^Nothing was changed\n[\s\S]*A1 it has changed since this was shown/);
    expect(await table.dues()).toEqual(["2026-03-20", "2026-03-20", "2026-03-06"]);
  });

  test("leaves alone what has changed since it was shown, and does the others", async () => {
    const table = await aLongTable();
    const card = await table.say(clerk, "1-3 due 20 March");
    await table.say(sarah, "update 2: the hall is booked");
    const done = await table.press(clerk, card, "Accept");
    expect(done.words).toContain("A2 it has changed since this was shown");
    expect(await table.dues()).toEqual(["2026-03-20", "2026-03-06", "2026-03-20"]);
  });
});

describe("what Accept does is what was shown, whoever presses and whenever", () => {
  test("a weekday is the day that the card names", async () => {
    const table = await aLongTable();
    const card = await table.say(clerk, "1 and 3 due Thursday");
    expect(card.words).toContain("Thu 5 March");
    expect(accepts(card)).toBe("1 and 3 due 5 March 2026");
    const later = await table.say(clerk, "1 and 3 due Friday week");
    await table.press(clerk, later, "Accept", { at: days(5) });
    expect(await table.dues()).toEqual(["2026-03-13", "2026-03-06", "2026-03-13"]);
  });

  test("“to me” is who said it", async () => {
    const table = await aLongTable();
    const card = await table.say(clerk, "give 1 and 3 to me");
    expect(card.words).toContain("→ Ann Ash");
    await table.press(chair, card, "Accept");
    expect([await ownersOf(table, 1), await ownersOf(table, 3)]).toEqual([["m_clerk"], ["m_clerk"]]);
  });

  test("“all mine” is theirs who said it", async () => {
    const table = await aLongTable([{}, { owners: owned("m_clerk") }]);
    const card = await table.say(sarah, "give all of mine to Jo Finch");
    expect(card.words).toContain("Sarah Kent → Jo Finch");
    await table.press(clerk, card, "Accept");
    expect([await ownersOf(table, 1), await ownersOf(table, 2)]).toEqual([["m_jo"], ["m_clerk"]]);
  });

  test("somebody mentioned is that person", async () => {
    const table = await aLongTable();
    table.store.people.findByChannelIds = async () => [aPerson({ id: "p_jo", channelId: "29:jo" })];
    const mentions = [{ channelId: "29:jo", name: "Jo" }];
    const card = await table.say(clerk, `give 1 and 2 to ${mentionSign(0)}`, { mentions });
    expect(card.words).toContain("→ Jo Finch");
    await table.press(clerk, card, "Accept");
    expect(await ownersOf(table, 2)).toEqual(["m_jo"]);
  });

  test.each([
    ["give 1 and 3 to all", "→ All members"],
    ["give 1 and 3 to the police", "→ Police"],
    ["give 1 and 3 to Jo Finch in replacement of Sarah Kent", "Sarah Kent → Jo Finch"],
    ["1 and 3 at risk because the data is late", "at risk · the data is late"],
    ["make 1 and 3 closed part", "to the closed part"],
    ["push 1 and 3 back a fortnight because of the strike", "later by a fortnight · the strike"],
    ["1 and 3 due next meeting", "next meeting, no date yet"],
    ["1 and 3 carried forward", "next meeting, no date yet"],
    ["discharge 1 and 3 on 2 March 2026: minuted", "on Mon 2 March · minuted"],
    ["withdraw 1 and 3: superseded", "superseded"],
  ])("“%s” is named in full before it is done", async (text, detail) => {
    const table = await aLongTable();
    const card = await table.say(clerk, text);
    expect(card.words).toContain(`\n${detail}\n`);
    expect((await table.press(clerk, card, "Accept")).title).toMatch(/^2 actions are/);
  });
});

describe("whose several are to be", () => {
  const namesakes = (over: object, other: object) => [
    ...roster,
    aMember({ id: "m_sam1", person: "p_sam1", name: "Sam Hill", ...over }),
    aMember({ id: "m_sam2", person: "p_sam2", name: "Sam Hill", ...other }),
  ];

  test("is asked of one name and keeps the others, and in whose place", async () => {
    const table = await aLongTable();
    const asked = await table.say(clerk, "give 1 and 3 to Martin Oake and Finch in replacement of Sarah Kent");
    expect(asked.title).toBe("Who is meant?");
    const card = await table.press(clerk, asked, "Joe Finch");
    expect(card.words).toContain(
      "→ Martin Oake in replacement of Sarah Kent and Joe Finch in replacement of Sarah Kent",
    );
  });

  test("is asked of two of one name by what tells them apart", async () => {
    const table = await aLongTable([{}, {}], { roster: namesakes({ initials: "SH" }, { initials: "SHL" }) });
    const asked = await table.say(clerk, "give 1 and 2 to Sam Hill");
    expect(asked.buttons).toEqual(["Sam Hill (SH)", "Sam Hill (SHL)"]);
    await table.press(clerk, await table.press(clerk, asked, "Sam Hill (SHL)"), "Accept");
    expect(await ownersOf(table, 1)).toEqual(["m_sam2"]);
  });

  test("can't be asked by buttons where nothing tells them apart", async () => {
    const table = await aLongTable([{}, {}], { roster: namesakes({}, {}) });
    const asked = await table.say(clerk, "give 1 and 2 to Sam Hill");
    expect(asked.buttons).toEqual([]);
    expect(asked.words).toContain("Nothing that is typed tells them apart");
  });

  test("is refused where what was said can't be said again", async () => {
    const table = await aLongTable([{}, {}], { roster: namesakes({ role: "clerk" }, {}) });
    const sam = aMember({ id: "m_sam1", person: "p_sam1", name: "Sam Hill", role: "clerk" });
    const card = await table.say(sam, "give 1 and 2 to me");
    expect(card.words).toMatch(/^Nothing was changed\nI can't say that again/);
  });
});

describe("all of somebody's", () => {
  const everybody = { kind: "everybody" as const, assignedAt: now, answered: [] };

  test("is what stands in their name, however much everybody owes before it", async () => {
    const others = Array.from({ length: 104 }, () => ({
      owners: everybody,
      due: { kind: "day", on: day("2026-03-01") } as const,
    }));
    const table = await aLongTable([...others, { owners: owned("m_joe") }, { owners: owned("m_joe", "m_jo") }]);
    const card = await table.say(clerk, "give all of Joe's to Sarah");
    expect(card.title).toBe("2 actions to hand over");
    await table.press(clerk, card, "Accept");
    expect([await ownersOf(table, 105), await ownersOf(table, 106)]).toEqual([["m_sarah"], ["m_sarah", "m_jo"]]);
  });

  test("says so where it is more than can be handed over at once", async () => {
    const table = await aLongTable(Array.from({ length: 101 }, () => ({ owners: owned("m_joe") })));
    const card = await table.say(clerk, "give all of Joe's to Sarah");
    expect(card.title).toBe("100 actions to hand over");
    expect(card.words).toContain("These are the first hundred of theirs");
  });
});

describe("a button that says a change, pressed again", () => {
  test.each(["push 1 back a fortnight", "update 1: chased"])("does “%s” once, and shows it", async (text) => {
    const table = await aLongTable();
    await table.say(clerk, text, { key: "press/1" });
    const [due, lines] = [await table.dues(), await table.lines(1)];
    await table.say(sarah, "1 off track because it is later");
    const again = await table.say(clerk, text, { key: "press/1", again: true, repeated: true });
    expect(again.title).toMatch(/^A1, due /);
    expect([await table.dues(), await table.lines(1)]).toEqual([due, lines + 1]);
  });

  test("does it once also where whoever pressed has changed it since", async () => {
    const table = await aLongTable();
    await table.say(clerk, "push 1 back a fortnight", { key: "press/1" });
    await table.say(clerk, "1 off track because it is later");
    await table.say(clerk, "push 1 back a fortnight", { key: "press/1", again: true, repeated: true });
    expect((await table.dues())[0]).toBe("2026-03-20");
  });

  test("takes nothing else back", async () => {
    const table = await aLongTable();
    await table.say(clerk, "update 1: chased");
    await table.say(clerk, "update 1: chased again", { at: minutes(1) });
    await table.say(clerk, "undo", { key: "press/1", at: minutes(2) });
    await table.say(clerk, "undo", { key: "press/1", at: minutes(3), again: true, repeated: true });
    expect((await table.one(1)).latestNote?.text).toBe("chased");
  });
});

describe("reminders of several", () => {
  test("are snoozed together until a day, and one undo brings all back", async () => {
    const table = await aLongTable();
    const card = await table.say(sarah, "snooze 1-3 until Monday");
    expect(card.title).toBe("3 actions to snooze");
    expect(card.words).toContain("until Mon 9 March");
    expect(accepts(card)).toBe("snooze 1-3 until 9 March 2026");
    const done = await table.press(sarah, card, "Accept");
    expect(done.title).toBe("3 actions are snoozed");
    expect(done.words).toContain("Say “undo”");
    expect((await table.one(2)).snoozes).toMatchObject([{ member: "m_sarah", until: "2026-03-09" }]);
    await table.say(sarah, "undo");
    expect((await table.one(2)).snoozes).toEqual([]);
  });

  test("their owners are nudged together, for good", async () => {
    const table = await aLongTable();
    await table.say(clerk, "nudge 2: any news?");
    const card = await table.say(clerk, "nudge 1, 2 and 3: the papers go out");
    expect(card.words).toContain("its owner was nudged today");
    const done = await table.press(clerk, card, "Accept");
    expect(done.title).toBe("2 actions are nudged");
    expect(done.words).not.toContain("undo");
    expect((await table.one(3)).nudge).toMatchObject({ by: "m_clerk", note: "the papers go out" });
    expect((await table.say(clerk, "undo")).words).toContain("can't be taken back");
  });

  test("somebody was told of two of theirs", async () => {
    const table = await aLongTable();
    const card = await table.say(clerk, "told Sarah about 1 and 2");
    expect(accepts(card)).toBe("1 and 2 passed on to Sarah Kent");
    expect((await table.press(clerk, card, "Accept")).title).toBe("2 actions are passed on");
    expect((await table.one(1)).passedOn).toMatchObject([{ to: "m_sarah", by: "m_clerk" }]);
  });
});
