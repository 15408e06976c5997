import type { Day } from "../days/day.js";
import type { ActionItemId, CommitteeId, MeetingId, MemberId, PersonId, TenantId } from "../ids.js";
import type { AheadDay, Stage } from "./stage.js";

/**
 * Made by `notice-id.ts`. A person's begin with tenant, person and day, so that one range holds all that the person was
 * told since a day; the meeting's agenda begins with tenant and committee.
 */
export type NoticeId = string & { readonly __notice: unique symbol };

/** Where a card of ours stands. An empty `activityId`: Teams took it without naming one, so that it can't be edited. */
export type Card = { conversation: string; serviceUrl: string; activityId: string };

/**
 * What a notice says of one item. Ids and days, never text: it is the proof of what was told. On a notice that is yet
 * to be sent it only names the items; what is said of them is derived anew at every attempt.
 */
export type NoticeLine = {
  item: ActionItemId;
  committee: CommitteeId;
  stage: Stage;
  /** On "ahead" lines only: which of the two. */
  ahead?: AheadDay;
  /** The due day it speaks of. Absent: the item has none. */
  dueOn?: Day;
  /**
   * When the request was made of which it also speaks, whatever its stage: to be answered by its reader, or the reader's own that was
   * declined or replaced. Absent: it speaks of none.
   */
  request?: Date;
  /** When its owners were asked how it stands, where it also speaks of that, whatever its stage. */
  nudge?: Date;
  /** For which meeting, on which day; `eve`: as what changed shortly before it. On "new" lines: at which it was agreed, said after it. On no others. */
  meeting?: { id: MeetingId; on: Day; eve?: true };
  /** The absent member in whose place its reader is told. Absent: it is said to its reader. */
  insteadOf?: MemberId;
  part: "open" | "closed";
  /** When it was said; on a line that joined a card already sent, when it joined. */
  at: Date;
  /** The item's revision that the card shows; 0: none of its buttons, as its board is archived, or nothing, as its reader left that. Absent: not drawn yet. */
  shown?: number;
  /** True behind "and n more": told by being counted. */
  counted: boolean;
};

/** Why a notice ended without being sent. */
export type SkipReason =
  /** Nothing that it would have said was still true and untold. */
  | "nothing-left"
  /** Its day has passed: that day's morning says what is still true. Of an agenda: its meeting left the day that it announces. */
  | "superseded"
  /** Its reader was known to be out of reach. */
  | "unreachable"
  /** Its reader was away: their deputy was told, or it waited for their return. */
  | "away";

/** What became of a notice. */
export type NoticeState =
  | { kind: "planned"; notBefore: Date }
  /** Written before the post. Found so after its lease, it counts as unknown. */
  | { kind: "sending"; token: string; at: Date }
  | { kind: "sent"; at: Date; card: Card }
  /** Not delivered; tried again at `at`. */
  | { kind: "retry"; at: Date; reason: string }
  /** Nobody can know whether it was delivered. */
  | { kind: "unknown"; since: Date; reason: string }
  /** Refused for good. `outOfReach`: because its reader can't be reached, and not because of what it is. */
  | { kind: "failed"; at: Date; reason: string; outOfReach?: true }
  | { kind: "skipped"; at: Date; reason: SkipReason };

type NoticeFacts = {
  id: NoticeId;
  tenant: TenantId;
  /** The local day it was made, in the reader's zone or the home's. */
  day: Day;
  /** When it was made. */
  at: Date;
  state: NoticeState;
  /** How often it was written as sending. */
  attempts: number;
  /** True once it was, or is to be, sent a second time because nobody knows what became of the first. */
  twin: boolean;
  /** When to look at it next; only on what waits for no morning and has not ended. The others wait for a morning. */
  wakeAt?: Date;
  /** When its card should be compared with the present and drawn anew. Absent: no need is known. */
  editAt?: Date;
  /** How often drawing it anew went wrong since it last went well. */
  editTries: number;
  /** The 1:1 was found gone and made anew for it: that is done once a day. */
  remade: boolean;
  revision: number;
};

/** To one person, in their personal chat. */
export type PersonNotice = NoticeFacts & {
  /**
   * "late": to a clerk, of owners found out of reach since the clerk's morning. "nudge": to an owner, who is asked how it stands.
   * "after-meeting": to an owner, all that is theirs of a meeting that is over.
   */
  kind: "morning" | "assigned" | "asked" | "late" | "nudge" | "after-meeting";
  person: PersonId;
  lines: readonly NoticeLine[];
};

/** The card of a coming meeting in the committee's home; one for each meeting and day it is on. */
export type AgendaNotice = NoticeFacts & {
  kind: "agenda";
  committee: CommitteeId;
  meeting: MeetingId;
  /** The day it announces. Absent, on those of an earlier version: whichever day the meeting is on. */
  on?: Day;
  /** The meeting's revision that the card shows. Absent: not drawn yet. */
  shown?: number;
  /** A trace of the agenda that the card shows. Absent: not drawn yet, or by an earlier version. */
  shownAgenda?: string;
};

/** What changed since the agenda was posted, in the home, shortly before a meeting; one for each meeting and day it is on. */
export type MeetingEveNotice = NoticeFacts & {
  kind: "eve";
  committee: CommitteeId;
  meeting: MeetingId;
};

/** What is due this week or overdue, in the home; one a week. */
export type WeeklyNotice = NoticeFacts & { kind: "weekly"; committee: CommitteeId };

/** What owners could not be told, in the home: number and day only, and a mention of each; at most one a day. */
export type CallNotice = NoticeFacts & {
  kind: "call";
  committee: CommitteeId;
  /** Of stage "pass-on". */
  lines: readonly NoticeLine[];
};

/** To the home of a committee. */
export type HomeNotice = AgendaNotice | MeetingEveNotice | WeeklyNotice | CallNotice;

/** One message sent unasked, to one person or home, and what became of it: outbox, ledger and proof in one. */
export type Notice = PersonNotice | HomeNotice;

/** Whether it goes to one person. */
export function isToPerson(notice: Notice): notice is PersonNotice {
  return "person" in notice;
}
