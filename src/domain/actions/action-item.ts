import type { Day } from "../days/day.js";
import type { ActionItemId, CommitteeId, MemberId, TenantId } from "../ids.js";

/** When something is due. What was typed is kept beside what it was read as. */
export type Due =
  /** Nothing was said yet; the card asks. */
  | { kind: "unset" }
  /** Deliberately without a day ("ongoing"). */
  | { kind: "none" }
  | { kind: "day"; on: Day; typed?: string }
  /** Moves with the meeting. `saidOn` decides which meeting is meant; `on` is absent while none is planned. */
  | { kind: "next-meeting"; saidOn: Day; on?: Day };

/** Somebody who undertook it. The first of an item's owners leads. */
export type Owner = { member: MemberId; assignedAt: Date };

/**
 * Who owes it: named members, or everybody on the committee ("All"). With everybody, a Done records that person in
 * `answered` and ends their reminders; the clerk, or the last one, closes the item.
 */
export type Owners =
  | { kind: "named"; owners: readonly Owner[] }
  | { kind: "everybody"; assignedAt: Date; answered: readonly MemberId[] };

export type ActionState =
  | { kind: "open" }
  /** The owner says it is done; the board has yet to agree. Only where sign-off is on. */
  | { kind: "done"; at: Date; by: MemberId; note?: string }
  | { kind: "discharged"; at: Date; by: MemberId; note?: string }
  | { kind: "withdrawn"; at: Date; by: MemberId; reason: string };

/** One change of the due day. */
export type Slip = { from: Due; to: Due; at: Date; by: MemberId | "meeting"; why?: string };

export type HistoryLine = {
  at: Date;
  /** "meeting" when a moved or cancelled meeting took the due day with it. */
  by: MemberId | "meeting";
  /** The reason that was given. */
  why?: string;
  what:
    | { kind: "logged" }
    | { kind: "done"; note?: string }
    | { kind: "moved"; from: Due; to: Due }
    /** What the changed parts were before. */
    | { kind: "edited"; task?: string; owners?: Owners }
    | { kind: "withdrawn"; reason: string }
    | { kind: "undone" };
};

/** What an undo would bring back: the parts that changed, as they were. */
export type Undoable = {
  by: MemberId;
  at: Date;
  /** "logged" undoes into withdrawn, "logged in error": a number is never taken back. */
  before: "logged" | Partial<Pick<ActionItem, "task" | "owners" | "due" | "state">>;
};

/** Something a person undertook, numbered per committee. Its history is read apart: see `ActionItems.history`. */
export type ActionItem = {
  id: ActionItemId;
  tenant: TenantId;
  committee: CommitteeId;
  /** Shown as A12; never used twice. */
  number: number;
  /** The board's own number for it, as minuted; never mistaken for `number`. */
  boardReference?: string;
  task: string;
  owners: Owners;
  due: Due;
  part: "open" | "closed";
  state: ActionState;
  slips: readonly Slip[];
  loggedBy: MemberId;
  loggedAt: Date;
  /** The last change, while it can be undone by who made it. Absent after an undo. */
  undoable?: Undoable;
  revision: number;
};

/** The day it is due, whichever way that was said. Absent: no day, or a meeting not planned yet. */
export function dueOn(due: Due): Day | undefined {
  switch (due.kind) {
    case "unset":
    case "none":
      return undefined;
    case "day":
    case "next-meeting":
      return due.on;
  }
}

/** Open, or done and not yet discharged. */
export function isOutstanding(item: Pick<ActionItem, "state">): boolean {
  return item.state.kind === "open" || item.state.kind === "done";
}

/** Open, and its due day has passed; `today` is the committee's. */
export function isOverdue(item: Pick<ActionItem, "state" | "due">, today: Day): boolean {
  const on = dueOn(item.due);
  return item.state.kind === "open" && on !== undefined && on < today;
}

/** Whether this member owes it now. */
export function isOwnedBy(item: Pick<ActionItem, "owners">, member: MemberId): boolean {
  switch (item.owners.kind) {
    case "named":
      return item.owners.owners.some((owner) => owner.member === member);
    case "everybody":
      return !item.owners.answered.includes(member);
  }
}

/** The same people owe it, whoever of them has answered, and since when. */
export function sameOwners(one: Owners, other: Owners): boolean {
  if (one.kind === "everybody" || other.kind === "everybody") return one.kind === other.kind;
  return one.owners.map((owner) => owner.member).join() === other.owners.map((owner) => owner.member).join();
}

/** A12. */
export function itemName(item: Pick<ActionItem, "number">): string {
  return `A${item.number}`;
}
