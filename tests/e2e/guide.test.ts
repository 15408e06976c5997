import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** How a clerk goes through setting a board up, step by step. Each test goes on from the one before. */
let browser: Browser;
let bot: RunningBot;
let page: PlaygroundPage;

beforeAll(async () => {
  browser = await startBrowser();
  bot = await startBot({ now: "2026-03-04T10:00:00Z", env: { PLAYGROUND: undefined } });
  page = await openPlayground(browser, bot.playground ?? "");
  await page.go("group");
});
afterAll(async () => {
  await browser?.close();
  await bot?.end();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.picture(`failed-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
});

describe("a clerk who is led through setting a board up", () => {
  test("sees every step, and what is set already", async () => {
    await page.say("set up Harbour Trust");
    const guide = await page.card("The board is set up");
    await guide.picture("guide-1-set-up");
    await guide.press("Guide me");
    await guide.says("8 steps to set up");
    await guide.picture("guide-2-steps");
  });

  test("sets name, code, days and sign-off, a refusal keeping what was entered", async () => {
    const guide = await page.card("8 steps to set up");
    await guide.press("Go on");
    await guide.fill("Code, two to five letters or digits", "1");
    await guide.fill("Name of the board", "Harbour Safeguarding Partnership");
    await guide.press("Save");
    await guide.says("A code is two to five letters or digits, first a letter");
    expect(await guide.entered("Name of the board")).toBe("Harbour Safeguarding Partnership");
    await guide.picture("guide-3-name-refused");
    await guide.fill("Code, two to five letters or digits", "hsp");
    await guide.press("Save");
    await guide.says("Which days does it keep?");
    await guide.choose("Bank holidays of", "Wales");
    await guide.picture("guide-4-days");
    await guide.press("Save");
    await guide.says("Who closes an action?");
    await guide.pick("It waits for the board: the clerk or the chair discharges it.");
    await guide.picture("guide-5-sign-off");
    await guide.press("Save");
    await guide.says("Who is in the chair?");
  });

  test("names the chair, leaves the roster, and plans the first meeting", async () => {
    const guide = await page.card("Who is in the chair?");
    await guide.tick("Joseph Adeyemi");
    await guide.picture("guide-6-chair");
    await guide.press("Save");
    await guide.says("Who is on the board?");
    await guide.picture("guide-7-roster");
    await guide.press("Leave it");
    await guide.says("When does it meet next?");
    await guide.pickDay("Day", "2026-03-17");
    await guide.fill("Time, like 10am", "10am");
    await guide.fill("Place", "Town Hall");
    await guide.picture("guide-8-meeting");
    await guide.press("Save");
    await guide.says("When are people reminded?");
    await guide.picture("guide-9-reminders");
    await guide.press("That's right");
    await guide.says("Who can be reached?");
    await guide.picture("guide-10-reach");
    await guide.press("Back");
    await guide.says("6 of 8 steps are done");
  });

  test("takes up later what was left, and is ready", async () => {
    await page.say("guide me");
    const guide = await page.card("6 of 8 steps are done");
    await guide.picture("guide-11-later");
    await guide.pressRow("Roster");
    await guide.says("Who is on the board?");
    await guide.press("That's right");
    await guide.says("Who can be reached?");
    await guide.press("That's right");
    await guide.says("The board is ready");
    expect(await guide.words()).toContain("Harbour Safeguarding Partnership, HSP");
    await guide.picture("guide-12-ready");
  });
});
