import { type Column, columnNamed } from "./column-heads.js";
import { isOfIssues } from "./is-no-log.js";
import { standingIn } from "./standing-words.js";

/** The columns of a table, and how many rows from `at` on its head takes. */
export type Head = { columns: readonly Column[]; height: 1 | 2 };

type Texts = readonly (readonly string[])[];

/** The head of a table of actions that begins at a row; undefined where none does. */
export function actionHeadAt(rows: Texts, at: number): Head | undefined {
  const row = rows[at] ?? [];
  const known = named(row);
  if (known === undefined) return undefined;
  if (isOfIssues(row)) return undefined;
  const body = rows.slice(at + 1, at + 1 + sample);
  const columns = withUnnamedDays(withUnnamedTask(known, row, body), row, body);
  const both = withSecondRow(row, rows[at + 1] ?? []);
  if (both !== undefined && isOfActions(both)) return { columns: both, height: 2 };
  return isOfActions(columns) ? { columns, height: 1 } : undefined;
}

/** The columns that a row names; undefined where it is too long for a head, or names none. */
function named(row: readonly string[]): readonly Column[] | undefined {
  const said = row.filter((cell) => cell !== "");
  // Most rows are told from a head by their length and their figures.
  const bodily = said.filter((cell) => cell.length > 60 || /\d/.test(cell)).length;
  if (said.length === 0 || bodily * 3 > said.length || said.some((cell) => cell.length > 90)) return undefined;
  const columns = row.map((cell) => columnNamed(cell) ?? "other");
  const known = columns.filter((column) => column !== "other").length;
  return known > 0 && known * 2 >= said.length ? columns : undefined;
}

/** So many rows are looked at to find the column of the tasks. */
const sample = 20;
/** Tasks are as long as this, on average. */
const shortestTask = 12;

/** Where a table has owners and what else a log has, and no head that is known for a task, the one column of sentences holds it. */
function withUnnamedTask(columns: readonly Column[], head: readonly string[], body: Texts): readonly Column[] {
  const has = (...wanted: readonly Column[]) => wanted.some((column) => columns.includes(column));
  const isLog = has("owner") && has("due") && has("status", "closed-on", "rating", "raised");
  if (!isLog || has("task", "details", "foreign", "decision")) return columns;
  const lengths = columns.map((column, place) => {
    if (column !== "other" || (head[place] ?? "") === "") return 0;
    const said = body.map((row) => row[place] ?? "").filter((cell) => cell.includes(" "));
    return said.length * 2 < body.length ? 0 : said.reduce((sum, cell) => sum + cell.length, 0) / said.length;
  });
  const longest = Math.max(...lengths);
  if (longest < shortestTask) return columns;
  return columns.map((column, place) => (place === lengths.indexOf(longest) ? "task" : column));
}

/** Days below no words at all, before the task, are those on which it was agreed. */
function withUnnamedDays(columns: readonly Column[], head: readonly string[], body: Texts): readonly Column[] {
  if (columns.some((column) => column === "raised" || column === "date")) return columns;
  return columns.map((column, place) => {
    if (column !== "other" || (head[place] ?? "") !== "" || place > columns.indexOf("task")) return column;
    const said = body.map((row) => row[place] ?? "").filter((cell) => cell !== "");
    return said.length > 0 && said.every((cell) => aDay.test(cell)) ? "raised" : column;
  });
}

const aDay = /^\d{1,2}(?:[./-]\d{1,2}(?:[./-]\d{2,4})?|(?:st|nd|rd|th)?[ -]\p{L}{3,9}(?:[ -]\d{2,4})?)$/u;

/** The columns with those that a second row of the head names; undefined where the row below is none: it leaves open what the first has said. */
function withSecondRow(first: readonly string[], next: readonly string[]): readonly Column[] | undefined {
  const said = next.filter((cell) => cell !== "");
  if (said.length === 0 || said.length >= first.length || said.some((cell) => cell.length > 30 || /\d/.test(cell)))
    return undefined;
  let over = "";
  const columns = first.map((cell, place): Column | undefined => {
    over = cell === "" ? over : cell;
    const below = next[place] ?? "";
    if (below === "") return columnNamed(cell) ?? "other";
    return columnNamed(`${over} ${below}`) ?? columnNamed(`${below} ${over}`) ?? columnNamed(below);
  });
  return columns.every((column) => column !== undefined) ? columns : undefined;
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

/** A column for the task and another that fits; words that are less plainly a task want somebody who does it. */
function isOfActions(columns: readonly Column[]): boolean {
  const has = (...wanted: readonly Column[]) => wanted.some((column) => columns.includes(column));
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
        if (owner === -1 && !has("owner-due") && namesPeople(cellsOf(place))) return "owner";
        return place === columns.indexOf("due")
          ? "due"
          : place === columns.lastIndexOf("due") && isDays(cellsOf(place))
            ? "revised"
            : "other";
      case "number":
        return objective === place + 1 && isNumberOf(objective, place, body)
          ? "objective-number"
          : place === columns.indexOf("number") || isBeside(cellsOf(columns.indexOf("number")))
            ? "number"
            : "other";
      case "minute":
        return has("number") ? "item" : "number";
      case "priority":
        return place > task && !isLevels(cellsOf(place)) ? "update" : "other";
      case "update":
        return !has("status") && isStates(cellsOf(place)) ? "status" : "update";
      case "objective":
      case "foreign":
        return "other";
      default:
        return column;
    }
  });
}

/** A log of this product has its own number ("A12") first, and the board's in a column beside it. */
function isBeside(first: readonly string[]): boolean {
  return first.length > 0 && first.every((cell) => /^A\d+$/.test(cell));
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

/** Under "Progress" may stand a word of how it stands, with the comments in a column of their own. */
function isStates(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => standingIn(cell) !== undefined).length * 10 >= cells.length * 9;
}

function isDays(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => /\d/.test(cell)).length * 2 >= cells.length;
}

/** Below "By" may stand days or people. */
function namesPeople(cells: readonly string[]): boolean {
  const isDay =
    /\d|\b(?:today|tomorrow|day|week|month|term|year|quarter|date|meeting|asap|soon|immediate(?:ly)?|on-?going|tb[cd]|spring|summer|autumn|winter|easter|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b/i;
  return (
    cells.length > 0 &&
    cells.filter((cell) => !isDay.test(cell) && /^\p{Lu}/u.test(cell)).length * 5 >= cells.length * 4
  );
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
