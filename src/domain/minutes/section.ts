import type { LineSetting } from "../actions/read-action-line.js";
import type { Day } from "../days/day.js";
import type { Block } from "./paper.js";

/** A stretch of a paper under one heading. Page furniture is no longer in it. */
export type Section = {
  kind: /** Before the first item: whose paper it is, when and where. */
    | "head"
    /** Who was there, who sent apologies. */
    | "attendance"
    /** A numbered or titled item of the minutes, with everything below it up to the next. */
    | "item"
    /** An appendix or a list at the end: action log, action summary. */
    | "appendix"
    | "glossary"
    /** An agenda, terms of reference, a report among the papers: it says what is to come or holds for ever, and proposes no actions. */
    | "other";
  /** Absent on the head. `number` as printed: "4.2", "143". */
  heading?: { number?: string; title: string };
  /** What stands under it, its own heading left out. */
  blocks: readonly Block[];
  /** The public may not read it. */
  closed?: true;
  /** It is closed only since it stands behind a closed part: what of it the open part says too is open. */
  behindClosed?: true;
};

/**
 * Against what sections are read: names known here are those on the roster and those whom the paper's attendance names; `today` is the
 * day of the meeting where the paper tells it, so that "by Friday" means the Friday after it.
 */
export type PaperContext = LineSetting & {
  /** The day of the meeting whose minutes these are. */
  meetingOn?: Day;
  /** The body whose paper it is, as its head names it. */
  body?: string;
  /** The committee's own today, which is never before what a paper says has happened. */
  readOn: Day;
};
