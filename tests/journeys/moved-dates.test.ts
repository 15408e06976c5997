import { expect, test } from "vitest";
import { aToldBoard } from "./harness/a-told-board.js";
import { numbers, title, words } from "./harness/read-card.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

test("a day that is moved is reminded afresh, by a note at once and on its own days, also when it is today", async () => {
  const { teams, bot } = stage;
  const { members, home, had, newest, since } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones"],
    "action: Sarah to circulate the plan by 6 March",
    "action: Sarah to write to the school by 20 March",
  );
  const [priya, sarah] = members;
  const heads = (from: number) => since(sarah, from).map((card) => [title(card), ...numbers(card)]);
  await bot.clock("2026-03-06T10:00:00Z");
  const start = had(sarah);
  await teams.say(priya, home, "1 due 17 March");
  await bot.clock();
  await bot.clock("2026-03-18T18:00:00Z");
  expect(heads(start)).toEqual([
    ["Another day: A1"],
    ["1 due soon", "A1"],
    ["1 due soon", "A2"],
    ["1 due soon", "A1"],
    ["1 due today", "A1"],
    ["1 overdue", "A1"],
  ]);

  // To today, when the morning has gone: the note says it, and no morning says it again.
  await bot.clock("2026-03-19T11:00:00Z");
  const moved = had(sarah);
  await teams.say(priya, home, "2 due today");
  await bot.clock();
  expect(title(newest(sarah))).toBe("Another day: A2");
  expect(words(newest(sarah))).toContain("due today, Thu 19 March");
  await bot.clock("2026-03-20T18:00:00Z");
  expect(heads(moved)).toEqual([["Another day: A2"], ["1 overdue", "A2"]]);
}, 60_000);

test("a meeting that is moved takes the days with it that hang on it, and reminders keep to the new day", async () => {
  const { teams, bot } = stage;
  const { members, home, had, since, say } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones"],
    "meeting 12 March 10am, Guildhall",
    "action: Sarah to circulate the plan by the next meeting",
  );
  const [priya, sarah] = members;
  // Past the time in which the note of the new action would only be edited.
  await bot.clock("2026-03-04T10:30:00Z");
  const before = had(sarah);
  const moved = await teams.say(priya, home, "move the meeting to 26 March");
  expect(words(moved)).toContain("1 due day moves with it.");
  await bot.clock();
  expect(words(await say(sarah, "show 1"))).toContain(
    "next meeting, Thu 12 March → next meeting, Thu 26 March · with the meeting",
  );
  const asked = had(sarah);
  await bot.clock("2026-03-18T18:00:00Z");
  expect(
    since(sarah, before)
      .slice(0, asked - before)
      .map((card) => title(card)),
  ).toContain("Another day: A1");
  expect(since(sarah, asked)).toEqual([]);
  await bot.clock("2026-03-27T18:00:00Z");
  expect(since(sarah, asked).map((card) => [title(card), ...numbers(card)])).toEqual([
    ["1 due soon", "A1"],
    ["1 due soon", "A1"],
    ["1 due today", "A1"],
    ["1 overdue", "A1"],
  ]);
}, 60_000);
