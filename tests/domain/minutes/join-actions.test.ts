import { describe, expect, test } from "vitest";
import { actionsIn, inShort, minutesOf, readText } from "./actions-said.js";

const said = "Ben Oakley agreed to ring the auditor about the forecast.";

function withLog(lines: readonly string[], rows: readonly string[], over: readonly string[] = []) {
  const head = "No\tOwner\tAction\tBy when";
  return readText([minutesOf(...lines), "", "Action Log", "", ...over, head, ...rows].join("\n"));
}

function short(lines: readonly string[], rows: readonly string[]): readonly string[] {
  return actionsIn(withLog(lines, rows)).map(inShort);
}

describe("an action that stands in the text and in the log is one", () => {
  test("by its number, in the words of the log", () => {
    expect(short([said, "BO – action 3"], ["3\tBen Oakley\tRing the auditor and report back\t30 April 2026"])).toEqual([
      "x 3 | Ben Oakley | Ring the auditor and report back | 2026-04-30",
    ]);
  });
  test("with the words of both and the item of the text as evidence", () => {
    const [finding] = actionsIn(withLog([said, "BO – action 3"], ["3\tBen Oakley\tRing the auditor\t"]));
    expect(finding?.evidence.item).toEqual({ number: "2", title: "Budget" });
    expect(finding?.evidence.words).toContain("BO – action 3 … 3 ");
  });
  test("without a number, by nearly the same words and the same owner", () => {
    expect(
      short(
        ["ACTION: BO to ring the auditor about the forecast gap"],
        ["1\tBen Oakley\tTo ring the auditor about the gap in the forecast\t"],
      ),
    ).toEqual(["x 1 | Ben Oakley | Ring the auditor about the gap in the forecast"]);
  });
  test("and ticked though the text only makes it likely", () => {
    expect(short([`The gap was noted. ${said}`], ["1\tBO\tRing the auditor about the forecast\t"])).toEqual([
      "x 1 | BO | Ring the auditor about the forecast",
    ]);
  });
  test("with what both say differently shown: the owner, the day", () => {
    const other = actionsIn(withLog([said, "BO – action 3"], ["3\tCarol Elm\tRing the auditor\t"]));
    expect(other.map(({ contradictions }) => contradictions)).toEqual([
      [{ kind: "differs", said: "BO", and: "Carol Elm" }],
    ]);
    const days = actionsIn(
      withLog(["Action 3: BO to ring the auditor by 30 April 2026"], ["3\tBO\tRing the auditor\t15 May 2026"]),
    );
    expect(days[0]?.contradictions).toEqual([{ kind: "differs", said: "by 30 April 2026", and: "15 May 2026" }]);
  });
});

describe("two actions stay two", () => {
  test("when the number is of another meeting", () => {
    const rows = ["3\tBen Oakley\tPaint the door\t"];
    const found = actionsIn(withLog([said, "BO – action 3"], rows, ["Actions raised on 8 January 2026", ""]));
    expect(found.map(inShort)).toEqual([
      "x 3 | BO | Ring the auditor about the forecast",
      "x 3 | Ben Oakley | Paint the door",
    ]);
  });
  test("when the same words stand under two items", () => {
    const text = minutesOf("ACTION: BO to circulate the papers").replace(
      "There was none.",
      "ACTION: BO to circulate the papers",
    );
    expect(actionsIn(readText(text)).map(({ evidence }) => evidence.item?.number)).toEqual(["2", "3"]);
  });
  test("when the owners are different and no number tells", () => {
    expect(
      short(
        ["ACTION: BO to ring the auditor about the forecast gap"],
        ["\tCarol Elm\tRing the auditor about the forecast gap\t"],
      ),
    ).toHaveLength(2);
  });
});

test("an earlier action that the text names by number and day gives its update to the row of the log", () => {
  const over = ["Actions raised on 8 January 2026", ""];
  const rows = ["2\tBen Oakley\tSend the letter to the bank\t"];
  const found = actionsIn(
    withLog(["Actions raised on 8 January 2026", "Action 2: the bank has not answered yet"], rows, over),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.what).toMatchObject({
    task: "Send the letter to the bank",
    updates: [{ text: "the bank has not answered yet" }],
  });
});
