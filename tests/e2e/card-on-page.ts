import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { pictures } from "./browser.js";

/** A card in the Playground, as a person uses it. It stays the same card when a press or an edit draws it anew. */
export type CardOnPage = {
  /** All its words, one line a block. */
  words(): Promise<string>;
  /** Waits until it says that. */
  says(words: string | RegExp): Promise<void>;
  /** Waits until it has a button with exactly that title in sight. */
  offers(button: string): Promise<void>;
  /** Presses the button with exactly that title, under "…" where it is not in sight. */
  press(button: string): Promise<void>;
  /** Presses a row that opens or closes, by some of its words. */
  pressRow(words: string | RegExp): Promise<void>;
  /** Types into the input with that label, in place of what stands there. */
  fill(label: string | RegExp, text: string): Promise<void>;
  /** What stands in the input with that label. */
  entered(label: string | RegExp): Promise<string>;
  /** Takes one of several choices that all are in sight. */
  pick(choice: string): Promise<void>;
  /** Ticks one of several choices. */
  tick(choice: string | RegExp): Promise<void>;
  /** Takes its tick from one of several choices. */
  untick(choice: string | RegExp): Promise<void>;
  /** Chooses from the folded list with that label. */
  choose(label: string | RegExp, choice: string): Promise<void>;
  /** Picks a day, as "2026-03-05", in the calendar with that label. */
  pickDay(label: string | RegExp, on: string): Promise<void>;
  /**
   * Keeps a picture of the card and its writer under e2e-screenshots, in pixels: `above` is how much more to show over it, `width` makes the
   * card as wide as a phone leaves it.
   */
  picture(name: string, more?: { above?: number; width?: number }): Promise<void>;
};

/** How many cards have been marked on any page, so that each gets a mark of its own. */
let marked = 0;

/** @param found one of the Playground's frames around a card. The frame stays, while every answer and edit draws the card anew. */
export async function cardOnPage(page: Page, found: Locator): Promise<CardOnPage> {
  const mark = String(++marked);
  await found.evaluate((element, mark) => element.setAttribute("data-card", mark), mark);
  const frame = page.locator(`[data-card="${mark}"]`);
  const input = (name: string | RegExp) =>
    frame.getByRole("textbox", { name }).or(frame.getByRole("spinbutton", { name }));
  return {
    words: () => frame.innerText(),
    says: (words) => frame.filter({ hasText: words }).waitFor(),

    offers: (button) => frame.getByRole("button", { name: button, exact: true }).first().waitFor(),

    async press(button) {
      const inSight = frame.getByRole("button", { name: button, exact: true });
      const dots = frame.getByRole("button", { name: "More options" });
      // The answer to the press before may still be on its way, so dots that are there now prove nothing.
      const seen = await inSight
        .first()
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
      if (seen) return inSight.first().click();
      // An open row has dots of its own, above those of the whole card.
      for (const more of await dots.all()) {
        await more.click();
        const entry = page.getByRole("menuitem", { name: button, exact: true });
        if ((await entry.count()) > 0) return entry.click();
        await page.keyboard.press("Escape");
      }
      throw new Error(`No button ${button} on this card:\n${await frame.innerText()}`);
    },

    pressRow: (words) => frame.getByRole("button").filter({ hasText: words }).first().click(),
    fill: (label, text) => input(label).fill(text),
    entered: (label) => input(label).inputValue(),
    pick: (choice) => frame.getByRole("radio", { name: choice, exact: true }).check(),
    tick: (choice) => frame.getByRole("checkbox", { name: choice }).check(),
    untick: (choice) => frame.getByRole("checkbox", { name: choice }).uncheck(),

    async choose(label, choice) {
      await frame.getByRole("combobox", { name: label }).click();
      await page.getByRole("option", { name: choice }).click();
    },

    async pickDay(label, on) {
      await frame.getByRole("combobox", { name: label }).click();
      const day = page.getByRole("gridcell", { name: inCalendar(on), exact: true }).getByRole("button");
      // The calendar opens at the browser's own month, whatever the board's clock says.
      const towards = new Date(on) < new Date() ? /previous month/i : /next month/i;
      while ((await day.count()) === 0) await page.getByRole("button", { name: towards }).click();
      await day.first().click();
    },

    async picture(name, { above = 28, width } = {}) {
      const usual = page.viewportSize();
      if (width !== undefined)
        await frame.evaluate((element, px) => element.setAttribute("style", `width: ${px}px`), width);
      const height = (await frame.boundingBox())?.height ?? 0;
      // What stands around the chat takes some 200 pixels: a longer card is seen whole in a longer window.
      const isLong = usual !== null && height + above + 200 > usual.height;
      if (isLong) await page.setViewportSize({ ...usual, height: Math.ceil(height) + above + 240 });
      await frame.evaluate((element) => element.scrollIntoView({ block: "center" }));
      const box = await frame.boundingBox();
      if (box === null) throw new Error("The card is not on the page any more.");
      const clip = { x: box.x - 68, y: box.y - above, width: box.width + 96, height: box.height + above + 6 };
      await page.screenshot({ path: join(pictures, `${name}.png`), clip, animations: "disabled", caret: "hide" });
      if (isLong) await page.setViewportSize(usual);
      if (width !== undefined) await frame.evaluate((element) => element.removeAttribute("style"));
    },
  };
}

/** How the calendar names a day: "5, March, 2026". */
function inCalendar(on: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(new Date(on));
  return `${part({ day: "numeric" })}, ${part({ month: "long" })}, ${part({ year: "numeric" })}`;
}
