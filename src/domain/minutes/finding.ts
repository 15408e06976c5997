import type { SaidOwner } from "../actions/said-action.js";
import type { ListedPerson } from "../committees/roster-list.js";
import type { Day } from "../days/day.js";
import type { DueReading } from "../days/due-reading.js";

/** The words of a paper that something was read from, and where they stand. */
export type Evidence = {
  /** As they stand there, at most 600 letters. */
  words: string;
  page?: number;
  /** The item of the minutes under which they stand. */
  item?: { number?: string; title: string };
  /** They stand in the closed part of the paper. */
  closed?: true;
};

/**
 * How plainly the paper says it. "plain": in a form that means nothing else (a row of an action log, a margin note with its number); it is
 * proposed as ticked. "likely": it may be an aside; proposed as unticked. What is less is told as not read.
 */
export type Plainness = "plain" | "likely";

/** What the paper says and can't be right, shown and never mended. */
export type Contradiction =
  /** "Thursday 5 December 2014", which was a Friday. */
  | { kind: "weekday"; said: string; on: Day }
  /** A day that no calendar has, or a year that can't be meant. */
  | { kind: "no-such-day"; said: string }
  /** Two places of the paper say different things of the same action: its owner, its day. */
  | { kind: "differs"; said: string; and: string };

/** What the paper says became of an action. `on`: the day it names with it. */
export type SaidState =
  | { kind: "open" }
  /** "On-going", "carried forward": open, and the board looked at it. */
  | { kind: "ongoing" | "carried" }
  | { kind: "done"; on?: Day }
  | { kind: "discharged"; on?: Day }
  | { kind: "withdrawn"; reason?: string };

/** An update under an action, as typed. */
export type SaidUpdate = { text: string; on?: Day };

/** An action as a paper has it. Its words are as typed; owners and day are settled later, against roster and calendar. */
export type ActionFound = {
  kind: "action";
  task: string;
  /** The first leads. Empty: the paper names none. */
  owners: readonly SaidOwner[];
  /** Read as of the day of the meeting. Absent: no day was said. */
  due?: DueReading;
  dueTyped?: string;
  /** The board's own number. */
  reference?: string;
  /** The meeting at which it was agreed, where the paper says so; else that of the paper. */
  raisedOn?: Day;
  /** It speaks of an action of another meeting ("Action 13 from June"), which is not agreed anew: `month` where no day was said. */
  earlier?: { reference?: string; on?: Day; month?: number };
  state: SaidState;
  updates: readonly SaidUpdate[];
  /** Said to be exempt, or under a closed item. */
  closed?: true;
  /** The objective of a plan under which it stands, by its number. */
  objective?: string;
};

export type DecisionFound = { kind: "decision"; text: string; closed?: true };

/** A meeting to come, as the paper names it. Times are local, "14:00". */
export type MeetingFound = { kind: "meeting"; on: Day; startsAt?: string; endsAt?: string; place?: string };

/** Who was there, or sent apologies. `as`: absent where the paper only lists the members. */
export type AttenderFound = {
  kind: "attender";
  person: ListedPerson;
  as?: "present" | "apologies" | "absent";
};

/** An objective of a plan. Its actions name it by its number. */
export type ObjectiveFound = { kind: "objective"; number: string; text: string };

/** An abbreviation and what it means here. */
export type TermFound = { kind: "term"; term: string; meaning: string };

export type Found = ActionFound | DecisionFound | MeetingFound | AttenderFound | ObjectiveFound | TermFound;

/** One thing that a paper says. */
export type Finding<What extends Found = Found> = {
  what: What;
  evidence: Evidence;
  plainness: Plainness;
  contradictions: readonly Contradiction[];
};

/** All that a paper says, in its order. */
export type PaperReading = {
  /** What kind of paper it is, so that a card can say it. */
  kind: "minutes" | "log" | "plan" | "other";
  /** The body whose paper it is, as its head names it. */
  body?: string;
  /** The title of the plan. */
  plan?: string;
  /** The meeting whose minutes these are. Absent: it names none. */
  meeting?: Omit<MeetingFound, "kind"> & { contradictions: readonly Contradiction[] };
  /** What stands in place of the meeting's day and can't be it ("31 February 2026"): there is no `meeting` then. */
  contradictions?: readonly Contradiction[];
  findings: readonly Finding[];
  /** What looks like an action and could not be read, at most 50. */
  unread: readonly Evidence[];
};
