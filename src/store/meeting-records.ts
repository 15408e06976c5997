import type { MemberId } from "../domain/ids.js";
import type { MeetingRecord } from "../domain/meetings/meeting-record.js";
import type { KeptByMeeting } from "./kept-by-meeting.js";
import type { CommitteeScope } from "./scopes.js";

/** Who was there, what was declared, and how far each meeting came. */
export type MeetingRecords = KeptByMeeting<MeetingRecord> & {
  /** Those that say of a member that they were there or not, or what they declared, in no order; at most 1,000. */
  naming(scope: CommitteeScope, member: MemberId): Promise<readonly MeetingRecord[]>;
  /**
   * Empties what a member declared and what was noted beside their attendance, in every record; that they were there, and that they
   * declared something, stays. Once more changes nothing.
   */
  forget(scope: CommitteeScope, member: MemberId): Promise<void>;
};
