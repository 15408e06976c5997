import { counted, listed } from "./counted.js";

/** Words of the check of a paper that was read. Nothing here was typed. */

const rows = (count: number): string => counted(count, "row", "rows");

export const importTitles = {
  check: (asked: number, ready: number) => (asked === 0 ? `${ready} ready` : `${asked} to answer, ${ready} ready`),
  others: "No actions, something else to check",
  left: (asked: number) => `${asked} left to answer`,
  unticked: "Nothing is ticked",
  known: (count: number) => (count === 1 ? "Nothing new: it is on record" : `Nothing new: all ${count} are on record`),
  knownButUnticked: (count: number) => `Nothing new is ticked, ${count} on record`,
  nothing: "No actions were found in this",
  accepted: (logged: number, changed: number) =>
    logged > 0
      ? `${counted(logged, "action", "actions")} logged`
      : changed > 0
        ? `${counted(changed, "action", "actions")} updated`
        : "It is on record",
  accepting: "Putting it on record",
  undoAsked: "Take the whole import back?",
  undone: "The import is taken back",
  undoing: "The import is being taken back",
  nothingToUndo: "Nothing of it is on record",
  thrownAway: "The paper is thrown away",
  gone: "This paper is not kept any more",
  list: (count: number) => (count === 0 ? "No papers were read in" : `${counted(count, "paper", "papers")} read in`),
} as const;

export const importHeads = {
  asked: "To answer",
  ready: "Ready",
  also: "Also in it",
  unticked: "Not ticked",
  unread: "Could not be read",
} as const;

export const importWords = {
  readFrom: "Read from ",
  pasted: "Read from what you pasted",
  pastedBy: "Read from pasted words",
  meetingOf: "meeting of ",
  anotherBody: (body: string, board: string) =>
    `The paper names “${body}”, not ${board}. Accept it only if it is yours.`,
  nothingYet: "nothing is created before Accept",
  row: (row: number) => `Row ${row}`,
  open: (row: number) => `Open row ${row}`,
  inRows: (numbers: readonly number[]) => `${numbers.length === 1 ? "Row" : "Rows"} ${listed(numbers.map(String))}`,
  moreRows: (count: number) => `and ${counted(count, "more row", "more rows")}`,
  part: "Part",
  openPart: "Open part",
  closedPartOf: "Closed part",
  whose: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Owner of row ${numbers[0]}`
      : `Owner of ${numbers.length} rows, the first is row ${numbers[0]}`,
  dayOf: (row: number) => `Due day of row ${row}`,
  unknownName: " is nobody on the roster.",
  severalNames: " could be more than one person.",
  severalAgencies: " could be more than one agency.",
  noOwner: "The paper names nobody for this.",
  day: {
    ambiguous: " could be more than one day.",
    impossible: " is a day that no calendar has.",
    past: " has passed.",
    unreadable: " is no day that could be read.",
  },
  add: (name: string) => `Add ${name} to the roster`,
  asAgency: (name: string) => `The agency ${name}`,
  leaveOut: "Leave this out",
  otherInRow: "Anybody else is chosen by opening the row.",
  waitsFor: (name: string) => `${name}, to be added`,
  nobody: "nobody named",
  nextMeeting: (on: string | undefined) => (on === undefined ? "Next meeting" : `Next meeting, ${on}`),
  papersDeadline: "Papers deadline",
  noDate: "No date",
  noDay: "no day said",
  onRecord: (name: string) => `${name} on record`,
  states: {
    done: "done",
    discharged: "discharged",
    withdrawn: "withdrawn",
    ongoing: "ongoing",
    carried: "carried forward",
  },
  note: "note: ",
  notes: (count: number) => counted(count, "note", "notes"),
  newOwner: "now ",
  newDay: "due ",
  otherWords: "other words",
  reference: (number: string) => `board reference ${number}`,
  saysWeekday: (said: string, was: string) => `The paper says ${said}, which ${was}.`,
  isA: (weekday: string, isPast: boolean) => `${isPast ? "was" : "is"} a ${weekday}`,
  noSuchDay: "is no day of any calendar",
  differs: "The paper says two things: ",
  differsAnd: " and ",
  aside: "may only be an aside",
  like: (name: string) => `reads nearly as ${name}, which is on record`,
  notOnRecord: "an earlier action that is not on record",
  closedPart: "stands in the closed part of the paper, and would be read by everybody",
  inPaper: "In the paper",
  page: (page: number) => `page ${page}`,
  item: (item: string) => `item ${item}`,
  task: "What is to be done",
  owner: "Owner",
  when: "Due",
  onDay: "On the day below",
  on: "Day",
  onError: "Choose a day.",
  asIs: "As it is",
  asAsked: "Still to be answered",
  allTicked: "all ticked",
  someTicked: (ticked: number, all: number) => (ticked === 0 ? "none ticked" : `${ticked} of ${all} ticked`),
  ticks: "Take those that are ticked",
  openGroup: (group: string) => `Open the ${group}`,
  pagesMore: (page: number, pages: number) => `Page ${page} of ${pages}.`,
  staysDraft: "Rows without an answer wait until they have one.",
  leftOver: (count: number) =>
    `${rows(count)} more would be too many for one paper: send the rest of it in a second part.`,
  knownToo: (count: number) => `${count} more ${count === 1 ? "is" : "are"} on record already, just so.`,
  overtaken: "Somebody changed this meanwhile: here it is as it is now. Look at your answers once more.",
  noSuchOwner: "Choose an owner.",
  noSuchDayEntered: "Choose a day.",
  nothingTicked: "Nothing that is ticked can be taken yet. Answer what is asked, or tick something.",
} as const;

/** A group in one line, and in the tooltip of that line. */
export const importGroupWords = {
  decision: { name: "Decisions", several: "decisions", count: (n: number) => counted(n, "decision", "decisions") },
  meeting: { name: "Meetings", several: "meetings", count: (n: number) => counted(n, "meeting", "meetings") },
  attendance: { name: "Attendance", several: "attendance", count: (n: number) => counted(n, "person", "people") },
  person: {
    name: "New on the roster",
    several: "people to be added",
    count: (n: number) => counted(n, "person", "people"),
  },
  objective: { name: "Plan", several: "objectives", count: (n: number) => counted(n, "objective", "objectives") },
  term: {
    name: "Glossary",
    several: "abbreviations",
    count: (n: number) => counted(n, "abbreviation", "abbreviations"),
  },
} as const;

export const attendanceWords = {
  present: (count: number) => `${count} present`,
  apologies: (count: number) => counted(count, "apology", "apologies"),
  absent: (count: number) => `${count} absent`,
  as: { present: "present", apologies: "apologies", absent: "absent" },
} as const;
