import type { Day } from "../../days/day.js";
import type { SaidState, SaidUpdate } from "../finding.js";
import type { PaperContext } from "../section.js";
import { joinedLines, saysNothing } from "./cell-text.js";
import { type DateIn, datesIn, lastNumbered } from "./dates-in.js";
import { type StandingKind, standingAtEnd, standingAtStart, standingIn } from "./standing-words.js";

/** What the cells of a row say of how its action stands. `state` absent: they don't say. */
export type Standing = { state?: SaidState; updates: readonly SaidUpdate[] };

/** One entry of a cell that has been written to at several meetings. */
type Entry = { text: string; on?: Day; kind?: StandingKind; rest: string };

/** What may stand between the beginning of an entry and its date. */
const label =
  "(?:(?:further |latest |last )?updates?|updated|progress|comments?|note|minutes?|meeting|board|discharged|closed|completed?|done|superseded|withdrawn|carried forward|reviewed|new)(?: (?:from|on|at|as at|as of|of|for|to|given|provided|meeting|board|action|the))*";
const labelled = new RegExp(`^(?<label>${label})?[\\s:–—(\\[-]*$`, "i");
const inner =
  /(?<=\S\s)(?=(?:Update(?:s|d)?(?: from| on| at| as at|:)? |Discharged\s?[-–—:]?\s?|DISCHARGED |UPDATE )\d)/gu;

/** "Superseded by the group's policy", "No longer needed as the hall is let". */
const noMore =
  /^(?:(?:action|item|this) )?(?:(?:is |has been |was )?(?:superse[dc]ed|withdrawn|replaced) by|(?:is )?no longer (?:required|needed|relevant|applicable)|(?:has been |was |to be )?merged (?:with|into)|(?:duplicate|repeat) of)\b/i;

/** "Complete 12/1". */
const endedShortly = /^(?<words>\p{L}[\p{L} ]{2,20}?)(?: on)?[\s:–-]{1,3}(?<short>\d{1,2}[/.]\d{1,2})$/u;

/**
 * Reads what is written of how an action stands: each entry with its day is an update, and the state is what the last one says. Closing words
 * alone are a state and no update.
 */
export function readStandingCell(lines: readonly string[], context: PaperContext): Standing {
  const entries = inTime(entriesOf(lines, context));
  const last = entries.at(-1);
  if (last === undefined) return { updates: [] };
  const updates = entries.flatMap((entry, at) => updateOf(entry, at === entries.length - 1));
  const state = last.kind && stateOf(last.kind, last.on, last.rest);
  if (state !== undefined) return { state, updates };
  // It was closed once and is spoken of again.
  const wasSaid = entries.some(({ kind }) => kind !== undefined && kind !== "open");
  return { ...(wasSaid ? { state: { kind: "ongoing" } } : {}), updates };
}

/** The state of this kind. `reason`: in the board's words why it is withdrawn. */
export function stateOf(kind: StandingKind, on: Day | undefined, reason = ""): SaidState {
  switch (kind) {
    case "open":
    case "ongoing":
    case "carried":
      return { kind };
    case "done":
    case "discharged":
      return { kind, ...(on === undefined ? {} : { on }) };
    case "withdrawn":
      return { kind, ...(reason === "" ? {} : { reason }) };
  }
}

function updateOf({ text, on, kind, rest }: Entry, isLast: boolean): readonly SaidUpdate[] {
  // What is withdrawn has its words as the reason.
  const words = kind !== undefined && isLast && (rest === "" || kind === "withdrawn") ? "" : text;
  if (words === "" || saysNothing(words) || /^(?:blue|red|amber|green)$/i.test(words)) return [];
  return [{ text: words, ...(on === undefined ? {} : { on }) }];
}

