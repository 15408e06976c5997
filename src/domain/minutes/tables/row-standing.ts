import type { Day } from "../../days/day.js";
import type { SaidState, SaidUpdate } from "../finding.js";
import type { PaperContext } from "../section.js";
import { joinedLines, withoutMarker } from "./cell-text.js";
import { datesIn, lastNumbered } from "./dates-in.js";
import type { RowsTitle } from "./rows-title.js";
import { readStandingCell, type Standing, stateOf } from "./standing-cell.js";
import { standingIn } from "./standing-words.js";
import type { Meaning } from "./table-columns.js";

type Cells = ReadonlyMap<Meaning, readonly string[]>;

/** What status, rating, closing day and updates of a row say, the plainest first; else the title over it. `isPlan`: what is complete there is closed. */
export function rowStanding(cells: Cells, title: RowsTitle, isPlan: boolean, context: PaperContext): Standing {
  const status = readStandingCell((cells.get("status") ?? []).map(withoutCode), context);
  const update = readStandingCell(cells.get("update") ?? [], context);
  const rated = ratingOf(cells.get("rating"), context);
  const updates = [...update.updates, ...status.updates, ...wordsOfRating(cells.get("rating"))];
  const closedOn = dayInCell(cells.get("closed-on"), context) ?? dayAlone(cells.get("status"), context);
  const inDue = readStandingCell(cells.get("due") ?? [], context).state;
  const said = laterOf(status.state, update.state) ?? rated ?? (isEnd(inDue) ? inDue : undefined);
  const state =
    isEnd(rated) && !isEnd(said)
      ? rated
      : closedOn !== undefined && !isEnd(said)
        ? stateOf("done", closedOn)
        : (said ?? title.state);
  const dated =
    state === undefined ? undefined : withDay(state, closedOn ?? dayOfSame(state, title.state, update.state));
  return {
    updates,
    ...(dated === undefined
      ? {}
      : { state: isPlan && dated.kind === "done" ? { ...dated, kind: "discharged" } : dated }),
  };
}

/** Codes of a status column, where they mean one thing only. */
const codes: Readonly<Record<string, string>> = {
  o: "open",
  c: "closed",
  cl: "closed",
  ip: "in progress",
  "i/p": "in progress",
  ns: "not started",
};

function withoutCode(line: string): string {
  return codes[line.trim().toLowerCase()] ?? line;
}

/** A status stands before what the updates say, but for the day and for "ongoing", which says less than "carried forward". */
function laterOf(status: SaidState | undefined, update: SaidState | undefined): SaidState | undefined {
  if (status === undefined) return update;
  return status.kind === "ongoing" && update?.kind === "carried" ? update : status;
}

function isEnd(state: SaidState | undefined): boolean {
  return state?.kind === "done" || state?.kind === "discharged" || state?.kind === "withdrawn";
}

function dayOfSame(state: SaidState, ...others: readonly (SaidState | undefined)[]): Day | undefined {
  if (!isEnd(state)) return undefined;
  return others.flatMap((other) =>
    other !== undefined && "on" in other && other.on !== undefined ? [other.on] : [],
  )[0];
}

function withDay(state: SaidState, on: Day | undefined): SaidState {
  if ((state.kind !== "done" && state.kind !== "discharged") || state.on !== undefined || on === undefined)
    return state;
  return { ...state, on };
}

/** Red, amber and green say nothing of whether it is done; blue and "complete" do. */
function ratingOf(lines: readonly string[] | undefined, context: PaperContext): SaidState | undefined {
  const said = joinedLines(lines ?? []);
  if (/^(?:b|blue)$/i.test(said)) return { kind: "discharged" };
  if (/^(?:[rag]|red|amber|green|yellow|grey|gray|white|y)$/i.test(said)) return undefined;
  const kind = standingIn(withoutMarker(said));
  return kind === undefined ? readStandingCell(lines ?? [], context).state : stateOf(kind, undefined);
}

/** "Amber – delayed by the move": the words beside a colour are an update. */
function wordsOfRating(lines: readonly string[] | undefined): readonly SaidUpdate[] {
  const said = joinedLines(lines ?? []);
  const words = said.replace(/^(?:blue|red|amber|green|[brag])\b[\s:–—,-]*/i, "");
  return words === said || words === "" || standingIn(words) !== undefined ? [] : [{ text: said }];
}

/** The day in a cell; undefined where it names none, or several. */
export function dayInCell(lines: readonly string[] | undefined, context: PaperContext): Day | undefined {
  const text = lines?.join(" ") ?? "";
  const dates = datesIn(text, context.readOn);
  return dates.length === 1 ? dates[0]?.on : dates.length === 0 ? lastNumbered(text, context.readOn) : undefined;
}

/** "Completed" stands above days too. */
function dayAlone(lines: readonly string[] | undefined, context: PaperContext): Day | undefined {
  const text = joinedLines(lines ?? []);
  const [date] = datesIn(text, context.readOn);
  return date?.at === 0 && date.end === text.length ? date.on : undefined;
}
