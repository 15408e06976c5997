import type { MeetingId } from "../domain/ids.js";
import type { Decision } from "../domain/meetings/decision.js";
import type { Numbered } from "./numbered.js";
import type { CommitteeScope } from "./scopes.js";

/** What boards resolved. */
export type Decisions = Numbered<Decision> & {
  /** The newest first, at most `limit` after the first `skip`; those that were struck out too. */
  newest(scope: CommitteeScope, skip: number, limit: number): Promise<readonly Decision[]>;
  /** Those of one meeting, by number; at most 200. */
  ofMeeting(scope: CommitteeScope, meeting: MeetingId): Promise<readonly Decision[]>;
};
