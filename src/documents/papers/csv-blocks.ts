import { parse } from "csv-parse/sync";
import { cleanText, spacedOnce } from "../../domain/minutes/clean-text.js";
import type { Row } from "../../domain/minutes/paper.js";
import { mostColumns, mostCsvRows } from "./paper-limits.js";
import type { Blocks } from "./unreadable.js";

/** A file of values with commas, semicolons or tabs between them, as one table. */
export function csvBlocks(text: string): Blocks {
  const typed = cleanText(text).replace(/^sep=.\n/i, "");
  let records: readonly (readonly string[])[];
  try {
    records = parse(typed, {
      delimiter: delimiterOf(typed),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostCsvRows + 1,
      max_record_size: 1_000_000,
    });
  } catch {
    // A quotation mark that is never closed, or a row without end.
    return { why: "broken" };
  }
  if (records.length > mostCsvRows) return { why: "too-long" };
  const rows = records.map((record) => record.slice(0, mostColumns).map(cellText));
  const said = rows.filter((row) => row.some((cell) => cell !== ""));
  const width = said.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== "") + 1), 0);
  const even: Row[] = said.map((row) => Array.from({ length: width }, (_, at) => ({ text: row[at] ?? "" })));
  return even.length === 0 ? { why: "empty" } : [{ kind: "table", rows: even }];
}

/** Whichever of the three the first rows have most often, outside of quotation marks. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: start.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function cellText(text: string): string {
  return text
    .split("\n")
    .map(spacedOnce)
    .filter((line) => line !== "")
    .join("\n");
}
