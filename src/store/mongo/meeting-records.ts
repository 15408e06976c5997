import type { Db, Filter } from "mongodb";
import type { MeetingId, MemberId } from "../../domain/ids.js";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.js";
import type { MeetingRecords } from "../meeting-records.js";
import { mongoKeptByMeeting } from "./kept-by-meeting.js";
import { wholeBatch } from "./whole-batch.js";

type RecordDocument = Omit<MeetingRecord, "meeting"> & { _id: MeetingId };

const name = "meetingRecords";
const mostNaming = 1_000;

/** A record for each meeting. What is asked of one member is asked rarely: the records of their committee are looked through for it. */
export function mongoMeetingRecords(db: Db): MeetingRecords {
  const records = db.collection<RecordDocument>(name);
  return {
    ...mongoKeptByMeeting<MeetingRecord>(db, name),
    async naming({ tenant, committee }, member) {
      const found = records
        .find(
          { tenant, committee, $or: [{ "attendance.who.member": member }, { "declarations.who.member": member }] },
          wholeBatch,
        )
        .limit(mostNaming);
      return (await found.toArray()).map(({ _id, ...rest }) => ({ ...rest, meeting: _id }));
    },
    async forget({ tenant, committee }, member) {
      await records.updateMany(
        { tenant, committee, ...withWordsOf(member) },
        {
          $set: { "declarations.$[declared].interest": "" },
          $unset: { "attendance.$[attended].note": "" },
          // Whoever has one of them at hand must not write the words back.
          $inc: { revision: 1 },
        },
        { arrayFilters: [{ "declared.who.member": member }, { "attended.who.member": member }] },
      );
    },
  };
}

/** Those that have something left to empty. */
function withWordsOf(member: MemberId): Filter<RecordDocument> {
  return {
    $or: [
      { declarations: { $elemMatch: { "who.member": member, interest: { $ne: "" } } } },
      { attendance: { $elemMatch: { "who.member": member, note: { $exists: true } } } },
    ],
  };
}
