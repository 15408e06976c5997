import { expect, test } from "vitest";
import { newest } from "./harness/newest.js";
import { people } from "./harness/people.js";
import { buttonsOn, title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-01-07T09:30:00Z" });

async function commission() {
  const { teams, bot } = stage;
  const [priya, sarah, colin] = people(teams, "Priya Nathwani", "Sarah Jones", "Colin Marsh");
  const home = teams.channel({ name: "Scrutiny", team: "Estuary", members: [priya, sarah, colin] });
  await setUpBoard(teams, priya, home, "Improving Lives Commission");
  const say = (text: string) => teams.say(priya, home, text);
  for (const day of ["20 January", "10 March", "16 June", "15 September", "3 November"])
    expect(title(await say(`meeting ${day} 10am, Town Hall`))).toMatch(/^The board meets/);
  await bot.clock();
  return { priya, sarah, home, say };
}

const titlesOfYear = Array.from({ length: 12 }, (_, n) => `Item ${"abcdefghijkl".charAt(n)} of the year`);

test("a scrutiny commission's year: twelve items, each moved twice with its reason, and every path is right", async () => {
  const { say } = await commission();
  for (const what of titlesOfYear)
    expect(title(await say(`programme: ${what} for the March meeting`))).toMatch(/^P\d+ is on the/);
  expect(title(await say("programme"))).toBe("12 items planned");
  for (let n = 1; n <= 12; n += 1) {
    await say(`move P${n} to September because the count is late`);
    await say(`P${n} to the new municipal year: no capacity before`);
  }
  for (let n = 1; n <= 12; n += 1) {
    const shown = words(await say(`P${n}`));
    expect(shown).toContain("March → September → new municipal year");
    expect(shown).toContain("the count is late");
    expect(shown).toContain("no capacity before");
    expect(shown).toContain("Moved twice");
  }
  expect(words(await say("P1"))).toContain("Tue 10 March → Tue 15 September · Wed 7 January · Priya Nathwani");
});

test("a six-monthly follow-up keeps to its anchor over a cancelled meeting, and agendas take it from the programme", async () => {
  const { say } = await commission();
  const { bot } = stage;
  await say(
    "programme: Prevent duty update for the January meeting (six monthly, led by Sarah, 30 min, for discussion)",
  );
  await say("P1 is every six months from 20 January");
  expect(words(await say("agenda"))).toContain("Prevent duty update");
  await say("cancel the January meeting");
  await bot.clock();
  const carried = words(await say("P1"));
  expect(carried).toContain("Tue 20 January → Tue 10 March");
  expect(carried).toContain("the meeting was cancelled");
  expect(words(await say("agenda"))).toContain("Prevent duty update");

  await bot.clock("2026-03-11T09:00:00Z");
  const over = await say("programme");
  expect(words(over)).toContain("Was for Tue 10 March");
});

test("what was for a meeting that nobody ended is asked about, and comes again from its anchor once it was taken", async () => {
  const { priya, home, say } = await commission();
  const { teams, bot } = stage;
  await say("programme: Prevent duty update for the March meeting (six monthly from 20 January 2026)");
  await bot.clock("2026-03-11T09:00:00Z");
  expect(words(await say("programme"))).toMatch(/Was for Tue 10 March[\s\S]*P1/);
  const one = await say("P1");
  expect(buttonsOn(one)).toEqual(["Taken", "To the next meeting", "Move", "Drop", "Programme"]);
  const taken = await teams.press(priya, one.replies[0] ?? newest(teams, home), "Taken");
  expect(title(taken)).toBe("P1 was taken");
  expect(words(taken)).toContain("It comes again as P2, planned for July.");
});

test("a meeting that gets too full is said with the sum", async () => {
  const { say } = await commission();
  await say("programme: A deep review for the March meeting (90 min)");
  const full = words(await say("programme: Another review for the March meeting (45 min)"));
  expect(full).toContain("That makes 2 h 15 of items on Tue 10 March; you call it full at 2 h.");
});

test("what comes every year from a month is planned for that month, and so reaches its agenda", async () => {
  const { say } = await commission();
  expect(words(await say("add to programme: Annual review, annually from November"))).toContain("Tue 3 November");
  expect(words(await say("agenda for November"))).toContain("Annual review");
});
