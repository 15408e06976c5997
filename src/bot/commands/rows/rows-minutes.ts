import { readCalendarFile } from "../readers/read-minutes.js";
import type { Row } from "./row.js";

/** A meeting for one's calendar. */
export const minutesRows: readonly Row[] = [
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
