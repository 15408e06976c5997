import { expect, onTestFinished, test } from "vitest";
import { fault } from "../fakes/teams/faults.js";
import { people } from "../journeys/harness/people.js";
import { title, words } from "../journeys/harness/read-card.js";
import { startBot } from "../journeys/harness/running-bot.js";
import { reply, setUpBoard } from "../journeys/harness/set-up-board.js";
import { stageForEachTest } from "../journeys/harness/stage.js";
import type { StagedBot } from "../journeys/harness/staged-bot.js";

const stage = stageForEachTest({ now: "2026-03-05T14:00:00Z", troubled: true });

async function threeOwners(bot: StagedBot = stage.bot) {
  const { teams } = stage;
  const [priya, sarah, joe, tom] = people(teams, "Priya Nathwani", "Sarah Jones", "Joe Bright", "Tom Okafor");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah, joe, tom] });
  const setUp = await setUpBoard(teams, priya, home, "Estuary Board");
  for (const { name } of [sarah, joe, tom]) {
    await teams.say(priya, home, `action: ${name} to bring the papers by 6 March`);
  }
  await bot.clock();
  return { priya, sarah, joe, tom, home, owners: [sarah, joe, tom], setUp };
}

for (const [what, refusal] of [
  ["the app switched off by an admin", fault.forbidden("BotDisabledByAdmin")],
  ["the app not known any more", fault.unauthorised()],
] as const) {
  test(`${what}: sending pauses with an alert, and ends in one morning, not a backlog`, async () => {
    const { teams, bot } = stage;
    const { owners } = await threeOwners();
    const sent = () => owners.map((owner) => teams.posts(owner).length);
    const off = teams.fail(refusal);
    const start = sent();
    await bot.clock("2026-03-06T18:00:00Z");
    expect(bot.stderr()).toMatch(/(?:app|tenant) paused/);
    const tries = off.hits;
    expect(tries).toBeGreaterThan(0);
    // Once an hour at most is it tried whether Teams takes anything again, by a few notices and not by all.
    expect(tries).toBeLessThanOrEqual(4 * 10);

    off.lift();
    const before = owners.map((owner) => teams.messagesTo(owner).length);
    await bot.clock("2026-03-09T12:00:00Z");
    const arrived = owners.map((owner, at) =>
      teams
        .messagesTo(owner)
        .slice(before[at])
        .map((card) => title(card)),
    );
    for (const titles of arrived) expect(titles.at(-1)).toBe("1 overdue");
    for (const titles of arrived) expect(titles.length).toBeLessThanOrEqual(2);
    expect(sent().every((count, at) => count > (start[at] ?? 0))).toBe(true);
    expect(words(teams.messagesTo(owners[0] ?? never()).at(-1) ?? { card: undefined })).toContain("A1");
  });
}

test("who is out of reach from the start is not posted to; the clerk's own morning says whom to tell", async () => {
  const { teams, bot } = stage;
  const [priya, sarah, joe] = people(teams, "Priya Nathwani", "Sarah Jones", "Joe Bright");
  sarah.reach = "BotNotInConversationRoster";
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah, joe] });
  const setUp = await setUpBoard(teams, priya, home, "Estuary Board");
  expect(words(reply(setUp))).toContain("1 of 3 can't be reached yet");
  expect(words(reply(setUp))).toContain("Sarah Jones (has not added the app)");
  await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
  await teams.say(priya, home, "action: me to ring the auditor by 6 March");
  await bot.clock();
  expect((await bot.clock("2026-03-06T09:00:00Z")).deliveries).toBe(1);
  const [morning] = teams.messagesTo(priya);
  const told = words(morning ?? { card: undefined });
  expect(told).toMatch(/^1 due today, 1 to pass on/);
  expect(told).toMatch(/As clerk: please pass on[\s\S]*A1[\s\S]*Sarah Jones: has not added the app/);
  expect(teams.posts(sarah)).toEqual([]);

  // Neither is it said to the clerk again before a week is over; and from the day Sarah writes she is told herself.
  await bot.clock("2026-03-09T12:00:00Z");
  expect(teams.messagesTo(priya).map((card) => title(card))).toEqual(["1 due today, 1 to pass on", "1 overdue"]);
  await teams.say(sarah, teams.personal(sarah), "hello");
  await bot.clock("2026-03-10T12:00:00Z");
  expect(title(teams.messagesTo(sarah).at(-1) ?? { card: undefined })).toBe("1 overdue");
});

test("killed while a morning is on its way: afterwards it is sent once more as a possible twin, and no third time", async () => {
  const { teams } = stage;
  const bot = await startBot({ now: "2026-03-05T14:00:00Z" });
  onTestFinished(() => bot.end());
  teams.bot = bot.url;
  const { sarah, joe, tom } = await threeOwners(bot);
  const before = new Map([sarah, joe, tom].map((person) => [person, teams.messagesTo(person).length]));
  const hang = teams.fail(fault.hang({ delivered: true }), { on: "send", to: sarah, times: 1 });
  const cut = bot.clock("2026-03-06T09:00:00Z").catch(() => undefined);
  await teams.until(() => hang.hits === 1);
  await bot.kill();
  await cut;
  const again = await startBot({ folder: bot.folder });
  try {
    await again.clock("2026-03-06T12:00:00Z");
    const cards = (person: typeof sarah) => teams.messagesTo(person).slice(before.get(person));
    expect(cards(sarah).map((card) => title(card))).toEqual(["1 due today", "1 due today"]);
    expect(words(cards(sarah)[1] ?? { card: undefined })).toContain("You may have had this card already.");
    // The others were on their way or still to come: each has it, and at most twice.
    for (const person of [joe, tom]) expect([1, 2]).toContain(cards(person).length);
    await again.clock("2026-03-06T18:00:00Z");
    expect(cards(sarah)).toHaveLength(2);
  } finally {
    await again.end();
  }
});

function never(): never {
  throw new Error("Somebody owns something.");
}
