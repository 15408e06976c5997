import { readDue } from "../days/read-due.js";
import { actionHeadAt, type Meaning, meaningsOf } from "../minutes/tables/table-columns.js";
import { dayOfDischarge, takeLineEnds } from "./line-ends.js";
import { sameOwnerAgain } from "./owners-first.js";
import { type LineSetting, type ReadLine, readActionLine, readTask } from "./read-action-line.js";
import { readOwners } from "./read-owners.js";
import type { SaidAction, SaidOwner } from "./said-action.js";

/** A table of actions. `unread`: how many of its rows hold none or are not wanted; `loose`: the lines around it, by their places. */
export type ActionTable = { rows: readonly TableRow[]; unread: number; loose: readonly number[] };

/** One row as read, and as typed: its cells with dashes between them. */
export type TableRow = { action: Omit<SaidAction, "typed">; typed: string };

type Column = "number" | "item" | "owner" | "task" | "due" | "status" | "other";

/** What chat makes of the columns that a paper's table can have. */
const inChat: Readonly<Record<Meaning, Column>> = {
  number: "number",
  "objective-number": "number",
  item: "item",
  owner: "owner",
  "owner-due": "owner",
  task: "task",
  more: "other",
  due: "due",
  revised: "due",
  "closed-on": "other",
  update: "status",
  status: "status",
  rating: "status",
  raised: "other",
  objective: "other",
  decision: "other",
  // What is written there says it by itself, as the end of a line does: "exempt".
  part: "status",
  public: "other",
  marking: "status",
  other: "other",
};

/**
 * Reads tables of actions by the words above their columns ("No / Owner / Details / Update / Due", in any order): undefined without such a
 * head, as what the cells mean would be guessed. `lines` are their rows and whatever lines stand around them, each as its cells; a
 * head holds until the next.
 *
 * What a status says is taken as boards mean it: "On-going", "carried forward", "Discharged" with its day. Other words of a row
 * stay with its task, so that none is lost. `most`: how many actions are wanted; the rows after them are not read.
 */
export function readActionTable(
  lines: readonly (readonly string[])[],
  setting: LineSetting,
  most = Number.POSITIVE_INFINITY,
): ActionTable | undefined {
  let columns: readonly Column[] | undefined;
  const rows: TableRow[] = [];
  const loose: number[] = [];
  let unread = 0;
  for (const [place, line] of lines.entries()) {
    const filled = line.filter((cell) => cell !== "");
    const isRow = filled.length > 1 || isTaskAlone(columns, line);
    const head = columnsOf(line);
    if (head !== undefined) columns = head;
    else if (columns === undefined || !isRow) loose.push(place);
    else {
      const action = rows.length < most ? readRow(columns, alignedTo(columns, line), setting) : undefined;
      if (action === undefined) unread += 1;
      else rows.push({ action, typed: filled.join(" – ") });
    }
  }
  return columns && { rows, unread, loose };
}

/** A row that holds a task and no more; "Actions raised on 04.12.2014" stands over the rows that follow. */
function isTaskAlone(columns: readonly Column[] | undefined, line: readonly string[]): boolean {
  const at = line.findIndex((cell) => cell !== "");
  return line.length > 1 && columns?.[at] === "task" && !/^(?:new |agreed )?actions?\b/i.test(line[at] ?? "");
}

/** The columns that a head names; undefined for a row that is none. */
function columnsOf(cells: readonly string[]): readonly Column[] | undefined {
  const head = actionHeadAt([cells], 0);
  return head && meaningsOf(head.columns, []).map((meaning) => inChat[meaning]);
}

/** "1. Warren Carter" in one cell is number and owner. */
function alignedTo(columns: readonly Column[], cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === "") end -= 1;
  const filled = cells.slice(0, end);
  const { number, rest } = /^(?<number>\d{1,3}[a-z]?[.)]) (?<rest>\D.*)$/su.exec(filled[0] ?? "")?.groups ?? {};
  const isNumbered = number !== undefined && rest !== undefined && filled.length < columns.length;
  return isNumbered && columns[0] === "number" ? [number, rest, ...filled.slice(1)] : filled;
}

function readRow(
  columns: readonly Column[],
  cells: readonly string[],
  setting: LineSetting,
): TableRow["action"] | undefined {
  const cellsOf = (column: Column) =>
    cells.filter((cell, at) => cell !== "" && !/^[-–—]+$/.test(cell) && (columns[at] ?? "other") === column);
  const [words = ""] = cellsOf("task");
  const [owner = ""] = cellsOf("owner");
  const read = owner === "" ? readActionLine(words, setting) : ownedBy(owner, words, setting);
  if (read === undefined) return undefined;
  const status = cellsOf("status").map((cell) => readStatus(cell, setting));
  const more = [...cellsOf("task").slice(1), ...status.flatMap(({ words: said }) => said ?? []), ...cellsOf("other")];
  const [number] = cellsOf("number").map((cell) => /^#?(\d{1,4}[a-z]?(?:[./]\d{1,4})?)[.)]?$/i.exec(cell)?.[1]);
  const [item] = cellsOf("item").map((cell) => /^(\d{1,3}[a-z]?(?:\.\d{1,3}){0,2})[.)]?$/i.exec(cell)?.[1]);
  return {
    ...read.action,
    ...dueOf(cellsOf("due").join(" "), setting),
    ...(number === undefined ? {} : { boardReference: number }),
    ...(item === undefined ? {} : { agendaItem: item }),
    ...Object.assign({}, ...status.map(({ ends }) => ends)),
    task: [read.action.task, ...more].join(" – "),
  };
}

function ownedBy(cell: string, words: string, setting: LineSetting): ReadLine | undefined {
  const read = readOwners(cell, setting);
  const owners: readonly SaidOwner[] = read?.owners ?? [{ kind: "typed", text: cell }];
  const again = sameOwnerAgain(words, { owners })?.task ?? words.replace(/^to (?=\p{Ll})/iu, "");
  return readTask(again, { owners, sure: read?.sure ?? "unknown", manner: "colon" }, setting);
}

/** "-" and "n/a" leave the day open; what can't be read as one is asked about. */
function dueOf(cell: string, setting: LineSetting): Pick<SaidAction, "due" | "dueTyped"> {
  const said = cell.replace(/^(?:by|due)[: ]\s*/i, "");
  return said === "" || /^n\/?a$/i.test(said) ? {} : { due: readDue(said, setting), dueTyped: cell };
}

type Status = { ends: Pick<SaidAction, "due" | "dueTyped" | "discharged" | "part">; words?: string };

function readStatus(cell: string, setting: LineSetting): Status {
  if (/^(?:open|new|live)$/i.test(cell)) return { ends: {} };
  if (readDue(cell, setting).kind === "ongoing") return { ends: { due: { kind: "ongoing" }, dueTyped: cell } };
  const closed = /^(?:action )?(?:completed?|closed|done)\b[\s:–—-]*(?:on )?(?<day>.{0,30})$/i.exec(cell)?.groups?.day;
  const on = closed === undefined ? undefined : dayOfDischarge(closed, setting.today);
  if (on !== undefined) return { ends: { discharged: on } };
  const { rest, ends } = takeLineEnds(`– ${cell}`, setting.today);
  const { replaced, boardReference, agendaItem, ...known } = ends;
  const isRead = rest === "" && replaced === undefined && boardReference === undefined && agendaItem === undefined;
  return isRead ? { ends: known } : { ends: {}, words: cell };
}
