import type { Day } from "../../domain/days/day.js";
import type { DueReading } from "../../domain/days/read-due.js";
import type { Quorum } from "../../domain/meetings/meeting-rules.js";
import type { SeriesRule } from "../../domain/meetings/meeting-series.js";
import type { SaidDetails } from "./readers/read-meeting.js";

/** "The March meeting" (`month`, 1 to 12), "the meeting on 5 March" (`which`): no other is meant. Neither: the coming one. */
export type NamedMeeting = { month?: number; which?: Day };

/** What is said of meetings themselves. `typed`: as text that reads back to it. */
export type MeetingCommand =
  | ({ kind: "meeting"; on: DueReading; typed: string } & SaidDetails)
  /** Several days at once, at least two. */
  | ({ kind: "several-meetings"; on: readonly DueReading[]; typed: string } & SaidDetails)
  | ({ kind: "move-meeting"; to: DueReading; why?: string; typed: string } & NamedMeeting & SaidDetails)
  | ({ kind: "cancel-meeting"; why?: string; typed: string } & NamedMeeting)
  /** Without a day it waits for one. */
  | ({ kind: "adjourn-meeting"; to?: DueReading; why?: string; typed: string } & SaidDetails)
  /** Where it is, when it begins and ends, its link or quorum. `ends`: an end as typed, which may be meant of the afternoon. */
  | ({ kind: "set-meeting"; typed: string } & NamedMeeting & SaidDetails)
  | ({
      kind: "series";
      rule: SeriesRule;
      except: readonly number[];
      from?: Day;
      said: string;
      typed: string;
    } & SaidDetails)
  | { kind: "end-series"; typed: string }
  /** The planned ones. */
  | { kind: "meetings" }
  /** A form, as nothing of the meeting was said. */
  | { kind: "plan-meeting" }
  /** `null`: none. */
  | { kind: "set-quorum"; quorum: Quorum | null; typed: string }
  | { kind: "set-full-at"; minutes: number; typed: string };
