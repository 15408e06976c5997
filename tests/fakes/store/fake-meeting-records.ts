import type { MemberId } from "../../../src/domain/ids.js";
import type { Attendance, Attender, MeetingRecord } from "../../../src/domain/meetings/meeting-record.js";
import type { MeetingRecords } from "../../../src/store/meeting-records.js";
import { copy } from "./copy.js";
import { collectionOf, fakeKeptByMeeting, isOf } from "./fake-kept-by-meeting.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeMeetingRecords(world: FakeWorld = fakeWorld()): MeetingRecords {
  const name = "meetingRecords";
  const all = collectionOf<MeetingRecord>(world, name);
  const isTheirs = (who: Attender, member: MemberId) => who.kind === "member" && who.member === member;
  return {
    ...fakeKeptByMeeting<MeetingRecord>(world, name),
    naming: async (scope, member) =>
      copy(
        [...all.values()].filter(
          (record) =>
            isOf(scope, record) &&
            [...record.attendance, ...record.declarations].some(({ who }) => isTheirs(who, member)),
        ),
      ),
    async forget(scope, member) {
      for (const [id, record] of all) {
        if (!isOf(scope, record)) continue;
        const attendance = record.attendance.map((one) => (isTheirs(one.who, member) ? withoutNote(one) : one));
        const declarations = record.declarations.map((one) =>
          isTheirs(one.who, member) ? { ...one, interest: "" } : one,
        );
        const isNew =
          JSON.stringify([attendance, declarations]) !== JSON.stringify([record.attendance, record.declarations]);
        if (isNew) all.set(id, { ...record, attendance, declarations, revision: record.revision + 1 });
      }
    },
  };
}

function withoutNote({ note: _note, ...rest }: Attendance): Attendance {
  return rest;
}
