import type { Day } from "../domain/days/day.js";
import type { MeetingId } from "../domain/ids.js";
import type { Meeting } from "../domain/meetings/meeting.js";
import type { CommitteeScope, SystemScope } from "./scopes.js";

/** Of what a meeting may lack, `null` takes it away. `turnKey`: the turn that changes it, so that a repeat of the turn finds what it did. */
export type MeetingChange = Partial<Pick<Meeting, "on" | "state" | "papersSentAt" | "moves">> & {
  startsAt?: string | null;
  endsAt?: string | null;
  place?: string | null;
  link?: string | null;
  quorum?: number | null;
  turnKey?: string;
};

export type Meetings = {
  /** Saves a new meeting. `turnKey` as for action items: a repeat gets the one that is there. */
  insert(meeting: Meeting, turnKey: string): Promise<{ kind: "inserted" | "exists"; meeting: Meeting }>;
  find(scope: CommitteeScope, id: MeetingId): Promise<Meeting | undefined>;
  /** Meetings on or after a day, cancelled ones too, by day; at most 50. */
  from(scope: CommitteeScope, day: Day): Promise<readonly Meeting[]>;
  /** The earliest planned meeting after a day: what "next meeting" means when said on it. */
  nextPlanned(scope: CommitteeScope, after: Day): Promise<Meeting | undefined>;
  /** The latest planned meeting before a day. */
  previousPlanned(scope: CommitteeScope, before: Day): Promise<Meeting | undefined>;
  /** The planned meetings on or before a day, the newest first; at most `limit`. */
  latest(scope: CommitteeScope, onOrBefore: Day, limit: number): Promise<readonly Meeting[]>;
  /** The meeting that was started and has neither ended nor been adjourned, whatever its day. A committee sits in one at the most. */
  sitting(scope: CommitteeScope): Promise<Meeting | undefined>;
  /** The days of all planned meetings before a day, the newest first; at most 400. */
  plannedDays(scope: CommitteeScope, before: Day): Promise<readonly Day[]>;
  /**
   * Saves another day, hour, place or state when the meeting still has this revision; the revision goes up, `carriedRevision` stays. One is
   * not started while another of the committee sits: that, too, is "changed-meanwhile".
   */
  change(
    scope: CommitteeScope,
    id: MeetingId,
    revision: number,
    set: MeetingChange,
  ): Promise<Meeting | "changed-meanwhile">;
  /** The meeting whose newest change was made by this turn. */
  findChangedByTurn(scope: CommitteeScope, turnKey: string): Promise<Meeting | undefined>;
  /** The first meeting by its id, of those after `after`, that something has yet to follow: due days, the work programme, what comes of its end. */
  findUncarried(scope: SystemScope, after?: MeetingId): Promise<Meeting | undefined>;
  /** Says that due days have followed up to this revision. */
  settleCarried(scope: CommitteeScope, id: MeetingId, revision: number): Promise<void>;
  /** How many there are of a committee in all. */
  countAll(scope: CommitteeScope): Promise<number>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
