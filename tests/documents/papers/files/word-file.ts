import { Document, type FileChild, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";

/** A Word file of these paragraphs and tables, with numbers of three levels at hand as "minutes" and bullets as "bullets". */
export function wordFile(children: readonly FileChild[]): Promise<Buffer> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
  });
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: "minutes",
            levels: [
              level(0, LevelFormat.DECIMAL, "%1."),
              level(1, LevelFormat.DECIMAL, "%1.%2"),
              level(2, LevelFormat.LOWER_LETTER, "(%3)"),
            ],
          },
          { reference: "bullets", levels: [level(0, LevelFormat.BULLET, "\u2022")] },
        ],
      },
      sections: [{ children }],
    }),
  );
}

export function words(text: string, bold = false): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold })] });
}

export function numbered(text: string, level = 0, reference = "minutes"): Paragraph {
  return new Paragraph({ children: [new TextRun(text)], numbering: { reference, level } });
}

type CellGiven = string | { text: string; across?: number; down?: number };

export function table(rows: readonly (readonly CellGiven[])[]): Table {
  const cell = (given: CellGiven) => {
    const { text, across, down } =
      typeof given === "string" ? { text: given, across: undefined, down: undefined } : given;
    return new TableCell({
      children: text.split("\n").map((line) => words(line)),
      ...(across === undefined ? {} : { columnSpan: across }),
      ...(down === undefined ? {} : { rowSpan: down }),
    });
  };
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });
}
