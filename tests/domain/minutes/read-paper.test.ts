import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, mostBlocks } from "../../../src/domain/minutes/paper.js";
import { paperOfText } from "../../../src/domain/minutes/paper-of-text.js";
import { readPaper } from "../../../src/domain/minutes/read-paper.js";
import { processorTime } from "../../processor-time.js";
import { actionsIn, inShort, minutesOf, readText, setting } from "./actions-said.js";

describe("a paper", () => {
  test("is read as of the day of its meeting, so that Friday is the one after it", () => {
    expect(actionsIn(readText(minutesOf("Action: BO to ring the auditor by Friday"))).map(inShort)).toEqual([
      "x | BO | Ring the auditor | 2026-03-06",
    ]);
  });
  test("knows the initials of those whom its attendance names and the roster does not", () => {
    const text = minutesOf("QZ to ring the auditor by 30 April 2026").replace(
      "David Firth,",
      "David Firth, Quentin Zeal,",
    );
    expect(actionsIn(readText(text)).map(inShort)).toEqual(["x | QZ | Ring the auditor | 2026-04-30"]);
  });
  test("shows a weekday that is not that date's, and mends nothing", () => {
    const [finding] = actionsIn(readText(minutesOf("Action: BO to ring the auditor by Thursday 1 May 2026")));
    expect(finding?.contradictions).toEqual([{ kind: "weekday", said: "Thursday 1 May 2026", on: "2026-05-01" }]);
  });
  test("that is a pack proposes what its minutes say, and nothing of its agenda or report", () => {
    const agenda =
      "HARBOUR BOARD\n\nAGENDA\n\n1. Apologies\n2. Budget\nBen Oakley to report\nAction: BO to bring the figures\n";
    const minutes =
      "HARBOUR BOARD\n5th February, 2026\n\nPresent:- Ann Ash; Ben Oakley.\n\n12. BUDGET\n\nIt was discussed.\n\nAction: BO to ring the auditor\n";
    const report =
      "Public Report\n\nReport Author(s)\n\nBen Oakley\n\nRecommendations\n\nBen Oakley to write to the bank\n\nBackground Papers\n\nAction: BO to write a letter\n";
    expect(actionsIn(readText(`${agenda}\n${minutes}\n${report}`)).map(inShort)).toEqual(["x | BO | Ring the auditor"]);
  });
});

const fragments = [
  "Action: ",
  "action 3",
  "BO",
  " to ",
  " – ",
  "Ann Ash, ",
  "agreed to ",
  "(",
  ")",
  "[on ",
  "by 5 March ",
  "1. ",
  "AGENDA",
  "Present: ",
  ".",
  " ",
  "and ",
  "No\tOwner\tAction",
  "\n",
  "Actions:",
];

describe("hostile papers", () => {
  test("end as quickly as they are long: fragments, repeated as often as a block may hold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 3_000 }),
        (parts, times) => {
          const text = parts.join("").repeat(Math.max(1, times)).slice(0, 15_000);
          const blocks: readonly Block[] =
            text === ""
              ? []
              : [
                  { kind: "line", text },
                  { kind: "heading", level: 1, text },
                  { kind: "table", rows: [[{ text }, { text: "BO" }]] },
                ];
          const took = processorTime(() => {
            readPaper({ blocks }, setting);
            readPaper(paperOfText(text), setting);
          });
          expect(took).toBeLessThan(2_000);
        },
      ),
      { numRuns: 60 },
    );
  });
  test("of more blocks than are read are read up to there, within seconds", () => {
    const blocks = Array.from(
      { length: mostBlocks + 500 },
      (_, at): Block => ({ kind: "line", text: `Action ${at}: Carol Elm to send the draft ${at}` }),
    );
    const took = processorTime(() => {
      expect(readPaper({ blocks }, setting).findings.length).toBeLessThanOrEqual(mostBlocks);
    });
    expect(took).toBeLessThan(6_000);
  });
  test("whose evidence would be endless keep to 600 letters", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 200 }), (parts) => {
        const { findings, unread } = readText(parts.join(""));
        for (const { evidence } of findings) expect(evidence.words.length).toBeLessThanOrEqual(600);
        expect(unread.length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 100 },
    );
  });
});
