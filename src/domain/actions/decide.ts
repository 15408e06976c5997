import { type Member, runsCommittee } from "../committees/member.js";
import type { Day } from "../days/day.js";
import type { MemberId } from "../ids.js";
import {
  type ActionItem,
  type ActionState,
  type Due,
  dueOn,
  isOutstanding,
  isOwnedBy,
  type Owners,
} from "./action-item.js";
import type { ItemChange } from "./item-change.js";

/** Why a change of an item was not made. Words for each are made where it is shown. */
export type ItemRefusal =
  /** Only an owner, the clerk or the chair can mark it done. */
  | { kind: "not-owner" }
  /** Only clerk and chair change it, and for ten minutes who logged it. */
  | { kind: "not-clerk" }
  /** It is discharged, withdrawn or awaiting the board already. */
  | { kind: "not-open"; state: Exclude<ActionState, { kind: "open" }> }
  | { kind: "day-passed"; on: Day }
  /** It is what it is asked to become. */
  | { kind: "no-change" }
  | { kind: "nothing-to-undo" }
  | { kind: "undo-too-late" };

export type Decision = { kind: "change"; change: ItemChange } | { kind: "refused"; refusal: ItemRefusal };

/** For how long one's own last change can be undone (product.md § 3.2). */
export const undoMinutes = 10;

const refuse = (refusal: ItemRefusal): Decision => ({ kind: "refused", refusal });

type Act = { by: Member; at: Date };

/** Marks it done. Where sign-off is off it is discharged at once. Of an item that everybody owes, a member's Done is that member's. */
export function decideDone(
  item: ActionItem,
  act: Act & { note?: string; signOff: boolean; present: readonly MemberId[] },
): Decision {
  if (item.state.kind !== "open") return refuse({ kind: "not-open", state: item.state });
  const own = isOwnedBy(item, act.by.id);
  if (!own && !runsCommittee(act.by)) return refuse({ kind: "not-owner" });
  const note = act.note === undefined ? {} : { note: act.note };
  const record = {
    history: { at: act.at, by: act.by.id, what: { kind: "done" as const, ...note } },
    undoable: undoable(item, act),
  };
  if (item.owners.kind === "everybody" && !runsCommittee(act.by)) {
    const answered = [...item.owners.answered, act.by.id];
    if (act.present.some((member) => !answered.includes(member))) {
      return { kind: "change", change: { set: { owners: { ...item.owners, answered } }, ...record } };
    }
  }
  const state: ActionState = { kind: act.signOff ? "done" : "discharged", at: act.at, by: act.by.id, ...note };
  return { kind: "change", change: { set: { state }, ...record } };
}

/** Moves the due day: the clerk or chair at any time, who logged it while they could still undo that. The first day is kept as a slip. */
export function decideMove(item: ActionItem, act: Act & { to: Due; today: Day; why?: string }): Decision {
  if (item.state.kind !== "open") return refuse({ kind: "not-open", state: item.state });
  if (!mayCorrect(item, act)) return refuse({ kind: "not-clerk" });
  const on = dueOn(act.to);
  if (on !== undefined && on < act.today) return refuse({ kind: "day-passed", on });
  if (item.due.kind === act.to.kind && dueOn(item.due) === on) return refuse({ kind: "no-change" });
  const said = { at: act.at, by: act.by.id, ...(act.why === undefined ? {} : { why: act.why }) };
  const history = { ...said, what: { kind: "moved" as const, from: item.due, to: act.to } };
  const change: ItemChange = { set: { due: act.to }, history, undoable: undoable(item, act) };
  return {
    kind: "change",
    change: item.due.kind === "unset" ? change : { ...change, slip: { from: item.due, to: act.to, ...said } },
  };
}

/** Corrects wording or owners: the clerk or chair at any time, who logged it while they could still undo that. */
export function decideEdit(item: ActionItem, act: Act & { task: string; owners: Owners }): Decision {
  if (item.state.kind !== "open") return refuse({ kind: "not-open", state: item.state });
  if (!mayCorrect(item, act)) return refuse({ kind: "not-clerk" });
  const reworded = act.task !== item.task;
  const reassigned = !sameOwners(act.owners, item.owners);
  if (!reworded && !reassigned) return refuse({ kind: "no-change" });
  const what = reassigned
    ? { kind: "reassigned" as const, from: item.owners }
    : { kind: "reworded" as const, from: item.task };
  return {
    kind: "change",
    change: {
      set: { task: act.task, owners: act.owners },
      history: { at: act.at, by: act.by.id, what },
      undoable: undoable(item, act),
    },
  };
}

/** Takes back one's own last change within ten minutes; a logged item becomes withdrawn, since its number is never used again. */
export function decideUndo(item: ActionItem, act: Act): Decision {
  const last = item.undoable;
  if (last === undefined || last.by !== act.by.id) return refuse({ kind: "nothing-to-undo" });
  if (act.at.getTime() - last.at.getTime() > undoMinutes * 60_000) return refuse({ kind: "undo-too-late" });
  const record = { at: act.at, by: act.by.id };
  if (last.before === "logged") {
    const reason = "logged in error";
    return {
      kind: "change",
      change: {
        set: { state: { kind: "withdrawn", ...record, reason } },
        history: { ...record, what: { kind: "withdrawn", reason } },
      },
    };
  }
  const { task, owners, due, state } = last.before;
  const moved = item.due.kind !== due.kind || dueOn(item.due) !== dueOn(due);
  const unslip = moved && due.kind !== "unset";
  return {
    kind: "change",
    change: {
      set: { task, owners, due, state },
      ...(unslip ? { unslip } : {}),
      history: { ...record, what: { kind: "undone" } },
    },
  };
}

/** A meeting took the due day with it. Absent when nothing changed. */
export function carryDue(item: ActionItem, to: Day | undefined, at: Date): ItemChange | undefined {
  if (item.due.kind !== "next-meeting" || !isOutstanding(item) || item.due.on === to) return undefined;
  const { on: _gone, ...said } = item.due;
  const due: Due = to === undefined ? said : { ...said, on: to };
  const history = { at, by: "meeting" as const, what: { kind: "moved" as const, from: item.due, to: due } };
  const change: ItemChange = {
    set: { due },
    history,
    ...(item.undoable === undefined ? {} : { undoable: item.undoable }),
  };
  // The first meeting that "next meeting" comes to mean is no slip: nothing was promised for a day before.
  return item.due.on === undefined ? change : { ...change, slip: { from: item.due, to: due, at, by: "meeting" } };
}

function mayCorrect(item: ActionItem, act: Act): boolean {
  const ownRecentLog =
    item.loggedBy === act.by.id && act.at.getTime() - item.loggedAt.getTime() <= undoMinutes * 60_000;
  return runsCommittee(act.by) || ownRecentLog;
}

function sameOwners(one: Owners, other: Owners): boolean {
  if (one.kind === "everybody" || other.kind === "everybody") return one.kind === other.kind;
  return one.owners.map((owner) => owner.member).join() === other.owners.map((owner) => owner.member).join();
}

function undoable(item: ActionItem, act: Act): NonNullable<ItemChange["undoable"]> {
  const { task, owners, due, state } = item;
  return { by: act.by.id, at: act.at, before: { task, owners, due, state } };
}
