import { safeCsv } from "../../documents/safe-csv.js";
import { wordTables } from "../../documents/word-tables.js";
import { type ActionItem, type HistoryLine, itemName } from "../../domain/actions/action-item.js";
import { type ActionLog, dischargedOn, type LogEntry } from "../../domain/actions/action-log.js";
import type { Owners } from "../../domain/actions/owners.js";
import { type Day, day } from "../../domain/days/day.js";
import { dayWords } from "../../domain/days/day-words.js";
import { dayAt } from "../../domain/days/zone.js";
import type { Board } from "../cards/board.js";
import { plainLine } from "../cards/typed-text.js";
import { actionLogWords as words } from "../cards/words/action-log.js";
import { allMembers, ratingNames } from "../cards/words/actions.js";
import type { BoardFile } from "./board-file.js";

/** A log to be written down. `only`: whose or of what it is, in finished words; `closed`: with the closed part. */
export type LogPaper = { board: Board; log: ActionLog; only: readonly string[]; closed: boolean };

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The log as an appendix to the papers: what was raised, what goes on, what was discharged since, a table each. */
export async function logAsWord(paper: LogPaper): Promise<BoardFile> {
  const { board, log } = paper;
  const { committee, today } = board;
  const table = (title: string, entries: readonly LogEntry[]) => ({
    title,
    columns: [
      { head: words.heads.number, width: 6 },
      { head: words.heads.raised, width: 11 },
      { head: words.heads.owner, width: 15 },
      { head: words.heads.details, width: 32 },
      { head: words.heads.due, width: 11 },
      { head: words.heads.update, width: 25 },
    ],
    rows: entries.map((entry) => rowOf(entry, board)),
    none: words.none,
  });
  const bytes = await wordTables({
    title: words.title(plainLine(committee.name)),
    lines: [
      words.asAt(inFull(today)),
      paper.closed ? words.withClosed : words.openPart,
      ...paper.only,
      ...(log.cut ? [words.cut] : []),
    ],
    tables: [
      ...(log.since === undefined ? [] : [table(words.raised(inFull(log.since)), log.raised)]),
      table(words.ongoing(inFull(today)), log.ongoing),
      table(words.discharged(log.since === undefined ? undefined : inFull(log.since)), log.discharged),
    ],
    foot: `${plainLine(committee.name)} · ${inFull(today)}`,
  });
  return { ...named(paper, "docx"), contentType: wordType, bytes };
}

/** The same as one table for a spreadsheet; days as ISO has them. */
export function logAsCsv(paper: LogPaper): BoardFile {
  const { board, log } = paper;
  const rows = [...log.raised, ...log.ongoing, ...log.discharged].map(({ item, lines }) => [
    itemName(item),
    item.boardReference ?? "",
    item.raisedOn,
    ownersOf(item.owners, board),
    detailsOf(item),
    dueOf(item, (on) => on),
    item.state.kind === "done" ? words.doneState : words.states[item.state.kind],
    dischargedOn(item, dayOf(board)) ?? "",
    item.rating === undefined ? "" : words.rated(ratingNames[item.rating.kind], item.rating.why),
    item.plan?.objective ?? "",
    notesOf(lines, board).join("\n"),
  ]);
  return { ...named(paper, "csv"), contentType: "text/csv; charset=utf-8", bytes: safeCsv(words.csvHeads, rows) };
}

function named(paper: LogPaper, ending: string): Pick<BoardFile, "name" | "description"> {
  const { board, log, closed } = paper;
  const { code } = board.committee;
  return {
    name: `${code}-action-log-${board.today}${closed ? "-with-closed-part" : ""}.${ending}`,
    description: words.description(log.raised.length + log.ongoing.length, log.discharged.length, closed),
  };
}

function rowOf({ item, lines }: LogEntry, board: Board): readonly string[] {
  const own = item.boardReference === undefined ? [] : [words.ownNumber(item.boardReference)];
  return [
    [itemName(item), ...own].join("\n"),
    inFull(item.raisedOn),
    ownersOf(item.owners, board),
    detailsOf(item),
    dueOf(item, inFull),
    [...notesOf(lines, board), ...ratingOf(item), ...stateOf(item, board)].join("\n"),
  ];
}

/** Marked where it is closed, as boards do. */
function detailsOf({ task, part }: ActionItem): string {
  return part === "closed" ? words.exempt(plainLine(task)) : plainLine(task);
}

function ownersOf(owners: Owners, { nameOf }: Board): string {
  switch (owners.kind) {
    case "everybody":
      return allMembers;
    case "agency":
      return plainLine(owners.agency);
    case "named":
      return owners.owners.map(({ member }) => plainLine(nameOf(member))).join(" / ");
  }
}

function dueOf({ due }: ActionItem, dayIn: (on: Day) => string): string {
  switch (due.kind) {
    case "unset":
      return "";
    case "none":
      return words.noDay;
    case "day":
      return dayIn(due.on);
    case "next-meeting":
      return due.on === undefined ? words.nextMeeting : dayIn(due.on);
    case "papers-deadline":
      return due.on === undefined ? words.papersDeadline : dayIn(due.on);
  }
}

/** What was noted of it, each with its day; what stands with its end is told there. */
function notesOf(lines: readonly HistoryLine[], board: Board): readonly string[] {
  return lines.flatMap(({ at, what }) => {
    const text = what.kind === "noted" ? what.text : what.kind === "done" ? what.note : undefined;
    return text === undefined ? [] : [words.note(inFull(dayOf(board)(at)), plainLine(text))];
  });
}

function ratingOf({ rating, state }: ActionItem): readonly string[] {
  if (rating === undefined || state.kind !== "open") return [];
  const why = rating.why === undefined ? undefined : plainLine(rating.why);
  return [words.rated(words.ratedAs(ratingNames[rating.kind]), why)];
}

function stateOf(item: ActionItem, board: Board): readonly string[] {
  const on = dischargedOn(item, dayOf(board));
  if (on !== undefined) return [words.dischargedState(inFull(on))];
  return item.state.kind === "done" ? [words.doneState] : [];
}

const dayOf =
  ({ committee }: Board) =>
  (at: Date) =>
    dayAt(at, committee.zone);

/** With its year: a paper is read in other years too. */
const inFull = (on: Day): string => dayWords(on, noYear);
const noYear = day("0001-01-01");
