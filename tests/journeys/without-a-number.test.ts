import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { numbers, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:30:00Z" });

async function threeActions() {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Joe Bright");
  const [priya, sarah, joe] = members;
  const alarm = await teams.say(priya, home, "action: Sarah to check the alarm by 13 March");
  const letter = await teams.say(priya, home, "action: Sarah to write to the landlord by 16 March");
  const quotes = await teams.say(priya, home, "action: Joe to ask for two quotes by 18 March");
  await stage.bot.clock();
  return { teams, priya, sarah, joe, home, alarm, letter, quotes };
}

test("in the thread of an action's card “done” is about that action, and so is whatever else is said there", async () => {
  const { teams, priya, sarah, home, alarm, letter } = await threeActions();
  const inThread = (text: string, of = letter, who = sarah) => teams.say(who, home, text, { replyTo: reply(of) });
  expect(title(await inThread("done: sent on Monday"))).toBe("A2 is done");
  expect(words(await teams.say(sarah, home, "2"))).toContain("sent on Monday");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual(["A1", "A3"]);
  expect(title(await inThread("reopen it", letter, priya))).toBe("A2 is open again");
  expect(title(await inThread("done", alarm))).toBe("A1 is done");
  expect(title(await inThread("discharge this", letter, priya))).toMatch(/^A2 is (?:done|discharged)$/);

  // In a thread where the cards of two stand, neither is meant; nor is it guessed elsewhere.
  await teams.say(priya, home, "show 3", { replyTo: reply(alarm) });
  await teams.say(priya, home, "action: Sarah to thank the engineer by 20 March", { replyTo: reply(alarm) });
  await teams.say(priya, home, "action: Sarah to pay the engineer by 20 March", { replyTo: reply(alarm) });
  const which = await inThread("done", alarm);
  expect(title(which)).toBe("Which action?");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual(["A3", "A4", "A5"]);
});

test("who owes only one says “done” for it, who owes several is asked which, and who owes none is told how", async () => {
  const { teams, priya, sarah, joe, home } = await threeActions();
  expect(title(await teams.say(joe, teams.personal(joe), "done"))).toBe("A3 is done");
  const several = await teams.say(sarah, teams.personal(sarah), "done");
  expect(title(several)).toBe("Which action?");
  expect(words(several)).toContain("Nothing has changed.");
  expect(title(await teams.say(joe, home, "done"))).toBe("Which action?");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual(["A1", "A2"]);
  await teams.say(sarah, home, "done 1");
  expect(title(await teams.say(sarah, home, "done"))).toBe("A2 is done");
});
