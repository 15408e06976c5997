import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import { aBoard } from "./harness/a-board.js";
import { onRecord } from "./harness/in-the-database.js";
import { newest } from "./harness/newest.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { type BotOptions, type RunningBot, startBot } from "./harness/running-bot.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { lookBack, stageForEachTest } from "./harness/stage.js";

describe("a board that is archived", () => {
  const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

  test("is only looked at, and today's cards of it lose their buttons", async () => {
    const { teams, bot } = stage;
    const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
    const [priya, sarah] = members;
    await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
    await teams.until(() => teams.messagesTo(sarah).length === 1);
    expect(buttonsOn(newest(teams, sarah))).toContain("Done");

    // Sarah is no clerk of it.
    expect(title(await teams.say(sarah, home, "archive this committee"))).toBe("Nothing was changed");
    const asked = await teams.say(priya, home, "archive this committee");
    expect(title(asked)).toBe("Archive this board?");
    expect(words(asked)).toContain("1 action is outstanding");
    expect(title(await teams.press(sarah, reply(asked), "Archive"))).toBe("Nothing was changed");
    const pressed = await teams.press(priya, reply(asked), "Archive");
    expect(title(pressed)).toBe("The board is archived");
    const again = await teams.post({ ...pressed.sent, id: teams.newInvokeId() });
    expect(JSON.stringify(again.body)).toContain("The board is archived");
    await bot.clock();
    expect(buttonsOn(newest(teams, sarah))).toEqual([]);
    expect(title(await teams.say(priya, home, "done 1"))).toBe("This board is archived");
    expect(title(await teams.say(priya, home, "action: Sarah to book the hall"))).toBe("This board is archived");
    expect(numbers(await teams.say(sarah, home, "outstanding"))).toEqual(["A1"]);
  });

  test("sends nothing, to its home or of it to people, until it goes on and tells once what is overdue", async () => {
    const { teams, bot } = stage;
    const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
    const [priya, sarah] = members;
    const trust = teams.groupChat({ name: "Trust", members: [sarah] });
    await setUpBoard(teams, sarah, trust, "Harbour Trust");
    await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
    await teams.say(sarah, trust, "action: me to count the boats by 9 March");
    await teams.say(priya, home, "meeting 12 March");
    await bot.clock();
    const asked = await teams.say(priya, home, "put the board to sleep");
    await teams.press(priya, reply(asked), "Archive");
    const before = { home: teams.posts(home).length, sarah: teams.messagesTo(sarah).length };
    await bot.clock("2026-03-09T10:00:00Z");
    expect(teams.posts(home)).toHaveLength(before.home);
    // Of her other board she hears as ever.
    const since = teams.messagesTo(sarah).slice(before.sarah);
    expect(since.length).toBeGreaterThan(0);
    for (const card of since) expect(words(card)).not.toContain("circulate");
    expect(words(newest(teams, sarah))).toContain("Count the boats");

    expect(title(await teams.say(priya, home, "bring the board back"))).toBe("The board goes on");
    const told = teams.messagesTo(sarah).length;
    await bot.clock("2026-03-10T09:30:00Z");
    const mornings = teams.messagesTo(sarah).slice(told);
    expect(mornings).toHaveLength(1);
    expect(numbers(newest(teams, sarah))).toContain("EB A1");
  });

  test("hears in its home when it was archived from somebody's own chat", async () => {
    const { teams } = stage;
    const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
    const [priya] = members;
    const asked = await teams.say(priya, teams.personal(priya), "close this board down");
    await teams.press(priya, reply(asked), "Archive");
    await teams.until(() => title(newest(teams, home)) === "The board is archived");
    expect(words(newest(teams, home))).toContain("By Priya Nathwani");
    await teams.press(priya, newest(teams, home), "Restore");
    expect(title(await teams.say(priya, home, "status"))).not.toContain("archived");
  });
});

