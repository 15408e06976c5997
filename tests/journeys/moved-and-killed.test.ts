import { afterAll, expect, test } from "vitest";
import { connectMongo } from "../../src/store/mongo/connect.js";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import { people } from "./harness/people.js";
import { words } from "./harness/read-card.js";
import { type RunningBot, startBot } from "./harness/running-bot.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { lookBack } from "./harness/stage.js";

/** So many hang on the meeting that the power fails while they follow it. */
const many = 30;

let teams: FakeTeams;
const bots: RunningBot[] = [];

afterAll(async () => {
  for (const bot of bots.toReversed()) await bot.end();
  await teams.close();
});

test("a meeting is moved and the process killed while its due days follow: the next one carries on, and all have the new day", async () => {
  const killed = await startBot({ now: "2026-03-04T09:30:00Z" });
  bots.push(killed);
  teams = await startFakeTeams({ bot: killed.url });
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  await teams.say(priya, home, "meeting 19 March");
  for (let n = 1; n <= many; n += 1) await teams.say(priya, home, `action: Sarah to write letter ${n} by next meeting`);
  await killed.clock();

  const { store, close } = await connectMongo(killed.database);
  const lost = teams.say(priya, home, "move the meeting to 26 March");
  // As soon as the meeting has its new day, whatever of the due days has followed.
  for (let at = 0; at < 5_000 && (await store.meetings.findUncarried("system")) === undefined; at += 1);
  await killed.kill();
  await close();
  await lost;

  const bot = await startBot({ folder: killed.folder });
  bots.push(bot);
  teams.bot = bot.url;
  await bot.clock();
  for (const number of [1, many / 2, many])
    expect(words(await teams.say(priya, home, `show ${number}`))).toContain("next meeting, Thu 26 March");
  lookBack({ teams, bot });
}, 90_000);
