import { safeCsv } from "./safe-csv.js";

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

/** Who was told of what, as a file. */
export function proofCsv(rows: readonly ProofCsvRow[]): Buffer {
  const heads = columns.map(({ header }) => header);
  return safeCsv(
    heads,
    rows.map((row) => columns.map(({ key }) => cell(row[key]))),
  );
}

const cell = (value: string | boolean | undefined): string =>
  typeof value === "boolean" ? (value ? "yes" : "") : (value ?? "");
