import type { ActionItem, ActionState, ItemParts } from "../actions/action-item.js";
import { withChanger } from "../actions/changer.js";
import { loggedInError } from "../actions/decide-undo.js";
import type { Act } from "../actions/decision.js";
import type { ItemChange } from "../actions/item-change.js";

/** An action that a paper logged, taken back whatever its state: it stays as withdrawn, as its number is never used again. */
export function takeBackLogged(item: ActionItem, { by, at }: Act): ItemChange {
  const record = { at, by: by.id };
  const state: ActionState = { kind: "withdrawn", ...record, reason: loggedInError };
  return {
    set: { state, ...(item.request !== undefined && { request: null }) },
    history: { ...record, what: { kind: "withdrawn", reason: loggedInError } },
    changedBy: withChanger(item.changedBy, record),
  };
}

/** What a paper changed of an action, as it was before. The slip of a moved day goes with it. */
export function takeBackChange(item: ActionItem, before: ItemParts, { by, at }: Act): ItemChange {
  const record = { at, by: by.id };
  const moved = before.due !== undefined && JSON.stringify(before.due) !== JSON.stringify(item.due);
  return {
    set: before,
    ...(moved && before.due?.kind !== "unset" && { unslip: true }),
    history: { ...record, what: { kind: "undone" } },
    changedBy: withChanger(item.changedBy, record),
  };
}
