import type { changeAgenda } from "../services/agendas/change-agenda.js";
import type { ChangeRecord } from "../services/meetings/change-record.js";
import { declareInterest } from "../services/meetings/declare-interest.js";
import { recordAttendance } from "../services/meetings/record-attendance.js";
import { type RecordDecisionDeps, recordDecision } from "../services/meetings/record-decision.js";
import { startMeeting } from "../services/meetings/start-meeting.js";
import { correctDecision, strikeDecision } from "../services/meetings/strike-decision.js";
import { takeItem } from "../services/meetings/take-item.js";
import type { Decisions } from "../store/decisions.js";
import type { Meetings } from "../store/meetings.js";

type Parts = Omit<RecordDecisionDeps, "decisions"> & {
  decisions: Decisions;
  meetings: Meetings;
  changeAgenda: ReturnType<typeof changeAgenda>;
  changeRecord: ChangeRecord;
};

/** What is done in a meeting, given what it needs. */
export function sittingServices(parts: Parts) {
  return {
    startMeeting: startMeeting(parts),
    takeItem: takeItem(parts),
    recordAttendance: recordAttendance(parts),
    declareInterest: declareInterest(parts),
    recordDecision: recordDecision(parts),
    strikeDecision: strikeDecision(parts),
    correctDecision: correctDecision(parts),
  };
}
