import type { Replaced } from "../committees/match-replaced.js";
import type { Day } from "../days/day.js";
import type {
  ActionItemId,
  AgendaItemId,
  CommitteeId,
  ImportId,
  MeetingId,
  MemberId,
  PlanId,
  TenantId,
} from "../ids.js";
import type { Owners } from "./owners.js";
import type { Parked } from "./parked.js";
import type { Nudge, PassedOn, Snooze } from "./reminding.js";

/** When something is due. `typed` are the words that were read so; absent where a button was pressed. */
export type Due =
  /** Nothing was said yet; the card asks. */
  | { kind: "unset" }
  /** Deliberately without a day ("ongoing"). */
  | { kind: "none"; typed?: string }
  /** `workedOut`: the day was not typed but worked out from words ("end of Q2"), so the card says what it was taken for. */
  | { kind: "day"; on: Day; typed?: string; workedOut?: true }
  /** Moves with the meeting. `saidOn` decides which meeting is meant; `on` is absent while none is planned. */
  | { kind: "next-meeting"; saidOn: Day; on?: Day; typed?: string }
  /** Moves with the day on which papers go out for the next meeting; the rest as for "next-meeting". */
  | { kind: "papers-deadline"; saidOn: Day; on?: Day; typed?: string };

export type ActionState =
  | { kind: "open" }
  /** The owner says it is done; the board has yet to agree. Only where sign-off is on. */
  | { kind: "done"; at: Date; by: MemberId; note?: string }
  /**
   * `agreed`: clerk or chair discharged it; absent where its owner's Done closed it, as sign-off is off. `on`: the day on which the board
   * agreed it, where that is not the day it was recorded.
   */
  | { kind: "discharged"; at: Date; by: MemberId; note?: string; agreed?: true; on?: Day }
  | { kind: "withdrawn"; at: Date; by: MemberId; reason: string };

/** The owner's own word on how it goes. At risk and off track say why. */
export type Rating = { kind: "on-track" | "at-risk" | "off-track"; why?: string; by: MemberId; at: Date };

/** What somebody added to it, as typed. */
export type Note = { text: string; by: MemberId; at: Date };

/** What an owner asked the chair and clerk for, until they answer: another day or another owner. A newer request takes its place. */
export type ItemRequest = {
  by: MemberId;
  at: Date;
  why?: string;
  /** Another owner's request, not answered yet, that it took the place of. */
  insteadOf?: { by: MemberId; at: Date };
} & (
  | { kind: "day"; to: Due }
  /** Whoever asks gives their own share away. `inPlaceOf`: where they said in whose place the other would stand. */
  | { kind: "owner"; to: MemberId; inPlaceOf?: Replaced }
);

/** A request that was declined. */
export type Declined = { asked: ItemRequest; by: MemberId; at: Date; why?: string };

/** One change of the due day. */
export type Slip = { from: Due; to: Due; at: Date; by: MemberId | "meeting"; why?: string };

export type HistoryLine = {
  at: Date;
  /** "meeting" when a moved or cancelled meeting took the due day with it. */
  by: MemberId | "meeting";
  /** The reason that was given. */
  why?: string;
  what: /** `discharged`: it was logged as closed already, on that day. `paper`: it was read in one. */
    | { kind: "logged"; discharged?: Day; paper?: FromPaper }
    | { kind: "done"; note?: string }
    | { kind: "discharged"; note?: string; on?: Day }
    | { kind: "withdrawn"; reason: string }
    | { kind: "reopened" }
    | { kind: "moved"; from: Due; to: Due }
    /** What the changed parts were before; `to`: the owners since. */
    | { kind: "edited"; task?: string; owners?: Owners; to?: Owners }
    | { kind: "noted"; text: string }
    | { kind: "rated"; rating: Rating["kind"] }
    | { kind: "asked"; request: ItemRequest }
    /** The day or owner that was granted, which may be another than was asked for. */
    | { kind: "granted"; asked: ItemRequest; due?: Due; owner?: MemberId }
    | { kind: "declined"; asked: ItemRequest }
    | { kind: "part"; to: "open" | "closed" }
    /** The board's own number, or where it was agreed, was set or taken away. */
    | { kind: "referred" }
    | { kind: "nudged"; note?: string }
    | { kind: "snoozed"; until: Day }
    | { kind: "passed-on"; to: MemberId }
    | { kind: "parked"; daysBefore: number }
    | { kind: "unparked" }
    /** Put under an objective of a plan; without one it was taken off the plan. */
    | { kind: "planned"; objective?: string }
    | { kind: "undone" };
};

