import { type Column, columnNamed } from "./column-heads.js";

/** The columns of a table, and how many rows from `at` on its head takes. */
export type Head = { columns: readonly Column[]; height: 1 | 2 };

type Texts = readonly (readonly string[])[];

/** The head of a table of actions that begins at a row; undefined where none does. */
export function actionHeadAt(rows: Texts, at: number): Head | undefined {
  const row = rows[at] ?? [];
  const [columns, next] = [named(row), rows[at + 1] ?? []];
  if (columns === undefined) return undefined;
  const below = named(next);
  if (below !== undefined && isSecondRow(row, next)) {
    const both = row.map((cell, place) => mergedColumn(cell, next[place] ?? ""));
    if (isOfActions(both)) return { columns: both, height: 2 };
  }
  return isOfActions(columns) ? { columns, height: 1 } : undefined;
}

/** The columns that a row names; undefined where it is too long for a head, or names none. */
function named(row: readonly string[]): readonly Column[] | undefined {
  const said = row.filter((cell) => cell !== "");
  if (said.length === 0 || said.some((cell) => cell.length > 90)) return undefined;
  const columns = row.map((cell) => columnNamed(cell) ?? "other");
  const known = columns.filter((column) => column !== "other").length;
  return known > 0 && known * 2 >= said.length ? columns : undefined;
}

/** A second row of a head says what the first leaves open, and nothing but heads. */
function isSecondRow(first: readonly string[], next: readonly string[]): boolean {
  const said = next.filter((cell) => cell !== "");
  const adds = next.some((cell, place) => cell !== "" && columnNamed(first[place] ?? "") === undefined);
  const isHead = said.every((cell) => columnNamed(cell) !== undefined);
  return (
    said.length > 0 &&
    adds &&
    isHead &&
    !isOfActions(
      first.map((cell) => columnNamed(cell) ?? "other"),
      true,
    )
  );
}

function mergedColumn(above: string, below: string): Column {
  return (
    (below === "" ? undefined : (columnNamed(`${above} ${below}`) ?? columnNamed(below))) ??
    columnNamed(above) ??
    "other"
  );
}

const ofActions: readonly Column[] = [
  "number",
  "owner",
  "owner-due",
  "due",
  "revised",
  "status",
  "rating",
  "update",
  "objective",
  "closed-on",
  "raised",
  "date",
  "item",
  "minute",
  "priority",
  "decision",
  "details",
];

/** A column for the task and another that fits; words that are less plainly a task want somebody who does it. `whole`: all that a log can have. */
function isOfActions(columns: readonly Column[], whole = false): boolean {
  const has = (...wanted: readonly Column[]) => wanted.some((column) => columns.includes(column));
  if (whole) return has("task") && has("owner", "owner-due") && has("due", "owner-due");
  const isForeign = has("foreign");
  const isFollowed = has("owner", "owner-due") && has("due", "owner-due", "status", "update", "rating");
  if (has("task")) return has(...ofActions) && (!isForeign || isFollowed);
  if (!has("details") || isForeign) return false;
  return has("owner", "owner-due") ? true : has("due") && has("number", "status", "update", "rating");
}

/** What each column holds, once its rows are looked at. */
export type Meaning =
  | Exclude<Column, "details" | "date" | "priority" | "foreign" | "minute">
  | "more"
  | "objective-number";

/** Settles what the head leaves open, by the order of the columns and the words in them. */
export function meaningsOf(columns: readonly Column[], body: Texts): readonly Meaning[] {
  const task = columns.includes("task") ? columns.indexOf("task") : columns.indexOf("details");
  const has = (column: Column) => columns.includes(column);
  const cellsOf = (place: number) => body.map((row) => row[place] ?? "").filter((cell) => cell !== "");
  const objective = objectivePlace(columns, task, cellsOf);
  const owner = columns.indexOf("owner");
  return columns.map((column, place): Meaning => {
    if (place === task) return "task";
    if (place === objective) return "objective";
    switch (column) {
      case "task":
      case "details":
        return place > task ? "more" : "other";
      case "date":
        return place > task && !has("due") && !has("owner-due") ? "due" : "raised";
      case "owner":
        return place === owner ? "owner" : "other";
      case "due":
        return place === columns.indexOf("due")
          ? "due"
          : place === columns.lastIndexOf("due") && isDays(cellsOf(place))
            ? "revised"
            : "other";
      case "number":
        return objective === place + 1 && isNumberOf(objective, place, body)
          ? "objective-number"
          : place === columns.indexOf("number")
            ? "number"
            : "other";
      case "minute":
        return has("number") ? "item" : "number";
      case "priority":
        return place > task && !isLevels(cellsOf(place)) ? "update" : "other";
      case "objective":
      case "foreign":
        return "other";
      default:
        return column;
    }
  });
}

function objectivePlace(
  columns: readonly Column[],
  task: number,
  cellsOf: (place: number) => readonly string[],
): number {
  const plain = columns.indexOf("objective");
  if (plain !== -1 && plain < task) return plain;
  return columns.findIndex((column, place) => column === "priority" && place < task && !isLevels(cellsOf(place)));
}

/** "High", "M", "2", "P1": how pressing something is. */
function isLevels(cells: readonly string[]): boolean {
  return cells.every((cell) =>
    /^(?:very )?(?:high|medium|med|low|urgent|normal|routine|critical|[hmla-e]|p?\d|essential|desirable|must|should|could|won't)(?:[/ -](?:high|medium|low))?$/i.test(
      cell,
    ),
  );
}

function isDays(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => /\d/.test(cell)).length * 2 >= cells.length;
}

/** The number belongs to the objective, unless rows have numbers of their own where the objective goes on. */
function isNumberOf(objective: number, place: number, body: Texts): boolean {
  const isRepeated = (at: number) => at > 0 && (body[at]?.[objective] ?? "") === (body[at - 1]?.[objective] ?? "");
  return !body.some((row, at) => {
    const number = row[place] ?? "";
    const goesOn = (row[objective] ?? "") === "" || (isRepeated(at) && number !== body[at - 1]?.[place]);
    return goesOn && /\d/.test(number);
  });
}
