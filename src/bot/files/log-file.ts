import { safeCsv } from "../../documents/safe-csv.js";
import { wordTables } from "../../documents/word-tables.js";
import { type ActionItem, itemName } from "../../domain/actions/action-item.js";
import { type ActionLog, dischargedOn, type LogEntry } from "../../domain/actions/action-log.js";
import type { Owners } from "../../domain/actions/owners.js";
import type { Day } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import { datedNote, inFull } from "../../domain/minutes/dated-note.js";
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

/** The same as one table for a spreadsheet, by number; days as ISO has them. */
export function logAsCsv(paper: LogPaper): BoardFile {
  const { board, log } = paper;
  const all = [...log.raised, ...log.ongoing, ...log.discharged];
  const rows = all
    .sort((one, other) => one.item.number - other.item.number)
    .map(({ item, lines }) => [
      itemName(item),
      item.boardReference ?? "",
      item.raisedOn,
      ownersOf(item.owners, board),
      detailsOf(item),
      dueOf(item, (on) => on),
      words.states[item.state.kind],
      dischargedOn(item, dayOf(board)) ?? "",
      item.rating === undefined ? "" : ratingNames[item.rating.kind],
      item.plan?.objective ?? "",
      toldOf({ item, lines }, board).join("\n"),
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
    [...toldOf({ item, lines }, board), ...stateOf(item, board)].join("\n"),
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

/**
 * What was noted of it, and its owner's word on how it goes, each with its day, as it reads in again. A note that was read in a paper has its
 * day in it.
 */
function toldOf({ item, lines }: LogEntry, board: Board): readonly string[] {
  const notes = lines.flatMap(({ at, what }) => {
    const text = what.kind === "noted" ? what.text : what.kind === "done" ? what.note : undefined;
    return text === undefined ? [] : [{ at, line: datedNote({ text: plainLine(text), on: dayOf(board)(at) }) }];
  });
  const { rating, state } = item;
  if (rating === undefined || state.kind !== "open") return notes.map(({ line }) => line);
  const why = rating.why === undefined ? undefined : plainLine(rating.why);
  const text = words.rated(words.ratedAs(ratingNames[rating.kind]), why);
  const rated = { at: rating.at, line: datedNote({ text, on: dayOf(board)(rating.at) }) };
  return [...notes, rated].sort((one, other) => Number(one.at) - Number(other.at)).map(({ line }) => line);
}

/** It stands last: how something stands is what the last word on it says. */
function stateOf(item: ActionItem, board: Board): readonly string[] {
  const on = dischargedOn(item, dayOf(board));
  if (on !== undefined) return [words.dischargedState(inFull(on))];
  const { state } = item;
  return state.kind === "done" ? [datedNote({ text: words.doneState, on: dayOf(board)(state.at) })] : [];
}

const dayOf =
  ({ committee }: Board) =>
  (at: Date) =>
    dayAt(at, committee.zone);
