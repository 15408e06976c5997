import type { Member } from "../../domain/committees/member.js";
import { present } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import { type AttendanceMark, markAttendance, mostAttendances } from "../../domain/meetings/attendance-marks.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Attender } from "../../domain/meetings/meeting-record.js";
import { toAttender } from "../../domain/minutes/attender.js";
import type { Made, Proposal } from "../../domain/minutes/proposal.js";
import type { Committees } from "../../store/committees.js";
import type { Decisions } from "../../store/decisions.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import { changeRecord } from "../meetings/change-record.js";
import type { NewId } from "../ports.js";
import { type Accepting, rowKey } from "./accepting.js";
import { namesake } from "./put-people.js";

export type PutRecordDeps = {
  meetingRecords: Pick<MeetingRecords, "find" | "save">;
  decisions: Pick<Decisions, "insert" | "findByTurn">;
  committees: Pick<Committees, "drawNumber">;
  newId: NewId;
};

/** Who an attendance row means, once those whom the paper added are on the roster. */
export function attenderOf(who: MemberId | string, roster: readonly Member[]): Attender {
  const named = toAttender(who);
  if (named.kind === "member") return named;
  const member = namesake(who, present(roster));
  return member === undefined ? named : { kind: "member", member: member.id };
}

/** Notes who was there, all rows in one write. */
export async function putAttendance(
  deps: Pick<PutRecordDeps, "meetingRecords">,
  { read }: Accepting,
  meeting: Meeting,
  rows: readonly Proposal[],
  roster: readonly Member[],
): Promise<readonly Made[]> {
  const marks = rows.flatMap(({ what }): readonly AttendanceMark[] => {
    if (what.kind !== "attendance") return [];
    const deputy = what.deputy === undefined ? undefined : attenderOf(what.deputy, roster);
    return [{ who: attenderOf(what.who, roster), as: what.as, ...(deputy !== undefined && { deputy }) }];
  });
  const [first] = rows;
  if (first === undefined || marks.length === 0) return [];
  const noted = await changeRecord(deps)<"too-many">(meeting, rowKey(read, first.row, "attendance"), (record) => {
    const attendance = markAttendance(record.attendance, marks);
    return attendance.length > mostAttendances ? "too-many" : { ...record, attendance };
  });
  return rows.map(({ row }) =>
    noted.kind === "refused"
      ? { row, kind: "nothing", why: "refused" }
      : { row, kind: "attendance", meeting: meeting.id },
  );
}

/** Records a decision on the day of the paper's meeting, under a number of its own. */
export async function putDecision(
  { decisions, committees, newId }: PutRecordDeps,
  { scope, read, occasion: { by, at, today } }: Accepting,
  meeting: Meeting | undefined,
  { row, what }: Proposal,
): Promise<Made> {
  if (what.kind !== "decision") return { row, kind: "nothing", why: "refused" };
  const key = rowKey(read, row);
  const there = await decisions.findByTurn(scope, key);
  const decision =
    there ??
    (
      await decisions.insert(
        {
          id: newId("dc_"),
          ...scope,
          number: await committees.drawNumber(scope, "decision"),
          text: what.text,
          part: what.closed ? "closed" : "open",
          ...(meeting !== undefined && { meeting: meeting.id }),
          on: meeting?.on ?? read.meeting?.on ?? today,
          by: by.id,
          at,
          imported: read.id,
          state: { kind: "stands" },
          turns: [],
          revision: 1,
        },
        key,
      )
    ).kept;
  return { row, kind: "decided", decision: decision.id, number: decision.number };
}
