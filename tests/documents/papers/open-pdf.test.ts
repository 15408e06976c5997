import { expect, test } from "vitest";
import { pdfBorders, pdfFile, pdfLines } from "./files/pdf-file.js";
import { opened } from "./in-words.js";

const line = (x: number, y: number, text: string, more: { size?: number; bold?: boolean } = {}) => ({
  x,
  y,
  text,
  ...more,
});
const long = "The clerk reported that the new bins had come and that all of them would be put out in the";

test("lines are joined to paragraphs, large letters are headings, markers make lists", async () => {
  const file = pdfFile([
    {
      words: [
        line(72, 80, "Harbour Board", { size: 18 }),
        line(72, 110, long),
        line(72, 122, "week after Easter."),
        line(72, 134, "Mr Khan left."),
        line(72, 160, "Action: JH to write", { bold: true }),
        line(72, 180, "1."),
        line(90, 180, "Welcome"),
        line(90, 194, "(a)"),
        line(110, 194, "the hall"),
      ],
    },
  ]);
  expect(await opened("minutes.pdf", file)).toEqual([
    "# Harbour Board",
    `${long} week after Easter.`,
    "Mr Khan left.",
    "**Action: JH to write**",
    "1.| Welcome",
    "  (a)| the hall",
  ]);
});

const xs = [70, 110, 200, 420];
const log = [
  ["No", "Owner", "Action", "Due"],
  ["1", "Jo Hart", "Send the list of premises to all members", "5 Jan"],
  ["", "", "of the board", ""],
  ["2", "Ann Lee", "Ring the depot", "March"],
  ["3", "All", "Read the plan", ""],
];
const said = [
  "| No | Owner | Action | Due |",
  "| 1 | Jo Hart | Send the list of premises to all members of the board | 5 Jan |",
  "| 2 | Ann Lee | Ring the depot | March |",
  "| 3 | All | Read the plan |  |",
];

test("a table without borders is found by what stands below each other", async () => {
  const file = pdfFile([
    {
      words: [
        ...pdfLines(xs, log),
        line(70, 190, "After the table there is a line that runs across all the columns of it and more"),
      ],
    },
  ]);
  expect(await opened("log.pdf", file)).toEqual([
    ...said,
    "After the table there is a line that runs across all the columns of it and more",
  ]);
});

test("a table with borders has the rows and columns that they draw", async () => {
  const file = pdfFile([
    { words: pdfLines(xs, log), rules: pdfBorders([66, 106, 196, 416, 500], [88, 103, 127, 139, 151]) },
  ]);
  expect(await opened("log.pdf", file)).toEqual(said);
});

test("a table that goes on over pages is one, with its head once", async () => {
  const head = ["No", "Owner", "Action", "Due"];
  const rows = (from: number) =>
    Array.from({ length: 4 }, (_, at) => [String(from + at), "Jo Hart", `Task ${from + at}`, "May"]);
  const file = pdfFile([{ words: pdfLines(xs, [head, ...rows(1)]) }, { words: pdfLines(xs, [head, ...rows(5)]) }]);
  expect(await opened("log.pdf", file)).toEqual([
    "| No | Owner | Action | Due |",
    ...Array.from({ length: 8 }, (_, at) => `| ${at + 1} | Jo Hart | Task ${at + 1} | May |`),
  ]);
});

test("two columns of text are read one after the other", async () => {
  const text = (side: string) => Array.from({ length: 14 }, (_, at) => [`${side} ${at} has words enough to fill it.`]);
  const left = pdfLines([60], text("Left"));
  const right = pdfLines([320], text("Right"));
  expect(await opened("news.pdf", pdfFile([{ words: [...left, ...right] }]))).toEqual([
    text("Left").flat().join(" "),
    text("Right").flat().join(" "),
  ]);
});

test("a note in the margin stands after the text beside it", async () => {
  const text = Array.from({ length: 8 }, (_, at) =>
    line(72, 100 + at * 30, `Paragraph ${at} of the minutes says something of bins and lamps.`),
  );
  const file = pdfFile([{ words: [...text, line(480, 160, "JH - action 1")] }]);
  const read = await opened("minutes.pdf", file);
  expect(read.slice(2, 4)).toEqual(["Paragraph 2 of the minutes says something of bins and lamps.", "JH - action 1"]);
});

test("pages without words are a scan", async () => {
  expect(await opened("scan.pdf", pdfFile([{ words: [] }, { words: [line(20, 20, "scan 2")] }]))).toBe("scan");
});
