import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** How the attendance list of the last minutes becomes the roster, and who is on it leaves again. Each test goes on from the one before. */
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

const attendance = `In attendance:

Joseph Adeyemi – Chair\tIndependent Chair, Harbour Trust
Hannah Whitlock - Minutes\tTrust Secretary
Owen Prideaux - Member\tHarbour Master, Port of Penlee
Farida Rahman - Member\tHead of Finance, Penlee Borough Council
Callum Teague - Adviser\tSolicitor, Penlee Borough Council
Maud Treloar – Member\tDirector of Public Realm, Strategic Planning and Coastal Resilience, Penlee Borough Council
Silas Nance - Member\tInspector, Moorland and Coastal Police
Ines Carlyon representing Hugh Bosanko - Member\tWatch Manager, Coastal Fire and Rescue
Petra Lugg\tHarbour Users' Forum
Teuila Faleolo - Observer\tPress Officer, Port of Penlee

Apologies:
Bronwen Pascoe - Member\tHead Teacher, Quayside School
Edwin Marlow - Member\tLay Member
`;

describe("a clerk with the attendance list of the last minutes", () => {
  test("pastes it into a form and sees who was read", async () => {
    await page.say("guide me");
    const list = await page.card("8 steps to set up");
    await list.pressRow("Roster");
    await list.press("Paste an attendance list");
    await list.fill(/One person a line/, attendance);
    await list.picture("list-1-pasted");
    await list.press("Go on");
    await list.says(/\d+ people on this list/);
    await list.picture("list-2-check");
  });

  test("unticks one and accepts the others", async () => {
    const list = await page.card(/people on this list/);
    await list.untick(/Teuila Faleolo/);
    await list.press("Accept");
    await list.says("The list is on the roster");
    await list.says("1 left out");
    await list.picture("list-3-accepted");
  });

  test("opens a member among the others", async () => {
    await page.say("action: Owen to sound the north channel by 27 March");
    await page.card(/^A1/);
    await page.say("members");
    const members = await page.card(/people on the board/);
    await members.picture("list-4-members");
    await members.pressRow("Owen Prideaux");
    await members.offers("Remove");
    await members.picture("list-5-open");
    await members.press("Edit");
    await members.offers("Save");
    await members.picture("list-6-edit");
    await members.press("Back");
    await members.says("A member of the board");
  });

  test("removes one, and hands over by that card what they owe", async () => {
    await page.say("members");
    const members = await page.card(/people on the board/);
    await members.pressRow("Owen Prideaux");
    await members.press("Remove");
    await members.says("Not on the board any more");
    await members.choose("Who takes them?", "Silas Nance");
    await members.picture("list-7-leaver");
    await members.press("Hand over");
    await members.says("handed over");
    await members.picture("list-8-handed-over");
    await page.say("outstanding");
    expect(await (await page.card("1 outstanding action")).words()).toContain("Silas Nance");
  });
});
