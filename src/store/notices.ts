import type { Day } from "../domain/days/day.js";
import type { ActionItemId } from "../domain/ids.js";
import type { AgendaNotice, Notice, NoticeId, PersonNotice } from "../domain/reminders/notice.js";
import type { CommitteeScope, PersonScope, SystemScope, TenantScope } from "./scopes.js";

/** What a change may set. An `undefined` given by name takes the field away. */
export type NoticeChange = Partial<Pick<Notice, "state" | "attempts" | "twin" | "editTries" | "remade">> & {
  lines?: PersonNotice["lines"];
  shown?: AgendaNotice["shown"];
  wakeAt?: Date | undefined;
  editAt?: Date | undefined;
};

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
  /** Notices to persons with a line on this item, made since an instant, the newest first; at most 200. */
  showing(scope: CommitteeScope, item: ActionItemId, since: Date): Promise<readonly PersonNotice[]>;

  /** One notice whose `wakeAt` has come, the earliest first. Not a claim: that is the change that follows. */
  findDue(scope: SystemScope, now: Date): Promise<PersonNotice | undefined>;
  /** One notice whose `editAt` has come, the earliest first. Not a claim either. */
  findEditDue(scope: SystemScope, now: Date): Promise<Notice | undefined>;
  /** The earliest `wakeAt` or `editAt` of any notice. Absent: there is none. */
  earliestDue(scope: SystemScope): Promise<Date | undefined>;
};
