import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { playgroundWorld } from "../../src/trial/playground/playground-world.js";
import { pictures } from "./browser.js";
import { type CardOnPage, cardOnPage } from "./card-on-page.js";

/** The three places of the Playground, by what stands in its list of chats. */
const places = {
  personal: "Personal Chat",
  group: playgroundWorld.groupChat.name,
  channel: `${playgroundWorld.team.name} - General`,
} as const;
export type Place = keyof typeof places;

/** The Playground as its one person sees it. What it shows lives in the page: another page, or this one loaded again, is empty. */
export type PlaygroundPage = {
  /** Opens a place; the Playground tells the bot of an installation whenever a page opens a place for the first time. */
  go(place: Place): Promise<void>;
  /** Types and sends: in the personal chat as it is, in the two others after a mention of the bot, in the channel as a new post. */
  say(text: string): Promise<void>;
  /** Pastes a text of several lines into the personal chat and sends it. */
  paste(text: string): Promise<void>;
  /** Sends a file in the personal chat: the Playground attaches none, so its form for activities is filled with what Teams would send. */
  attach(name: string, downloadUrl: string): Promise<void>;
  /** The newest card with that title, and with those words where several have it, once it is there. */
  card(title: string | RegExp, words?: string): Promise<CardOnPage>;
  /** How many cards have that title. */
  count(title: string | RegExp): Promise<number>;
  /** Keeps a picture of the window under e2e-screenshots. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
};

/** Opens the Playground in a fresh window. Nothing is asked of the network: the page would fetch fonts there. */
export async function openPlayground(browser: Browser, url: string): Promise<PlaygroundPage> {
  const context = await browser.newContext({
    // Narrower, and the list of chats leaves the window.
    viewport: { width: 1280, height: 1000 },

    deviceScaleFactor: 2,
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.route(
    ({ hostname }) => hostname !== "127.0.0.1" && hostname !== "localhost",
    (route) => route.abort(),
  );
  await page.goto(url);
  await page.getByRole("button", { name: "Hide log panel" }).click();
  let here: Place = "personal";

  return {
    async go(place) {
      await page.getByRole("treeitem", { name: places[place] }).click();
      await composer(page, place).waitFor();
      here = place;
    },

    async say(text) {
      await composer(page, here).click();
      if (here !== "personal") await mentionBot(page);
      await page.keyboard.type(text);
      await (here === "channel" ? page.getByRole("button", { name: "Post" }).click() : page.keyboard.press("Enter"));
    },

    async paste(text) {
      await composer(page, here).click();
      await page.keyboard.insertText(text);
      await page.keyboard.press("Enter");
    },

    async attach(name, downloadUrl) {
      await page.getByRole("button", { name: "Mock an Activity" }).click();
      await page.getByRole("menuitem", { name: "Custom activity" }).click();
      const form = page.getByRole("dialog");
      await form.locator(".view-line").first().click();
      const contentType = "application/vnd.microsoft.teams.file.download.info";
      const file = { contentType, name, content: { downloadUrl } };
      // In place of the last bracket: of two types the last holds.
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.press("Backspace");
      await page.keyboard.insertText(`, "type": "message", "attachments": [${JSON.stringify(file)}]}`);
      await form.getByRole("button", { name: "Send activity" }).click();
    },

    async card(title, words) {
      const cards = cardsTitled(page, title).filter(words === undefined ? {} : { hasText: words });
      // The newest post of a channel stands first, the newest message of a chat last.
      const newest = here === "channel" ? cards.first() : cards.last();
      await newest.waitFor();
      await newest.scrollIntoViewIfNeeded();
      return cardOnPage(page, newest);
    },

    count: (title) => cardsTitled(page, title).count(),

    async picture(name) {
      // No ring around what was used last.
      await page.mouse.move(0, 0);
      await page.evaluate("document.activeElement?.blur()");
      await page.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled", caret: "hide" });
    },

    close: () => context.close(),
  };
}

function composer(page: Page, place: Place): Locator {
  const typing = page.getByRole("textbox");
  return place === "channel" ? typing.first() : typing.last();
}

function cardsTitled(page: Page, title: string | RegExp): Locator {
  return page.locator(".ac-preview-panel").filter({ has: page.getByRole("heading", { name: title }) });
}

/** As a person does it: an @, and the bot's name from the list that opens. */
async function mentionBot(page: Page): Promise<void> {
  await page.keyboard.type("@");
  await page.getByRole("menuitem", { name: playgroundWorld.bot.name }).first().click();
  await page.keyboard.type(" ");
}
