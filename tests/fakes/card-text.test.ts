import { describe, expect, test } from "vitest";
import type { CardElement } from "./teams/activity.js";
import { buttons } from "./teams/card-buttons.js";
import { inputs } from "./teams/card-inputs.js";
import { cardOf, cardText, rows, summaryOf } from "./teams/card-text.js";
import { aCard, carrying } from "./tiny-bot.js";

const words = (...runs: string[]): CardElement => ({
  type: "RichTextBlock",
  inlines: runs.map((text) => ({ type: "TextRun", text })),
});

const columns = (items: CardElement[], more: object = {}): CardElement => ({
  type: "ColumnSet",
  columns: [
    { type: "Column", items },
    { type: "Column", items: [{ type: "TextBlock", text: "›", wrap: true }] },
  ],
  ...more,
});

const card = aCard(
  "2 outstanding",
  words("Estuary", " · as at  Thu 5 March"),
  columns([words("A1", "\u2002", "Book the hall"), words("overdue 1 day", ", Wed 4 March")], {
    selectAction: { type: "Action.Execute", verb: "row.open", tooltip: "Open A1" },
  }),
  columns([words("A2\u2002closed item")]),
  { type: "Input.Date", id: "on", label: "New day", value: "2026-03-12" },
  {
    type: "Input.ChoiceSet",
    id: "who",
    label: "Who?",
    choices: [
      { title: "Sarah", value: "m_1" },
      { title: "Tom", value: "m_2" },
    ],
  },
  {
    type: "ActionSet",
    actions: [
      { type: "Action.Execute", title: "Done" },
      { type: "Action.Execute", title: "Edit", mode: "secondary" },
    ],
  },
  { type: "TextBlock", text: "Never seen", isVisible: false },
);

describe("reading a card", () => {
  test("gives its words in order, a row to a line, without buttons and signs", () => {
    expect(cardText(card).split("\n")).toEqual([
      "2 outstanding",
      "Estuary · as at Thu 5 March",
      "A1 Book the hall / overdue 1 day, Wed 4 March",
      "A2 closed item",
      "New day: 2026-03-12",
      "Who? Sarah, Tom",
    ]);
  });

  test("tells rows that can be pressed from rows that can't", () => {
    expect(rows(card)).toEqual([
      { text: "A1 Book the hall / overdue 1 day, Wed 4 March", pressable: true, tooltip: "Open A1" },
      { text: "A2 closed item", pressable: false, tooltip: undefined },
    ]);
  });

  test("names the buttons in order and the inputs with what they hold", () => {
    expect(buttons(card)).toEqual(["Done", "Edit"]);
    expect(inputs(card)).toMatchObject([
      { label: "New day", value: "2026-03-12" },
      { label: "Who?", value: undefined, choices: [{ title: "Sarah" }, { title: "Tom" }] },
    ]);
  });

  test("finds the card and the summary of an activity and of a message that holds one", () => {
    const activity = { type: "message", ...carrying(card, "2 outstanding actions") };
    expect(cardOf(activity)).toBe(card);
    expect(cardOf({ activity })).toBe(card);
    expect(summaryOf({ activity })).toBe("2 outstanding actions");
    expect(cardOf({ type: "message", text: "Hello" })).toBeUndefined();
  });
});
