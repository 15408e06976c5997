import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** What somebody learns of what is held of them and until when, and a clerk of what was changed. Each test goes on from the one before. */
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
});
afterAll(async () => {
  await browser?.close();
  await bot?.end();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.picture(`failed-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
});

describe("what is held", () => {
  test("about oneself is told in one's own chat, with a file", async () => {
    await page.go("personal");
    await page.say("what do you hold about me");
    const held = await page.card("What I hold about you");
    await held.says("Harbour Trust");
    await held.picture("privacy-1-held");
    await held.press("Export");
    await (await page.card("The file is ready")).picture("privacy-2-file");
  });

  test("goes when one asks to be forgotten, after a check that can be left", async () => {
    await page.say("forget me");
    const check = await page.card("Forget you?");
    await check.offers("Export");
    await check.picture("privacy-3-forget");
    await check.press("Leave it");
    await check.says("Nothing was changed");
  });

  test("by a board is shown with its days, and changed in a form with a dry run", async () => {
    await page.say("retention");
    const kept = await page.card("What is kept, and for how long");
    await kept.picture("privacy-5-retention");
    await kept.press("Change");
    await kept.fill(/^Years/, "900");
    await kept.press("Check");
    await kept.says("Closed actions are kept for");
    expect(await kept.entered(/^Years/)).toBe("900");
    await kept.picture("privacy-6-refused");
    await kept.fill(/^Years/, "6");
    await kept.press("Check");
    await kept.says("for 6 years");
    await kept.picture("privacy-7-dry-run");
    await kept.press("Save");
    await kept.says("It is kept so now");
    await kept.offers("Settings");
    await kept.picture("privacy-8-saved");
  });
});

describe("what was changed", () => {
  test("is set in the forms of the settings, the name with them", async () => {
    await page.go("group");
    await page.say("settings");
    const settings = await page.card("Reminders go out at 09:00");
    await settings.picture("privacy-9-settings");
    await settings.press("Name and code");
    await settings.fill("Name of the board", "Harbour and Ferry Trust");
    await settings.picture("privacy-10-name");
    await settings.press("Save");
    await settings.says("The settings are saved");
    await settings.press("What is kept");
    expect(await settings.entered(/^Years/)).toBe("6");
  });

  test("is told with who did it", async () => {
    await page.go("personal");
    await page.say("board history");
    const history = await page.card("History of the board");
    await history.says("Hannah Whitlock set the name to “Harbour and Ferry Trust”");
    await history.says("are kept to 6 years");
    await history.picture("privacy-11-history");
  });
});
