import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type FakeDrive, startFakeDrive } from "../fakes/teams/fake-drive.js";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { startBrowser } from "./browser.js";
import type { CardOnPage } from "./card-on-page.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/** How a clerk brings a board's papers in, in the personal chat, and takes its action log out. Each test goes on from the one before. */
let browser: Browser;
let bot: RunningBot;
let drive: FakeDrive;
let page: PlaygroundPage;

beforeAll(async () => {
  browser = await startBrowser();
  drive = await startFakeDrive();
  bot = await startBot({ now: "2026-03-04T10:00:00Z", env: { PLAYGROUND: undefined } });
  page = await openPlayground(browser, bot.playground ?? "");
  await page.go("group");
  await page.say("set up Harbour Trust");
  await page.card("The board is set up");
  await page.go("personal");
});
afterAll(async () => {
  await browser?.close();
  await bot?.end();
  await drive?.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.picture(`failed-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
});

const minutes = `Minutes of the Harbour Trust held on Thursday 26 February 2026 at the Town Hall

Present: Hannah Whitlock (Clerk), Owen Prideaux, Farida Rahman, Callum Teague
Apologies: Bronwen Pascoe

1. Welcome
The chair welcomed everybody, and the notes of the last meeting were taken as read.

2. The north slipway
Two of its ladders were found loose in the winter, and the insurer has asked for the survey.
Owen to send the insurer the survey – action 1
It was felt that those who keep a boat there ought to hear of it before the spring.
FR/CT to write to the boat owners – action 2

3. Summer programme
Last year's open day was well attended. The hall might serve if the weather turns.
Action: Zoe Hartnell to ask the school for its hall by 20 March

4. Date of next meeting
Thursday 26 March 2026, 10am, Town Hall

Action log
No\tAction\tOwner\tDue\tUpdate
1\tSend the insurer the survey\tOwen Prideaux\t13 March 2026\t
2\tWrite to the boat owners\tFarida Rahman and Callum Teague\t20 March 2026\t
3\tRenew the lease of the sail loft\tJoseph Adeyemi\t27 March 2026\tCarried forward
`;

const plan = `import
Harbour Trust Delivery Plan 2026-28

Objective\tAction\tLead\tWhen\tEvidence
1.1 Children learn to swim before they sail\tAgree lessons with the pool\tBronwen Pascoe\t30 April 2026\tLetter of the pool
1.2 Nobody sails alone\tTrain four more volunteers\tCallum Teague\t29 May 2026\tRegister of volunteers
`;

const glossary = `import
Glossary
HSC\tHarbour Safety Code
DSL\tDesignated Safeguarding Lead
`;

/** The Playground's button opens nothing, so the file is fetched from the address that stands in the card, as a person would. */
async function fileBehind(card: CardOnPage): Promise<Response> {
  const file = await fetch(/http:\/\/127\.0\.0\.1\S+/.exec(await card.words())?.[0] ?? "none");
  expect(file.status).toBe(200);
  return file;
}

describe("a clerk with the minutes of the last meeting", () => {
  test("hears how to send them", async () => {
    await page.say("import");
    await (await page.card("Send the minutes here")).picture("papers-1-how");
  });

  test("pastes them and sees what was found, the open question first", async () => {
    await page.paste(minutes);
    const check = await page.card("1 to answer, 3 ready");
    await check.says("“Zoe Hartnell” is nobody on the roster.");
    await check.picture("papers-2-check");
    await check.picture("papers-2-check-320", { width: 320 });
  });

  test("corrects a row in its place", async () => {
    const check = await page.card("1 to answer, 3 ready");
    await check.pressRow("Renew the lease");
    await check.says("In the paper");
    await check.picture("papers-3-row");
    await check.picture("papers-3-row-320", { width: 320 });
    await check.fill("What is to be done", "Renew the lease of the sail loft for five years");
    await check.press("Save");
    await check.says("for five years");
  });

  test("answers who was meant, accepts, and the actions are logged", async () => {
    const check = await page.card("1 to answer, 3 ready");
    await check.choose(/^Owner of row/, "Bronwen Pascoe");
    await check.press("Accept");
    await check.says("4 actions logged");
    await check.picture("papers-4-accepted");
    await page.say("outstanding");
    const list = await page.card("4 outstanding actions");
    await list.picture("papers-5-outstanding");
  });

  test("finds nothing new in the same minutes", async () => {
    await page.paste(minutes);
    await (await page.card(/^Nothing new/)).picture("papers-6-again");
  });
});

describe("other papers", () => {
  test("a delivery plan becomes the plan", async () => {
    await page.paste(plan);
    const check = await page.card("2 ready");
    await check.picture("papers-7-plan-check");
    await check.press("Accept");
    await check.says("2 actions logged");
    await check.picture("papers-8-plan-accepted");
    await page.say("plan");
    const card = await page.card(/^Plan, 2 objectives/);
    await card.picture("papers-9-plan");
    await card.picture("papers-9-plan-320", { width: 320 });
  });

  test("a glossary teaches what abbreviations mean", async () => {
    await page.paste(glossary);
    const check = await page.card("No actions, something else to check");
    await check.picture("papers-10-glossary-check");
    await check.press("Accept");
    await check.says("It is on record");
    await check.picture("papers-11-glossary-accepted");
    await page.say("what is HSC");
    const term = await page.card("What it means here");
    await term.says("Harbour Safety Code");
    await term.picture("papers-12-term");
  });

  test("a file that comes as Teams sends one is read", async () => {
    const bytes = new TextEncoder().encode(
      "Harbour Trust\n\nAction log\n\nAction: Farida Rahman to count the moorings by 10 April",
    );
    await page.attach("Action log.txt", drive.holds("/log.txt", { bytes }));
    const check = await page.card("1 ready");
    await check.says("Read from Action log.txt");
    await check.picture("papers-13-file");
    await check.press("Throw away");
    await check.says("The paper is thrown away");
    await check.picture("papers-14-thrown-away");
  });
});

describe("papers going out", () => {
  test("the action log is a Word file behind a link", async () => {
    await page.say("appendix");
    const ready = await page.card("The file is ready");
    await ready.picture("papers-15-appendix");
    const file = await fileBehind(ready);
    expect(file.headers.get("content-type")).toContain("wordprocessingml");
    expect(Buffer.from(await file.arrayBuffer()).toString("latin1", 0, 2)).toBe("PK");
  });
});

describe("a paper whose import was a mistake", () => {
  test("is found among those read in, and taken back as a whole", async () => {
    await page.say("imports");
    const list = await page.card("4 papers read in");
    await list.picture("papers-16-imports");
    await list.pressRow("A5 and A6");
    await list.press("Undo the import");
    await list.says("Take the whole import back?");
    await list.picture("papers-17-undo-asked");
    await list.press("Undo the import");
    await list.says("The import is taken back");
    await list.picture("papers-18-undone");
    await page.say("outstanding");
    await (await page.card("4 outstanding actions", "Ask the school for its hall")).says("Renew the lease");
  });
});
