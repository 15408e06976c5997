import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { playgroundWorld } from "../../src/trial/playground/playground-world.js";
import { type Playground, startPlayground } from "../../src/trial/playground/start-playground.js";
import { type SeenActivity, stubBot } from "../trial/playground/stub-bot.js";
import { startBrowser } from "./browser.js";
import { openPlayground, type PlaygroundPage } from "./playground-page.js";

/**
 * What the product relies on in the Playground's own window, seen with a bot that only repeats. When a newer Playground
 * breaks the journeys beside this file, this one says whether the Playground or the product has changed.
 */
let browser: Browser;
let folder: string;
let bot: Awaited<ReturnType<typeof stubBot>>;
let playground: Playground;
let page: PlaygroundPage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "playground-"));
  bot = await stubBot(answer);
  const log = { info: () => undefined, warn: () => undefined };
  playground = await startPlayground({ folder, botEndpoint: bot.endpoint, log });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await playground?.close();
  await bot?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await page?.close();
  bot.seen.length = 0;
  page = await openPlayground(browser, playground.url);
});

describe("in the Playground's window", () => {
  test("a text in the personal chat is answered by a card", async () => {
    await page.say("good morning");
    await (await page.card("Heard")).says("good morning");
    await page.picture("playground-personal");
  });

  test("a text with a mention is answered in the group chat, and in the channel in its own thread", async () => {
    for (const place of ["group", "channel"] as const) {
      await page.go(place);
      await page.say("outstanding");
      await (await page.card("Heard")).says("<at>Matters Arising</at> outstanding");
      await page.picture(`playground-${place}`);
    }
    const [inGroup, inChannel] = bot.seen.filter(({ type }) => type === "message");
    expect(inGroup?.conversation.id).toBe(playgroundWorld.groupChat.id);
    expect(inChannel?.conversation.id).toMatch(/;messageid=\d+$/);
  });

  test("a filled form is sent with the button, and the answer takes the card's place", async () => {
    await page.say("form");
    const card = await page.card("Heard");
    await card.fill("Note", "chased twice");
    await card.choose("Owner", "Farida Rahman");
    await card.pickDay("Day", "2026-03-05");
    await card.press("Save");
    await card.says("Save pressed");
    expect(await page.count("Heard")).toBe(0);
    const press = bot.seen.find(({ name }) => name === "adaptiveCard/action");
    expect(press?.value).toMatchObject({
      action: { verb: "Save", data: { id: 12, note: "chased twice", owner: "m2", day: "2026-03-05" } },
    });
    expect(press?.replyToId).toEqual(expect.any(String));
  });

  test("a required input holds back the button that needs it, and no other", async () => {
    await page.say("form");
    const card = await page.card("Heard");
    await card.press("Save");
    await card.says("Say what happened.");
    await card.press("Back");
    await card.says("Back pressed");
    expect(bot.seen.filter(({ type }) => type === "invoke")).toHaveLength(1);
  });

  test("a row and a button under the three dots are pressed like any other", async () => {
    await page.say("rows");
    const card = await page.card("Heard");
    await card.pressRow("A31");
    await card.says("row pressed");
    await page.say("rows");
    const second = await page.card("Heard");
    await second.press("History");
    await second.says("History pressed");
  });

  test("an edit by the bot is seen in the same place", async () => {
    await page.say("good morning");
    const card = await page.card("Heard");
    await page.say("edit that");
    await card.says("edited since");
    expect(await page.count("Heard")).toBe(1);
  });
});

let lastId = "";

/** Repeats messages on a card and answers presses with a card. */
async function answer(activity: SeenActivity): Promise<unknown> {
  if (activity.type === "invoke") {
    const { verb } = (activity.value as { action: { verb: string } }).action;
    return {
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: aCard(`${verb} pressed`, "", false),
    };
  }
  if (activity.type !== "message") return undefined;
  const text = activity.text ?? "";
  const edit = text === "edit that";
  const card = edit ? aCard("Heard again", "edited since", false) : aCard("Heard", text, text === "form");
  const { id } = await (edit ? send(activity, "PUT", `/${lastId}`, card) : send(activity, "POST", "", card));
  lastId = id;
  return undefined;
}

async function send(activity: SeenActivity, method: string, id: string, content: object): Promise<{ id: string }> {
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content }];
  const place = `${activity.serviceUrl}/v3/conversations/${encodeURIComponent(activity.conversation.id)}`;
  const response = await fetch(`${place}/activities${id}`, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ type: "message", attachments }),
  });
  return (await response.json()) as { id: string };
}

function aCard(title: string, text: string, form: boolean): object {
  const execute = (verb: string, more: object = {}) => ({
    type: "Action.Execute",
    verb,
    title: verb,
    data: { id: 12 },
    ...more,
  });
  const owners = ["Owen Prideaux", "Farida Rahman"].map((name, index) => ({ title: name, value: `m${index + 1}` }));
  const inputs = [
    { type: "Input.Text", id: "note", label: "Note", isRequired: true, errorMessage: "Say what happened." },
    { type: "Input.ChoiceSet", id: "owner", label: "Owner", choices: owners },
    { type: "Input.Date", id: "day", label: "Day" },
  ];
  const words = [{ type: "TextRun", text: "A31 circulate the plan" }];
  const row = {
    type: "ColumnSet",
    selectAction: { type: "Action.Execute", verb: "row", tooltip: "Open A31" },
    columns: [{ type: "Column", width: "stretch", items: [{ type: "RichTextBlock", inlines: words }] }],
  };
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      { type: "TextBlock", text: title, style: "heading", size: "Large", weight: "Bolder", wrap: true },
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text }] },
      row,
      ...(form ? inputs : []),
    ],
    actions: [
      execute("Save"),
      execute("Back", { associatedInputs: "none" }),
      execute("History", { mode: "secondary" }),
    ],
  };
}
