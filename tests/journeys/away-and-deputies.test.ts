import { expect, test } from "vitest";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { numbers, title, words } from "./harness/read-card.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

/** Priya's board with Sarah and Sam, whose own chats are open; what she has said there was told at once. */
async function board(...lines: readonly string[]) {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Sam Okoro");
  const [priya, sarah, sam] = members;
  for (const line of lines) await teams.say(priya, home, line);
  await bot.clock();
  /** How many messages somebody has had in their own chat, answers among them. */
  const had = (person: Person) => teams.messagesTo(person).length;
  return { home, priya, sarah, sam, had };
}

test("somebody hears at their own hour, and the rest of the board at the board's", async () => {
  const { teams, bot } = stage;
  const { sarah, sam, had } = await board("action: Sarah, Sam: circulate the plan by 6 March");
  expect(title(await teams.say(sarah, teams.personal(sarah), "remind me at 8"))).toBe(
    "Your mornings come at 08:00 now",
  );
  // "Ahead" on the working day before is said then too.
  await bot.clock("2026-03-05T09:30:00Z");
  const before = [had(sarah), had(sam)];
  await bot.clock("2026-03-06T08:00:00Z");
  expect([had(sarah), had(sam)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  expect(title(newest(teams, sarah))).toBe("1 due today");
  await bot.clock("2026-03-06T09:00:00Z");
  expect(had(sam)).toBe((before[1] ?? 0) + 1);
  expect(had(sarah)).toBe((before[0] ?? 0) + 1);
});

test("nothing is said ahead to whoever wants that, and what is due all the same", async () => {
  const { teams, bot } = stage;
  const { sarah, sam, had } = await board("action: Sarah, Sam: circulate the plan by 6 March");
  await teams.say(sarah, teams.personal(sarah), "don't remind me ahead");
  const before = [had(sarah), had(sam)];
  await bot.clock("2026-03-05T18:00:00Z");
  expect([had(sarah), had(sam)]).toEqual([before[0], (before[1] ?? 0) + 1]);
  await bot.clock("2026-03-06T09:00:00Z");
  expect(title(newest(teams, sarah))).toBe("1 due today");
  expect(words(await teams.say(sarah, teams.personal(sarah), "stop reminding me"))).toContain("don't remind me ahead");
});

test("who is away hears nothing, their deputy is told, and on their return what is still open is said", async () => {
  const { teams, bot } = stage;
  const { home, priya, sarah, sam, had } = await board("action: Sarah to circulate the plan by 6 March");
  await teams.say(priya, home, "Sam is deputy for Sarah");
  const noted = await teams.say(sarah, teams.personal(sarah), "away until 11 March");
  expect(words(noted)).toMatch(/Away until Wed 11 March[\s\S]*Sam Okoro is told in your place until then/);
  const silent = had(sarah);
  await bot.clock("2026-03-06T09:00:00Z");
  expect(words(newest(teams, sam))).toMatch(/For Sarah Jones, away until Wed 11 March[\s\S]*A1[\s\S]*due today/);
  expect(had(sarah)).toBe(silent);
  await bot.clock("2026-03-10T18:00:00Z");
  expect(had(sarah)).toBe(silent);
  await bot.clock("2026-03-11T09:00:00Z");
  expect(had(sarah)).toBe(silent + 1);
  expect([title(newest(teams, sarah)), ...numbers(newest(teams, sarah))]).toEqual(["1 overdue", "A1"]);
});

test("without a deputy what falls due is the clerk's to pass on, and “back” brings it to its owner at once", async () => {
  const { teams, bot } = stage;
  const { home, priya, sarah, had } = await board("action: Sarah to circulate the plan by 6 March");
  await teams.say(priya, home, "Sarah is away until 20 March");
  await bot.clock("2026-03-06T09:00:00Z");
  expect(words(newest(teams, priya))).toMatch(/pass on[\s\S]*A1[\s\S]*Sarah Jones/i);
  const silent = had(sarah);
  await bot.clock("2026-03-09T11:00:00Z");
  expect(had(sarah)).toBe(silent);
  await teams.say(sarah, teams.personal(sarah), "I'm back");
  await bot.clock();
  expect([title(newest(teams, sarah)), ...numbers(newest(teams, sarah))]).toEqual(["1 overdue", "A1"]);
});

test("whoever took the app away is told at once when it is back, and the clerk hears why nobody was told", async () => {
  const { teams, bot } = stage;
  const { priya, sarah } = await board("action: Sarah to circulate the plan by 6 March");
  await teams.uninstall(sarah);
  await bot.clock("2026-03-06T09:00:00Z");
  expect(words(newest(teams, priya))).toMatch(/A1[\s\S]*Sarah Jones[\s\S]*has removed the app/);
  await bot.clock("2026-03-06T11:00:00Z");
  await teams.install(sarah);
  await bot.clock();
  expect(title(newest(teams, sarah))).toBe("1 due today");
});

test("whoever had no app is tried again once they are in the team", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya, sarah] = members;
  sarah.reach = "BotNotInConversationRoster";
  await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
  await bot.clock("2026-03-06T11:00:00Z");
  expect(words(newest(teams, priya))).toMatch(/A1[\s\S]*Sarah Jones/);
  sarah.reach = "reachable";
  await teams.membersAdded(home, [sarah], priya);
  await bot.clock();
  expect(title(newest(teams, sarah))).toBe("1 due today");
});

test("a deputy from another board, or without an account, is not named", async () => {
  const { teams } = stage;
  const { home, priya, sarah } = await board();
  await teams.say(priya, home, "add Pete Horner");
  expect(words(await teams.say(sarah, home, "Pete is my deputy"))).toContain("isn't on Teams here");
  const { members } = await aBoard(teams, "Olu Bankole", "Mair Griffiths");
  expect(words(await teams.say(sarah, home, `${members[1].name} is my deputy`))).toContain("is nobody on this board");
});
