import { linesKept } from "../../domain/committees/board-history.js";

/** Adds lines to a history, in the write that makes the change. */
export function pushLines<Line>(lines: readonly Line[]): { history: { $each: Line[]; $slice: number } } {
  return { history: { $each: [...lines], $slice: -linesKept } };
}
