import type { Board } from "./board.js";
import type { Button } from "./button.js";
import type { Element, WholeLine } from "./card-data.js";
import { part } from "./render-card.js";
import { type Line, small } from "./runs.js";
import { nameLine } from "./typed-text.js";

/** A committee's name, and what follows it, as a place line. */
export function placeLine(board: Pick<Board, "committee">, ...after: readonly string[]): Line {
  return [small(nameLine(board.committee.name)), ...after.map(small)];
}

export const heading = (text: string): Element => part("heading", { text });

export const textLine = (line: Line, spacing: "None" | "Small" | "Medium" = "Small"): Element =>
  part("line", { line, spacing });

/** A foot, or anything else that may be missing. */
export const maybeLine = (line: Line | undefined): readonly WholeLine[] =>
  line === undefined || line.length === 0 ? [] : [{ line }];

/** A set of buttons; nothing when there are none. `back` are those that do not send what was entered. */
export function buttonSet(
  send: readonly Button[],
  rest: { back?: readonly Button[]; more?: readonly Button[]; spacing?: "Small" | "Medium" } = {},
): readonly Element[] {
  const { back = [], more = [], spacing = "Medium" } = rest;
  return send.length + back.length + more.length === 0 ? [] : [part("buttons", { spacing, send, back, more })];
}

/** A summary of at most 100 signs. */
export const summaryOf = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`);
