import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { day } from "../../src/domain/days/day.js";
import type { ActionFound, Finding, PaperReading } from "../../src/domain/minutes/finding.js";
import { judgeDocument } from "./judge-document.js";
import { readTruth } from "./truth.js";

const folder = mkdtempSync(join(tmpdir(), "matters-arising-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function truthOf(text: string) {
  const file = join(folder, "x.truth.txt");
  writeFileSync(file, text);
  return readTruth(file);
}

function found(what: Partial<ActionFound>, rest: Partial<Finding<ActionFound>> = {}): Finding<ActionFound> {
  return {
    what: {
      kind: "action",
      task: "Count the buoys",
      owners: [{ kind: "typed", text: "NO" }],
      state: { kind: "open" },
      updates: [],
      ...what,
    },
    evidence: { words: "NO to count the buoys" },
    plainness: "plain",
    contradictions: [],
    ...rest,
  };
}

const reading = (...findings: readonly Finding[]): PaperReading => ({ kind: "minutes", findings, unread: [] });
const truth = truthOf("action: Nkechi Obi/NO | count the buoys | due 2026-03-12 | ref 3 | item 4\n");
const due = { due: { kind: "day", on: day("2026-03-12"), explicit: true }, reference: "3" } as const;
const there = { evidence: { words: "", item: { number: "4.", title: "Buoys" } } };

test("an action with the words, owner, day, number and item of the truth is right", () => {
  const { ticked, proposed, faults } = judgeDocument(truth, reading(found(due, there)));
  expect([ticked, proposed, faults]).toEqual([{ right: 1, found: 1, there: 1 }, { right: 1, found: 1, there: 1 }, []]);
});

test.each<[string, Partial<ActionFound>, string]>([
  ["owner", { owners: [{ kind: "typed", text: "TG" }] }, "owners TG"],
  [
    "owner too many",
    {
      owners: [
        { kind: "typed", text: "NO" },
        { kind: "typed", text: "TG" },
      ],
    },
    "owners NO, TG",
  ],
  ["day", { due: { kind: "day", on: day("2026-03-13"), explicit: true } }, "due 2026-03-13"],
  ["state", { state: { kind: "discharged" } }, "state discharged"],
  ["number", { reference: "4" }, "ref 4"],
])("another %s is wrong, though the words are right", (_what, other, fault) => {
  const { ticked, faults } = judgeDocument(truth, reading(found({ ...due, ...other }, there)));
  expect(ticked).toEqual({ right: 0, found: 1, there: 1 });
  expect(faults).toEqual([`wrong, ticked: count the buoys | ${fault}`]);
});

test("what is found beside the truth is an extra, and what is not found is missed", () => {
  const { ticked, proposed, faults } = judgeDocument(truth, reading(found({ task: "Paint the wall" })));
  expect([ticked, proposed]).toEqual([
    { right: 0, found: 1, there: 1 },
    { right: 0, found: 1, there: 1 },
  ]);
  expect(faults).toEqual(["missed: Nkechi Obi | count the buoys", "extra, ticked: NO | Paint the wall"]);
});

test("an action found twice is right once", () => {
  const { ticked } = judgeDocument(truth, reading(found(due, there), found(due, there)));
  expect(ticked).toEqual({ right: 1, found: 2, there: 1 });
});

test("what should stand unticked is wrong as a ticked row; what may be found or not counts neither way", () => {
  const said = truthOf("unticked: NO | count the buoys\nmaybe: NO | ring the county\n");
  const ring = found({ task: "Ring the county" });
  expect(judgeDocument(said, reading(found({}), ring)).ticked).toEqual({ right: 0, found: 1, there: 0 });
  expect(judgeDocument(said, reading(found({}, { plainness: "likely" }), ring)).ticked).toEqual({
    right: 0,
    found: 0,
    there: 0,
  });
});

test("a line that is no truth stops the proof", () => {
  expect(() => truthOf("actoin: NO | count the buoys\n")).toThrow("“actoin”");
  expect(() => truthOf("action: NO | count the buoys | duo 2026-03-12\n")).toThrow("“duo”");
});
