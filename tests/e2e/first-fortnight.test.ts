import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** Each test goes on from the one before, as a board's days do. */
let browser: Browser;
let folder: string;
let bot: RunningBot;
let page: PlaygroundPage;

const withPlayground = { PLAYGROUND: undefined };

beforeAll(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  bot = await startBot({ folder, now: "2026-02-26T10:00:00Z", env: withPlayground });
  page = await openPlayground(browser, bot.playground ?? "");
});
afterAll(async () => {
  await browser?.close();
  await bot?.end();
  await rm(folder, { recursive: true, force: true });
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.picture(`failed-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
});

describe("a clerk's first fortnight in the Playground", () => {
  test("a board is set up in the group chat, with its members on the card", async () => {
    await page.go("group");
    await page.say("set up Harbour Trust");
    const card = await page.card("The board is set up");
    await card.says("Hannah Whitlock is its clerk");
    await card.says("Joseph Adeyemi");
    await page.picture("1-set-up");
  });

  test("actions are logged as a secretary types them", async () => {
    await page.say("action: Hannah to circulate the draft accounts by Friday 6 March");
    await page.card(/^A1\b/);
    await page.say("action: Owen to ring the auditor by 3 March");
    await page.card(/^A2\b/);
    await page.say("Farida to book the town hall by 27/03");
    await page.card(/^A3\b/);
    await page.say("Callum and Bronwen to draft the data sharing note by next meeting");
    await page.card(/^A4\b/);
    await page.picture("2-logged");
  });

  test("a meeting is planned, and its agenda holds what is outstanding", async () => {
    await page.say("meeting 17 March 10am, Town Hall");
    await page.card("The board meets Tue 17 March");
    await page.say("agenda");
    const agenda = await page.card("Agenda, Tue 17 March");
    await agenda.says("Matters arising");
    await page.picture("3-agenda");
  });

  test("a row of the list opens to its own buttons, and takes another day in a calendar", async () => {
    await page.say("outstanding");
    const list = await page.card("4 outstanding actions");
    await page.picture("4-outstanding");
    await list.pressRow("A2");
    await list.offers("Change date");
    await page.picture("5-row-open");
    await list.press("Change date");
    await list.press("Pick a date");
    await list.offers("Save");
    await list.pickDay(/Due day/, "2026-03-11");
    await page.picture("6-another-day");
    await list.press("Save");
    await list.says("Wed 11 March");
  });

  test("on the morning of the day the card comes to the owner in the personal chat", async () => {
    await page.go("personal");
    await bot.clock("2026-03-06T09:01:00Z");
    const morning = await page.card("1 due today");
    await morning.says("Circulate the draft accounts");
    await page.picture("7-morning");
  });

  test("Done on the morning's card closes the action, there and on the list", async () => {
    const morning = await page.card("1 due today");
    await morning.pressRow("A1");
    await morning.offers("Done");
    await page.picture("8-morning-open");
    await morning.press("Done");
    await morning.offers("Undo");
    await page.picture("9-done");
    await page.go("group");
    await page.say("outstanding");
    await page.card("3 outstanding actions");
  });

  test("after a restart the board is still there, and the Playground in its place again", async () => {
    await page.close();
    expect(await bot.stop()).toBe(0);
    bot = await startBot({ folder, env: withPlayground });
    page = await openPlayground(browser, bot.playground ?? "");
    await page.go("group");
    await page.say("outstanding");
    await page.card("3 outstanding actions");
  });

  test("when the bot is killed, the Playground ends with it", async () => {
    await bot.kill();
    const gone = async () =>
      !(await fetch(`${bot.playground}/_debug/ping`).then(
        () => true,
        () => false,
      ));
    while (!(await gone())) await new Promise((resolve) => setImmediate(resolve));
  });
});
