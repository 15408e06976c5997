import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** How a board is declared private, sleeps, goes on, and is deleted. Each test goes on from the one before. */
let browser: Browser;
let bot: RunningBot;
let page: PlaygroundPage;

beforeAll(async () => {
  browser = await startBrowser();
  bot = await startBot({ now: "2026-03-04T10:00:00Z", env: { PLAYGROUND: undefined } });
  page = await openPlayground(browser, bot.playground ?? "");
  await page.go("group");
  await page.say("set up Harbour Trust");
  await page.card("The board is set up");
  await page.say("action: Owen to ring the auditor by 20 March");
  await page.card(/^A1/);
});
afterAll(async () => {
  await browser?.close();
  await bot?.end();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.picture(`failed-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
});

describe("a home", () => {
  test("can't be private while somebody is there who is not on the roster", async () => {
    await page.say("remove Callum");
    await page.card("Not on the board any more");
    await page.say("make this home private");
    const refused = await page.card("This home can't be private yet");
    await refused.says("Callum Teague");
    await refused.picture("life-1-refused");
  });

  test("is private once all who are there may read the closed part", async () => {
    const gone = await page.card("Not on the board any more");
    await gone.press("Back on the roster");
    await gone.says("is a member again");
    await gone.picture("life-2-back");
    await page.say("make this home private");
    const asked = await page.card("Make this home private?");
    await asked.picture("life-3-asked");
    await asked.press("Make it private");
    await asked.says("This home is private now");
    await asked.picture("life-4-private");
    await page.say("1 is exempt");
    await page.say("outstanding");
    const list = await page.card("1 outstanding action");
    await list.says("closed part");
    await list.picture("life-5-closed-part");
  });
});

describe("a board", () => {
  test("sleeps when it is archived, and goes on when it is restored", async () => {
    await page.say("archive this committee");
    const asked = await page.card("Archive this board?");
    await asked.picture("life-6-archive");
    await asked.press("Archive");
    await asked.says("The board is archived");
    await asked.picture("life-7-archived");
    await page.say("done 1");
    await (await page.card("This board is archived")).picture("life-8-asleep");
    await asked.press("Restore");
    await asked.says("The board goes on");
    await asked.picture("life-9-restored");
  });

  test("is deleted only by who types its code, with a file offered before", async () => {
    await page.say("delete this committee");
    const asked = await page.card("Delete this board?");
    await asked.offers("Export");
    await asked.picture("life-10-delete");
    await asked.press("Delete it");
    await asked.says("Type HT to delete it");
    await asked.press("Delete it");
    await asked.says("Type the board's code.");
    await asked.fill(/code, HT/, "XY");
    await asked.press("Delete it");
    await asked.says("That is not its code. Nothing was deleted.");
    await asked.picture("life-11-code");
    await asked.press("Leave it");
    await asked.says("Nothing was changed");
    await page.say("outstanding");
    expect(await (await page.card("1 outstanding action")).words()).toContain("A1");
  });
});
