import { describe, expect, test } from "vitest";
import type { Deed } from "../../../../src/bot/commands/command.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { day } from "../../../../src/domain/days/day.js";
import { readDue } from "../../../../src/domain/days/read-due.js";
import { usualPolicy } from "../../../../src/domain/reminders/policy.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { now, safeguarding } from "../a-turn.js";
import { aDesk, chair, clerk, jo, joe, minutes, pat, sarah } from "./a-desk.js";

const today = day("2026-03-04");
const until = (typed: string): Deed => ({ deed: "snooze", until: readDue(typed, { today }), typed });
const personal = { kind: "personal" } as const;
const owners = (...members: readonly Member[]) => ({
  owners: { kind: "named" as const, owners: members.map(({ id }) => ({ member: id, assignedAt: now })) },
});
const named = (text: string) => ({ kind: "typed" as const, text });

describe("a snooze that is typed", () => {
  test("is answered with the day on which one hears of it again", async () => {
    const desk = await aDesk();
    const card = await desk.say(sarah, until("Monday"), personal);
    expect(card.title).toBe("A1 is quiet for you until Mon 9 March");
    expect(card.words).toContain("You'll hear of it that morning.");
    expect(card.buttons).toContain("Undo");
    expect((await desk.one()).snoozes).toEqual([{ member: "m_sarah", until: "2026-03-09", at: now }]);
    expect(desk.told).toHaveLength(1);
  });

  test("is taken back by “undo”, and the former stands again", async () => {
    const former = [{ member: "m_sarah" as const, until: day("2026-03-05"), at: minutes(-60) }];
    const desk = await aDesk([{ snoozes: former }]);
    await desk.say(sarah, until("Monday"));
    expect((await desk.undo(sarah)).title).toBe("A1 is as it was");
    expect((await desk.one()).snoozes).toEqual(former);
  });

  test("beyond what the clerk allows offers what is allowed, and one press does it", async () => {
    const desk = await aDesk();
    const card = await desk.say(sarah, until("20 March"), personal);
    expect(card.words).toBe(
      "A1's reminders stay as they are\nThe clerk lets you snooze for at most 7 days: until Wed 11 March.",
    );
    expect(card.buttons).toEqual(["Snooze until Wed 11 March"]);
    expect((await desk.press(sarah, "snooze", { until: "2026-03-11" }, personal)).title).toBe(
      "A1 is quiet for you until Wed 11 March",
    );
  });

  test("goes by what this committee's clerk allows", async () => {
    const allow = (snoozeDays: number) => ({ ...safeguarding, policy: { ...usualPolicy, snoozeDays } });
    expect((await (await aDesk([{}], allow(20))).say(sarah, until("20 March"))).title).toContain("is quiet for you");
    const none = await aDesk([{}], allow(0));
    expect((await none.say(sarah, until("tomorrow"))).words).toContain("The clerk lets nobody snooze here");
    expect((await none.form(sarah, "snooze")).words).toContain("The clerk lets nobody snooze here");
  });

  test("until today or before is told so", async () => {
    const desk = await aDesk();
    for (const typed of ["today", "yesterday"])
      expect((await desk.say(sarah, until(typed))).words).toContain("A snooze ends on a day after today");
  });

  test("until the next meeting ends on its day, and without one is told so", async () => {
    const desk = await aDesk();
    expect((await desk.say(sarah, until("next meeting"))).title).toBe("I don't know that meeting");
    await desk.meetings.insert(aMeeting({ on: day("2026-03-10") }), "plan");
    expect((await desk.say(sarah, until("next meeting"))).title).toBe("A1 is quiet for you until Tue 10 March");
  });

  test("without a day opens the form", async () => {
    const desk = await aDesk();
    const card = await desk.askSnooze(sarah);
    expect(card.title).toBe("Snooze A1");
    expect(card.words).toContain("Tomorrow, Thu 5 March");
    expect((await desk.askSnooze(clerk)).words).toContain("a snooze is of one's own reminders");
  });

  test.each([clerk, chair, jo])("of somebody else's action is refused", async (by) => {
    const card = await (await aDesk()).say(by, until("Monday"));
    expect(card.words).toContain("Its owner is Sarah Kent; a snooze is of one's own reminders");
  });

  test("by nobody but its owner is told in a shared place", async () => {
    const desk = await aDesk();
    await desk.press(sarah, "note", { text: "chased" });
    await desk.say(sarah, until("Monday"), personal);
    const moved = await desk.say(clerk, { deed: "note", text: "thanks" }, { at: minutes(0.5) });
    expect(moved.words).not.toContain("snoozed");
    const undone = await desk.undo(sarah, 1, { at: minutes(1) });
    expect(undone.words).toContain("Ann Ash added a note");
  });
});

