import type { PaperContext } from "../section.js";
import { withoutMarker } from "./cell-text.js";
import { isWholeOwner } from "./owner-cell.js";
import type { Meaning } from "./table-columns.js";

type Cells = ReadonlyMap<Meaning, readonly string[]>;

/**
 * One row that holds several actions below each other: as many owners as tasks, each on a line of its own, or as many numbers. Other cells with
 * as many lines are taken apart as well; what has fewer holds for all. One row, where they don't plainly belong to each other.
 */
export function pairedRows(cells: Cells, context: PaperContext): readonly Cells[] {
  const tasks = cells.get("task") ?? [];
  const count = tasks.length;
  if (count < 2) return [cells];
  const isOf = (meaning: Meaning) => cells.get(meaning)?.length === count;
  const owners = cells.get("owner") ?? [];
  const areOwners = isOf("owner") && owners.every((line) => isWholeOwner(withoutMarker(line), context));
  const areNumbers = isOf("number");
  const areTasks = tasks.every((line) => /^[\p{Lu}\d"“‘(•*–-]/u.test(line) && line.includes(" "));
  if (!areTasks || !(areOwners || areNumbers)) return [cells];
  return tasks.map(
    (_, at) =>
      new Map(
        [...cells].map(([meaning, lines]) => [
          meaning,
          lines.length === count && (meaning !== "owner" || areOwners) ? [lines[at] ?? ""] : lines,
        ]),
      ),
  );
}
