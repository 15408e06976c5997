import fc from "fast-check";
import { expect, test } from "vitest";
import { paperOfText } from "../../../src/domain/minutes/paper-of-text.js";
import { inWords } from "../../documents/papers/in-words.js";

const read = (text: string) => inWords(paperOfText(text).blocks);

test.each<[string, string, readonly string[]]>([
  [
    "lines stay lines",
    "Action:\nJH to ring the depot\n\nMs Lee left.",
    ["Action:", "JH to ring the depot", "Ms Lee left."],
  ],
  [
    "numbers, letters and bullets are markers, further in is deeper",
    "1. Welcome\n  (a) the hall\n  (b) the yard\n- keys\n• doors",
    ["1.| Welcome", "  (a)| the hall", "  (b)| the yard", "-| keys", "-| doors"],
  ],
  [
    "an initial or a number in a sentence is no marker",
    "A. Lee spoke.\n2.5 hours went by",
    ["A. Lee spoke.", "2.5 hours went by"],
  ],
  ["a marker with a tab behind it is a list, not a table", "1.\tWelcome\n2.\tMinutes", ["1.| Welcome", "2.| Minutes"]],
  [
    "tabs make a table, with empty cells in their places",
    "No\tOwner\tTask\n1\t\tOrder salt\n2\tJH\t",
    ["| No | Owner | Task |", "| 1 |  | Order salt |", "| 2 | JH |  |"],
  ],
  [
    "a cell of several lines stays one cell",
    "No\tTask\tUpdate\n1\tOrder salt\nfor the yard\tDone\n2\tRing\tOpen",
    ["| No | Task | Update |", "| 1 | Order salt / for the yard | Done |", "| 2 | Ring | Open |"],
  ],
  [
    "a head that is printed again is left out, and what a page cut is joined",
    "No\tAim\tAction\n1\tStreets are clean,\tSweep\n\nNo\tAim\tAction\n\tand lit.\t\n\t\tMend lamps",
    ["| No | Aim | Action |", "| 1 | Streets are clean, and lit. | Sweep |", "|  |  | Mend lamps |"],
  ],
  [
    "two tables with heads of their own stay two",
    "Name\tRole\nAnn Lee\tChair\n\nTask\tOwner\nSweep\tJH",
    ["| Name | Role |", "| Ann Lee | Chair |", "| Task | Owner |", "| Sweep | JH |"],
  ],
  ["bars make a table", "| Task | Owner |\n|---|:-:|\n| Sweep | JH |", ["| Task | Owner |", "| Sweep | JH |"]],
  [
    "columns below a head of wide gaps make a table",
    "No   Owner     Task\n1    JH        Order salt\n               for the yard\n2    AL        Ring",
    ["| No | Owner | Task |", "| 1 | JH | Order salt for the yard |", "| 2 | AL | Ring |"],
  ],
  ["headings by sign and by line", "# Board\n\nFinance\n-------\ntext", ["# Board", "## Finance", "text"]],
  ["bold lines, also over two", "**Action: JH**\n**Agenda\nitem:**", ["**Action: JH**", "**Agenda item:**"]],
  [
    "lines that were surely wrapped are joined",
    "The clerk reported that the new bins had come and that they would be put out in\nthe week after Easter, once the old ones were collected by the contractor whom\nthe board had chosen in March, and that nobody would be left without one for\nlong.\nAction: JH to write to the contractor.",
    [
      "The clerk reported that the new bins had come and that they would be put out in the week after Easter, once the old ones were collected by the contractor whom the board had chosen in March, and that nobody would be left without one for long.",
      "Action: JH to write to the contractor.",
    ],
  ],
  [
    "initials in the right margin stand below their sentence",
    "The clerk is to write to the depot before the end of this\nmonth.                                                        JH\n\nNo reply has come.",
    ["The clerk is to write to the depot before the end of this month.", "Action: JH", "No reply has come."],
  ],
  [
    "so do those on lines of their own, one below the other",
    "The clerk is to write to the depot before Easter.\n                                                        JH\n                                                        AL\nNo reply has come.",
    ["The clerk is to write to the depot before Easter.", "Action: JH, AL", "No reply has come."],
  ],
  [
    "below a head that says so, anybody may stand in the margin",
    "1. Bins                                                  Action\nNew bins are to be found for the yard.                   Works team",
    ["1.| Bins", "New bins are to be found for the yard.", "Action: Works team"],
  ],
  [
    "figures far right are no notes, nor is a name",
    "The balance of the deposit account stood at                      4,120\nThe meeting was closed by                                 Ann Lee",
    ["The balance of the deposit account stood at 4,120", "The meeting was closed by Ann Lee"],
  ],
  [
    "a line that ends in the midst of a phrase goes on",
    "She will share the recovery plan by\n27 March.",
    ["She will share the recovery plan by 27 March."],
  ],
  [
    "short words in the last column of a table are no notes",
    "Ref   Action                                      Lead           RAG\n1.1   Introduce a weekly session for all          Mrs Lee        G\n1.2   Train the assistants                        Mr Hay         A",
    [
      "| Ref | Action | Lead | RAG |",
      "| 1.1 | Introduce a weekly session for all | Mrs Lee | G |",
      "| 1.2 | Train the assistants | Mr Hay | A |",
    ],
  ],
  [
    "nor are the owners below each other beside their tasks",
    "Action                                            Lead\nIntroduce a weekly session for all                Mrs Lee\nTrain the assistants                              Mr Hay",
    ["| Action | Lead |", "| Introduce a weekly session for all | Mrs Lee |", "| Train the assistants | Mr Hay |"],
  ],
  [
    "a margin of tabs stands below its sentence too, and titles are no rows",
    "\t\tACTION\n1\tBins\n\tThe clerk is to write to the depot.\tJH\n\t\tAL\n2\tHall\n\tThursday 2 April 2026",
    ["1| Bins", "The clerk is to write to the depot.", "Action: JH, AL", "2| Hall", "Thursday 2 April 2026"],
  ],
  [
    "people with what they are below each other make a table",
    "PRESENT\nDr Ann Lee           Chair\nMr Jo Hay            Lead Governor (Public)\n\nThe chair opened     the meeting",
    ["PRESENT", "| Dr Ann Lee | Chair |", "| Mr Jo Hay | Lead Governor (Public) |", "The chair opened the meeting"],
  ],
  [
    "people with what they do make none",
    "Ann Lee              Ring the depot\nJo Hay               Send out the plan",
    ["Ann Lee Ring the depot", "Jo Hay Send out the plan"],
  ],
  [
    "a number of the year with a tab behind it is a marker",
    "26/017\tBins\n12/03\tBins",
    ["26/017| Bins", "| 12/03 | Bins |"],
  ],
  ["what nobody sees is gone", "co\u00ADop\u00A0e\uFB03cient\u0000\u200B", ["coop efficient"]],
])("%s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("a form feed begins a page", () => {
  expect(paperOfText("one\ftwo").blocks.map(({ page }) => page)).toEqual([1, 2]);
  expect(paperOfText("one").blocks.map(({ page }) => page)).toEqual([undefined]);
});

test("whatever is pasted is read, with every row as wide as its table and no text empty", () => {
  const piece = fc.constantFrom(
    "\t",
    "\n",
    " ",
    "|",
    "- ",
    "1. ",
    "**",
    "#",
    "word",
    "Owner",
    "Action",
    '"',
    "---",
    "   ",
    "\f",
    "(a) ",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(piece).map((pieces) => pieces.join("")),
      ),
      (text) => {
        for (const block of paperOfText(text).blocks) {
          if (block.kind !== "table") expect(block.text.trim()).toBe(block.text);
          if (block.kind !== "table") expect(block.text).not.toBe("");
          if (block.kind === "table") expect(new Set(block.rows.map((row) => row.length)).size).toBe(1);
        }
      },
    ),
  );
});
