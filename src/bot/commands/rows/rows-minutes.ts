import { readCalendarFile, readDraftMinutes, readEndMeeting } from "../readers/read-minutes.js";
import type { Row } from "./row.js";

/** The end of a meeting, its minutes, and a meeting for one's calendar. */
export const minutesRows: readonly Row[] = [
  {
    name: "end-meeting",
    head: "Meetings",
    examples: ["end the meeting", "end", "the meeting is over"],
    shown: 1,
    words: ["end", "over"],
    offer: "nothing",
    right: "meetings",
    where: "anywhere",
    changes: true,
    read: readEndMeeting,
  },
  {
    name: "minutes",
    head: "Meetings",
    examples: ["draft minutes", "minutes", "draft minutes of the March meeting", "draft minutes with the closed part"],
    shown: 0,
    words: ["minutes"],
    offer: "nothing",
    right: "meetings",
    where: "anywhere",
    changes: false,
    read: readDraftMinutes,
  },
  {
    name: "calendar-file",
    head: "Meetings",
    examples: ["calendar file", "calendar file for May", "ics", "put the meeting in my calendar"],
    shown: 0,
    words: ["calendar", "ics"],
    offer: "example",
    right: "look",
    where: "anywhere",
    changes: false,
    read: readCalendarFile,
  },
];
