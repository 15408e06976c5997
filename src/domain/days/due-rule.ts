import type { Day } from "./day.js";
import type { DueReading } from "./due-reading.js";
import type { WorkingCalendar } from "./working-days.js";

/** What a phrase is read against. */
export interface DueContext {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  /** The word that led the phrase and was taken off it: "by", "for"; empty without one. */
  readonly lead: string;
}

/**
 * How a phrase may stand at the end of a sentence and still be its due day. `strong`: after "by", "before", "until",
 * "due"; `weak`: after "on" or "for", which belong to a task as often; `apart`: after a dash, a comma or in brackets;
 * `bare`: with nothing before it but the task.
 */
export type Standing = "strong" | "weak" | "apart" | "bare";

/** One form of the grammar. It matches the whole of a tidied phrase or nothing. */
export interface DueRule {
  /** An example of the form. */
  readonly says: string;
  readonly form: RegExp;
  readonly stands: readonly Standing[];
  /**
   * The day stands for a stretch of days that it begins or ends ("end of March", "w/c 9 March"): a due day, but no day
   * on which to meet.
   */
  readonly stretch?: true;
  /** The reading of a matched phrase from its named groups; undefined when it is not of this form after all. */
  read(said: Record<string, string | undefined>, context: DueContext): DueReading | undefined;
}

/** Stands anywhere. */
export const anywhere: readonly Standing[] = ["strong", "weak", "apart", "bare"];

/** Stands where something shows that a day is coming. */
export const marked: readonly Standing[] = ["strong", "weak", "apart"];
