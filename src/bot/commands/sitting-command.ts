import type { ListReading } from "../../domain/committees/roster-list.js";
import type { Day } from "../../domain/days/day.js";
import type { FollowWhen } from "../../domain/meetings/follow-months.js";
import type { SaidAttendance, SaidAttender } from "../../domain/meetings/read-attendance-line.js";
import type { MeetingRef } from "./command.js";

/** What is said in a meeting, and of what was decided in one. Names, numbers of items and words are as typed. */
export type SittingCommand =
  | { kind: "start-meeting" }
  /** `action`: "item 6" alone, which is action 6 where no meeting is going on. */
  | { kind: "take-item"; item: "next" | { number: string }; action?: number }
  | { kind: "where-are-we" }
  | { kind: "attendance"; meeting?: MeetingRef }
  /** `everyone`: all are present but those who are marked. `list`: the same text as people for the roster, where no meeting can be meant. */
  | {
      kind: "attend";
      marks: readonly SaidAttendance[];
      everyone?: true;
      meeting?: MeetingRef;
      list?: ListReading;
    }
  | { kind: "declare"; who: SaidAttender; item?: string; interest: string }
  /** Several at once: nothing is recorded, and that is said. */
  | { kind: "declare-several" }
  | { kind: "no-declarations" }
  /** `on`: the day on which the board resolved it, where that was said. `part`: said to be exempt, whatever is at hand. */
  | { kind: "resolve"; clauses: readonly string[]; on?: Day; part?: "closed" }
  /** "Agreed: …", "noted: …": resolved while a meeting goes on, and common talk outside one. */
  | { kind: "agree"; text: string }
  | { kind: "decisions"; meeting?: MeetingRef }
  | { kind: "show-decision"; number: number }
  /** It comes back on the work programme. Without `when` it is asked. */
  | { kind: "follow-decision"; number: number; when?: FollowWhen }
  | { kind: "strike-decision"; number: number; why?: string }
  | { kind: "correct-decision"; number: number; text: string };
