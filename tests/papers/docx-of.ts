import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/**
 * A Word file of a text with marks: `# heading`, `- bullet` (two spaces more for each depth), `1. numbered` (numbered by Word), `| cell | cell |`
 * for a row of a table, `**bold**`. In a cell `<br>` begins a paragraph, and `^` says that it goes on from the cell above.
 */
export async function docxOf(text: string): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) children.push(tableOf(rows));
    rows = [];
  };
  for (const line of [...text.split("\n"), ""]) {
    if (line.startsWith("|")) {
      rows.push(line);
      continue;
    }
    endTable();
    if (line.trim() !== "") children.push(paragraphOf(line));
  }
  const number = {
    level: 0,
    format: "decimal",
    text: "%1.",
    style: { paragraph: { indent: { left: 720, hanging: 360 } } },
  } as const;
  const paper = new Document({
    numbering: { config: [{ reference: "numbers", levels: [number] }] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(paper));
}

function paragraphOf(line: string): Paragraph {
  const heading = /^(#{1,4}) (.*)$/.exec(line);
  if (heading?.[1] !== undefined)
    return new Paragraph({
      heading: levels[heading[1].length - 1] ?? HeadingLevel.HEADING_4,
      children: runs(heading[2] ?? ""),
    });
  const bullet = /^( *)- (.*)$/.exec(line);
  if (bullet)
    return new Paragraph({ bullet: { level: (bullet[1] ?? "").length / 2 }, children: runs(bullet[2] ?? "") });
  const numbered = /^\d+\. (.*)$/.exec(line);
  if (numbered)
    return new Paragraph({ numbering: { reference: "numbers", level: 0 }, children: runs(numbered[1] ?? "") });
  return new Paragraph({ children: runs(line) });
}

function runs(text: string): TextRun[] {
  return text
    .split(/(\*\*.+?\*\*)/)
    .filter((part) => part !== "")
    .map((part) => new TextRun(part.startsWith("**") ? { text: part.slice(2, -2), bold: true } : part));
}

function tableOf(lines: readonly string[]): Table {
  const cells = lines.map((line) =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  const width = Math.max(...cells.map((row) => row.length));
  return new Table({
    rows: cells.map(
      (row, at) =>
        new TableRow({
          children: Array.from({ length: width }, (_, column) => {
            const text = row[column] ?? "";
            const goesOn = text === "^";
            const begins = cells[at + 1]?.[column] === "^";
            return new TableCell({
              ...(goesOn && { verticalMerge: VerticalMergeType.CONTINUE }),
              ...(begins && !goesOn && { verticalMerge: VerticalMergeType.RESTART }),
              children: (goesOn ? "" : text).split("<br>").map((one) => new Paragraph({ children: runs(one.trim()) })),
            });
          }),
        }),
    ),
  });
}
