import { HeadingLevel, Paragraph, Tab, TextRun } from "docx";
import { expect, test } from "vitest";
import { numbered, table, wordFile, words } from "./files/word-file.js";
import { opened } from "./in-words.js";

test("the numbers of a Word file are those that Word prints, also with paragraphs between", async () => {
  const file = await wordFile([
    new Paragraph({ text: "Harbour Board", heading: HeadingLevel.TITLE }),
    words("Minutes of 4 December 2025", true),
    numbered("Welcome"),
    words("All were welcomed."),
    numbered("Finance"),
    numbered("The account was noted.", 1),
    words("It was long."),
    numbered("The bid was agreed.", 1),
    numbered("by noon", 2),
    numbered("keys", 0, "bullets"),
    new Paragraph({ text: "Close", heading: HeadingLevel.HEADING_2, numbering: { reference: "minutes", level: 0 } }),
  ]);
  expect(await opened("minutes.docx", file)).toEqual([
    "# Harbour Board",
    "**Minutes of 4 December 2025**",
    "1.| Welcome",
    "All were welcomed.",
    "2.| Finance",
    "  2.1| The account was noted.",
    "It was long.",
    "  2.2| The bid was agreed.",
    "    (a)| by noon",
    "-| keys",
    "## 3. Close",
  ]);
});

test("tables keep their columns where cells are joined, and words set apart by tabs are one", async () => {
  const tabbed = (...texts: readonly string[]) =>
    new Paragraph({
      children: texts.flatMap((text, at) => [new TextRun(at === 0 ? { text } : { children: [new Tab(), text] })]),
    });
  const file = await wordFile([
    tabbed("Present:", "Ann Lee (Chair)"),
    tabbed("", "Mo Khan"),
    table([
      ["No", "Aim", "Action"],
      [{ text: "Raised in May", across: 3 }],
      ["1", { text: "Clean streets", down: 2 }, "Sweep\ntwice"],
      ["2", "Mend lamps"],
    ]),
  ]);
  expect(await opened("log.docx", file)).toEqual([
    "| Present: | Ann Lee (Chair) |",
    "|  | Mo Khan |",
    "| No | Aim | Action |",
    "| Raised in May | ^ | ^ |",
    "| 1 | Clean streets | Sweep / twice |",
    "| 2 | ^ | Mend lamps |",
  ]);
});
