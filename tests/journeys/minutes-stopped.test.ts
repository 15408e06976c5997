import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startFakeDrive } from "../fakes/teams/fake-drive.js";
import { startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import { people } from "./harness/people.js";
import { numbers, title, words } from "./harness/read-card.js";
import { read } from "./harness/read-paper.js";
import { startBot } from "./harness/running-bot.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function stopped(env: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const settings = { folder, now: "2026-03-04T10:00:00Z", env };
  const bot = await startBot(settings);
  ends.push(bot.end);
  const teams = await startFakeTeams({ bot: bot.url });
  ends.push(teams.close);
  const drive = await startFakeDrive();
  ends.push(drive.close);
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const again = async () => {
    const next = await startBot({ folder, env });
    ends.push(next.end);
    teams.bot = next.url;
    return next;
  };
  return { bot, teams, drive, priya, home, again };
}

test("who waits for a paper when the program is killed is told to send it again", async () => {
  const { bot, teams, drive, priya, again } = await stopped({
    WAIT_READING_LIMIT_MS: "4000",
    WAIT_SENDER_LEASE_MS: "2000",
  });
  const url = drive.holds("/never.docx", { bytes: "", after: new Promise(() => {}) });
  const sent = reply(await teams.sendFiles(priya, "", [{ name: "Estuary minutes.docx", url }]));
  expect(title(sent)).toBe("Reading the paper");
  await bot.kill();
  await again();
  // By the message that told to wait, or by another where the program died before it knew which that is.
  const told = () => teams.messagesTo(priya).find((message) => title(message) === "The paper was not read to its end");
  await teams.until(() => told() !== undefined, 20_000);
  expect(words({ card: told()?.card })).toContain("please send it again");
}, 90_000);

test("a check outlives the program, and goes on where it was", async () => {
  const { bot, teams, priya, home, again } = await stopped();
  const paper =
    "import\nMinutes of the Estuary Board, 3 March 2026\nAction: Sarah Jones to circulate the rota by 13 March\nAction: Sarah Jones to book the hall by 20 March";
  const check = await read(teams, await teams.say(priya, teams.personal(priya), paper));
  await teams.press(priya, check, /Book the hall/);
  await teams.press(priya, check, "Leave out");
  await bot.kill();
  await again();
  const opened = await teams.press(priya, check, /Book the hall/);
  expect(title(opened)).toBe("1 ready");
  await teams.press(priya, check, "Take it");
  expect(title(await teams.press(priya, check, "Accept"))).toBe("2 actions logged");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual(["A1", "A2"]);
}, 90_000);
