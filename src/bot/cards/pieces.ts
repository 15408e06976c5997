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

/** So many buttons of a set stand in sight at most (design of cards, § 3). */
const inSight = 4;

/**
 * A set of buttons, six at most; nothing when there are none. `back` are those that do not send what was entered. Of the others those
 * beyond the fourth, and those that are made to, stand behind "…"; so do those of `back` that would be a fifth.
 */
export function buttonSet(
  send: readonly Button[],
  rest: { back?: readonly Button[]; more?: readonly Button[]; spacing?: "Small" | "Medium" } = {},
): readonly Element[] {
  const { back = [], more = [], spacing = "Medium" } = rest;
  if (send.length + back.length + more.length === 0) return [];
  const first = send.filter((one) => one.behind !== true);
  const hidden = send.filter((one) => one.behind === true);
  const sent = first.slice(0, inSight);
  const left = inSight - sent.length;
  const over = [...first.slice(inSight), ...back.slice(left), ...hidden];
  const shown = { spacing, send: sent, back: back.slice(0, left), more: [...over, ...more] };
  return [part("buttons", shown)];
}

/** A summary of at most 100 signs. */
export const summaryOf = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`);
