import type { MeetingRecord } from "../domain/meetings/meeting-record.js";
import type { KeptByMeeting } from "./kept-by-meeting.js";

/** Who was there, what was declared, and how far each meeting came. */
export type MeetingRecords = KeptByMeeting<MeetingRecord>;
