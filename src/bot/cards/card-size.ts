import type { Card } from "./rendered.js";

/** Teams takes no message much larger; a card stays below, whatever was typed (design of cards, § 3). */
export const cardBytes = 25 * 1024;

/** Whether Teams will take a card as large as this. */
export function fitsTeams(card: Card): boolean {
  return Buffer.byteLength(JSON.stringify(card)) <= cardBytes;
}
