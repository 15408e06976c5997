import type { Board } from "../board.js";
import type { Rendered } from "../rendered.js";

/** The personal chat of somebody who is on no board yet. */
export function presentPersonalExplained(_view: { bot: string }): Rendered {
  throw new Error("to come");
}

/** Somebody who is neither on the board nor in its home. */
export function presentStranger(): Rendered {
  throw new Error("to come");
}

/** Somebody in the home who is not on the roster and asked for more than to look. */
export function presentSomebodyHere(_view: { board: Board; clerks: readonly string[] }): Rendered {
  throw new Error("to come");
}
