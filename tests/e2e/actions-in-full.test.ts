import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** What a clerk does to actions in a meeting, by words and by buttons. Each test goes on from the one before. */
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

describe("a clerk in a meeting", () => {
  test("checks several actions of one message, corrects one, and accepts them", async () => {
    await page.say(
      "action: Owen to ring the auditor by Friday and Farida to book the town hall and Zoe to bring the keys",
    );
    const batch = await page.card(/actions to check/);
    await page.picture("full-1-several");
    await batch.pressRow("ring the auditor");
    await batch.press("Edit");
    await batch.fill("What is to be done", "Ring the auditor about the year end");
    await batch.press("Save");
    await batch.says("about the year end");
    await batch.press("Accept");
    await batch.says("A1");
    await page.picture("full-2-logged");
  });

  test("adds a note, rates it and sees the whole story", async () => {
    await page.say("show 1");
    const story = await page.card(/^A1, /);
    await story.press("Note");
    await story.fill(/note/i, "Left a message on Monday");
    await page.picture("full-3-note");
    await story.press("Save");
    await story.says("Left a message on Monday");
    await page.say("1 at risk because the auditor is away");
    await page.card(/^A1/);
    await page.say("history 1");
    await page.card("History of A1");
    await page.picture("full-4-history");
  });

  test("hands over all that somebody owes after looking at it, and takes it back", async () => {
    await page.say("give all of Owen's to Farida");
    const check = await page.card(/to hand over/);
    await page.picture("full-5-hand-over");
    await check.press("Accept");
    await check.says("handed over");
    await page.say("undo");
    await page.say("Owen's actions");
    const list = await page.card("1 outstanding action");
    await list.says("Ring the auditor about the year end");
    await page.picture("full-6-list-of-one");
  });

  test("withdraws one in a form of its row", async () => {
    await page.say("outstanding");
    const list = await page.card(/outstanding action/);
    await list.pressRow("Book the town hall");
    await list.press("Edit");
    await list.press("Withdraw");
    await list.fill(/why/i, "The school offers its own");
    await page.picture("full-7-withdraw");
    await list.press("Withdraw");
    await list.says("withdrawn");
  });
});
