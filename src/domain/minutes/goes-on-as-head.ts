import { saysWhoCame } from "../committees/attendance/says-who-came.js";
import type { Block } from "./paper.js";

/** So many lines may follow a title of the head until the paper says who met, or when. */
const mostLines = 6;
const longest = 400;
const saysWhoMet =
  /^(?:date|day|present|in attendance|attendees|attendance)\s*(?::|$)|\b(?:minutes|notes|meeting)\b(?! of (?:the )?(?:last|previous))[^.]{0,90}\b(?:19|20)\d\d\b/i;

/** Titles of a head stand over one another: one is still of the head where who met, or when, is said right after it. */
export function goesOnAsHead(blocks: readonly Block[], at: number): boolean {
  return blocks
    .slice(at, at + mostLines)
    .some(
      (block) =>
        block.kind !== "table" &&
        block.text.length <= longest &&
        (saysWhoMet.test(block.text) || (/[:,]/.test(block.text) && saysWhoCame(block.text))),
    );
}
