import type { AgendaKind } from "../../../domain/agendas/agenda.js";
import { counted, countedInWords } from "./counted.js";

/** Words about changing an agenda. Nothing here was typed. */

export const agendaEditWords = {
  added: (number: string) => `Item ${number} is on the agenda`,
  addedSeveral: (count: number) => `${counted(count, "item is", "items are")} on the agenda`,
  carried: (number: string, day: string) => `Item ${number} goes to ${day}`,
  isThere: (number: string) => `It is item ${number} of that agenda.`,
  there: (number: string) => `Item ${number}`,
  moved: (number: string, before: string) =>
    number === before ? `Item ${number} stays where it is` : `Item ${before} is item ${number} now`,
  swapped: (one: string, other: string) => `Items ${one} and ${other} changed places`,
  kind: (number: string, kind: string) => `Item ${number} is ${kind}`,
  noKind: (number: string) => `Item ${number} is for nothing yet`,
  title: (number: string) => `Item ${number} has another title`,
  lead: (number: string) => `Item ${number} has a lead`,
  minutes: (number: string, minutes: number) => `Item ${number} takes ${counted(minutes, "minute", "minutes")}`,
  papers: (number: string) => `Item ${number} has its paper`,
  toCome: (number: string) => `Item ${number}: paper to come`,
  part: (number: string, part: "open" | "closed") => `Item ${number} is in the ${part} part`,
  /** Whoever may change it can open it. */
  opens: (number: string) => `Closed part. Say “make agenda item ${number} open” if the public may read it.`,
  facts: (number: string) => `Item ${number} is saved`,
  now: (number: string) => `Item ${number} is another now`,
  changedUnder: " changed the agenda a moment ago, so nothing was done. This is the item that has the number now.",
  off: (number: string) => `Item ${number} is off the agenda`,
  offNow: "It is off the agenda",
  youMayAdd: "You can add items yourself, so it is on the agenda already.",
  papersOut: "The papers are out: the agenda marks what changed since.",
  several: (count: number) => ` may be ${countedInWords(count, "member", "members")}. Who leads it?`,
  edit: (count: number) => (count === 0 ? "The agenda is empty" : `${counted(count, "item", "items")} on the agenda`),
  empty: "Nothing stands on it yet.",
  open: (number: string) => `Open item ${number}`,
  fold: (number: string) => `Fold item ${number}`,
  nothingSaid: "no kind, lead or paper yet",
  standing: "on every agenda",
  closedHere: "shown in our own chat",
  page: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
} as const;

export const agendaFormWords = {
  add: "A new agenda item",
  edit: (number: string) => `Item ${number}`,
  changed: (number: string) => `Item ${number} changed while you wrote`,
  meanwhile: "Somebody changed it meanwhile. What you entered is kept below; Save puts it in place of theirs.",
  title: "Title",
  titleError: "Write a title.",
  forWhat: "What it is for",
  forWhatError: "Choose what it is for.",
  forNothing: "Not said",
  kinds: {
    decision: "For decision",
    discussion: "For discussion",
    information: "For information",
  } satisfies Record<AgendaKind, string>,
  leader: "Who leads it (a name)",
  minutes: "How long (minutes, or half an hour)",
  pages: "Pages of the papers, such as 10-23",
  link: "Link to the paper (https)",
  toCome: "Its paper is to come",
  isClosed: "Closed part",
  noTitle: "Write a title of at most 300 signs.",
  noMinutes: "How long it takes is said like “15” or “half an hour”, ten hours at most.",
  noPages: "Pages are numbers, such as 10-23 or 4, 7.",
  noLink: "A link begins with https://.",
} as const;

export const agendaRefusals = {
  ended: [
    "That meeting has ended",
    "Its agenda stays as it was. Say which meeting you mean, such as “for the May meeting”.",
  ],
  cancelled: [
    "That meeting is cancelled",
    "It has no agenda. Say which meeting you mean, such as “for the May meeting”.",
  ],
  "of-its-item": ["A part goes with its item", "What it is for, and whether it is closed, is said of the whole item."],
  elsewhere: ["Nothing was moved", "A part moves among the parts of its own item."],
  "too-many-items": ["The agenda is full", "It holds 100 items. Take one off first."],
  "too-many-sub-items": ["That item is full", "It has 26 parts. Take one off first."],
  "changed-meanwhile": ["Nothing was changed", "Others are changing this agenda just now. Try again in a moment."],
  "closed-here": ["That item is closed", "Its words are shown and changed in your own chat with me, not here."],
  gone: ["That item is off the agenda", "Somebody took it off. Nothing was changed."],
} as const satisfies Record<string, readonly [string, string]>;

export const notCarried = {
  "no-meeting": [
    "Nothing was carried",
    "No meeting is planned after this one. Plan one first, or say which meeting you mean.",
  ],
  "there-already": [
    "Nothing was carried",
    "That is the meeting whose agenda it is on. Say which other meeting you mean.",
  ],
  standing: ["It comes by itself", "A standing item is on every agenda, so there is nothing to carry."],
} as const satisfies Record<string, readonly [string, string]>;

export const noSuchItem = {
  title: (number: string) => `There is no item ${number}`,
  sentence: (first: number, last: number) =>
    last < first
      ? "The agenda has no items yet."
      : first === last
        ? `The agenda has item ${first}.`
        : `The agenda has items ${first} to ${last}.`,
} as const;
