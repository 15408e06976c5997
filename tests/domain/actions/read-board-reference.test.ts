import { describe, expect, test } from "vitest";
import { takeBoardReference } from "../../../src/domain/actions/read-board-reference.js";

describe("the board's own number is taken off the end", () => {
  test.each([
    ["arrange meetings – action 1", "arrange meetings", "1"],
    ["arrange meetings - Action 12", "arrange meetings", "12"],
    ["arrange meetings – action point 3", "arrange meetings", "3"],
    ["arrange meetings (ref 4/2)", "arrange meetings", "4/2"],
    ["arrange meetings [board action 5]", "arrange meetings", "5"],
    ["arrange meetings – Reference: 7b.", "arrange meetings", "7b"],
  ])("%s", (line, rest, reference) => {
    expect(takeBoardReference(line)).toEqual({ rest, reference });
  });
});

describe("a number that belongs to the task stays", () => {
  test.each([
    "complete action 1",
    "arrange meetings 1",
    "report on actions 1 to 4",
    "see action 1, then action 2",
    "arrange – actions",
  ])("%s", (line) => {
    expect(takeBoardReference(line)).toEqual({ rest: line });
  });
});
