import { expect, test } from "vitest";
import { aToldBoard } from "./harness/a-told-board.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

test("a nudge reaches each owner at once with its note, once a day, and an answer is seen by all", async () => {
  const { teams, bot } = stage;
  const { members, had, newest, say, home } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones", "Joe Bright"],
    "action: Sarah, Joe: circulate the plan by 20 March",
  );
  const [priya, sarah, joe] = members;
  const before = [had(sarah), had(joe)] as const;
  const nudged = await say(priya, "nudge 1: papers go out Thursday");
  expect(title(nudged)).toBe("A1 is nudged");
  expect(words(nudged)).toMatch(/Sarah Jones and Joe Bright will hear from me now/);
  await teams.until(() => had(sarah) > before[0] && had(joe) > before[1]);
  for (const owner of [sarah, joe]) {
    expect(title(newest(owner))).toBe("How does A1 stand?");
    expect(words(newest(owner))).toContain("Priya Nathwani asks how it stands: “papers go out Thursday”");
    expect(buttonsOn(newest(owner))).toEqual(expect.arrayContaining(["Done", "Need more time", "Note"]));
  }

  // Once a day for each action, whoever asks.
  const again = await say(priya, "nudge 1: and?");
  expect(words(again)).toMatch(/You asked how it stands at 10:0\d/);
  expect(words(await teams.say(sarah, home, "nudge 1"))).toContain("Only the clerk or the chair can nudge");
  await bot.clock("2026-03-04T23:59:00Z");
  expect([had(sarah), had(joe)]).toEqual([before[0] + 2 - 1, before[1] + 1]);
  await bot.clock("2026-03-05T09:30:00Z");
  const next = await say(priya, "nudge 1");
  expect(words(next)).toMatch(/will hear from me now/);
  await bot.clock();
  const hers = newest(sarah);
  expect([title(hers), title(newest(joe))]).toEqual(["How does A1 stand?", "How does A1 stand?"]);

  const done = await teams.press(sarah, hers, "Done");
  expect(title(done)).toBe("A1 is done");
  await bot.clock();
  expect(title(newest(joe))).toBe("A1 is done");
  expect(newest(joe).edits).toBeGreaterThan(0);
  expect(words(reply(next))).toMatch(/^A1 is done\nEstuary Board · Sarah Jones, today at 09:3\d/);
  expect(words(await say(priya, "history 1"))).toMatch(/Thu 5 March done · Sarah Jones/);
  expect(numbers(await say(priya, "outstanding"))).toEqual([]);
  expect(words(await say(priya, "nudge 1"))).toMatch(/^A1 is done already\n/);
}, 60_000);

test("who nudges an owner that Teams gives no way to is told so, and passes it on", async () => {
  const { bot } = stage;
  const { members, had, newest, say, since } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones", "Joe Bright"],
    "action: Sarah, Joe: circulate the plan by 27 March",
  );
  const [priya, sarah, joe] = members;
  sarah.reach = "BotNotInConversationRoster";
  await bot.clock("2026-03-05T09:30:00Z");
  expect(words(await say(priya, "nudge 1: papers go out Thursday"))).toContain("will hear from me now");
  const before = had(priya);
  await bot.clock("2026-03-05T09:40:00Z");
  // Teams refused her: the clerk learns of it the same morning, and once.
  expect(since(priya, before).map((card) => title(card))).toEqual(["1 owner not told"]);
  expect(words(newest(priya))).toMatch(/A1 Circulate the plan[^\n]*Sarah Jones: has not added the app/);
  const [told, hers] = [had(priya), had(sarah)];
  await bot.clock("2026-03-06T09:30:00Z");
  expect(had(priya)).toBe(told);
  const second = await say(priya, "nudge 1");
  expect(words(second)).toMatch(/Joe Bright will hear from me now/);
  expect(words(second)).toMatch(/can't tell Sarah Jones now\. Please pass it on\./);
  await bot.clock("2026-03-09T09:30:00Z");
  expect(had(sarah)).toBe(hers);
  expect(title(newest(joe))).toBe("How does A1 stand?");
  expect(words(await say(priya, "told Sarah about 1"))).toContain("Written down: Sarah Jones was told.");
  const proof = words(await say(priya, "proof 1"));
  expect(proof).toContain("Mon 9 March, 09:30 passed on by Priya Nathwani · to Sarah Jones");
  expect(proof).toContain("Fri 6 March, 09:30 nudge Sarah Jones · skipped: known to be out of reach");
  expect(proof).toContain("Thu 5 March, 09:30 nudge Sarah Jones · not sent: has not added the app");
  expect(proof).toContain("Thu 5 March, 09:30 nudge Joe Bright · accepted by Teams");
}, 60_000);
