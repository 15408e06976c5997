import { expect, test } from "vitest";
import { findButton } from "../fakes/teams/card-buttons.js";
import { inputs } from "../fakes/teams/card-inputs.js";
import { aToldBoard } from "./harness/a-told-board.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

test("a row is snoozed until Monday, is quiet for that owner alone, and is said on Monday whatever was said before", async () => {
  const { teams, bot } = stage;
  const { members, had, newest, since, say, home } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones", "Joe Bright"],
    "action: Sarah, Joe: circulate the plan by 6 March",
    "action: Sarah to write to the school by 12 March",
  );
  const [priya, sarah, joe] = members;
  await bot.clock("2026-03-05T09:00:00Z");
  const morning = newest(sarah);
  expect([title(morning), ...numbers(morning)]).toEqual(["2 due soon", "A1", "A2"]);

  for (const row of ["A1", "A2"]) {
    expect(buttonsOn(await teams.press(sarah, morning, `Open ${row}`))).toContain("Snooze");
    const [until] = inputs(cardIn(await teams.press(sarah, morning, "Snooze")));
    expect(until?.choices.map((choice) => choice.title)).toEqual([
      "Tomorrow, Fri 6 March",
      "Mon 9 March",
      "Another day",
    ]);
    const quiet = await teams.press(sarah, morning, "Save", { Until: "Mon 9 March" });
    expect(words(quiet)).toContain("quiet until Mon 9 March");
  }
  await bot.clock();
  expect(words(morning)).toMatch(/A1[\s\S]*quiet until Mon 9 March[\s\S]*A2[\s\S]*quiet until Mon 9 March/);

  // On its day the other owner alone hears of it.
  const before = [had(sarah), had(joe)] as const;
  await bot.clock("2026-03-06T18:00:00Z");
  expect([had(sarah), had(joe)]).toEqual([before[0], before[1] + 1]);
  expect(title(newest(joe))).toBe("1 due today");

  // A2 had been said ahead already, and nothing new is true of it.
  await bot.clock("2026-03-09T09:00:00Z");
  expect(since(sarah, before[0]).map((card) => [title(card), ...numbers(card)])).toEqual([
    ["1 overdue, 1 due soon", "A1", "A2"],
  ]);
  await bot.clock("2026-03-10T18:00:00Z");
  expect(had(sarah)).toBe(before[0] + 1);

  // Closed by somebody else: a press on the card that she still had before her is answered with what is so, and the card follows.
  const monday = newest(sarah);
  const opened = cardIn(await teams.press(sarah, monday, "Open A1"));
  await teams.say(priya, home, "close 1");
  for (const button of ["Snooze", "Done", "Note"]) {
    const { action } = findButton(opened, button);
    const late = await teams.pressMadeUp(sarah, monday, { id: action.id, verb: action.verb, data: action.data });
    expect(words(late), button).toMatch(/A1[^\n]*\bdischarged today/);
    expect(numbers(late), button).toEqual(["A1", "A2"]);
  }
  await bot.clock();
  expect(monday.edits).toBeGreaterThan(0);
  expect(words(monday)).toMatch(/A1[^\n]*\bdischarged today/);
  expect(had(sarah)).toBe(before[0] + 1);
  expect(words(await say(sarah, "history 1"))).toMatch(/snoozed/);
}, 60_000);

test("nobody snoozes past what the clerk allows, and is offered the latest day instead", async () => {
  const { teams, bot } = stage;
  const { members, newest, say, had, home } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones", "Joe Bright"],
    "action: Sarah to circulate the plan by 6 March",
  );
  const [priya, sarah, joe] = members;
  const refused = await say(sarah, "snooze 1 until 20 March");
  expect(words(refused)).toMatch(/7 days[\s\S]*Wed 11 March/);
  const offered = await teams.press(sarah, reply(refused), "Snooze until Wed 11 March");
  expect(title(offered)).toBe("A1 is quiet for you until Wed 11 March");
  expect(words(await say(joe, "snooze 1 until Friday"))).toContain("only its owner can snooze it");
  expect(words(await say(priya, "snooze 1 until Friday"))).toContain("only its owner can snooze it");

  // Taken back, and said for a shorter time.
  expect(title(await teams.press(sarah, reply(refused), "Undo"))).toBe("A1 is as it was");
  expect(title(await say(sarah, "snooze 1 until Friday"))).toBe("A1 is quiet for you until Fri 6 March");
  const before = had(sarah);
  await bot.clock("2026-03-05T09:00:00Z");
  expect(had(sarah)).toBe(before);
  await bot.clock("2026-03-06T09:00:00Z");
  expect([had(sarah), title(newest(sarah))]).toEqual([before + 1, "1 due today"]);

  // The limit holds for a form that was open when it was set.
  const morning = newest(sarah);
  await teams.press(sarah, morning, "Open A1");
  await teams.press(sarah, morning, "Snooze");
  await teams.say(priya, home, "let owners snooze for up to 2 days");
  const tooLong = await teams.press(sarah, morning, "Save", { Until: "Mon 9 March" });
  expect(words(tooLong)).toMatch(/Sun 8 March/);
  const offer = await teams.press(sarah, morning, "Snooze until Sun 8 March");
  expect(words(offer)).toContain("quiet for you until Sun 8 March");
  expect(words(await say(sarah, "snooze 1 for 3 days"))).toContain("Sun 8 March");
  await teams.say(priya, home, "no snoozing");
  expect(words(await say(sarah, "snooze 1 until Saturday"))).toContain("The clerk lets nobody snooze here");
  await bot.clock("2026-03-09T09:00:00Z");
  expect(title(newest(sarah))).toBe("1 overdue");
}, 60_000);
