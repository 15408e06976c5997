import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { Role } from "../../../domain/committees/member.js";
import type { Board, Reader } from "../board.js";
import type { Rendered } from "../rendered.js";

/** Example messages under one head, from the grammar table. */
export type Examples = { head: string; texts: readonly string[] };

/** `role` is absent for whoever is on no board here. `bot` is the name to mention. */
export function presentHelp(_view: {
  place: Reader["place"];
  role?: Role;
  examples: readonly Examples[];
  bot: string;
}): Rendered {
  throw new Error("to come");
}

/** Once, when the app comes to a place. `addedBy` is absent when Teams does not say. */
export function presentWelcome(_view: {
  place: Reader["place"];
  addedBy?: string;
  examples: readonly Examples[];
  bot: string;
}): Rendered {
  throw new Error("to come");
}

/** `nearest` are texts that can be said; each is a button. */
export function presentNotUnderstood(_view: {
  typed: string;
  nearest: readonly string[];
  place: Reader["place"];
}): Rendered {
  throw new Error("to come");
}

/** Somebody else was first; the card shows what is true now. */
export function presentChangedMeanwhile(_view: { item: ActionItem; board: Board; reader: Reader }): Rendered {
  throw new Error("to come");
}

/** The one apology for a fault of ours. `at` is when, in the board's words ("Thu 5 March, 10:42"). */
export function presentApology(_view: { reference: string; at?: string }): Rendered {
  throw new Error("to come");
}
