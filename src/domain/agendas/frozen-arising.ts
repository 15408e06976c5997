import type { Due } from "../actions/action-item.js";
import type { Owners } from "../actions/owners.js";
import type { Day } from "../days/day.js";
import type { ActionItemId, CommitteeId, MeetingId, MemberId, TenantId } from "../ids.js";
import type { Meeting } from "../meetings/meeting.js";

/** An action as it stood when papers went out. Names are looked up when it is read. */
export type FrozenItem = {
  item: ActionItemId;
  number: number;
  task: string;
  owners: Owners;
  due: Due;
  part: "open" | "closed";
  state: "open" | "done";
  /** How many meetings it had been carried over. */
  carried: number;
};

/** The matters arising of a meeting as they went out with its papers. */
export type FrozenArising = {
  tenant: TenantId;
  committee: CommitteeId;
  meeting: MeetingId;
  at: Date;
  by: MemberId;
  /** The committee's day then; what was overdue was so on it. */
  on: Day;
  /** As on the list: overdue first, then by date. At most `mostFrozen`. */
  items: readonly FrozenItem[];
  /** Outstanding then, and parked: not on the list. */
  parked: readonly FrozenItem[];
  turns: readonly string[];
  revision: number;
};

/** Whether papers went out with it: it is kept before the meeting says so, and was cut off in between where that says nothing, or an earlier time. */
export function isOut({ at }: Pick<FrozenArising, "at">, { papersSentAt }: Pick<Meeting, "papersSentAt">): boolean {
  return papersSentAt !== undefined && papersSentAt >= at;
}

/** More are counted and not kept; no board has so many. */
export const mostFrozen = 2000;
