import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** What somebody finds who has just typed `npm start` for the first time. */
let browser: Browser;
let bot: RunningBot;
let page: PlaygroundPage;

beforeAll(async () => {
  browser = await startBrowser();
  bot = await startBot({ now: "2026-03-04T10:00:00Z", env: { PLAYGROUND: undefined, DEMO: undefined } });
  page = await openPlayground(browser, bot.playground ?? "");
});
afterAll(async () => {
  await browser?.close();
  await bot?.end();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.picture(`failed-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
});

describe("the demo board in the Playground", () => {
  test("is at work in the General channel", async () => {
    await page.go("channel");
    await page.say("outstanding");
    const list = await page.card(/outstanding/);
    expect(await list.words()).toContain("overdue");
    await list.picture("demo-outstanding", { above: 68 });
  });

  test("has an agenda", async () => {
    await page.say("agenda");
    await page.card(/^Agenda, /);
    await page.picture("demo-agenda");
  });

  test("tells the clerk in the personal chat what is theirs", async () => {
    await page.go("personal");
    await page.say("mine");
    await page.card(/^Yours: /);
    await page.picture("demo-mine");
  });

  test("sends the clerk a morning's card when the clock is moved to the next working day", async () => {
    await bot.clock("2026-03-05T09:01:00Z");
    const morning = await page.card(/due today/);
    await morning.picture("demo-morning");
    await morning.pressRow("A3");
    await morning.offers("Done");
    await morning.picture("demo-morning-open");
  });
});
