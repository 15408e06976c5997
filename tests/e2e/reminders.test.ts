import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** How a clerk sets, answers and proves reminders on the demo board. Each test goes on from the one before. */
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

describe("a clerk's reminders in the Playground", () => {
  test("are set in forms, and what can't be set is refused and kept", async () => {
    await page.go("channel");
    await page.say("settings");
    const settings = await page.card("Reminders go out at 09:00");
    await settings.picture("reminders-1-settings", { above: 68 });
    await settings.press("Owners");
    await settings.fill(/^First reminder/, "400");
    await settings.press("Save");
    await settings.says("The first reminder can be from 0 to 60 days.");
    expect(await settings.entered(/^First reminder/)).toBe("400");
    await settings.fill(/^First reminder/, "10");
    await settings.picture("reminders-2-owners");
    await settings.press("Save");
    await settings.says("The settings are saved");
    await settings.says("10 days before the due day");

    await settings.press("Home and days");
    await settings.fill(/^Recess/, "when the school is shut");
    await settings.press("Save");
    await settings.says("I couldn't read the recess.");
    expect(await settings.entered(/^Recess/)).toBe("when the school is shut");
    await settings.picture("reminders-3-refused");
    await settings.fill(/^Recess/, "6 to 10 April");
    await settings.press("Save");
    await settings.says("Mon 6 April to Fri 10 April");
  });

  test("come at the hour and rest for the leave that one chose for oneself", async () => {
    await page.go("personal");
    await page.say("remind me at 8");
    await page.card("Your mornings come at 08:00 now");
    await page.say("away until 20 March");
    await page.card("Away until Fri 20 March");
    await page.say("my settings");
    const own = await page.card("Your reminders");
    await own.says("08:00, Europe/London");
    await own.says("back Fri 20 March");
    await page.picture("reminders-4-own");
    await page.say("I'm back");
    await page.card("Welcome back");
  });

  test("are helped along by a nudge, once a day", async () => {
    await page.say("nudge 1: is there any news from the ferry company?");
    await (await page.card("A1 is nudged")).says("Owen Prideaux will hear from me now.");
    await page.say("nudge 1");
    await page.card("A1 was nudged today");
    await page.picture("reminders-5-nudged");
  });

  test("come on a card of the morning, whose rows take a note", async () => {
    await page.say("add Pete Horner, PH, Public Protection Unit Manager, South Yorkshire Police");
    await page.card("On the roster now");
    await page.say("action: PH to arrange the review by 4 March");
    await page.card("A10 logged");
    await bot.clock("2026-03-05T08:01:00Z");
    const morning = await page.card(/overdue/, "your morning, Thu 5 March");
    await morning.pressRow("A3");
    await morning.press("Note");
    await morning.fill("Your note", "The link goes out with the minutes");
    await morning.press("Save");
    await morning.says(/noted today at 08:0\d/);
    await morning.picture("reminders-6-noted");
  });

  test("are snoozed until Monday on the morning's card, and that is taken back", async () => {
    const morning = await page.card(/overdue/, "your morning, Thu 5 March");
    await morning.pressRow("A4");
    await morning.press("Snooze");
    await morning.pick("Mon 9 March");
    await morning.picture("reminders-7-snooze");
    await morning.press("Save");
    await morning.says("quiet until Mon 9 March");
    await morning.picture("reminders-8-quiet");
    await morning.press("Undo");
    await morning.says("1 due today");
    expect(await morning.words()).not.toContain("quiet until");
  });

  test("of an owner who is not on Teams are passed on with the words for it", async () => {
    const morning = await page.card(/overdue/, "your morning, Thu 5 March");
    await morning.says("As clerk: please pass on");
    await morning.pressRow("A10");
    await morning.offers("Passed on");
    expect(await morning.entered("To pass on")).toBe(
      "Estuary Children's Partnership, A10: Arrange the review. It was due Wed 4 March. Please let me know how it stands.",
    );
    await morning.picture("reminders-9-pass-on");
    await morning.press("Passed on");
    await morning.says("Pete Horner: passed on Thu 5 March");
    await morning.picture("reminders-10-passed-on");
  });

  test("are proven by a card, and by a file", async () => {
    await page.say("proof 1");
    const proof = await page.card(/^A1: \d+ notices?$/);
    await proof.says("accepted by Teams");
    await page.picture("reminders-11-proof");
    await proof.press("Export");
    const ready = await page.card("The file is ready");
    await ready.picture("reminders-12-file");
    const [link = ""] = /http:\S+\.csv/.exec(await ready.words()) ?? [];
    const file = await fetch(link);
    expect(file.headers.get("content-type")).toContain("text/csv");
    const lines = (await file.text()).trim().split("\r\n");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("\n")).toContain("Owen Prideaux");
  });
});
