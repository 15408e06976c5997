import type { AgendaKind } from "../../../domain/agendas/agenda.js";
import type { SectionHead } from "../../../domain/agendas/agenda-sections.js";
import { counted } from "./counted.js";

/** Words of the agenda's card. Nothing here was typed. */

export const sectionHeads: Readonly<Record<SectionHead, string>> = {
  begin: "To begin",
  decision: "For decision",
  discussion: "For discussion",
  information: "For information",
  end: "To end",
  other: "Other items",
};

/** What the board is to do with an item, inside a line. */
export const kindWords: Readonly<Record<AgendaKind, string>> = {
  decision: "for decision",
  discussion: "for discussion",
  information: "for information",
};

export const agendaWords = {
  title: (day: string) => `Agenda, ${day}`,
  movedTo: (day: string) => `Moved to ${day}`,
  cancelled: (day: string) => `Cancelled: ${day}`,
  cancelledSentence: "This meeting is cancelled. What was due there waits for the next one.",
  was: (day: string) => ` · was ${day}`,
  sitting: { started: "Under way", adjourned: "Adjourned", ended: "Ended" },
  items: (count: number) => (count === 0 ? "no items yet" : counted(count, "item", "items")),
  minutes: (count: number) => `${count} min`,
  /** With what is reckoned for items of which nobody said. */
  about: (length: string) => `about ${length}`,
  moreThanThereIs: (by: string) => `${by} more than there is`,
  moreThanFull: (by: string, full: string) => `${by} more than ${full}`,
  papersBy: " · papers by ",
  papersWereDue: " · papers were due ",
  papersSent: " · papers sent ",
  paper: "paper",
  page: (pages: string) => (/^\d+$/.test(pages) ? `page ${pages}` : `pages ${pages}`),
  paperToCome: "paper to come",
  openPaper: "Open the paper",
  join: "join online",
  openLink: "Open the meeting's link",
  overdue: (count: number) => `${count} overdue`,
  ofOutstanding: (count: number) => ` of ${count} outstanding`,
  outstanding: (count: number) => `${count} outstanding`,
  nothingOutstanding: "nothing outstanding",
  yours: "Yours: ",
  moreOfYours: (count: number) => `and ${count} more of yours`,
  changed: {
    new: "new",
    moved: (from: string) => `moved from ${from}`,
    reworded: "reworded",
    kindWas: (kind: string) => `was ${kind}`,
    kindIs: (kind: string) => `now ${kind}`,
  },
  takenOff: (day: string) => `Taken off since ${day}`,
  none: (when: string) => `No meeting ${when}`,
  nextIs: (day: string) => `The next meeting is ${day}.`,
  notYet: "No other meeting is planned.",
  lastNone: "No meeting yet",
} as const;
