import type { AgendaItemId, CommitteeId, MeetingId, MemberId, TenantId } from "../ids.js";

/** Somebody at a meeting: a member, or a guest as typed. */
export type Attender = { kind: "member"; member: MemberId } | { kind: "guest"; name: string };

/** How a member, or a guest, was or was not there. `deputy`: who came in their place, or is to. */
export type Attendance = {
  who: Attender;
  as: "present" | "apologies" | "absent";
  deputy?: Attender;
  /** As typed: "left at item 6". */
  note?: string;
};

/** An interest that somebody declared. `interest` as typed; empty once whoever declared it was forgotten. `item` absent: in none in particular. It is in the part of its item. */
export type Declaration = { who: Attender; item?: AgendaItemId; interest: string; at: Date };

/** What happened at one meeting. Decisions and actions are kept apart and point to it. */
export type MeetingRecord = {
  tenant: TenantId;
  committee: CommitteeId;
  meeting: MeetingId;
  startedAt?: Date;
  endedAt?: Date;
  /** The item that the meeting is at. Absent: none yet, or it is over. */
  atHand?: AgendaItemId;
  /** When somebody last went on to an item, and who it was. Absent: nobody has since the meeting was started. */
  atHandSince?: { at: Date; by: MemberId };
  /** Items it has been at, in that order. */
  taken: readonly AgendaItemId[];
  /** One for each; apologies may come before the meeting. At most 300. */
  attendance: readonly Attendance[];
  /** At most 200. */
  declarations: readonly Declaration[];
  turns: readonly string[];
  /** 0: not saved yet. */
  revision: number;
};
