import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** How the demo board's clerk gets the agenda ready, from the first look to the papers. Each test goes on from the one before. */
let browser: Browser;
let bot: RunningBot;
let page: PlaygroundPage;

beforeAll(async () => {
  browser = await startBrowser();
  bot = await startBot({ now: "2026-03-04T10:00:00Z", env: { PLAYGROUND: undefined, DEMO: undefined } });
  page = await openPlayground(browser, bot.playground ?? "");
  await page.go("channel");
});
afterAll(async () => {
  await browser?.close();
  await bot?.end();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.picture(`failed-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
});

describe("a clerk getting the agenda ready", () => {
  test("sees it under heads, without the words of its closed item", async () => {
    await page.say("agenda");
    const agenda = await page.card("Agenda, Fri 13 March");
    const words = await agenda.words();
    expect(words).toMatch(/For decision[\s\S]*Late buses[\s\S]*For discussion[\s\S]*Foster families/i);
    expect(words).toContain("closed item");
    expect(words).not.toContain("quayside drop-in");
    await agenda.picture("agenda-1-demo");
  });

  test("puts it in order by a row that opens, and fills a form", async () => {
    await page.say("edit the agenda");
    const edit = await page.card(/items on the agenda/);
    await edit.picture("agenda-2-edit");
    await edit.pressRow("Foster families");
    await edit.offers("Up");
    await edit.picture("agenda-3-row-open");
    await edit.press("Up");
    await edit.says(/7\s+Foster families/);
    await edit.picture("agenda-4-up");
    await edit.press("Edit");
    await edit.offers("Save");
    expect(await edit.entered("Title")).toContain("Foster families");
    await edit.fill(/^How long/, "ages");
    await edit.press("Save");
    await edit.says("How long it takes is said like “15” or “half an hour”");
    await edit.picture("agenda-5-refused");
    await edit.fill(/^How long/, "half an hour");
    await edit.press("Save");
    await edit.says("30 min");
    await edit.picture("agenda-6-saved");
  });

  test("adds an item by its form", async () => {
    await page.say("edit the agenda");
    const edit = await page.card(/items on the agenda/);
    await edit.press("Add item");
    await edit.fill("Title", "Ferry fares for young carers");
    await edit.choose(/What it is for/, "For decision");
    await edit.fill(/Who leads it/, "Owen");
    await edit.fill(/^How long/, "10");
    await edit.picture("agenda-8-add");
    await edit.press("Save");
    await edit.says("is on the agenda");
    await edit.picture("agenda-9-added");
  });

  test("suggests an item", async () => {
    await page.say("suggest item: School visits");
    await (await page.card(/is on the agenda$/, "School visits")).picture("agenda-10-suggested");
  });
});

describe("papers", () => {
  test("freeze matters arising, and what changes since stands apart", async () => {
    await page.say("send papers");
    const papers = await page.card(/^The papers are fixed/);
    await papers.picture("agenda-11-papers");
    await page.say("done 1: the company has answered");
    await page.card(/^A1/);
    await page.say("extend 6 to 20 March because the heads meet then");
    await page.card("A6 is due Fri 20 March");
    await page.say("rename item 9 to Ferry fares and the night bus");
    await (await page.card("Item 9 has another title")).picture("agenda-12-renamed");
    await page.say("matters arising");
    const arising = await page.card(/^Matters arising/);
    await arising.says("Since the papers went out");
    await arising.says("A6 moved from Tue 10 March to Fri 20 March");
    await arising.picture("agenda-13-arising");
    await page.say("agenda");
    const agenda = await page.card("Agenda, Fri 13 March");
    await agenda.says("papers sent Wed 4 March");
    await agenda.says("reworded");
    await agenda.picture("agenda-14-after-papers");
  });
});

describe("the work programme", () => {
  test("has rows that open and move by a form", async () => {
    await page.say("programme");
    const programme = await page.card(/items planned/);
    await programme.picture("agenda-15-programme");
    await programme.pressRow("young carers");
    await programme.offers("Move");
    await programme.picture("agenda-16-programme-open");
    await programme.press("Move");
    await programme.choose("When", "September");
    await programme.fill("Why", "The survey closes in July");
    await programme.picture("agenda-17-programme-move");
    await programme.press("Move");
    await programme.says("is planned for September");
    await programme.picture("agenda-18-programme-moved");
  });
});

const later = [
  "Recruiting to the neighbourhood teams, and what it costs the partners",
  "Report from the youth council",
  "School places on the north shore",
  "Safe routes to the ferry",
  "Holiday clubs: who comes and who does not",
  "Speech therapy, waiting times",
  "What the inspectors said in January",
  "A shared register of volunteers",
  "Data sharing note, third draft",
  "Breakfast at the quayside",
  "Swimming lessons",
  "Young drivers",
  "Training dates",
] as const;

describe("an agenda of 25 items", () => {
  test("is shown whole, and readable at a phone's width", async () => {
    await page.go("personal");
    await page.say("agenda");
    const before = await (await page.card("Agenda, Fri 13 March")).words();
    for (const [at, title] of later.slice(0, 25 - Number(/(\d+) items/.exec(before)?.[1])).entries()) {
      await page.say(
        `add item for ${at % 3 === 0 ? "discussion" : "decision"}: ${title} (Farida, 10 min, pages ${at + 20}-${at + 23})`,
      );
      await page.card(/is on the agenda$/, title);
    }
    await page.say("agenda");
    const agenda = await page.card("Agenda, Fri 13 March", "25 items");
    await agenda.says(/25\s+Next meeting/);
    await agenda.picture("agenda-19-25-items", { width: 360 });
  });
});
