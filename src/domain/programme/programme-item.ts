import type { AgendaKind, Lead } from "../agendas/agenda.js";
import type { Day } from "../days/day.js";
import type { CommitteeId, DecisionId, MeetingId, MemberId, ProgrammeItemId, TenantId } from "../ids.js";

/** A calendar month, "2026-09". */
export type Month = `${number}-${number}`;

/** For when an item is planned. */
export type ProgrammePlace =
  | { kind: "meeting"; meeting: MeetingId }
  /** The first meeting in or after a month, whichever that will be. */
  | { kind: "month"; month: Month }
  /** Not yet. `until` as typed: "the new municipal year". */
  | { kind: "unscheduled"; until?: string };

/** Where an item was and went, in words that stay true when meetings are moved: `on` is the day the meeting was on then. */
export type PathStop = { place: ProgrammePlace; on?: Day };

/** `by` "meeting": the meeting was cancelled, or ended without taking it. */
export type ProgrammeMove = { from: PathStop; to: PathStop; at: Date; by: MemberId | "meeting"; why?: string };

/**
 * Comes again every so many months, counted from its anchor, whatever was late meanwhile. `due`: the month of the occurrence that this item
 * is, wherever it was moved since. Absent: it was planned for none of them.
 */
export type Recurrence = { everyMonths: number; anchor: Day; due?: Month };

export type ProgrammeState =
  | { kind: "live" }
  /** A meeting took it. What recurs goes on as a new item. */
  | { kind: "taken"; meeting: MeetingId; on: Day; at: Date }
  | { kind: "dropped"; at: Date; by: MemberId; why?: string };

/** Something the board means to take at a coming meeting. Shown as P7; a number is never used twice. */
export type ProgrammeItem = {
  id: ProgrammeItemId;
  tenant: TenantId;
  committee: CommitteeId;
  number: number;
  title: string;
  /** What the board is to do with it. Absent: nobody said. */
  takes?: AgendaKind;
  lead?: Lead;
  minutes?: number;
  part: "open" | "closed";
  place: ProgrammePlace;
  /** The newest last; at most 100. */
  path: readonly ProgrammeMove[];
  recurs?: Recurrence;
  /** The decision that it follows up. */
  follows?: DecisionId;
  /** The item of which it is the next occurrence. */
  after?: ProgrammeItemId;
  state: ProgrammeState;
  by: MemberId;
  at: Date;
  turns: readonly string[];
  revision: number;
};

/** So many are live at once. */
export const mostProgrammeItems = 300;
