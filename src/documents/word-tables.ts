import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

/** One table, in finished words. `widths` in hundredths of the page's; a cell's lines become its paragraphs. */
export type WordTable = {
  title: string;
  columns: readonly { head: string; width: number }[];
  rows: readonly (readonly string[])[];
  /** Said in place of the table where it has no rows. */
  none: string;
};

/** A paper of tables under headings, such as an appendix to an agenda. */
export type WordPaper = {
  title: string;
  /** Under the title, a paragraph each. */
  lines: readonly string[];
  tables: readonly WordTable[];
  /** At the foot of every page, before its number. */
  foot: string;
};

/** As Word counts: twentieths of a point. */
const a4 = { width: 11_906, height: 16_838, margin: 1_000 };
const font = "Arial";

/** A Word file, on A4 turned, with heads that are repeated on every page and rows that are not torn apart. */
export async function wordTables({ title, lines, tables, foot }: WordPaper): Promise<Buffer> {
  const paper = new Document({
    creator: "Matters Arising",
    title: plain(title),
    styles: {
      default: {
        document: { run: { font, size: 20, language: { value: "en-GB" } } },
        title: { run: { font, size: 32, bold: true } },
        heading1: { run: { font, size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...a4, orientation: PageOrientation.LANDSCAPE },
            margin: { top: a4.margin, bottom: a4.margin, left: a4.margin, right: a4.margin },
          },
        },
        footers: { default: footer(foot) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          ...lines.map((line) => new Paragraph({ spacing: { after: 80 }, children: [run(line)] })),
          ...tables.flatMap((table) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(table.title)] }),
            table.rows.length === 0 ? new Paragraph({ children: [run(table.none)] }) : wordTable(table),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(paper);
}

function wordTable({ columns, rows }: WordTable): Table {
  const page = a4.height - 2 * a4.margin;
  const widths = columns.map(({ width }) => Math.floor((page * width) / 100));
  const cells = (texts: readonly string[], bold: boolean) =>
    widths.map(
      (width, at) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: (texts[at] ?? "").split("\n").map((line) => new Paragraph({ children: [run(line, bold)] })),
        }),
    );
  const head = columns.map((column) => column.head);
  return new Table({
    width: { size: page, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

function footer(foot: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          run(`${foot} · `),
          new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

const run = (text: string, bold = false): TextRun => new TextRun({ text: plain(text), bold });

/** What XML can't hold would make a file that Word refuses. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
}
