import type { Locator, Page } from "playwright-core";

/** A card in the Playground, as a person uses it. It stays the same card when a press or an edit draws it anew. */
export type CardOnPage = {
  /** All its words, one line a block. */
  words(): Promise<string>;
  /** Waits until it says that. */
  says(words: string | RegExp): Promise<void>;
  /** Presses the button with exactly that title, under "…" where it is not in sight. */
  press(button: string): Promise<void>;
  /** Presses a row that opens or closes, by some of its words. */
  pressRow(words: string | RegExp): Promise<void>;
  /** Types into the input with that label, in place of what stands there. */
  fill(label: string | RegExp, text: string): Promise<void>;
  /** Chooses from the folded list with that label. */
  choose(label: string | RegExp, choice: string): Promise<void>;
  /** Picks a day, as "2026-03-05", in the calendar with that label. */
  pickDay(label: string | RegExp, on: string): Promise<void>;
};

/** How many cards have been marked on any page, so that each gets a mark of its own. */
let marked = 0;

/** @param found one of the Playground's frames around a card. The frame stays, while every answer and edit draws the card anew. */
export async function cardOnPage(page: Page, found: Locator): Promise<CardOnPage> {
  const mark = String(++marked);
  await found.evaluate((element, mark) => element.setAttribute("data-card", mark), mark);
  const frame = page.locator(`[data-card="${mark}"]`);
  return {
    words: () => frame.innerText(),
    says: (words) => frame.filter({ hasText: words }).waitFor(),

    async press(button) {
      const inSight = frame.getByRole("button", { name: button, exact: true });
      const more = frame.getByRole("button", { name: "More options" });
      await inSight.or(more).first().waitFor();
      if ((await inSight.count()) > 0) return inSight.first().click();
      await more.click();
      await page.getByRole("menuitem", { name: button, exact: true }).click();
    },

    pressRow: (words) => frame.getByRole("button").filter({ hasText: words }).first().click(),
    fill: (label, text) => frame.getByRole("textbox", { name: label }).fill(text),

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
  };
}

/** How the calendar names a day: "5, March, 2026". */
function inCalendar(on: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(new Date(on));
  return `${part({ day: "numeric" })}, ${part({ month: "long" })}, ${part({ year: "numeric" })}`;
}
