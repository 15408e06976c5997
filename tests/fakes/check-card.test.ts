import { describe, expect, test } from "vitest";
import type { CardElement } from "./teams/activity.js";
import { checkCard } from "./teams/check-card.js";
import { aCard, carrying } from "./tiny-bot.js";

const button = (title: string, more: object = {}): CardElement => ({
  type: "Action.Execute",
  title,
  verb: "do",
  ...more,
});
const set = (...actions: CardElement[]): CardElement => ({ type: "ActionSet", actions });
const text = (words: string, more: object = {}): CardElement => ({
  type: "TextBlock",
  text: words,
  wrap: true,
  ...more,
});
const run = (words: string, more: object = {}): CardElement => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text: words, ...more }],
});
const input = (more: object = {}): CardElement => ({
  type: "Input.Text",
  id: "why",
  label: "Why",
  maxLength: 300,
  ...more,
});
const row = (selectAction: object): CardElement => ({
  type: "ColumnSet",
  selectAction: { type: "Action.Execute", verb: "row.open", ...selectAction },
  columns: [{ type: "Column", items: [run("A1")] }],
});

describe("a card that keeps the rules", () => {
  test("has no breaches, with rows, a form, buttons under … and a summary", () => {
    const card = aCard(
      "A1 logged",
      run("*Book* the hall [soon]", { color: "Attention", weight: "Bolder", size: "Small" }),
      row({ tooltip: "Open A1" }),
      input({ isRequired: true, errorMessage: "Say why." }),
      { type: "Input.Toggle", id: "closed", title: "Closed part" },
      set(button("Save"), button("Back", { associatedInputs: "none" })),
    );
    expect(checkCard(card, { activity: { type: "message", ...carrying(card, "A1 logged") } })).toEqual([]);
  });

  test("may show a dollar sign and a brace that somebody typed", () => {
    const card = aCard("A1 logged", run("Ask for ${amount}"));
    expect(checkCard(card)).toEqual(["not expanded: ${amount}"]);
    expect(checkCard(card, { typed: ["action: Sarah to ask for ${amount}"] })).toEqual([]);
  });
});

describe("a card that breaks a rule", () => {
  const seven = Array.from({ length: 7 }, (_, index) => button(`B${index}`, { mode: "secondary" }));
  const five = seven.slice(0, 5).map((each) => ({ ...each, mode: "primary" }));
  const cases: readonly (readonly [string, CardElement, RegExp])[] = [
    ["another version", { ...aCard("Title"), version: "1.6" }, /version is 1\.6/],
    ["too many bytes", aCard("Title", run("x".repeat(26_000))), /bytes, more than 25600/],
    ["a small title", { ...aCard("Title"), body: [text("Title", { style: "heading" })] }, /begin with its title/],
    [
      "a title without heading style",
      { ...aCard("Title"), body: [text("Title", { size: "Large" })] },
      /begin with its title/,
    ],
    ["buttons outside the body", { ...aCard("Title"), actions: [button("Done")] }, /outside the body/],
    ["an element that is not ours", aCard("Title", { type: "FactSet", facts: [] }), /FactSet/],
    ["a button that submits", aCard("Title", set({ type: "Action.Submit", title: "Done" })), /Action\.Submit/],
    ["a colour of another meaning", aCard("Title", run("done", { color: "Good" })), /colour Good/],
    ["a size too many", aCard("Title", text("Head", { size: "Medium" })), /size Medium/],
    ["text that does not wrap", aCard("Title", text("Head", { wrap: false })), /does not wrap/],
    ["markdown", aCard("Title", text("the *plan*")), /markdown in the TextBlock/],
    ["a list by hyphens", aCard("Title", text("- one")), /markdown in the TextBlock/],
    ["a line break in a run", aCard("Title", run("one\ntwo")), /line break/],
    ["seven buttons", aCard("Title", set(...seven)), /7 buttons in a set/],
    ["five buttons in sight", aCard("Title", set(...five)), /5 buttons in sight/],
    ["a button without verb", aCard("Title", set(button("Done", { verb: "" }))), /"Done" has no verb/],
    ["a coloured button", aCard("Title", set(button("Done", { style: "positive" }))), /style/],
    ["a second way through the code", aCard("Title", set(button("Done", { fallback: button("Done") }))), /fallback/],
    ["a row with a title", aCard("Title", row({ tooltip: "Open A1", title: "Open" })), /title in place of its words/],
    ["a row without tooltip", aCard("Title", row({})), /no tooltip/],
    ["an input without label", aCard("Title", input({ label: undefined })), /no label/],
    ["an input id used twice", aCard("Title", input(), input()), /used twice/],
    ["a required input without words for it", aCard("Title", input({ isRequired: true })), /no errorMessage/],
    ["a text input without end", aCard("Title", input({ maxLength: undefined })), /no maxLength/],
    ["markdown in a choice", aCard("Title", input({ choices: [{ title: "[x]", value: "1" }] })), /markdown in "\[x\]"/],
    [
      "a way back that a form blocks",
      aCard("Title", input({ isRequired: true, errorMessage: "Say why." }), set(button("Save"), button("Back"))),
      /"Back" would be held up/,
    ],
    ["a template left unexpanded", aCard("Title", run("${task}")), /not expanded: \$\{task\}/],
    ["a condition left unexpanded", aCard("Title", { ...run("A1"), $when: true }), /not expanded: "\$when":/],
    ["a picture without words", aCard("Title", { type: "Image", url: "x" }), /altText/],
    ["too many viewers", { ...aCard("Title"), refresh: { userIds: Array(61).fill("x") } }, /61 people/],
  ];

  test.each(cases)("is told of %s", (_name, card, breach) => {
    expect(checkCard(card)).toEqual([expect.stringMatching(breach)]);
  });

  test("is told of a summary that is missing or too long, and of text beside it", () => {
    const carried = (summary: string, more: object = {}) =>
      checkCard(aCard("Title"), { activity: { type: "message", ...carrying(aCard("Title"), summary), ...more } });
    expect(carried("")).toEqual(["the activity has no summary"]);
    expect(carried("x".repeat(101))).toEqual(["a summary of 101 signs, more than 100"]);
    expect(carried("Title", { text: "Look" })).toEqual(["text beside a card becomes a second message"]);
  });
});
