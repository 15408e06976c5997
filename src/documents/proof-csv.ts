import { stringify } from "csv-stringify/sync";

/** One line of the file, in finished words. Days and instants are ISO. Absent: an empty cell. */
export type ProofCsvRow = {
  committee: string;
  /** "A12". */
  action?: string;
  to: string;
  agency?: string;
  kind: string;
  dueDay?: string;
  madeAt: string;
  state: string;
  settledAt?: string;
  reason?: string;
  twin?: boolean;
  inPlaceOf?: string;
};

const columns = [
  { key: "committee", header: "committee" },
  { key: "action", header: "action" },
  { key: "to", header: "to" },
  { key: "agency", header: "agency" },
  { key: "kind", header: "kind" },
  { key: "dueDay", header: "due day" },
  { key: "madeAt", header: "made at" },
  { key: "state", header: "state" },
  { key: "settledAt", header: "settled at" },
  { key: "reason", header: "reason" },
  { key: "twin", header: "sent twice" },
  { key: "inPlaceOf", header: "in place of" },
] as const satisfies readonly { key: keyof ProofCsvRow; header: string }[];

/**
 * A CSV file that spreadsheets open without harm: in UTF-8 with its mark, lines ending as Windows ends them, and with an apostrophe
 * before whatever a spreadsheet would take for a formula.
 */
export function proofCsv(rows: readonly ProofCsvRow[]): Buffer {
  const text = stringify([...rows], {
    columns: [...columns],
    header: true,
    bom: true,
    record_delimiter: "windows",
    // By itself it quotes whole line ends only, and a reader takes half of one for an end too.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? "yes" : "") },
  });
  return Buffer.from(text, "utf8");
}
