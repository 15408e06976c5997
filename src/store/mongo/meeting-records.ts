import type { Db } from "mongodb";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.js";
import type { MeetingRecords } from "../meeting-records.js";
import { mongoKeptByMeeting } from "./kept-by-meeting.js";

export function mongoMeetingRecords(db: Db): MeetingRecords {
  return mongoKeptByMeeting<MeetingRecord>(db, "meetingRecords");
}
