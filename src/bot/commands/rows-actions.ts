import { readDone } from "./read-done.js";
import { readLog } from "./read-log.js";
import { readRedate } from "./read-redate.js";
import { exactly, type Row } from "./row.js";

/** What is said about actions: logging first, as it is what people come for. */
export const actionRows: readonly Row[] = [
  {
    name: "log",
    head: "Log an action",
    examples: [
      "action: Sarah to circulate the plan by 5 March",
      "log circulate the plan - Sarah - 05/03",
      "action: all to comment on the strategy by next meeting",
      "ACTION Sarah, Warren: circulate the plan (Friday)",
      "action: ring the auditor",
    ],
    shown: 3,
    words: ["action", "log", "add", "new", "record"],
    who: "members",
    where: "anywhere",
    changes: true,
    read: readLog,
  },
  {
    name: "done",
    head: "Keep it up to date",
    examples: [
      "done 12",
      "12 done: sent on Monday",
      "A12 is complete",
      "mark 12 as done",
      "close 12",
      "I've finished 12",
    ],
    shown: 2,
    words: ["done", "complete", "completed", "finish", "finished", "mark", "close"],
    who: "members",
    where: "anywhere",
    changes: true,
    read: readDone,
  },
  {
    name: "redate",
    head: "Keep it up to date",
    examples: [
      "12 due 5 March",
      "move 12 to Friday",
      "change 12 to next meeting",
      "extend 12 to Friday because the data is late",
    ],
    shown: 2,
    words: ["due", "move", "change", "extend", "postpone", "push"],
    who: "members",
    where: "anywhere",
    changes: true,
    read: readRedate,
  },
  {
    name: "undo",
    head: "Keep it up to date",
    examples: ["undo", "undo that", "undo my last change"],
    shown: 1,
    words: ["undo"],
    who: "members",
    where: "anywhere",
    changes: true,
    read: exactly(
      { kind: "undo" },
      "(?:oops,? |sorry,? |no,? )?undo(?: (?:it|that|this|(?:my |the )?last(?: change| one)?))?",
      "take (?:it|that) back",
    ),
  },
];
