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
  sameOwners,
  type Undoable,
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

/** For how long one's own last change can be undone. */
export const undoMinutes = 10;

const refuse = (refusal: ItemRefusal): Decision => ({ kind: "refused", refusal });

type Act = { by: Member; at: Date };

/** `mustAnswer`: whom an item of everybody waits for. */
type Done = Act & { note?: string; signOff: boolean; mustAnswer: readonly MemberId[] };

/** Marks it done. Where sign-off is off it is discharged at once. Of an item that everybody owes, a member's Done is that member's. */
export function decideDone(item: ActionItem, act: Done): Decision {
  if (item.state.kind !== "open") return refuse({ kind: "not-open", state: item.state });
  const runs = runsCommittee(act.by);
  if (!runs && !isOwnedBy(item, act.by.id)) {
    return refuse({ kind: item.owners.kind === "everybody" ? "no-change" : "not-owner" });
  }
  const note = act.note === undefined ? {} : { note: act.note };
  const history = { at: act.at, by: act.by.id, what: { kind: "done" as const, ...note } };
  if (item.owners.kind === "everybody" && !runs) {
    const answered = [...item.owners.answered, act.by.id];
    if (act.mustAnswer.some((member) => !answered.includes(member))) {
      const owners: Owners = { ...item.owners, answered };
      return { kind: "change", change: { set: { owners }, history, undoable: undoable(act, { owners: item.owners }) } };
    }
  }
  const state: ActionState = { kind: act.signOff ? "done" : "discharged", at: act.at, by: act.by.id, ...note };
  return { kind: "change", change: { set: { state }, history, undoable: undoable(act, { state: item.state }) } };
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
  const change: ItemChange = { set: { due: act.to }, history, undoable: undoable(act, { due: item.due }) };
  // Where nothing was said before, nothing slipped.
  if (item.due.kind === "unset") return { kind: "change", change };
  return { kind: "change", change: { ...change, slip: { from: item.due, to: act.to, ...said } } };
}

/** Corrects wording or owners: the clerk or chair at any time, who logged it while they could still undo that. */
export function decideEdit(item: ActionItem, act: Act & { task: string; owners: Owners }): Decision {
  if (item.state.kind !== "open") return refuse({ kind: "not-open", state: item.state });
  if (!mayCorrect(item, act)) return refuse({ kind: "not-clerk" });
  const reworded = act.task !== item.task;
  const reassigned = !sameOwners(act.owners, item.owners);
  if (!reworded && !reassigned) return refuse({ kind: "no-change" });
  const set = { ...(reworded && { task: act.task }), ...(reassigned && { owners: act.owners }) };
  const before = { ...(reworded && { task: item.task }), ...(reassigned && { owners: item.owners }) };
  const history = { at: act.at, by: act.by.id, what: { kind: "edited" as const, ...before } };
  return { kind: "change", change: { set, history, undoable: undoable(act, before) } };
}

/** Takes back one's own last change within ten minutes; a logged item becomes withdrawn, since its number is never used again. */
export function decideUndo(item: ActionItem, act: Act): Decision {
  const last = item.undoable;
  if (last === undefined || last.by !== act.by.id) return refuse({ kind: "nothing-to-undo" });
  if (act.at.getTime() - last.at.getTime() > undoMinutes * 60_000) return refuse({ kind: "undo-too-late" });
  const record = { at: act.at, by: act.by.id };
  if (last.before === "logged") {
    const reason = "logged in error";
    const state: ActionState = { kind: "withdrawn", ...record, reason };
    return { kind: "change", change: { set: { state }, history: { ...record, what: { kind: "withdrawn", reason } } } };
  }
  const slipped = last.before.due !== undefined && last.before.due.kind !== "unset";
  const change: ItemChange = { set: last.before, history: { ...record, what: { kind: "undone" } } };
  return { kind: "change", change: slipped ? { ...change, unslip: true } : change };
}

/** A meeting took the due day with it. Absent when nothing changed. */
export function carryDue(item: ActionItem, to: Day | undefined, at: Date): ItemChange | undefined {
  if (item.due.kind !== "next-meeting" || !isOutstanding(item) || item.due.on === to) return undefined;
  const { on: _gone, ...said } = item.due;
  const due: Due = to === undefined ? said : { ...said, on: to };
  const history = { at, by: "meeting" as const, what: { kind: "moved" as const, from: item.due, to: due } };
  // A day of somebody's own choosing can no longer be undone once a meeting has moved it.
  const kept = item.undoable !== undefined && !undoesDay(item.undoable) ? { undoable: item.undoable } : {};
  const change: ItemChange = { set: { due }, history, ...kept };
  // The first meeting that "next meeting" comes to mean is no slip: nothing was promised for a day before.
  return item.due.on === undefined ? change : { ...change, slip: { from: item.due, to: due, at, by: "meeting" } };
}

function undoesDay({ before }: Undoable): boolean {
  return before !== "logged" && before.due !== undefined;
}

function mayCorrect(item: ActionItem, act: Act): boolean {
  const ownRecentLog =
    item.loggedBy === act.by.id && act.at.getTime() - item.loggedAt.getTime() <= undoMinutes * 60_000;
  return runsCommittee(act.by) || ownRecentLog;
}

function undoable(act: Act, before: Exclude<Undoable["before"], "logged">): Undoable {
  return { by: act.by.id, at: act.at, before };
}
