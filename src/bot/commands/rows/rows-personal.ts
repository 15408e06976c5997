import { readAway, readBack } from "../readers/read-away.js";
import { readDeputy } from "../readers/read-deputy.js";
import { readAhead, readOwnSettings, readQuiet, readTime, readZone } from "../readers/read-wish.js";
import type { Row } from "./row.js";

const own = {
  head: "Reminders",
  right: "own-reminders",
  shownTo: "active",
  where: "anywhere",
  words: [],
  offer: "nothing",
  changes: true,
} as const;

/** What somebody chooses for themself: when they are told, whether they are there, and who is told in their place. */
export const personalRows: readonly Row[] = [
  {
    name: "own-time",
    ...own,
    examples: ["remind me at 8", "my reminders at 08:15", "remind me at the usual time", "remind me at 8 Paris time"],
    shown: 1,
    read: readTime,
  },
  {
    name: "own-zone",
    ...own,
    examples: ["my time zone is Europe/Paris", "I am in Auckland", "my zone is the board's"],
    shown: 0,
    read: readZone,
  },
  {
    name: "own-ahead",
    ...own,
    examples: ["don't remind me ahead", "only remind me on the day", "remind me ahead again"],
    shown: 0,
    read: readAhead,
  },
  {
    name: "quiet",
    ...own,
    examples: ["stop reminding me", "mute", "unsubscribe"],
    shown: 0,
    changes: false,
    read: readQuiet,
  },
  {
    name: "own-settings",
    ...own,
    examples: ["my settings", "who is my deputy"],
    shown: 0,
    changes: false,
    read: readOwnSettings,
  },
  {
    name: "back",
    ...own,
    examples: ["I'm back", "back", "Sarah is back"],
    shown: 0,
    read: readBack,
  },
  {
    name: "away",
    ...own,
    examples: [
      "away until 14 April",
      "I am away from 3 to 14 April",
      "on leave until Monday",
      "Sarah is away next week",
    ],
    shown: 1,
    read: readAway,
  },
  {
    name: "deputy",
    ...own,
    right: "own-deputy",
    examples: ["Sam is my deputy", "Sam is deputy for Sarah", "no deputy for Sarah", "remove my deputy"],
    shown: 1,
    read: readDeputy,
  },
];
