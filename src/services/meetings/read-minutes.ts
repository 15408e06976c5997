import type { ActionItem } from "../../domain/actions/action-item.js";
import { loggedInError } from "../../domain/actions/decide-undo.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Decision } from "../../domain/meetings/decision.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Decisions } from "../../store/decisions.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import { type ReadAgenda, type ReadAgendaDeps, readAgenda } from "../agendas/read-agenda.js";
import { unsavedRecord } from "./change-record.js";

/** What was recorded of a meeting. Of both parts: whoever shows it looks who may read it. */
export type ReadMinutes = {
  agenda: ReadAgenda;
  record: MeetingRecord;
  /** Those that stand, by number. */
  decisions: readonly Decision[];
  /** What was agreed at it, by number; without what was logged in error. */
  items: readonly ActionItem[];
};

export type ReadMinutesDeps = ReadAgendaDeps & {
  meetingRecords: Pick<MeetingRecords, "find">;
  decisions: Pick<Decisions, "ofMeeting">;
  items: Pick<ActionItems, "ofMeeting">;
};

/** Of one meeting; no board agrees more. */
export const mostAgreed = 200;

/** Reads it: a handful of bounded reads, however long the meeting was. */
export function readMinutes(deps: ReadMinutesDeps) {
  const readItsAgenda = readAgenda(deps);
  return async (committee: Committee, meeting: Meeting, now: Date): Promise<ReadMinutes> => {
    const scope = { tenant: committee.tenant, committee: committee.id };
    const [agenda, record, decisions, items] = await Promise.all([
      readItsAgenda(committee, meeting, now),
      deps.meetingRecords.find(scope, meeting.id),
      deps.decisions.ofMeeting(scope, meeting.id),
      deps.items.ofMeeting(scope, meeting.id, mostAgreed),
    ]);
    return {
      agenda,
      record: record ?? unsavedRecord(meeting),
      decisions: decisions.filter(({ state }) => state.kind === "stands"),
      items: items.filter(({ state }) => state.kind !== "withdrawn" || state.reason !== loggedInError),
    };
  };
}
