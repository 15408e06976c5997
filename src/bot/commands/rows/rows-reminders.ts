import { readNudge } from "../readers/read-nudge.js";
import { readPassedOn } from "../readers/read-passed-on.js";
import { readSnooze } from "../readers/read-snooze.js";
import { ofEach, type Row } from "./row.js";

const ofReminders = { head: "Reminders", where: "anywhere", changes: true } as const;

/** What is said of the reminders of actions: not now, ask them again, they were told. */
export const reminderRows: readonly Row[] = [
  {
    name: "snooze",
    ...ofReminders,
    right: "act",
    examples: [
      "snooze 12 until Monday",
      "snooze 12 for 3 days",
      "remind me of 12 on Friday",
      "remind me again about 12 tomorrow",
      "quiet about 12 until Monday",
    ],
    shown: 1,
    words: ["snooze"],
    offer: ofEach((number) => `show ${number}`),
    read: readSnooze,
  },
  {
    name: "nudge",
    ...ofReminders,
    right: "run-actions",
    examples: [
      "nudge 12: the papers go out Thursday",
      "nudge 12",
      "chase 12",
      "remind Sarah Jones about 12",
      "nudge 12 and 14",
    ],
    shown: 0,
    words: ["nudge"],
    offer: ofEach((number) => `nudge ${number}`),
    read: readNudge,
  },
  {
    name: "pass-on",
    ...ofReminders,
    right: "run-actions",
    examples: ["12 passed on to Pete", "passed on 12", "told Pete about 12"],
    shown: 0,
    words: ["passed"],
    offer: ofEach((number) => `show ${number}`),
    read: readPassedOn,
  },
];
