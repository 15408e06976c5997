import { ownersFirst } from "../../../domain/actions/owners-first.js";
import type { LineSetting } from "../../../domain/actions/read-action-line.js";
import { readActionTable } from "../../../domain/actions/read-action-table.js";
import type { SaidAction } from "../../../domain/actions/said-action.js";
import { withNames } from "../../turn/heard.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formRows } from "./form-rows.js";
import { joinedActions, whoIs } from "./joined-actions.js";
import { type LogLine, type LogLines, toLogLines } from "./log-lines.js";
import { isShown, mayBeMinuted, readPiece, type Strictness } from "./read-piece.js";
import { rosterWords } from "./roster-words.js";

/** The single actions that a message holds. */
export type Pieces = {
  actions: readonly SaidAction[];
  /** How many lines held none; heads do not count. */
  unread: number;
  /** A line of a list or a margin note holds none: it is not the rest of the one before. */
  listed: boolean;
  /** A keyword stands before one of them or in a head over them. */
  led: boolean;
  /** They are rows of a table with a head. */
  table: boolean;
};

/** So many are shown for checking at once; the lines after them count as unread. */
export const mostPieces = 40;

/**
 * Reads each line of a message as an action: lines of a list, rows of a table, sentences with different owners, "Sarah to ring and
 * Warren to write". One action at most means that the message is no list of them.
 */
export function readPieces(spoken: Spoken, setting: Setting, strictness: Strictness): Pieces {
  const lines: LineSetting = { ...setting, mentions: spoken.mentions };
  const rowsSaid = spoken.rows.some((cells) => cells.length > 1) ? spoken.rows : formRows(spoken.lines);
  const table = rowsSaid && readActionTable(rowsSaid, lines, mostPieces);
  if (table === undefined) {
    const all = toLogLines(spoken.lines.length > 1 ? spoken.lines : [spoken.text], lines);
    return shortened(readLines(all, spoken, lines, strictness));
  }
  const rows = table.rows.map(({ action, typed }) => ({ ...action, typed: withNames(typed, spoken.mentions) }));
  const around = toLogLines(
    table.loose.flatMap((place) => spoken.lines[place] ?? []),
    lines,
  );
  const { actions, unread } = readLines(around, spoken, lines, strictness);
  return shortened({
    actions: [...actions, ...rows],
    unread: unread + table.unread,
    listed: true,
    led: true,
    table: true,
  });
}

function readLines(
  { lines: all, common }: LogLines,
  spoken: Spoken,
  lines: LineSetting,
  strictness: Strictness,
): Pieces {
  const names = strictness === "minutes" ? rosterWords(lines.roster) : undefined;
  const found: SaidAction[] = [];
  let unread = 0;
  let listed = false;
  for (const line of all) {
    const isPassed =
      found.length >= mostPieces || (names !== undefined && !line.led && !mayBeMinuted(line.words, names));
    const pieces = isPassed ? [undefined] : piecesOf(line, lines, strictness);
    const actions = pieces.filter((piece) => piece !== undefined);
    found.push(...actions.map((action) => ({ ...action, typed: withNames(action.typed, spoken.mentions) })));
    unread += pieces.length - actions.length;
    if (actions.length === 0) listed ||= line.listed || line.led || /(?:^|\s)action \d+$/i.test(line.words);
  }
  const due = common && { due: common.due, dueTyped: common.typed };
  const actions = due ? found.map((one) => ({ ...due, ...one })) : found;
  return { actions, unread, listed, led: all.some((line) => line.led || line.headed), table: false };
}

/** The texts that log the single actions, to be offered one by one. */
export function severalActions(spoken: Spoken, setting: Setting): readonly string[] {
  const { actions, unread, listed } = readPieces(spoken, setting, "offered");
  if (actions.length < 2 && !(actions.length === 1 && unread > 0 && listed)) return [];
  return actions.map(
    ({ typed, part }) =>
      `action: ${typed}${part === undefined || /closed|exempt|confid/i.test(typed) ? "" : " (closed part)"}`,
  );
}

function shortened(pieces: Pieces): Pieces {
  const left = Math.max(0, pieces.actions.length - mostPieces);
  return { ...pieces, actions: pieces.actions.slice(0, mostPieces), unread: pieces.unread + left };
}

/** The actions of one line: one, or several that it joins; undefined stands for what holds none. */
function piecesOf(line: LogLine, setting: LineSetting, strictness: Strictness): readonly (SaidAction | undefined)[] {
  const sentences = strictness === "minutes" ? [] : sentencesOf(line, setting);
  const parts = sentences.length > 1 ? sentences : [line.words];
  const pieces = parts.map(withoutStop).flatMap((words) => {
    const joined = joinedActions(words, setting);
    return (joined.length > 1 ? joined : [words]).map(withoutStop);
  });
  const given = {
    ...(line.reference === undefined ? {} : { boardReference: line.reference }),
    ...(line.part === undefined ? {} : { part: line.part }),
  };
  return pieces.map((piece) => {
    const read = readPiece(piece, line, setting, strictness);
    return read && { ...read.action, ...given, typed: piece };
  });
}

/** Sentences with different owners, each with what follows it and is no action of its own. */
function sentencesOf(line: LogLine, setting: LineSetting): readonly string[] {
  const said = line.words.split(/(?<=[.;]) /).slice(0, mostPieces);
  if (said.length < 2) return [];
  const whose = new Set<string>();
  const sentences: string[] = [];
  for (const sentence of said) {
    const words = sentence.replace(/^(?:and then|and|then) /i, "");
    // Without its stop, as it is read again further on and what was read is kept.
    const split = ownersFirst(withoutStop(words), setting);
    const isOne = split !== undefined && isShown(split);
    if (isOne) whose.add(JSON.stringify(split.owners.map((owner) => whoIs(owner, setting))));
    if (isOne || sentences.length === 0) sentences.push(words);
    else sentences.push(`${sentences.pop() ?? ""} ${sentence}`);
  }
  return whose.size > 1 ? sentences : [];
}

function withoutStop(piece: string): string {
  return piece.replace(/[.;,]$/, "");
}
