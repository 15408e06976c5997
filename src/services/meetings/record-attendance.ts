import type { Member } from "../../domain/committees/member.js";
import {
  type AttendanceMark,
  everyonePresent,
  markAttendance,
  mostAttendances,
} from "../../domain/meetings/attendance-marks.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { ChangeRecord } from "./change-record.js";

/** Records who is there and who is not; before a meeting too. `everyone`: all others of the roster are present, those who are marked absent are not. */
export function recordAttendance({ changeRecord }: { changeRecord: ChangeRecord }) {
  return (
    meeting: Meeting,
    said: { marks: readonly AttendanceMark[]; everyone?: readonly Member[] },
    turnKey: string,
  ) =>
    changeRecord<"too-many">(meeting, turnKey, (record) => {
      const marks =
        said.everyone === undefined
          ? said.marks
          : [
              ...everyonePresent(
                record.attendance,
                said.everyone,
                said.marks.map(({ who }) => who),
              ),
              ...said.marks.filter(({ who }) => who.kind === "guest"),
            ];
      const attendance = markAttendance(record.attendance, marks);
      return attendance.length > mostAttendances ? "too-many" : { ...record, attendance };
    });
}
