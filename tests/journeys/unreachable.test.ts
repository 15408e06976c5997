import { expect, test } from "vitest";
import type { Reach } from "../fakes/teams/refusals.js";
import { aToldBoard } from "./harness/a-told-board.js";
import { cardIn, numbers, title, words } from "./harness/read-card.js";
import { stageForEachTest } from "./harness/stage.js";

// A tenant that Teams refuses is an alert in the log.
const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z", troubled: true });

/** Six owners of one action each, due on Fri 6 March, and why Teams refuses them from then on. */
const refused: readonly [string, Reach, string][] = [
  ["Sarah Jones", "BotNotInConversationRoster", "has not added the app"],
  ["Joe Bright", "ConversationBlockedByUser", "has blocked the app"],
  ["Nia Rees", "MessageWritesBlocked", "has blocked the app"],
  ["Owen Pugh", "NotEnoughPermissions", "Teams does not let me write to them"],
  ["Ruth Lowe", "ForbiddenOperationException", "Teams does not let me write to them"],
  ["Sam Okoro", 404, "can't be found on Teams just now"],
];

test("whoever Teams refuses of a morning is told to the clerk that morning, once, with why; is left alone; and hears all when within reach", async () => {
  const { teams, bot } = stage;
  const names = refused.map(([name]) => name);
  const { members, home, had, since, say } = await aToldBoard(
    stage,
    ["Priya Nathwani", ...names],
    ...names.map((name, at) => `action: ${name} to visit school number ${at + 1} by 6 March`),
    "tell the home about owners who could not be reached",
  );
  const [priya, ...owners] = members;
  await bot.clock("2026-03-05T18:00:00Z");
  for (const [at, owner] of owners.entries()) owner.reach = refused[at]?.[1] ?? 404;
  const before = had(priya);
  const inHome = teams.messagesTo(home).length;
  await bot.clock("2026-03-06T10:00:00Z");
  const heard = had(priya);
  const told = since(priya, before)
    .map((card) => words(card))
    .join("\n");
  for (const [at, [name, , why]] of refused.entries()) {
    expect(told.match(new RegExp(`\\bA${at + 1}\\b`, "g")), name).toHaveLength(1);
    expect(told).toMatch(new RegExp(`A${at + 1} Visit school number ${at + 1}[^\\n]*${name}: ${why}\\. Please`));
  }

  // The home hears number and day, with a mention of each; whom Teams tried twice that morning it hears of in the next.
  const called = () =>
    teams
      .messagesTo(home)
      .slice(inHome)
      .filter((card) => title(card).endsWith("whose owner I can't reach"));
  await bot.clock("2026-03-09T10:00:00Z");
  const inCalls = called()
    .map((card) => words(card))
    .join("\n");
  for (const [at] of refused.entries()) expect(inCalls.match(new RegExp(`\\bA${at + 1}\\b`, "g"))).toHaveLength(1);
  expect(inCalls).not.toMatch(/school/i);
  expect(inCalls).toMatch(/A1 is due today/);
  for (const { id } of owners) expect(JSON.stringify(called().map((card) => cardIn(card).msteams))).toContain(id);

  // On the days that follow nobody is tried again, and the clerk hears no more of it until seven days have passed.
  const posted = owners.map((owner) => teams.posts(owner).length);
  await bot.clock("2026-03-12T18:00:00Z");
  expect(owners.map((owner, at) => teams.posts(owner).length - (posted[at] ?? 0))).toEqual([0, 0, 0, 0, 0, 0]);
  expect(since(priya, heard).map((card) => title(card))).toEqual([]);
  const health = words(await teams.say(priya, teams.personal(priya), "reminders health"));
  expect(health).toContain("6 can't be reached");
  expect(health).toContain("Sarah Jones: has not added the app, since Fri 6 March. Ask them to add the app.");
  expect(health).toContain("Sam Okoro: can't be found on Teams just now, since Fri 6 March.");

  // Writing to it, and the app installed again, are ways back: what was missed is told the same day.
  const [sarah, joe, , , , sam] = owners;
  if (sarah === undefined || joe === undefined || sam === undefined) throw new Error("They are owners.");
  for (const [who, back] of [
    [joe, () => say(joe, "hello")],
    [sarah, () => teams.install(sarah)],
    [sam, () => say(sam, "hello")],
  ] as const) {
    who.reach = "reachable";
    const last = teams.messagesTo(who).length;
    await back();
    await bot.clock();
    const missed = since(who, last).filter(({ card }) => card !== undefined && numbers({ card }).length > 0);
    expect(
      missed.map((card) => title(card)),
      who.name,
    ).toEqual(["1 overdue"]);
  }
  const proof = words(await say(priya, "proof 1"));
  expect(proof).toContain("Thu 12 March, 18:00 overdue Sarah Jones · accepted by Teams");
  expect(proof).toContain("Mon 9 March, 09:00 overdue Sarah Jones · skipped: known to be out of reach");
  expect(proof).toMatch(/Fri 6 March, 09:0\d pass on the board's conversation · accepted by Teams/);
  expect(proof).toContain("Fri 6 March, 09:00 due on the day Sarah Jones · not sent: has not added the app");
}, 60_000);

test("where the app is switched off for everybody nobody is tried in vain, and one morning comes when it is on again", async () => {
  const { teams, bot } = stage;
  const { members, had, since } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones", "Joe Bright"],
    "action: Sarah to circulate the plan by 6 March",
    "action: Joe to thank the school by 6 March",
  );
  const [priya, sarah, joe] = members;
  await bot.clock("2026-03-05T18:00:00Z");
  for (const person of members) person.reach = "BotDisabledByAdmin";
  const before = [had(priya), had(sarah), had(joe)] as const;
  await bot.clock("2026-03-08T18:00:00Z");
  const tried = had(priya) + had(sarah) + had(joe) - before[0] - before[1] - before[2];
  expect(tried).toBeGreaterThan(0);
  // Friday's morning is tried again each hour until the evening, and not at the weekend.
  expect(tried).toBeLessThanOrEqual(24);
  for (const person of members) person.reach = "reachable";
  const told = [teams.messagesTo(priya).length, teams.messagesTo(sarah).length, teams.messagesTo(joe).length] as const;
  await bot.clock("2026-03-09T12:00:00Z");
  expect(since(sarah, told[1]).map((card) => [title(card), ...numbers(card)])).toEqual([["1 overdue", "A1"]]);
  expect(since(joe, told[2]).map((card) => [title(card), ...numbers(card)])).toEqual([["1 overdue", "A2"]]);
  expect(since(priya, told[0])).toEqual([]);
}, 60_000);
