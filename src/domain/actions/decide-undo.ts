import type { ActionItem, ActionState, ItemParts } from "./action-item.js";
import { lastChangeBy, withChanger } from "./changer.js";
import { type Act, type Decision, refuse } from "./decision.js";
import type { ItemChange } from "./item-change.js";
import { isTooLate } from "./life.js";

/** The reason of an item whose logging was undone. */
export const loggedInError = "logged in error";

/**
 * Takes back one's own last change within ten minutes, unless somebody has changed the item since; a logged item becomes withdrawn,
 * since its number is never used again.
 */
export function decideUndo(item: ActionItem, act: Act): Decision {
  const mine = lastChangeBy(item, act.by.id);
  if (mine === undefined || mine.undid) return refuse({ kind: "nothing-to-undo" });
  if (isTooLate(mine.at, act.at)) return refuse({ kind: "undo-too-late" });
  const last = item.undoable;
  if (last === undefined && item.changedBy.at(-1) === mine) return refuse({ kind: "gone-out" });
  if (last === undefined || last.by !== act.by.id || last.at.getTime() !== mine.at.getTime()) {
    const since = item.changedBy.at(-1) ?? mine;
    return refuse({ kind: "changed-since", by: since.by, at: since.at });
  }
  const record = { at: act.at, by: act.by.id };
  const undid = { at: mine.at, ...(mine.turnKey === undefined ? {} : { turnKey: mine.turnKey }) };
  const changedBy = withChanger(item.changedBy, { ...record, undid });
  if (last.before === "logged") {
    const reason = loggedInError;
    const state: ActionState = { kind: "withdrawn", ...record, reason };
    const answered: ItemParts = item.request === undefined ? {} : { request: null };
    const change: ItemChange = {
      set: { state, ...answered },
      history: { ...record, what: { kind: "withdrawn", reason } },
      changedBy,
    };
    return { kind: "change", change };
  }
  const slipped = last.before.due !== undefined && last.before.due.kind !== "unset";
  const change: ItemChange = { set: last.before, history: { ...record, what: { kind: "undone" } }, changedBy };
  return { kind: "change", change: slipped ? { ...change, unslip: true } : change };
}
