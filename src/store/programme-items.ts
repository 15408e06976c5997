import type { MeetingId } from "../domain/ids.js";
import type { ProgrammeItem } from "../domain/programme/programme-item.js";
import type { Numbered } from "./numbered.js";
import type { CommitteeScope } from "./scopes.js";

/** What a board means to take at its coming meetings, and what became of it. */
export type ProgrammeItems = Numbered<ProgrammeItem> & {
  /** Those that are neither taken nor dropped, by number; at most `mostProgrammeItems`. */
  live(scope: CommitteeScope): Promise<readonly ProgrammeItem[]>;
  /** Those that a meeting took, by number; at most 100. */
  takenAt(scope: CommitteeScope, meeting: MeetingId): Promise<readonly ProgrammeItem[]>;
};
