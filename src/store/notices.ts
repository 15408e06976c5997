import type { Day } from "../domain/days/day.js";
import type { ActionItemId, MeetingId, PersonId } from "../domain/ids.js";
import type { AgendaNotice, CallNotice, Notice, NoticeId, PersonNotice } from "../domain/reminders/notice.js";
import type { CommitteeScope, PersonScope, SystemScope, TenantScope } from "./scopes.js";

/** What a change may set. An `undefined` given by name takes the field away. */
export type NoticeChange = Partial<Pick<Notice, "state" | "attempts" | "twin" | "editTries" | "remade">> & {
  lines?: PersonNotice["lines"];
  shown?: AgendaNotice["shown"];
  shownAgenda?: AgendaNotice["shownAgenda"];
  wakeAt?: Date | undefined;
  editAt?: Date | undefined;
};

/** What proof is asked about. */
export type ProofSubject = { item: ActionItemId } | { person: PersonId } | { item: ActionItemId; person: PersonId };

/** `total`: how many there are in all. */
export type ProofPage = { notices: readonly (PersonNotice | CallNotice)[]; total: number };

/** `total`: how many there are in all. */
export type NoticePage = { notices: readonly Notice[]; total: number };

export type Notices = {
  /** Saves a new notice. "exists": one with this id is there already, and nothing is written. */
  insert(notice: Notice): Promise<"inserted" | "exists">;
  find(scope: TenantScope, id: NoticeId): Promise<Notice | undefined>;
  /**
   * Saves a change when the notice still has this revision, which goes up. "changed-meanwhile": somebody was first, or it is
   * gone; read it again. Claiming, adding a line to a planned note and settling are all this one write (majority).
   */
  change(
    scope: TenantScope,
    id: NoticeId,
    revision: number,
    change: NoticeChange,
  ): Promise<Notice | "changed-meanwhile">;

  /** All that this person was told, or was to be told, on this day and later (`noticeIdsSince`), in order of id. */
  ofPerson(scope: PersonScope, from: Day): Promise<readonly PersonNotice[]>;
  /** Notices to persons with a line on one of these items, made since an instant, the newest first; at most 200. */
  showing(scope: CommitteeScope, items: readonly ActionItemId[], since: Date): Promise<readonly PersonNotice[]>;
  /** The calls of a home on this day and later, in order of day. */
  callsOf(scope: CommitteeScope, from: Day): Promise<readonly CallNotice[]>;
  /** The agendas of a meeting, whichever day they announce, the oldest first. */
  agendasOf(scope: CommitteeScope, meeting: MeetingId): Promise<readonly AgendaNotice[]>;
  /** As proof: a page of all notices with a line on this item, or with a line of this committee to a person, the newest first. */
  proofOf(scope: CommitteeScope, about: ProofSubject, page: { skip: number; limit: number }): Promise<ProofPage>;
  /** A committee's notices made since an instant, the newest first, at most `limit`. */
  ofCommittee(scope: CommitteeScope, since: Date, limit: number): Promise<readonly Notice[]>;

  /** A committee's notices made before an instant, the oldest first, at most `limit`; and how many there are. */
  madeBefore(scope: CommitteeScope, before: Date, limit: number): Promise<NoticePage>;
  /**
   * Takes away what notices made before an instant say of a committee, of at most `limit` of its people's and of its home's; what says
   * nothing else goes. A notice with lines of other committees keeps those. Gives of how many notices it took anything.
   */
  removeBefore(scope: CommitteeScope, before: Date, limit: number): Promise<number>;
  /** Ends all that was still to be sent to a person or drawn anew for them, and forgets where their cards stand. */
  forgetReader(scope: PersonScope, at: Date): Promise<void>;

  /** One notice whose `wakeAt` has come, the earliest first. Not a claim: that is the change that follows. */
  findDue(scope: SystemScope, now: Date): Promise<PersonNotice | undefined>;
  /** One notice whose `editAt` has come, the earliest first. Not a claim either. */
  findEditDue(scope: SystemScope, now: Date): Promise<Notice | undefined>;
  /** The earliest `wakeAt` or `editAt` of any notice. Absent: there is none. */
  earliestDue(scope: SystemScope): Promise<Date | undefined>;
};
