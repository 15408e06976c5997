import { mostTurnsKept } from "../../domain/agendas/agenda.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.js";
import type { MeetingRecords } from "../../store/meeting-records.js";

export type ChangedRecord<Refused extends string> =
  | { kind: "changed"; record: MeetingRecord }
  | { kind: "refused"; why: Refused | "changed-meanwhile" };

const mostTries = 8;

/** The record of a meeting of which nothing is recorded yet. */
export function unsavedRecord({ tenant, committee, id }: Meeting): MeetingRecord {
  return { tenant, committee, meeting: id, taken: [], attendance: [], declarations: [], turns: [], revision: 0 };
}

/**
 * Records something of a meeting. Where somebody else was quicker it is recorded anew on what is there then; a repeat of the turn changes
 * nothing.
 */
export function changeRecord(deps: { meetingRecords: Pick<MeetingRecords, "find" | "save"> }) {
  return async <Refused extends string>(
    meeting: Meeting,
    turnKey: string,
    edit: (record: MeetingRecord) => MeetingRecord | Refused,
  ): Promise<ChangedRecord<Refused>> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = (await deps.meetingRecords.find(meeting, meeting.id)) ?? unsavedRecord(meeting);
      if (before.turns.includes(turnKey)) return { kind: "changed", record: before };
      const changed = edit(before);
      if (typeof changed === "string") return { kind: "refused", why: changed };
      const turns = [...before.turns, turnKey].slice(-mostTurnsKept);
      const record = await deps.meetingRecords.save({ ...changed, turns });
      if (record !== "changed-meanwhile") return { kind: "changed", record };
    }
    return { kind: "refused", why: "changed-meanwhile" };
  };
}

export type ChangeRecord = ReturnType<typeof changeRecord>;
