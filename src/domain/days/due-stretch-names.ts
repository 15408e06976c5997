import { aMonth, whole } from "./due-text.js";

const name = whole("(?:in |during )?(?:the )?(?:", aMonth, "|(?:q|qtr |quarter )[1-4])(?: (?:of )?\\d{4}| ?'\\d\\d)?");

/**
 * Whether a tidied phrase is the name of a month or of a quarter and no more: "March", "in Q2 2026". "The March papers,
 * then May": unless "by" leads it, it is somebody's name or belongs to the task too often. "End of March" does not.
 */
export function namesStretch(phrase: string): boolean {
  return name.test(phrase);
}
