import { counted } from "./counted.js";

/** Words about matters arising and papers. Nothing here was typed. */
export const arisingWords = {
  title: (count: number) =>
    count === 0 ? "No matters arising" : `Matters arising, ${counted(count, "item", "items")}`,
  changesTitle: (count: number) => `${counted(count, "change", "changes")} since the papers went out`,
  parkedTitle: (count: number) => `${counted(count, "action", "actions")} parked`,
  of: (day: string) => ` · for ${day}`,
  frozen: (day: string, time: string) => ` · frozen as at ${day}, ${time}`,
  asAt: (day: string, time: string) => ` · as at ${day}, ${time}`,
  none: "Nothing is outstanding from earlier meetings.",
  noneButParked: "Whatever is outstanding is parked until nearer its day.",
  since: "Since the papers went out",
  inPapers: "As in the papers",
  noneInPapers: "The papers went out with no matters arising.",
  noChanges: "Nothing has changed since the papers went out.",
  moreChanges: (count: number) => `and ${counted(count, "more change", "more changes")}`,
  page: (from: number, to: number, total: number) => `${from} to ${to} of ${total}, overdue first`,
  changesPage: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
  pageBeyond: (total: number) => `The list has become shorter: ${counted(total, "item", "items")} in all`,
  asInPapers: ", as in the papers",
  andParked: (count: number) => `and ${count} parked until nearer their day`,
  due: "due ",
  awaiting: "done, awaiting the board",
  carried: (count: number) => `carried ${counted(count, "meeting", "meetings")}`,
  carriedSentence: (count: number) => `Carried over ${counted(count, "meeting", "meetings")}.`,
  changedSince: "changed since",
  closedChanged: "closed item, changed since",
  parkedFrom: (day: string) => `on the list from ${day}`,
} as const;

/** What changed of one action, as a line of "Since the papers went out". */
export const arisingChangeWords = {
  ended: (state: string, day: string) => `${state} on ${day}`,
  reopened: "opened again",
  moved: (from: string, to: string) => `moved from ${from} to ${to}`,
  dueNow: (day: string) => `due ${day} now`,
  noDayNow: (from: string) => `without a due day now, before ${from}`,
  given: (names: string) => `given to ${names}`,
  reworded: "reworded: ",
  part: { open: "moved to the open part", closed: "moved to the closed part" },
  added: "newly outstanding: ",
  unparked: "parked no more: ",
  parked: "parked",
  gone: "no longer on record",
} as const;

export const papersWords = {
  fixed: (day: string, time: string) => `The papers are fixed as at ${day}, ${time}`,
  kept: (arising: number, agenda: number) =>
    `${counted(arising, "matter arising is", "matters arising are")} kept as they are, and so ${
      agenda === 1 ? "is the agenda of 1 item" : `is the agenda of ${agenda} items`
    }. What changes from now on is marked. Sending them out stays with you.`,
  askAnew: "Fix them anew? Matters arising and agenda are then kept as they are now.",
  keptBefore: (arising: number) => `${counted(arising, "matter arising was", "matters arising were")} kept. `,
  home: (name: string, day: string) =>
    `${name} fixed the papers for ${day}. What changes from now on is marked on the agenda.`,
  notSent: "No papers were sent",
  why: {
    cancelled: "That meeting is cancelled.",
    ended: "That meeting has ended. Its papers stay as they went out.",
    passed: "That meeting has been. Papers go out before a meeting.",
    "too-many-items": "Its agenda holds more items than can be kept. Take some off it first.",
    "changed-meanwhile": "Somebody changed that meeting at the same moment. Send them again.",
  },
} as const;
