import type { Day } from "./day.js";

/**
 * What somebody's words for a due day come to. Only `day`, `next-meeting`, `papers-deadline` and `ongoing` settle it;
 * with every other kind nothing was understood for certain and the person is asked.
 */
export type DueReading =
  /**
   * One day. `explicit`: its date was typed ("5 March"); otherwise it was worked out ("Friday") and is to be confirmed
   * on the card.
   */
  | { readonly kind: "day"; readonly on: Day; readonly explicit: boolean }
  /** Moves with the next meeting. */
  | { readonly kind: "next-meeting" }
  /** Moves with the day on which papers go out for the next meeting. */
  | { readonly kind: "papers-deadline" }
  /** Said to have no day. */
  | { readonly kind: "ongoing" }
  /** Wanted, but no day named: "asap", "tbc". */
  | { readonly kind: "vague"; readonly typed: string }
  /** Could be any of these days, in the order of the calendar; at least one. `why` is a whole sentence. */
  | { readonly kind: "ambiguous"; readonly readings: readonly Day[]; readonly why: string }
  /** A date that the calendar does not have. `why` is a whole sentence. */
  | { readonly kind: "impossible"; readonly why: string }
  /** A day before today, and nothing else can have been meant. */
  | { readonly kind: "past"; readonly on: Day }
  /** Not a phrase for a day that this grammar knows. */
  | { readonly kind: "unreadable"; readonly typed: string };
