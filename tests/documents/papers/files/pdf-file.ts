/** A word on a page: `y` from its upper edge, in points. */
export type PdfWord = { x: number; y: number; text: string; size?: number; bold?: boolean };
export type PdfPageGiven = {
  words: readonly PdfWord[] /** Lines from one point to another. */;
  rules?: readonly (readonly [number, number, number, number])[];
};

const height = 842;

/** A PDF with its words where they are wanted, in Helvetica. */
export function pdfFile(pages: readonly PdfPageGiven[], { count = pages.length }: { count?: number } = {}): Buffer {
  const first = 5;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((page, at) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return pdfOf(objects);
}

/** A file of these objects, the first of which is its catalogue. */
export function pdfOf(objects: readonly string[]): Buffer {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

function contentOf({ words, rules = [] }: PdfPageGiven): string {
  const drawn = rules.map(([x, y, toX, toY]) => `${x} ${height - y} m ${toX} ${height - toY} l S`);
  const shown = words.map(({ x, y, text, size = 10, bold = false }) => {
    const escaped = text.replace(/[\\()]/g, (sign) => `\\${sign}`);
    return `BT /${bold ? "F2" : "F1"} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escaped}) Tj ET`;
  });
  return [...drawn, ...shown].join("\n");
}

/** Lines below each other, each of which is cells at these places. An empty cell is nothing. */
export function pdfLines(
  xs: readonly number[],
  lines: readonly (readonly string[])[],
  { from = 100, step = 12 }: { from?: number; step?: number } = {},
): readonly PdfWord[] {
  return lines.flatMap((cells, line) =>
    cells.flatMap((text, at) => (text === "" ? [] : [{ x: xs[at] ?? 0, y: from + line * step, text }])),
  );
}

/** The borders of a table. */
export function pdfBorders(
  xs: readonly number[],
  ys: readonly number[],
): readonly (readonly [number, number, number, number])[] {
  const lying = ys.map((y) => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y] as const);
  const standing = xs.map((x) => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0] as const);
  return [...lying, ...standing];
}
