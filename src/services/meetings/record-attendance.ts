import type { Member } from "../../domain/committees/member.js";
import {
  type AttendanceMark,
  deputiesPresent,
  everyonePresent,
  markAttendance,
  mostAttendances,
} from "../../domain/meetings/attendance-marks.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { ChangeRecord } from "./change-record.js";

/**
 * Records who is there and who is not; before a meeting too. `everyone`: all others of the roster are present, and whoever was named to stand
 * in; those who are marked absent are not. A deputy who is named once the meeting has begun is there; one who was named before is said to be.
 */
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
      const marked = markAttendance(record.attendance, marks);
      const deputies =
        said.everyone !== undefined
          ? deputiesPresent(marked, marked)
          : record.startedAt !== undefined
            ? deputiesPresent(marked, marks)
            : [];
      const attendance = markAttendance(marked, deputies);
      return attendance.length > mostAttendances ? "too-many" : { ...record, attendance };
    });
}
