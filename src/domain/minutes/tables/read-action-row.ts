import { type LineSetting, type ReadLine, readActionLine, readTask } from "../../actions/read-action-line.js";
import type { SaidAction, SaidOwner } from "../../actions/said-action.js";
import type { Day } from "../../days/day.js";
import { readDue } from "../../days/read-due.js";
import type { ActionFound, SaidState } from "../finding.js";
import type { PaperContext } from "../section.js";
import { joinedLines, saysNothing } from "./cell-text.js";
import { datesIn } from "./dates-in.js";
import { type DueSaid, readDueCell } from "./due-cell.js";
import { isNoTask } from "./no-task.js";
import { plainNumber } from "./objectives.js";
import { readOwnerCell, withoutOwnerAgain, withReplaced } from "./owner-cell.js";
import { dayInCell, rowStanding } from "./row-standing.js";
import type { RowsTitle } from "./rows-title.js";
import type { Meaning } from "./table-columns.js";

type Cells = ReadonlyMap<Meaning, readonly string[]>;

/** An action as a row has it, and whether the row names its owner in a cell of their own. */
export type ActionRow = { action: ActionFound; owned: boolean };

/** Reads the cells of one row; undefined where they hold no task. `isPlan`: what is complete there is closed. */
export function readActionRow(
  cells: Cells,
  title: RowsTitle,
  isPlan: boolean,
  context: PaperContext,
): ActionRow | undefined {
  const words = joinedLines([...(cells.get("task") ?? [])]).replace(
    /^(?:new )?action(?: (?:no\.? ?)?\d{1,3})?\s*[:–—-]\s*(?=\S)/i,
    "",
  );
  if (words === "" || saysNothing(words) || isNoTask(words)) return undefined;
  const raisedOn = dayInCell(cells.get("raised"), context) ?? title.raisedOn;
  const both = ownerAndDue(cells.get("owner-due"), context);
  const ownerLines = cells.get("owner") ?? both?.owner ?? [];
  const owners = readOwnerCell(ownerLines, context);
  const due = dueOf(cells, both?.due, raisedOn, context);
  const read = taskOf(words, owners, ownerLines.join(" "), context);
  if (read === undefined) return undefined;
  const { action } = read;
  const standing = rowStanding(cells, title, isPlan, context);
  const ended = endState(action);
  const numberSaid = cells.get("number")?.join(" ") ?? "";
  // "A12 (3)", or "A12" beside "3": the number here, and the board's own.
  const number = /^A\d+ \S/.test(numberSaid) ? numberSaid : (plainNumber(numberSaid) ?? action.boardReference);
  const ownDue =
    action.due !== undefined && action.due.kind !== "next-meeting" && action.due.kind !== "ongoing"
      ? action
      : undefined;
  const more = (cells.get("more") ?? []).filter((line) => !saysNothing(line));
  return {
    owned: owners.length > 0,
    action: {
      kind: "action",
      task: [
        due === undefined || ownDue === undefined ? action.task : wholeTask(words, owners, ownerLines.join(" ")),
        ...more,
      ].join(" – "),
      owners: withReplaced(action.owners, standing.updates.map(({ text }) => text).join(" ")),
      ...(due ?? dueFromTask(action)),
      ...(number === undefined ? {} : { reference: number }),
      ...(raisedOn === undefined ? {} : { raisedOn }),
      state: standing.state ?? ended ?? { kind: "open" },
      updates: standing.updates,
      ...(action.part === undefined ? {} : { closed: true }),
    },
  };
}

/** The task with its owners: those of the cell, else whom its words plainly name. */
function taskOf(
  words: string,
  owners: readonly SaidOwner[],
  cell: string,
  context: PaperContext,
): ReadLine | undefined {
  if (owners.length > 0) {
    const said = withoutOwnerAgain(words, owners, cell).replace(/^to (?=\p{Ll})/iu, "");
    return readTask(said, { owners, sure: "known", manner: "colon" }, context);
  }
  const setting: LineSetting = context;
  const read = readActionLine(words, setting);
  if (read === undefined) return undefined;
  const isNamed = read.sure === "known" || (read.manner === "to" && read.action.owners.every(isFullName));
  return isNamed ? read : readTask(words, { owners: [], sure: "known", manner: "none" }, context);
}

function isFullName(owner: SaidOwner): boolean {
  return owner.kind === "typed" && /^(?:\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}|\p{Lu}{2,3})$/u.test(owner.text);
}

/** The day in its words stays there, as the row has a day of its own. */
function wholeTask(words: string, owners: readonly SaidOwner[], cell: string): string {
  const said = withoutOwnerAgain(words, owners, cell)
    .replace(/^to (?=\p{Ll})/iu, "")
    .replace(/[\s.,;:]+$/, "");
  return /^\p{Ll}\p{Ll}/u.test(said) ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

function dueFromTask({ due, dueTyped }: Omit<SaidAction, "typed">): Partial<DueSaid> {
  return { ...(due === undefined ? {} : { due }), ...(dueTyped === undefined ? {} : { dueTyped }) };
}

function endState({ discharged }: Omit<SaidAction, "typed">): SaidState | undefined {
  return discharged && { kind: "discharged", on: discharged };
}

function dueOf(
  cells: Cells,
  both: string | undefined,
  raisedOn: Day | undefined,
  context: PaperContext,
): DueSaid | undefined {
  const revised = cells.get("revised");
  const cell = revised?.some((line) => !saysNothing(line)) ? revised : cells.get("due");
  const text = cell?.join(" ") ?? both ?? "";
  const due = readDueCell(text, raisedOn, context);
  // "12/01/15 16/02/15": a day that was put off stands with the one before it; the last holds.
  const dates = due?.due.kind === "unreadable" ? datesIn(text, context.readOn) : [];
  const last = dates.length > 1 ? dates.at(-1)?.said : undefined;
  const put = last === undefined ? undefined : readDueCell(last, raisedOn, context);
  return put === undefined ? due : { due: put.due, dueTyped: text };
}

/** "JS / 5 March", "JS" over "5 March": somebody, and then a day. */
function ownerAndDue(
  lines: readonly string[] | undefined,
  context: PaperContext,
): { owner: readonly string[]; due?: string } | undefined {
  if (lines === undefined) return undefined;
  const parts = lines
    .flatMap((line) => line.split(/\s*(?:[,;|]|\s[–—/-]\s|(?<=\p{L})\/(?=\d)|(?<=\p{L})\s(?=by\s))\s*/u))
    .filter((part) => part !== "");
  const isDay = parts.map((part) => readDue(part, context).kind !== "unreadable");
  const days = parts.filter((_, at) => isDay[at]);
  return { owner: parts.filter((_, at) => !isDay[at]), ...(days.length === 0 ? {} : { due: days.join(" ") }) };
}
