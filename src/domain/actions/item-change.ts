import type { Changer, HistoryLine, ItemParts, Slip, Undoable } from "./action-item.js";

/** One change of an item and its record, saved in one write. */
export type ItemChange = {
  /** The parts that change; `null` takes a part away. */
  set: ItemParts;
  slip?: Slip;
  /** True when an undo takes back the last slip. */
  unslip?: boolean;
  history: HistoryLine;
  /** Who changed it last, this change the last of them, with the key of its turn if it has one. */
  changedBy: readonly Changer[];
  /** Replaces what can be undone; absent: nothing can any more. */
  undoable?: Undoable;
};