function entriesOf(lines: readonly string[], context: PaperContext): readonly Entry[] {
  const groups: { on?: Day; lines: string[] }[] = [];
  for (const line of lines.flatMap((one) => one.split(inner)).map((one) => one.trim())) {
    const dated = leadingDate(line, context);
    if (dated !== undefined) groups.push({ on: dated.on, lines: dated.rest === "" ? [] : [dated.rest] });
    else if (groups.length === 0 || isBareEntry(groups.at(-1)?.lines ?? [], line)) groups.push({ lines: [line] });
    else groups.at(-1)?.lines.push(line);
  }
  return groups.flatMap(({ on, lines: said }) => {
    const text = joinedLines(said);
    return text === "" && on === undefined ? [] : [entryOf(text, on, context)];
  });
}

/** "On-going" on a line of its own under what was written before, and what is written under it. */
function isBareEntry(before: readonly string[], line: string): boolean {
  return standingIn(line) !== undefined || (before.length === 1 && standingIn(before[0] ?? "") !== undefined);
}

/** A line that begins with its date, with "Update from" before it or without. What says how it stands stays with the words. */
function leadingDate(line: string, context: PaperContext): { on: Day; rest: string } | undefined {
  const date: DateIn | undefined = datesIn(line.slice(0, 80), context.readOn)[0];
  if (date?.on === undefined || date.at > 50) return undefined;
  const before = line.slice(0, date.at);
  const found = labelled.exec(before);
  if (found === null) return undefined;
  const rest = line.slice(date.end).replace(/^[\s:;,.)\]–—-]+/, "");
  // "4 March to be confirmed" speaks of that day.
  if (found.groups?.label === undefined && /^(?:to|and|or|is|was|will|at|deadline|meeting)\b/.test(rest))
    return undefined;
  const kind = standingBefore(found.groups?.label ?? "");
  return { on: date.on, rest: kind === undefined ? rest : line };
}

function entryOf(text: string, on: Day | undefined, context: PaperContext): Entry {
  const held = on === undefined ? {} : { on };
  const kindAlone = standingIn(text);
  if (kindAlone !== undefined) return { text, ...held, kind: kindAlone, rest: "" };
  const date = datesIn(text.slice(0, 80), context.readOn)[0];
  const dated = date === undefined ? undefined : standingBefore(text.slice(0, date.at));
  // "Completed 3 March", "Discharged – 04.12.2014", "Discharged 04.09.2014 A letter was sent"; "Due 3 March" says nothing of now.
  if (date !== undefined && (dated === "done" || dated === "discharged" || dated === "withdrawn")) {
    const rest = text.slice(date.end).replace(/^[\s:;,.)\]–—-]+/, "");
    const day = on ?? date.on;
    const later = rest === "" ? undefined : standingAtEnd(`. ${rest}`);
    return { text, ...(day === undefined ? {} : { on: day }), kind: later?.kind ?? dated, rest };
  }
  const { words = "", short = "" } = endedShortly.exec(text)?.groups ?? {};
  const shortly = standingIn(words);
  if (shortly === "done" || shortly === "discharged") {
    const day = on ?? lastNumbered(short, context.readOn);
    return { text, ...(day === undefined ? {} : { on: day }), kind: shortly, rest: "" };
  }
  if (noMore.test(text)) return { text, ...held, kind: "withdrawn", rest: text };
  const end = standingAtEnd(text);
  if (end !== undefined) return { text, ...held, kind: end.kind, rest: end.before };
  const start = standingAtStart(text);
  if (start !== undefined) return { text, ...held, kind: start.kind, rest: start.rest };
  return { text, ...held, rest: text };
}

/** How it stands, as the words before a date have it: "Closed at the meeting on". */
function standingBefore(words: string): StandingKind | undefined {
  const said = words.replace(/(?:\s(?:at|by|in|following|from|of|on|the|board|committee|meeting|as))*[\s:–—(-]*$/i, "");
  return standingIn(said);
}

/** Some boards write the newest first. */
function inTime(entries: readonly Entry[]): readonly Entry[] {
  const days = entries.map(({ on }) => on);
  const [first, last] = [days[0], days.at(-1)];
  const isDownwards = days.every((on, at) => on !== undefined && (at === 0 || on <= (days[at - 1] ?? on)));
  return isDownwards && first !== last ? [...entries].reverse() : entries;
}
