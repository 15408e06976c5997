import type { Member } from "../committees/member.js";
import type { Day } from "../days/day.js";
import type { MemberId } from "../ids.js";
import type { ActionItem, ActionState, Changer, HistoryLine, ItemParts, Rating } from "./action-item.js";
import { withChanger } from "./changer.js";
import type { ItemChange } from "./item-change.js";
import { type Deed, isPossible, life, mayDo } from "./life.js";

/** Why a change of an item was not made. Words for each are made where it is shown. */
export type ItemRefusal =
  /** Only an owner, the clerk or the chair may. `from`: whose share was to be handed over, who does not own it. */
  | { kind: "not-owner"; deed: Deed; from?: MemberId }
  /** Only clerk and chair may, and for some deeds for ten minutes who logged it. */
  | { kind: "not-clerk"; deed: Deed }
  /** It is discharged, withdrawn or awaiting the board already. */
  | { kind: "not-open"; state: Exclude<ActionState, { kind: "open" }> }
  /** It can't be opened again, as it is open. */
  | { kind: "not-ended" }
  | { kind: "day-passed"; on: Day }
  /** It is to be snoozed until today, or a day that has passed. */
  | { kind: "snooze-too-short"; on: Day }
  /** The clerk lets nobody snooze it for so long: `latest` is the last day, in so many days. */
  | { kind: "snooze-too-long"; latest: Day; days: number }
  /** The clerk lets nobody snooze. */
  | { kind: "no-snooze" }
  /** Its owners were asked today already, which is done once a day. */
  | { kind: "nudged-today"; by: MemberId; at: Date }
  /** Who wants its owners to be asked is the only one who owes it. */
  | { kind: "owes-it-alone" }
  /** Several owe it, so it must be said who was told. */
  | { kind: "passed-on-to-whom"; owing: readonly MemberId[] }
  /** It can't be moved on from its day, or parked until it is near, as it has none. */
  | { kind: "no-day" }
  /** It would be a matter arising again on a day that has come. */
  | { kind: "park-too-near"; until: Day }
  /** It is what it is asked to become. */
  | { kind: "no-change" }
  /** "At risk" and "off track" need a sentence. */
  | { kind: "rating-needs-why"; rating: Exclude<Rating["kind"], "on-track"> }
  | { kind: "withdrawal-needs-why" }
  /** Nobody asked for anything, or it was answered before. */
  | { kind: "nothing-asked" }
  /** None of theirs, or they took it back already. */
  | { kind: "nothing-to-undo" }
  | { kind: "undo-too-late" }
  /** Their last change has gone out to others. */
  | { kind: "gone-out" }
  /** Somebody, or the meeting, changed it after the change that was to be undone. */
  | { kind: "changed-since"; by: Changer["by"]; at: Date };

export type Decision = { kind: "change"; change: ItemChange } | { kind: "refused"; refusal: ItemRefusal };

/** Who does it, and when. */
export type Act = { by: Member; at: Date; why?: string };

export const refuse = (refusal: ItemRefusal): Decision => ({ kind: "refused", refusal });

/** Why this person may not do it to this item now. Absent: they may. */
export function objectionTo(deed: Deed, item: ActionItem, act: Act): Decision | undefined {
  if (!isPossible(deed, item.state)) {
    return refuse(item.state.kind === "open" ? { kind: "not-ended" } : { kind: "not-open", state: item.state });
  }
  if (mayDo(deed, item, act.by, act.at)) return undefined;
  return refuse({ kind: life[deed].may.includes("owner") ? "not-owner" : "not-clerk", deed });
}

/** A change of some parts with its record. What the parts were before is kept for an undo. */
export function changing(
  item: ActionItem,
  act: Act,
  set: ItemParts,
  what: HistoryLine["what"],
  slip?: Pick<ItemChange, "slip">,
): Decision {
  const undoable = { by: act.by.id, at: act.at, before: partsOf(item, set) };
  return { kind: "change", change: { ...recorded(item, act, set, what), ...slip, undoable } };
}

/** The same of what goes out to others, so that nobody can take it back. */
export function goingOut(item: ActionItem, act: Act, set: ItemParts, what: HistoryLine["what"]): Decision {
  return { kind: "change", change: recorded(item, act, set, what) };
}

function recorded(item: ActionItem, act: Act, set: ItemParts, what: HistoryLine["what"]): ItemChange {
  const { at, by, why } = act;
  const history = { at, by: by.id, ...(why === undefined ? {} : { why }), what };
  return { set, history, changedBy: withChanger(item.changedBy, { by: by.id, at }) };
}

function partsOf(item: ActionItem, set: ItemParts): ItemParts {
  const names = Object.keys(set) as (keyof ItemParts)[];
  return Object.fromEntries(names.map((name) => [name, item[name] ?? null]));
}
