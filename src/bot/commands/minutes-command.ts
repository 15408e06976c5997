import type { MeetingRef } from "./command.js";

/** What is said of a meeting once it is planned, or over. */
export type MinutesCommand =
  /** A meeting as a file for a calendar. */
  | { kind: "calendar-file"; meeting: MeetingRef }
  | { kind: "end-meeting" }
  /** Without a meeting: the one that sits, or the last. `closed`: with the closed part. */
  | { kind: "minutes"; meeting?: MeetingRef; closed?: true };
