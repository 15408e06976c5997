import type { Member } from "../committees/member.js";
import { may } from "../committees/rights.js";
import type { ActionItem, ActionState } from "./action-item.js";
import { isOwnedBy } from "./owners.js";

/** All that can be done to an action item once it is logged, apart from undoing one's own last change. */
export type Deed =
  | "done"
  | "note"
  | "rate"
  /** An owner asks for another day or another owner. */
  | "ask"
  /** Granting or declining what an owner asked. */
  | "answer"
  | "move"
  | "reassign"
  | "reword"
  | "discharge"
  | "withdraw"
  | "reopen"
  /** Into the open or the closed part. */
  | "part"
  /** The board's own number, or where it was agreed. */
  | "refer"
  /** Hearing nothing of it until a day. */
  | "snooze"
  /** Asking its owners how it stands. */
  | "nudge"
  /** Writing down that an owner who can't be told was told. */
  | "pass-on"
  /** Keeping it off matters arising until its due day is nearer, and ending that. */
  | "park"
  | "unpark"
  /** Putting it under an objective of a plan, and taking it off. */
  | "plan";

/** "runs": clerk and chair. "logger": who logged it, for ten minutes. */
type Doer = "owner" | "runs" | "logger";

type Terms = { from: readonly ActionState["kind"][]; may: readonly Doer[] };

const anyState = ["open", "done", "discharged", "withdrawn"] as const;

/** The life of an action item: in which states each deed is possible, and who may do it (product.md § 1, table of rights). */
export const life: Readonly<Record<Deed, Terms>> = {
  done: { from: ["open"], may: ["owner", "runs"] },
  note: { from: ["open", "done"], may: ["owner", "runs"] },
  rate: { from: ["open"], may: ["owner", "runs"] },
  ask: { from: ["open"], may: ["owner"] },
  answer: { from: ["open"], may: ["runs"] },
  move: { from: ["open"], may: ["runs", "logger"] },
  reassign: { from: ["open"], may: ["runs", "logger"] },
  reword: { from: ["open"], may: ["runs", "logger"] },
  discharge: { from: ["open", "done"], may: ["runs"] },
  withdraw: { from: ["open", "done"], may: ["runs"] },
  reopen: { from: ["done", "discharged", "withdrawn"], may: ["runs"] },
  part: { from: anyState, may: ["runs"] },
  refer: { from: anyState, may: ["runs", "logger"] },
  snooze: { from: ["open"], may: ["owner"] },
  nudge: { from: ["open"], may: ["runs"] },
  "pass-on": { from: ["open"], may: ["runs"] },
  park: { from: ["open"], may: ["runs"] },
  unpark: { from: ["open"], may: ["runs"] },
  plan: { from: anyState, may: ["runs"] },
};

/** For how long one's own last change can be undone, and one's own log be corrected. */
export const undoMinutes = 10;

/** Whether so much time has passed that a change can no longer be undone. */
export function isTooLate(changedAt: Date, now: Date): boolean {
  return now.getTime() - changedAt.getTime() > undoMinutes * 60_000;
}

/** Whether somebody may do it to this item, whatever state that is in. */
export function mayDo(deed: Deed, item: ActionItem, by: Member, now: Date): boolean {
  return life[deed].may.some((doer) => isDoer(doer, item, by, now));
}

function isDoer(doer: Doer, item: ActionItem, by: Member, now: Date): boolean {
  switch (doer) {
    case "owner":
      // Observers change nothing: what everybody or their agency owes is not theirs to answer, only what was given to them by name.
      return isOwnedBy(item, by) && (by.role !== "observer" || item.owners.kind === "named");
    case "runs":
      return by.leftAt === undefined && may("run-actions", by.role);
    case "logger":
      return item.loggedBy === by.id && !isTooLate(item.loggedAt, now);
  }
}

/** Whether the state of an item allows it. */
export function isPossible(deed: Deed, state: ActionState): boolean {
  return life[deed].from.includes(state.kind);
}
