import type { DueReading } from "./due-reading.js";

/** A due phrase found in a sentence. */
export interface FoundDue {
  /** The sentence without it, and without the dash, comma or brackets that set it off. May be empty. */
  readonly rest: string;
  readonly due: DueReading;
  /** The phrase as it was typed, with the word that leads it. */
  readonly phrase: string;
}
