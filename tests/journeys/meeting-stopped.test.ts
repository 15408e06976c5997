import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import { people } from "./harness/people.js";
import { title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { lookBack } from "./harness/stage.js";
import { type StagedBot, startStagedBot } from "./harness/staged-bot.js";

test("the process stops in the middle of a meeting, and the meeting goes on where it was", async () => {
  const teams = await startFakeTeams();
  const folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  const bots: StagedBot[] = [];
  onTestFinished(async () => {
    for (const bot of bots) await bot.end();
    await teams.close();
    await rm(folder, { recursive: true, force: true });
  });
  const start = async (now?: string) => {
    const bot = await startStagedBot({ folder, ...(now !== undefined && { now }) });
    bots.push(bot);
    teams.bot = bot.url;
    return bot;
  };

  const first = await start("2026-03-04T09:30:00Z");
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const say = (text: string) => teams.say(priya, home, text);
  await say("meeting 4 March 2pm");
  await say("start");
  await say("present: Sarah");
  const second = await say("next item");
  expect(title(second)).toBe("At item 2");
  await say("resolved: that it be noted");
  await first.end();

  await start();
  const now = await say("where are we on the agenda");
  expect(title(now)).toBe("At item 2");
  expect(words(now)).toContain("1 of 1 present");
  expect(words(now)).toContain("D1 that it be noted");
  // The card that was drawn before still leads on.
  expect(title(await teams.press(priya, reply(second), "Next item"))).toBe("At item 3");
  for (const bot of bots) lookBack({ teams, bot });
});
