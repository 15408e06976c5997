import { readRosterList } from "../readers/read-roster-list.js";
import type { Row } from "./row.js";

/** Who is on the board, pasted from the minutes. */
export const rosterListRows: readonly Row[] = [
  {
    name: "roster-list",
    head: "For chair and clerk",
    examples: ["attendance list", "paste the attendance list"],
    shown: 0,
    words: ["attendance", "attendees"],
    right: "roster",
    where: "anywhere",
    offer: "example",
    changes: true,
    read: readRosterList,
  },
];
