import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Row } from "../../../../src/domain/minutes/paper.js";
import { joinTables } from "../../../../src/domain/minutes/tables/join-tables.js";
import { aTable, inShort, readIn } from "./a-table.js";

const head = ["No", "Owner", "Action", "Due", "Status"];
const body = [
  ["1", "Warren Carter", "Find a hall for the open meetings", "5 January 2015", "Open"],
  ["2", "Kirsty Bright", "Mend the minutes", "March 2015", "Ongoing"],
  ["3", "All members", "Read the strategy", "", "Complete"],
  ["4", "Pete Horne/Steve Ashdown", "Write to the minister", "next meeting", "Discharged – 04.12.2014"],
  ["5", "", "Ring the school", "TBC", "Carried forward"],
];
const table = (rows: readonly (readonly string[])[]): Extract<Block, { kind: "table" }> => ({
  kind: "table",
  rows: rows.map((row): Row => row.map((text) => ({ text }))),
});
const whole = inShort(readIn(table([head, ...body])));

test("rows that stand on several pages, with the head again or without, say the same as in one table", () => {
  expect(whole).toHaveLength(5);
  fc.assert(
    fc.property(fc.subarray([1, 2, 3, 4]), fc.boolean(), (cuts, again) => {
      const ends = [...cuts, body.length];
      const pages = ends.map((end, at) => {
        const rows = body.slice(ends[at - 1] ?? 0, end);
        return table(at === 0 || again ? [head, ...rows] : rows);
      });
      const [joined, ...others] = joinTables(pages);
      if (joined?.kind !== "table") throw new Error("no table");
      expect(others).toEqual([]);
      expect(inShort(readIn(joined))).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

test("columns in any order say the same", () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  fc.assert(
    fc.property(order, (places) => {
      const shuffled = [head, ...body].map((row) => places.map((place) => row[place] ?? ""));
      expect(inShort(readIn(table(shuffled)))).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});

test("tables with other heads or columns, or with words between them, stay apart; a row that a page cut is joined", () => {
  const log = aTable("No | Owner | Action\n1 | KB | Write the report that goes");
  const other = aTable("No | Owner | Action | Update\n2 | KB | Ring | Open");
  expect(joinTables([log, other])).toHaveLength(2);
  expect(joinTables([log, { kind: "line", text: "Closed" }, log])).toHaveLength(3);
  const rest = aTable("| | to the board");
  expect(joinTables([log, rest])).toEqual([
    aTable("No | Owner | Action\n1 | KB | Write the report that goes to the board"),
  ]);
});
