import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { pressDoneUndoDone } from "./harness/press-done-undo-done.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

async function sarahOwes(...lines: readonly string[]) {
  const { teams, bot } = stage;
  const [priya, sarah, joe] = people(teams, "Priya Nathwani", "Sarah Jones", "Joe Bright");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah, joe] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  for (const line of lines) await teams.say(priya, home, line);
  await bot.clock();
  const newest = () => {
    const card = teams.messagesTo(sarah).at(-1);
    if (card === undefined) throw new Error("Sarah has had nothing.");
    return card;
  };
  return { priya, sarah, joe, home, newest };
}

test("Done, Undo, Done on a row of a morning", async () => {
  const { teams, bot } = stage;
  const { sarah, home, newest } = await sarahOwes("action: Sarah to circulate the plan by 6 March");
  await bot.clock("2026-03-06T09:00:00Z");
  expect(title(newest())).toBe("1 due today");
  await pressDoneUndoDone(teams, { by: sarah, on: newest(), row: "Open A1", home });
  await bot.clock();
  expect(words(newest())).toMatch(/All answered[\s\S]*A1[\s\S]*done today/);
});

test("a morning's card follows what happens to its actions elsewhere, and says nothing that is no longer so", async () => {
  const { teams, bot } = stage;
  const { priya, sarah, home, newest } = await sarahOwes(
    "action: Sarah to circulate the plan by 6 March",
    "action: Sarah to write to the school by 6 March",
    "action: Sarah to thank the caretaker by 6 March",
  );
  await bot.clock("2026-03-06T09:00:00Z");
  expect(title(newest())).toBe("3 due today");
  const morning = newest();
  await teams.say(priya, home, "done 1");
  await teams.say(priya, home, "2 due 20 March");
  await bot.clock();
  expect(words(morning)).toMatch(/A1[\s\S]*done today/);
  expect(words(morning)).toContain("Fri 20 March");
  expect(teams.posts(sarah).length).toBe(teams.messagesTo(sarah).length);

  const opened = await teams.press(sarah, morning, "Open A3");
  expect(buttonsOn(opened)).toContain("Done");
  // On Monday only what is still true is said.
  await bot.clock("2026-03-09T09:00:00Z");
  expect([title(newest()), ...numbers(newest())]).toEqual(["1 overdue", "A3"]);
});

test("who opens a row of a morning may change its day only as clerk or chair", async () => {
  const { teams, bot } = stage;
  const { sarah, priya, home, newest } = await sarahOwes("action: Sarah to circulate the plan by 6 March");
  await bot.clock("2026-03-06T09:00:00Z");
  const opened = await teams.press(sarah, newest(), "Open A1");
  expect(buttonsOn(opened)).not.toContain("Change date");
  expect(title(await teams.say(sarah, home, "1 due 20 March"))).toBe("More time asked for A1");
  expect(title(await teams.say(priya, home, "1 due 20 March"))).toBe("A1 is due Fri 20 March");
});

test("somebody else's new action and day reach them, one's own are no news", async () => {
  const { teams, bot } = stage;
  const { priya, sarah, joe, home } = await sarahOwes();
  await teams.say(sarah, home, "action: me to ring the auditor by 13 March");
  await teams.say(joe, home, "action: Priya, Joe: count the chairs (13 March)");
  await teams.say(priya, home, "1 due 16 March");
  await bot.clock();
  expect(teams.messagesTo(joe)).toEqual([]);
  expect(teams.messagesTo(priya).map((card) => title(card))).toEqual(["New for you: A2"]);
  expect(teams.messagesTo(sarah).map((card) => title(card))).toEqual(["Another day: A1"]);
});

test("no more than ten rows are shown, the rest is counted, and all count as told", async () => {
  const { teams, bot } = stage;
  const lines = Array.from({ length: 12 }, (_, at) => `action: Sarah to visit school number ${at + 1} by 6 March`);
  const { sarah, newest } = await sarahOwes(...lines);
  await bot.clock("2026-03-06T09:00:00Z");
  expect(numbers(newest())).toHaveLength(10);
  expect(words(newest())).toContain("And 2 more");
  const before = teams.messagesTo(sarah).length;
  await bot.clock("2026-03-06T18:00:00Z");
  expect(teams.messagesTo(sarah)).toHaveLength(before);
});

test("an action for everybody is each one's own, and ends for whoever has answered", async () => {
  const { teams, bot } = stage;
  const { priya, sarah, joe, home, newest } = await sarahOwes("action: all to comment on the strategy by 6 March");
  await bot.clock("2026-03-06T09:00:00Z");
  expect([priya, sarah, joe].map((person) => title(teams.messagesTo(person).at(-1) ?? { card: undefined }))).toEqual([
    "1 due today",
    "1 due today",
    "1 due today",
  ]);
  await teams.press(sarah, newest(), "Open A1");
  await teams.press(sarah, newest(), "Done");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual(["A1"]);
  const { deliveries } = await bot.clock("2026-03-09T09:00:00Z");
  // Those who have not answered, and on a Monday the home.
  expect(deliveries).toBe(3);
  expect(title(teams.messagesTo(joe).at(-1) ?? { card: undefined })).toBe("1 overdue");
  expect(title(newest())).not.toBe("1 overdue");
});
