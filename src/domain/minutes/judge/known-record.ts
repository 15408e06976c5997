import type { ActionItem } from "../../actions/action-item.js";
import type { Calendar } from "../../actions/due-at-meeting.js";
import type { Member } from "../../committees/member.js";
import type { ActionItemId } from "../../ids.js";
import type { Decision } from "../../meetings/decision.js";
import type { MeetingRecord } from "../../meetings/meeting-record.js";
import type { Term } from "../../plans/glossary.js";
import type { Plan } from "../../plans/plan.js";
import type { SaidUpdate } from "../finding.js";

/** What a board has on record, as far as a paper may speak of it. `meetings`: from the day of the paper's meeting on, its own among them. */
export type KnownRecord = Calendar & {
  /** Everybody who is or was on the committee. */
  roster: readonly Member[];
  /** What is outstanding, and what has the numbers, days or words of the paper. */
  items: readonly ActionItem[];
  /** What was noted of those that are outstanding, each with the day on which it was, or which a paper had for it. */
  notes: ReadonlyMap<ActionItemId, readonly SaidUpdate[]>;
  /** Those of the day of the paper's meeting. */
  decisions: readonly Decision[];
  /** Who is on record as having been at the paper's meeting. Absent: nobody. */
  record?: Pick<MeetingRecord, "attendance">;
  terms: readonly Term[];
  /** Those that stand. */
  plans: readonly Plan[];
};