describe("the form of a snooze", () => {
  const values = (json: string) => [...json.matchAll(/"value":"(2026-[\d-]+|pick)"/g)].map(([, value]) => value);

  test("offers the days that are allowed, each once", async () => {
    const desk = await aDesk();
    expect(new Set(values((await desk.form(sarah, "snooze")).json))).toEqual(
      new Set(["2026-03-05", "2026-03-09", "pick"]),
    );
    const one = await aDesk([{}], { ...safeguarding, policy: { ...usualPolicy, snoozeDays: 1 } });
    expect(new Set(values((await one.form(sarah, "snooze")).json))).toEqual(new Set(["2026-03-05"]));
    const sunday = await desk.form(sarah, "snooze", {}, { at: new Date("2026-03-08T10:00:00Z") });
    expect(sunday.words).toContain("Tomorrow, Mon 9 March");
    expect(new Set(values(sunday.json))).toEqual(new Set(["2026-03-09", "pick"]));
  });

  test.each([
    [{ until: "2026-03-09" }, "2026-03-09"],
    [{ until: "pick", on: "2026-03-10" }, "2026-03-10"],
    [{ until: "2026-03-05", on: "2026-03-10" }, "2026-03-10"],
    [{ until: "2026-03-05", on: "" }, "2026-03-05"],
  ])("with %o is quiet until %s", async (entered, on) => {
    const desk = await aDesk();
    await desk.press(sarah, "snooze", entered, personal);
    expect((await desk.one()).snoozes).toMatchObject([{ until: on }]);
  });

  test.each([
    [{ until: "pick" }, "Nothing was saved: choose a day."],
    [{ until: "soon" }, "Nothing was saved: choose a day."],
    [{}, "Nothing was saved: choose a day."],
    [{ until: "2026-03-04" }, "Nothing was saved: choose a day after today."],
  ])("with %o is shown once more", async (entered, sentence) => {
    const desk = await aDesk();
    const card = await desk.press(sarah, "snooze", entered, personal);
    expect([card.title, card.words]).toEqual(["Snooze A1", expect.stringContaining(sentence)]);
    expect((await desk.one()).snoozes).toEqual([]);
  });

  test("in a row of a list says in that row until when it is quiet, with Undo", async () => {
    const desk = await aDesk([{}, { task: "draw the map" }]);
    const mine = { at: "list:outstanding;owner=me:1" };
    expect((await desk.form(sarah, "open", mine, personal)).buttons.slice(0, 6)).toEqual([
      ...["Done", "Need more time", "Note", "Snooze", "…Rate", "…History"],
    ]);
    const card = await desk.press(sarah, "snooze", { ...mine, until: "2026-03-09" }, personal);
    expect(card.words).toContain("Quiet for you until Mon 9 March.");
    expect(card.words).toContain("draw the map");
    expect(card.buttons[0]).toBe("Undo");
  });

  test("pressed twice does it once", async () => {
    const desk = await aDesk();
    await desk.press(sarah, "snooze", { until: "2026-03-09" }, personal);
    await desk.press(sarah, "snooze", { until: "2026-03-09" }, { ...personal, repeated: true });
    expect(await desk.history()).toEqual(["snoozed", "logged"]);
  });
});

