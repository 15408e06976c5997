import { describe, expect, test } from "vitest";
import { withoutFurniture } from "../../../src/domain/minutes/furniture.js";
import type { Block } from "../../../src/domain/minutes/paper.js";

function pages(...texts: readonly (readonly string[])[]): readonly Block[] {
  return texts.flatMap((lines, at) => lines.map((text): Block => ({ kind: "line", text, page: at + 1 })));
}

function left(blocks: readonly Block[]): readonly string[] {
  return withoutFurniture(blocks).map((block) => (block.kind === "table" ? "table" : block.text));
}

describe("page furniture", () => {
  test("goes: numbers of pages, and lines that repeat at their heads, of which the first stays", () => {
    expect(
      left(
        pages(
          ["Harbour Board minutes", "One.", "Page 1 of 3"],
          ["Harbour Board minutes", "Two.", "Page 2 of 3"],
          ["Harbour Board minutes", "Three.", "Page 3 of 3"],
        ),
      ),
    ).toEqual(["Harbour Board minutes", "One.", "Two.", "Three."]);
  });
  test("goes: a number alone that counts the pages, and not the one of an action", () => {
    expect(left(pages(["One.", "4"], ["BO – action", "7", "Two.", "5"], ["Three.", "6"]))).toEqual([
      "One.",
      "BO – action",
      "7",
      "Two.",
      "Three.",
    ]);
  });
  test("goes: the head above a column, alone, on two lines, or before a title", () => {
    expect(left(pages(["Agenda item:", "One.", "Agenda", "item:", "Agenda item: 1. Welcome"]))).toEqual([
      "One.",
      "1. Welcome",
    ]);
  });
  test("leaves a sentence whole that a page cut in two", () => {
    expect(
      left(
        pages([
          "The board asked whether the document goes to the list of people",
          "Agenda item:",
          "who were named, as one has not seen it.",
        ]),
      ),
    ).toEqual([
      "The board asked whether the document goes to the list of people who were named, as one has not seen it.",
    ]);
  });
  test("stays where it is none: notes of actions that repeat", () => {
    expect(left(pages(["One.", "BO – action 1"], ["Two.", "BO – action 2"], ["Three.", "BO – action 3"]))).toHaveLength(
      6,
    );
  });
});
