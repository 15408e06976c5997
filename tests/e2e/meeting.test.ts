import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import type { CardOnPage } from "./card-on-page.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** How the demo board's clerk plans a meeting and holds one, to the minutes. Each test goes on from the one before. */
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

/** The Playground's button opens nothing, so the file is fetched from the address that stands in the card, as a person would. */
async function fileBehind(card: CardOnPage): Promise<string> {
  const address = /http:\/\/127\.0\.0\.1\S+/.exec(await card.words())?.[0] ?? "none";
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  return await answer.text();
}

describe("before the meeting", () => {
  test("another is planned by a form", async () => {
    await page.say("plan a meeting");
    const form = await page.card("Plan a meeting");
    await form.pickDay("Day", "2026-06-16");
    await form.fill(/^Begins/, "first thing");
    await form.fill(/^Ends/, "12.30");
    await form.fill("Place", "Guildhall");
    await form.press("Save");
    await form.says("I couldn't read when it begins");
    await form.picture("meeting-1-objection");
    await form.fill(/^Begins/, "10am");
    await form.press("Save");
    await form.says("The board meets Tue 16 June");
    await form.picture("meeting-2-planned");
    await page.say("meetings");
    const list = await page.card("3 meetings are planned");
    await list.picture("meeting-3-list");
  });

  test("a meeting is put in a calendar", async () => {
    await page.say("calendar file");
    await (await page.card("Files come in our own chat")).picture("meeting-4-calendar-in-channel");
    await page.go("personal");
    await page.say("calendar file");
    const ready = await page.card("The file is ready");
    await ready.picture("meeting-5-calendar");
    const calendar = await fileBehind(ready);
    expect(calendar).toContain("BEGIN:VEVENT");
    expect(calendar).toContain("DTSTART:20260313T100000Z");
    await page.go("channel");
  });
});

describe("in the meeting", () => {
  test("items are taken one after the other, with who is there", async () => {
    await bot.clock("2026-03-13T09:58:00Z");
    await page.go("channel");
    await page.say("start");
    const sitting = await page.card("The meeting has begun");
    await sitting.picture("meeting-7-begun");
    await page.say("everyone is present except Farida");
    await (await page.card("Attendance is recorded")).picture("meeting-8-present");
    await page.say("apologies from Bronwen Pascoe");
    await (await page.card("Apologies are recorded")).picture("meeting-9-apologies");
    await page.say("Callum declares an interest in item 6: he drives for the operator");
    await (await page.card("An interest is declared")).picture("meeting-10-interest");
    await page.say("item at hand");
    const goes = await page.card("At item 1");
    for (const number of ["2", "3", "4", "5", "6"]) {
      await goes.press("Next item");
      await goes.says(`At item ${number}`);
    }
    await goes.picture("meeting-11-at-item-6");
  });

  test("what is resolved and agreed stands under the item at hand", async () => {
    await page.say("resolved: that the report be noted, and brought back in six months");
    const decided = await page.card("D1 is recorded");
    await decided.picture("meeting-12-resolved");
    await page.say("action: Callum to write to the operator by 27 March");
    await (await page.card(/^A10/)).picture("meeting-13-action");
    await page.say("item at hand");
    const goes = await page.card("At item 6");
    await goes.says("that the report be noted");
    await goes.press("Decision");
    await goes.picture("meeting-14-decision-form");
    await goes.fill("In the board's own words", "That the chair write to the operator");
    await goes.press("Save");
    await goes.says("D2 is recorded");
    await goes.picture("meeting-15-decision-saved");
    await goes.press("Item at hand");
    await goes.says("At item 6");
  });

  test("it ends with what it came to", async () => {
    await page.say("end");
    const summary = await page.card("2 decisions, 1 action");
    await summary.says("Next meeting");
    await summary.picture("meeting-16-summary");
  });
});

describe("after the meeting", () => {
  test("draft minutes come as a card and as a file", async () => {
    await page.go("personal");
    await page.say("draft minutes");
    const minutes = await page.card("Draft minutes, Fri 13 March");
    await minutes.picture("meeting-18-minutes");
    const file = await page.card("The file is ready");
    const text = await fileBehind(file);
    expect(text).toContain("Callum Teague to write to the operator");
    expect(text).toContain("that the report be noted");
    expect(text).not.toContain("Renewing the agreement");
    await file.picture("meeting-19-minutes-file");
  });

  test("decisions are listed, and one is followed up", async () => {
    await page.say("decisions");
    const decisions = await page.card("2 decisions");
    await decisions.picture("meeting-20-decisions");
    await decisions.pressRow("report be noted");
    await decisions.offers("Follow up");
    await decisions.picture("meeting-21-decision-open");
    await decisions.press("Follow up");
    await decisions.picture("meeting-22-follow-up-form");
    await decisions.press("Follow up");
    await decisions.says("Planned for September");
    await decisions.picture("meeting-23-followed-up");
  });
});
