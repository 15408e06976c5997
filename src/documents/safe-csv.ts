import { stringify } from "csv-stringify/sync";

/**
 * Rows under their heads as a CSV file that spreadsheets open without harm: in UTF-8 with its mark, lines ending as Windows ends them, and
 * with an apostrophe before whatever a spreadsheet would take for a formula.
 */
export function safeCsv(heads: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const text = stringify([[...heads], ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: "windows",
    // By itself it quotes whole line ends only, and a reader takes half of one for an end too.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
  return Buffer.from(text, "utf8");
}