/** The parts of an item that change. A part that an item may lack is `null` where it has none. */
export type ItemParts = Partial<
  Pick<ActionItem, "task" | "owners" | "due" | "state" | "part" | "raisedOn" | "snoozes" | "passedOn"> & {
    rating: Rating | null;
    dueSetAt: Date | null;
    latestNote: Note | null;
    request: ItemRequest | null;
    declined: Declined | null;
    nudge: Nudge | null;
    parked: Parked | null;
    boardReference: string | null;
    meeting: MeetingId | null;
    agendaItem: string | null;
    agendaItemId: AgendaItemId | null;
    papers: NonNullable<ActionItem["papers"]> | null;
    plan: NonNullable<ActionItem["plan"]> | null;
  }
>;

/** What an undo would bring back: the parts that changed, as they were. */
export type Undoable = {
  by: MemberId;
  at: Date;
  /** "logged" undoes into withdrawn, "logged in error": a number is never taken back. */
  before: "logged" | ItemParts;
};

/** The paper from which something was read: its import, its name (absent where words were pasted), and where it stands there. */
export type FromPaper = { import: ImportId; name?: string; page?: number; item?: string };

/** Something a person undertook, numbered per committee. Its history is read apart: see `ActionItems.history`. */
export type ActionItem = {
  id: ActionItemId;
  tenant: TenantId;
  committee: CommitteeId;
  /** Shown as A12; never used twice. */
  number: number;
  /** The board's own number for it, as minuted; never mistaken for `number`. */
  boardReference?: string;
  /** The day on which it was agreed: the day it was logged, unless it was said to be of an earlier meeting. */
  raisedOn: Day;
  /** The meeting at which it was agreed. Absent: none that is known here. */
  meeting?: MeetingId;
  /** The number of the agenda item under which it was agreed, as typed: "6", "4.2". */
  agendaItem?: string;
  /** The agenda item itself, where it was logged in a meeting that was going on: its number may change, and this does not. */
  agendaItemId?: AgendaItemId;
  task: string;
  owners: Owners;
  due: Due;
  /** When the due day came to be what it is. Absent: it is as it was logged. */
  dueSetAt?: Date;
  part: "open" | "closed";
  state: ActionState;
  /** The owner's last word on how it goes. Absent: they said none, or it was reopened since. */
  rating?: Rating;
  /** The newest note; the others are in the history. */
  latestNote?: Note;
  /** What an owner asked for and nobody has answered yet. */
  request?: ItemRequest;
  /** The last request, where it was declined and nothing was asked or moved since. */
  declined?: Declined;
  /** The last time its owners were asked how it stands. */
  nudge?: Nudge;
  /** Until when it is no matter arising. */
  parked?: Parked;
  /** Each owner's last snooze, which may be over. */
  snoozes: readonly Snooze[];
  /** To each owner out of reach, the last time it was passed on. */
  passedOn: readonly PassedOn[];
  slips: readonly Slip[];
  loggedBy: MemberId;
  loggedAt: Date;
  /**
   * What was read of it in papers: the import that logged it, if one did, and what papers said of it since, by digests of their words, the
   * newest last and at most 40, so that the same paper says nothing new.
   */
  papers?: { import?: ImportId; said: readonly string[] };
  /** The plan it belongs to, its objective there, and its place under that, from 1. */
  plan?: { id: PlanId; objective: string; place: number };
  /** The last change, while it can be undone by who made it. Absent after an undo. */
  undoable?: Undoable;
  /** When each of those who changed it last did so, and what else they did shortly before, the newest last; at most `changersKept`. */
  changedBy: readonly Changer[];
  revision: number;
};

/**
 * One of the newest changes of an item. `turnKey`: the turn that made it, so that a repeat of the turn finds its own effect whatever
 * was done since; absent where no turn made it, or one action was logged. `undid`: the change of theirs that it took back.
 */
export type Changer = {
  by: MemberId | "meeting";
  at: Date;
  turnKey?: string;
  undid?: { at: Date; turnKey?: string };
};

/** The day it is due, whichever way that was said. Absent: no day, or a meeting not planned yet. */
export function dueOn(due: Due): Day | undefined {
  switch (due.kind) {
    case "unset":
    case "none":
      return undefined;
    case "day":
    case "next-meeting":
    case "papers-deadline":
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

/** Whether it hangs on a meeting, so that it moves when that moves. */
export function movesWithMeeting(due: Due): due is Extract<Due, { kind: "next-meeting" | "papers-deadline" }> {
  return due.kind === "next-meeting" || due.kind === "papers-deadline";
}

/** A12. */
export function itemName(item: Pick<ActionItem, "number">): string {
  return `A${item.number}`;
}
