import { expect, test } from "vitest";
import { aToldBoard } from "./harness/a-told-board.js";
import { giveRole, makeChair } from "./harness/in-the-database.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

test("fourteen days overdue, chair and clerk hear of it with what the owner was told, and again after fourteen", async () => {
  const { teams, bot } = stage;
  const { members, home, newest, since, had, say } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Christine Moore", "Sarah Jones", "Mair Griffiths"],
    "action: Sarah to circulate the plan by 6 March",
    "action: Mair to settle the complaint by 6 March",
    "make 2 closed part",
    "action: Mair to count the boats by 6 March",
  );
  const [priya, christine, sarah, mair] = members;
  await makeChair(bot, christine, teams.tenantId);
  await giveRole(bot, mair, teams.tenantId, "adviser");
  const shared = teams.messagesTo(home).length;
  await bot.clock("2026-03-19T18:00:00Z");
  const quiet = [had(priya), had(christine)] as const;
  await bot.clock("2026-03-20T09:00:00Z");
  for (const [who, as, count] of [
    [priya, "clerk", quiet[0]],
    [christine, "chair", quiet[1]],
  ] as const) {
    const cards = since(who, count);
    expect(cards.map((card) => [title(card), ...numbers(card)])).toEqual([["3 overdue for long", "A1", "A2", "A3"]]);
    const said = words(newest(who));
    expect(said).toContain(`As ${as}: overdue for long`);
    expect(said).toMatch(/A1 Circulate the plan[^\n]*Sarah Jones was told Mon 9 March and Mon 16 March/);
    expect(said).toContain("A2 Settle the complaint");
  }
  // An adviser owes like anybody else, and hears of nothing but their own.
  expect(teams.messagesTo(mair).flatMap((card) => numbers(card))).not.toContain("A1");
  expect(words(newest(mair))).toMatch(/A2 Settle the complaint/);

  // The row opens to what a clerk may do.
  const card = newest(priya);
  expect(buttonsOn(await teams.press(priya, card, "Open A1"))).toEqual([
    "Done",
    "Change date",
    "Note",
    "Edit",
    "Nudge",
    "History",
  ]);
  const nudged = await teams.press(priya, card, "Nudge");
  expect(words(nudged)).toContain("What should they know?");
  await teams.press(priya, card, "Back");
  await teams.press(priya, card, "Change date");
  await teams.press(priya, card, "Pick a date");
  expect(words(await teams.press(priya, card, "Save", { "Due day": "2026-04-24" }))).toMatch(/A1[^\n]*Fri 24 April/);
  await bot.clock();
  expect(words(newest(christine))).toMatch(/A1[\s\S]*no longer overdue/);

  // Good Friday and Easter Monday lie between.
  const after = had(christine);
  await bot.clock("2026-04-06T18:00:00Z");
  expect(had(christine)).toBe(after);
  await bot.clock("2026-04-07T08:00:00Z");
  expect(since(christine, after).map((one) => [title(one), ...numbers(one)])).toEqual([
    ["2 overdue for long", "A2", "A3"],
  ]);

  // What is closed never showed its task where others read along.
  const inHome = teams
    .messagesTo(home)
    .slice(shared)
    .map((one) => words(one))
    .join("\n");
  expect(inHome).toMatch(/A2 closed item/);
  expect(
    JSON.stringify(
      teams
        .messagesTo(home)
        .slice(shared)
        .map(({ posts }) => posts),
    ),
  ).not.toMatch(/complaint/i);
  expect(numbers(await say(sarah, "overdue"))).toEqual(["A2", "A3"]);
}, 60_000);
