import type { MeetingRef } from "./command.js";

/** What is asked or said of matters arising and papers. Without `meeting`: of the coming one. */
export type ArisingCommand =
  | { kind: "matters-arising"; meeting?: MeetingRef }
  | { kind: "send-papers"; meeting?: MeetingRef };
