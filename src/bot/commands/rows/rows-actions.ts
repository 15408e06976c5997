import { readLog } from "../logging/read-log.js";
import { readDone } from "../readers/read-closing.js";
import { readGive } from "../readers/read-give.js";
import { readNote } from "../readers/read-note.js";
import { readRating } from "../readers/read-rating.js";
import { offerDay, readRedate } from "../readers/read-redate.js";
import { readShiftBack } from "../readers/read-shift-back.js";
import { readUndo } from "../readers/read-undo.js";
import { ofEach, type Row } from "./row.js";

const forMembers = { right: "act", where: "anywhere", changes: true } as const;
const keptUpToDate = { head: "Keep it up to date", ...forMembers } as const;

/** What members say about actions: logging first, as it is what people come for. */
export const actionRows: readonly Row[] = [
  {
    name: "log",
    head: "Log an action",
    ...forMembers,
    right: "log",
    examples: [
      "action: Sarah to circulate the plan by 5 March",
      "log circulate the plan - Sarah - 05/03",
      "action: all to comment on the strategy by next meeting",
      "ACTION Sarah, Warren: circulate the plan (Friday)",
      "action: ring the auditor",
    ],
    shown: 1,
    words: ["action", "log", "add", "new", "record"],
    offer: "nothing",
    menu: {
      text: "action:",
      description: "Log what somebody undertook: who, what, by when",
      places: ["shared", "personal"],
    },
    read: readLog,
  },
  {
    name: "done",
    ...keptUpToDate,
    examples: [
      "done 12",
      "12 done: sent on Monday",
      "A12 is complete",
      "mark 12 as done",
      "I've finished 12",
      "12-15 done",
      "3, 4 and 7 are done",
      "done",
    ],
    shown: 1,
    words: ["done", "complete", "completed", "finish", "finished"],
    offer: ofEach((number) => `done ${number}`),
    read: readDone,
  },
  {
    name: "note",
    ...keptUpToDate,
    examples: ["update 12: chased twice, awaiting reply", "note on 12: the school has it", "12 update – chased twice"],
    shown: 1,
    words: ["update", "note", "comment", "progress"],
    offer: ofEach((number) => `show ${number}`),
    read: readNote,
  },
  {
    name: "rate",
    ...keptUpToDate,
    examples: [
      "12 at risk because the data is late",
      "12 is on track",
      "12 off track: no reply",
      "rate 12 at risk - no reply",
    ],
    shown: 1,
    words: ["rate", "risk", "track"],
    offer: ofEach((number) => `show ${number}`),
    read: readRating,
  },
  {
    name: "shift",
    ...keptUpToDate,
    examples: ["push 12 back a fortnight", "extend 12 by two weeks", "give 12 another week"],
    shown: 0,
    words: ["push", "back"],
    offer: ofEach((number) => `show ${number}`),
    read: readShiftBack,
  },
  {
    name: "redate",
    ...keptUpToDate,
    examples: [
      "extend 12 to Friday because the data is late",
      "12 due 5 March",
      "move 12 to Friday",
      "change 12 to next meeting",
      "carry 12 forward",
      "12 carried forward",
      "12 to Friday",
      "give 12 to the end of March",
    ],
    shown: 1,
    words: ["due", "move", "change", "extend", "postpone", "carry", "carried"],
    offer: offerDay,
    read: readRedate,
  },
  {
    name: "give",
    ...keptUpToDate,
    examples: [
      "give 12 to Jason",
      "12 to JH in replacement of PH",
      "reassign 12 to Sarah and Warren",
      "12 is Jason's now",
      "12 to Jason",
    ],
    shown: 1,
    words: ["give", "reassign", "assign"],
    offer: ofEach((number) => `show ${number}`),
    read: readGive,
  },
  {
    name: "undo",
    ...keptUpToDate,
    examples: ["undo", "undo that", "undo my last change", "undo 12"],
    shown: 0,
    words: ["undo"],
    offer: "example",
    read: readUndo,
  },
];
