import type { Card } from "./rendered.js";

/** Whether there is anything in this card that a person may be filling in. Quotation marks in what was typed are escaped. */
export function hasInputs(card: Card): boolean {
  return JSON.stringify(card).includes('"type":"Input.');
}