describe("a nudge", () => {
  const nudge = (note?: string, whom?: string): Deed => ({
    ...{ deed: "nudge", ...(note && { note }) },
    ...(whom === undefined ? {} : { whom: named(whom) }),
  });

  test("of clerk or chair is told to those who follow the change, with what it was before", async () => {
    const desk = await aDesk();
    const card = await desk.say(chair, nudge("the papers go out"));
    expect(card.title).toBe("A1 is nudged");
    expect(card.words).toContain("Sarah Kent");
    expect(card.buttons).not.toContain("Undo");
    expect(desk.told).toMatchObject([{ item: { nudge: { by: "m_chair", note: "the papers go out" } } }]);
    expect(desk.told[0]?.before?.nudge).toBeUndefined();
  });

  test("is made once a day, whoever asks", async () => {
    const desk = await aDesk();
    await desk.say(chair, nudge());
    expect((await desk.say(clerk, nudge(), { at: minutes(30) })).words).toBe(
      "A1 was nudged today\nMartin Oake asked how it stands at 10:00. Once a day is enough; a note is read at any time.",
    );
    expect((await desk.say(clerk, nudge(), { at: minutes(24 * 60) })).title).toBe("A1 is nudged");
  });

  test("can't be taken back", async () => {
    const desk = await aDesk();
    await desk.say(clerk, nudge());
    expect((await desk.undo(clerk, undefined, { at: minutes(1) })).words).toContain("can't be taken back");
    expect((await desk.undo(clerk, 1, { at: minutes(1) })).words).toContain("can't be taken back");
    expect((await desk.one()).nudge).toBeDefined();
  });

  test("is for clerk and chair, and never of one's own", async () => {
    const desk = await aDesk([{}, owners(clerk)]);
    expect((await desk.say(sarah, nudge())).words).toContain("Only the clerk or the chair can nudge its owner.");
    expect((await desk.say(joe, nudge("", "Sarah Kent"))).words).toContain("Only the clerk or the chair");
    expect((await desk.say(pat, nudge())).title).toBe("Nothing was changed");
    expect((await desk.say(clerk, nudge(), { numbers: [2] })).words).toContain("It is yours alone");
  });

  test("by a name that two bear means the one who owes it, and is refused of who owes nothing", async () => {
    const desk = await aDesk([owners(jo), owners(sarah), owners(jo, joe)]);
    expect((await desk.say(clerk, nudge(undefined, "JF"))).title).toBe("A1 is nudged");
    expect((await desk.say(clerk, nudge(undefined, "Jo Finch"), { numbers: [2] })).words).toContain(
      "It is Sarah Kent's, not Jo Finch's, so nothing was changed.",
    );
    expect((await desk.say(clerk, nudge(undefined, "JF"), { numbers: [3] })).title).toBe("Who is meant?");
  });

  test("from its form carries the note, and a second one says that it was made", async () => {
    const desk = await aDesk();
    const shown = (await desk.one()).revision;
    expect((await desk.form(clerk, "nudge")).words).toContain("What should they know?");
    await desk.press(clerk, "nudge", { note: " the papers\n go out " }, personal);
    expect((await desk.one()).nudge).toMatchObject({ note: "the papers go out" });
    const second = await desk.press(chair, "nudge", { revision: shown }, personal);
    expect(second.title).toBe("A1 was nudged today");
    expect((await desk.form(clerk, "nudge")).title).toBe("A1 was nudged today");
  });

  test("in a row of a list says in that row who hears of it", async () => {
    const desk = await aDesk();
    const card = await desk.press(clerk, "nudge", { at: "list:outstanding:1" });
    expect(card.words).toMatch(/Sarah Kent.*(?:will hear from me now|Please pass it on)/s);
  });
});

describe("that somebody was told", () => {
  test("is written down by a button or in words, and can be taken back", async () => {
    const desk = await aDesk();
    const card = await desk.press(clerk, "passOn", { to: "m_sarah" }, personal);
    expect(card.title).toBe("A1 is passed on");
    expect(card.words).toContain("Written down: Sarah Kent was told.");
    expect((await desk.one()).passedOn).toMatchObject([{ to: "m_sarah", by: "m_clerk", dueOn: "2026-03-06" }]);
    await desk.undo(clerk);
    expect((await desk.one()).passedOn).toEqual([]);
    await desk.say(clerk, { deed: "pass-on", to: named("Sarah") });
    expect(await desk.history()).toEqual(["passed-on", "undone", "passed-on", "logged"]);
  });

  test("is asked where several owe it, and refused of who does not", async () => {
    const desk = await aDesk([owners(jo, joe)]);
    const card = await desk.say(clerk, { deed: "pass-on" }, personal);
    expect([card.title, card.buttons]).toEqual(["Who was told of A1?", ["Told Jo Finch", "Told Joe Finch"]]);
    expect((await desk.press(clerk, "passOn", { to: "m_sarah" })).words).toContain("not Sarah Kent's");
    expect((await desk.press(sarah, "passOn", { to: "m_jo" })).words).toContain("Only the clerk or the chair");
  });
});
