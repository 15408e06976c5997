import type { Day } from "../../domain/days/day.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { meetingOn } from "../../domain/minutes/meeting-on.js";
import type { Made } from "../../domain/minutes/proposal.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import { changeRecord } from "../meetings/change-record.js";
import { daysOnMeetings } from "../meetings/days-on-meetings.js";
import { followed, type MeetingDeps, type MeetingDetails, newMeeting } from "../meetings/plan-meeting.js";
import type { ImportNews } from "./accept-import.js";
import { type Accepting, rowKey } from "./accepting.js";

export type PutMeetingsDeps = MeetingDeps & { meetingRecords: Pick<MeetingRecords, "find" | "save"> };

type PutMeeting = { made: Made; meeting?: Meeting; news: readonly ImportNews[] };

/** Row of the meeting whose minutes a paper is: it stands in no row of its own. */
export const ownMeetingRow = 0;

/**
 * Puts a meeting of a day on record unless there is one. One to come is planned, and due days follow it; one that is over is on record as that,
 * and nothing follows.
 */
export async function putMeeting(
  deps: PutMeetingsDeps,
  { scope, read, occasion: { by, at, today } }: Accepting,
  row: number,
  { on, ...details }: { on: Day } & MeetingDetails,
): Promise<PutMeeting> {
  const turnKey = rowKey(read, row, "meeting");
  const there = meetingOn(on, await deps.meetings.from(scope, on));
  if (there !== undefined && there.imported !== read.id)
    return { made: { row, kind: "planned", meeting: there.id, fresh: false }, meeting: there, news: [] };
  const isOver = on < today || row === ownMeetingRow;
  const planned = { ...newMeeting(deps, scope, { on, ...details }), imported: read.id };
  const over = { kind: "planned", sitting: { kind: "ended", at, by: by.id } } as const;
  const { meeting } = await deps.meetings.insert(
    isOver ? { ...planned, state: over, carriedRevision: planned.revision } : planned,
    turnKey,
  );
  const made: Made = { row, kind: "planned", meeting: meeting.id, fresh: true };
  if (!isOver) {
    const { movedItems } = await followed(deps, meeting, on, await daysOnMeetings(deps.items, scope), at);
    return { made, meeting, news: movedItems };
  }
  // Nothing of its end is to be done any more.
  await changeRecord(deps)(meeting, turnKey, (record) => ({ ...record, endedAt: record.endedAt ?? at }));
  return { made, meeting, news: [] };
}
