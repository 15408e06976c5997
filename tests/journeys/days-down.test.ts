import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import { aToldBoard } from "./harness/a-told-board.js";
import { numbers, title, words } from "./harness/read-card.js";
import { lookBack } from "./harness/stage.js";
import { type StagedBot, startStagedBot } from "./harness/staged-bot.js";

let teams: FakeTeams;
let folder: string;
let bots: StagedBot[];

beforeEach(async () => {
  teams = await startFakeTeams();
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  bots = [];
}, 60_000);

afterEach(async () => {
  for (const bot of bots) await bot.end();
  await teams.close();
  await rm(folder, { recursive: true, force: true });
  for (const bot of bots) lookBack({ teams, bot });
}, 60_000);

/** Starts the bot on the same folder with this time; Teams posts to it from now on. */
async function start(now: string): Promise<StagedBot> {
  const bot = await startStagedBot({ folder, now });
  bots.push(bot);
  teams.bot = bot.url;
  return bot;
}

test("after two days down, and after a week, each hears once what is true then and nothing of what has passed", async () => {
  const first = await start("2026-03-02T10:00:00Z");
  const { members, had, since, home } = await aToldBoard(
    { teams, bot: first },
    ["Priya Nathwani", "Sarah Jones", "Joe Bright"],
    "add Pete Horner, PH, Public Protection Unit Manager, South Yorkshire Police",
    "action: Sarah to circulate the plan by 4 March",
    "action: Sarah to write to the school by 12 March",
    "action: Sarah to thank the caretaker by 5 March",
    "action: Joe to count the boats by 6 March",
    "action: PH to arrange the review by 4 March",
    "meeting 19 March 10am, Guildhall",
  );
  const [priya, sarah, joe] = members;
  await first.clock("2026-03-03T12:00:00Z");
  await first.stop();

  // Down over Wednesday and Thursday: A1 and A3 fell due, A2's and A4's days ahead passed.
  const all = [priya, sarah, joe] as const;
  const counts = () => all.map((who) => teams.messagesTo(who).length);
  const before = counts();
  const second = await start("2026-03-06T07:00:00Z");
  expect((await second.clock()).deliveries).toBe(0);
  await second.clock("2026-03-06T18:00:00Z");
  const cards = all.map((who, at) => since(who, before[at] ?? 0).map((card) => [title(card), ...numbers(card)]));
  expect(cards).toEqual([
    [["1 to pass on", "A5"]],
    [["2 overdue, 1 due soon", "A1", "A3", "A2"]],
    [["1 due today", "A4"]],
  ]);
  await second.stop();

  // And down for a week and more: on Mon 16 March the meeting is three days off.
  const held = counts();
  const inHome = teams.messagesTo(home).length;
  const third = await start("2026-03-16T07:00:00Z");
  await third.clock("2026-03-16T18:00:00Z");
  const later = all.map((who, at) => since(who, held[at] ?? 0).map((card) => [title(card), ...numbers(card)]));
  expect(later).toEqual([[["1 to pass on", "A5"]], [["3 overdue", "A1", "A3", "A2"]], [["1 overdue", "A4"]]]);
  expect(
    teams
      .messagesTo(home)
      .slice(inHome)
      .map((card) => title(card)),
  ).toEqual(["Agenda, Thu 19 March", "5 overdue"]);
  expect(
    since(sarah, held[1] ?? 0)
      .map((card) => words(card))
      .join(),
  ).not.toMatch(/new to you/);
  const settled = all.map((who) => had(who));
  await third.clock("2026-03-17T18:00:00Z");
  expect(all.map((who) => had(who))).toEqual(settled);
}, 90_000);

test("both Mondays after the clocks change the morning comes at nine by the clock on the wall", async () => {
  const [spring, autumn] = [
    { from: "2026-03-27T12:00:00Z", due: "30 March", early: "2026-03-30T07:59:59Z", at: "2026-03-30T08:00:00Z" },
    { from: "2026-10-23T12:00:00Z", due: "26 October", early: "2026-10-26T08:59:59Z", at: "2026-10-26T09:00:00Z" },
  ];
  for (const { from, due, early, at } of [spring, autumn]) {
    const bot = await start(from);
    const { members, newest, had } = await aToldBoard(
      { teams, bot },
      ["Priya Nathwani", "Sarah Jones"],
      `action: Sarah to circulate the plan by ${due}`,
    );
    const [, sarah] = members;
    const before = had(sarah);
    await bot.clock(early);
    expect(had(sarah)).toBe(before);
    await bot.clock(at);
    expect([had(sarah), title(newest(sarah))]).toEqual([before + 1, "1 due today"]);
    await bot.stop();
  }
}, 90_000);
