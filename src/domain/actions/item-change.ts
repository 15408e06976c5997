import type { Changer, HistoryLine, ItemParts, Slip, Undoable } from "./action-item.js";

/** One change of an item and its record, saved in one write. */
export type ItemChange = {
  /** The parts that change; `null` takes a part away. */
  set: ItemParts;
  slip?: Slip;
  /** True when an undo takes back the last slip. */
  unslip?: boolean;
  history: HistoryLine;
  /** Who changed it last, this change among them. */
  changedBy: readonly Changer[];
  /** The turn that made it, kept with the item until the next change, so that a repeat of the turn finds its own effect. */
  turnKey?: string;
  /** Replaces what can be undone; absent: nothing can any more. */
  undoable?: Undoable;
};
