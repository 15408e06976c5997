import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ProofCsvRow, proofCsv } from "../../src/documents/proof-csv.js";

const row: ProofCsvRow = {
  committee: "Harbour Board",
  action: "A12",
  to: "Sarah Kent",
  kind: "overdue",
  dueDay: "2026-02-20",
  madeAt: "2026-03-02T09:00:00+00:00",
  state: "accepted by Teams",
  settledAt: "2026-03-02T09:00:01+00:00",
  twin: false,
};
const textOf = (rows: readonly ProofCsvRow[]) => proofCsv(rows).toString("utf8");
const header = "committee,action,to,agency,kind,due day,made at,state,settled at,reason,sent twice,in place of";

test("a file has a mark, a head and a line for each row", () => {
  expect(textOf([row, { ...row, twin: true, agency: "Police", reason: "late", inPlaceOf: "Jo Finch" }])).toBe(
    `\ufeff${header}\r\n` +
      "Harbour Board,A12,Sarah Kent,,overdue,2026-02-20,2026-03-02T09:00:00+00:00,accepted by Teams,2026-03-02T09:00:01+00:00,,,\r\n" +
      "Harbour Board,A12,Sarah Kent,Police,overdue,2026-02-20,2026-03-02T09:00:00+00:00,accepted by Teams,2026-03-02T09:00:01+00:00,late,yes,Jo Finch\r\n",
  );
});

test("a file of nothing has its head", () => {
  expect(textOf([])).toBe(`\ufeff${header}\r\n`);
});

describe("a nasty name", () => {
  test.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["+44 1234", "'+44 1234"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tTab", "'\tTab"],
    ['Ann "Annie" Ash', '"Ann ""Annie"" Ash"'],
    ["Ash, Ann", '"Ash, Ann"'],
    ["Ann\nAsh", '"Ann\nAsh"'],
    ["Ann\rAsh", '"Ann\rAsh"'],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])("%j stands as %j", (name, cell) => {
    expect(textOf([{ ...row, to: name }])).toContain(`Harbour Board,A12,${cell},,overdue`);
  });
});

test("whatever is written, each row stays one row of twelve cells, and no cell begins like a formula", () => {
  const any = fc.string({ unit: fc.constantFrom(..."=+-@,\"'\n\r\t a") });
  fc.assert(
    fc.property(any, any, (to, agency) => {
      const rows = readCsv(textOf([{ ...row, to, agency }]));
      expect(rows.map((cells) => cells.length)).toEqual([12, 12]);
      const [, , first = "", second = ""] = rows[1] ?? [];
      for (const [cell, typed] of [
        [first, to],
        [second, agency],
      ] as const) {
        expect([typed, `'${typed}`]).toContain(cell);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    }),
  );
});

/** As a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  const signs = [...text.replace(/^\ufeff/, "")];
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? "";
    if (quoted) {
      if (sign === '"' && signs[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "," || sign === "\n" || sign === "\r") {
      cells.push(cell);
      cell = "";
      if (sign !== ",") {
        rows.push(cells);
        cells = [];
        if (sign === "\r" && signs[at + 1] === "\n") at += 1;
      }
    } else cell += sign;
  }
  return rows;
}