describe("a board that is deleted", () => {
  let teams: FakeTeams;
  let folder: string;
  let bots: RunningBot[];

  beforeEach(async () => {
    teams = await startFakeTeams();
    folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
    bots = [];
  });
  afterEach(async () => {
    for (const bot of bots) await bot.end();
    await teams.close();
    await rm(folder, { recursive: true, force: true });
    for (const bot of bots) lookBack({ teams, bot });
  });

  async function start(options: BotOptions = {}): Promise<RunningBot> {
    const bot = await startBot({ folder, ...options });
    bots.push(bot);
    teams.bot = bot.url;
    return bot;
  }

  const kinds = ["committees", "actionItems", "meetings", "drafts", "members", "notices"] as const;

  /** What is on record of a committee, by collection. */
  async function leftOf(bot: RunningBot, committee: string): Promise<readonly string[]> {
    const record = await onRecord(bot);
    return kinds.filter((kind) => JSON.stringify(record[kind] ?? []).includes(committee));
  }

  async function gone(bot: RunningBot, committee: string): Promise<void> {
    for (let look = 0; look < 40 && (await leftOf(bot, committee)).length > 0; look += 1) await bot.clock();
    expect(await leftOf(bot, committee)).toEqual([]);
  }

  test("is asked for twice, goes piece by piece though the process is killed meanwhile, and leaves its place free", async () => {
    // So long a beat that nothing has gone yet when the process is killed.
    const first = await start({ now: "2026-03-04T09:30:00Z", env: { WAIT_TICK_MS: "600000" } });
    const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
    const [priya, sarah] = members;
    const trust = teams.groupChat({ name: "Trust", members: [sarah, priya] });
    await setUpBoard(teams, sarah, trust, "Harbour Trust");
    await teams.say(sarah, trust, "action: me to count the boats by 5 March");
    await teams.say(priya, home, "action: Sarah to circulate the plan by 5 March");
    await teams.say(priya, home, "meeting 12 March");
    await first.clock("2026-03-05T09:30:00Z");
    const due = newest(teams, sarah);
    expect(numbers(due).sort()).toEqual(["EB A1", "HT A1"]);
    const record = await onRecord(first);
    const committee = (record.committees ?? []).find((one) => JSON.stringify(one).includes("Estuary Board"));
    const id = String((committee as { _id: string })._id);

    const asked = await teams.say(priya, home, "delete this committee");
    expect(words(asked)).toMatch(/1 action · 1 meeting · 2 places on the roster · \d+ notices/);
    expect(title(await teams.press(sarah, reply(asked), "Delete it"))).toBe("Nothing was changed");
    const code = await teams.press(priya, reply(asked), "Delete it");
    expect(title(code)).toBe("Type EB to delete it");
    const wrong = await teams.press(priya, reply(asked), "Delete it", { typedCode: "HT" });
    expect(words(wrong)).toContain("That is not its code. Nothing was deleted.");
    const deleted = await teams.press(priya, reply(asked), "Delete it", { typedCode: "eb" });
    expect(title(deleted)).toBe("The board is deleted");
    expect(words(deleted)).toContain("Estuary Board");
    const again = await teams.post({ ...deleted.sent, id: teams.newInvokeId() });
    expect(JSON.stringify(again.body)).toContain("The board is deleted");
    expect(await leftOf(first, id)).not.toEqual([]);
    await first.kill();

    const second = await start({ env: { WAIT_PURGE_AFTER_MS: "1" } });
    // At once, and whatever is left: nobody finds it.
    expect(title(await teams.say(priya, home, "status"))).toBe("No board here yet");
    expect(title(await teams.press(sarah, due, /EB A1/))).toBe("This button is out of date");
    expect(numbers(await teams.say(sarah, teams.personal(sarah), "mine"))).toEqual(["A1"]);
    await gone(second, id);
    const left = await onRecord(second);
    expect(JSON.stringify(left.notices)).toContain("lines");

    // The same place, name and code.
    await setUpBoard(teams, priya, home, "Estuary Board");
    expect(numbers(await teams.say(priya, home, "action: Sarah to begin anew by 13 March"))).toEqual([]);
    expect(numbers(await teams.say(sarah, teams.personal(sarah), "mine"))).toEqual(["HT A1", "EB A1"]);
  }, 60_000);

  test("hears in its home who deleted it, when that was said elsewhere", async () => {
    const bot = await start({ now: "2026-03-04T09:30:00Z" });
    const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
    const [priya, sarah] = members;
    await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
    await teams.until(() => teams.messagesTo(sarah).length === 1);
    const asked = await teams.say(priya, teams.personal(priya), "delete the board");
    await teams.press(priya, reply(asked), "Delete it");
    expect(words(newest(teams, sarah))).toContain("Circulate the plan");
    await teams.press(priya, reply(asked), "Delete it", { typedCode: "EB" });
    await teams.until(() => title(newest(teams, home)) === "The board is deleted");
    // What was told of it loses its words and buttons.
    await bot.clock();
    await teams.until(() => buttonsOn(newest(teams, sarah)).length === 0);
    expect(words(newest(teams, sarah))).not.toContain("Circulate the plan");
    expect(words(newest(teams, home))).toContain("By Priya Nathwani");
    await bot.clock();
    const posts = teams.posts().length;
    await bot.clock("2026-03-20T12:00:00Z");
    expect(teams.posts()).toHaveLength(posts);
  });
});
