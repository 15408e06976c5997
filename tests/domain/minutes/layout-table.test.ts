import { describe, expect, test } from "vitest";
import { openLayoutTable } from "../../../src/domain/minutes/layout-table.js";
import type { Block } from "../../../src/domain/minutes/paper.js";
import { readPaper } from "../../../src/domain/minutes/read-paper.js";
import { actionsIn, inShort, setting } from "./actions-said.js";

const prose =
  "The forecast was discussed at some length and members asked how the gap would be closed. Ben Oakley agreed to ring the auditor about it.";

function table(...rows: readonly (readonly string[])[]): Block {
  return { kind: "table", rows: rows.map((row) => row.map((text) => ({ text }))) };
}

function short(block: Block): readonly string[] {
  return actionsIn(readPaper({ blocks: [block] }, setting)).map(inShort);
}

describe("minutes that are laid out as a table", () => {
  test("are items with their text, and notes of what stands in the margin", () => {
    expect(
      openLayoutTable(
        table(["Item", "Discussion", "Action"], ["1. Welcome", "All were welcome.", ""], ["2. Budget", prose, "BO"]),
      ),
    ).toEqual([
      { kind: "heading", level: 2, text: "1. Welcome" },
      { kind: "line", text: "All were welcome." },
      { kind: "heading", level: 2, text: "2. Budget" },
      { kind: "line", text: prose },
      { kind: "line", text: "Action: BO" },
    ]);
  });
  test("are told from a project's list, whose comments are no minutes", () => {
    const list = table(
      ["ID", "Raised", "Description", "Owner", "Due", "Status", "Comments"],
      ["AC14", "3 February 2026", "Ring the auditor", "BO", "30 April 2026", "Open", "Rung twice"],
    );
    expect(openLayoutTable(list)).toEqual([list]);
  });
  test("are told from a log whose rows name their minute and what became of them", () => {
    const log = table(
      ["Ref", "Minute", "Action", "Lead", "Due date", "Update", "RAG"],
      ["25/114", "25/098", "Ring the auditor", "BO", "30 April 2026", "Rung twice", "Amber"],
    );
    expect(openLayoutTable(log)).toEqual([log]);
  });
  test.each<[string, Block, readonly string[]]>([
    [
      "initials beside the text",
      table(["Item", "Discussion", "Action"], ["2. Budget", prose, "BO"]),
      ["x | BO | Ring the auditor about it"],
    ],
    [
      "a task beside it",
      table(["No.", "Minute", "Action by"], ["2", `Budget\n${prose}`, "BO to ring"]),
      ["x | BO | Ring"],
    ],
    [
      "action, owner and day in columns",
      table(
        ["Agenda item", "Notes", "Action", "Owner", "By when"],
        ["Budget", "It was discussed.", "Ring the auditor", "BO", "30 April 2026"],
      ),
      ["x | BO | Ring the auditor | 2026-04-30"],
    ],
    [
      "two of them line by line",
      table(
        ["Agenda item", "Notes", "Action", "Owner"],
        ["Budget", "It was discussed.", "Ring the auditor\nBook the hall", "BO\nCE"],
      ),
      ["x | BO | Ring the auditor", "x | CE | Book the hall"],
    ],
    [
      "action and lead in one column",
      table(
        ["Agenda item", "Key points", "Action and lead", "Timescale"],
        ["Budget", "It was discussed.", "Ring the auditor – Ben Oakley", "30 April 2026"],
      ),
      ["x | Ben Oakley | Ring the auditor | 2026-04-30"],
    ],
    ["no heads at all", table([prose, "BO"], ["The hall was full.", ""]), ["x | BO | Ring the auditor about it"]],
  ])("give their actions, with %s", (_, block, expected) => {
    expect(short(block)).toEqual(expected);
  });
  test("are no logs: a table of actions stays one", () => {
    const log = table(["Action", "Owner", "Due"], ["Ring the auditor", "BO", "30 April 2026"]);
    expect(openLayoutTable(log)).toEqual([log]);
  });
});
