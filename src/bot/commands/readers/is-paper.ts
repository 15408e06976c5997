/** Signs of minutes, of which a message that is none has one at most. */
const signs: readonly RegExp[] = [
  /^(?:(?:draft|confirmed|unconfirmed|approved) )?(?:minutes|notes|note|record) (?:of|from)\b/i,
  /^(?:present|in attendance|attendees|attended|members present|those present|apologies(?: for absence)?(?: received)?)\b/i,
  /^(?:resolved|agreed|it was (?:resolved|agreed))\b/i,
  /^(?:date (?:and time )?of (?:the )?)?next meeting\b/i,
  /[–—-]\s*action \d{1,3}\.?$|^action(?: point)? \d{1,3}\b|^action(?: points?)? ?[:–—-]/i,
];
/** "4. Matters arising", "4.2 Serious incidents". */
const itemHead = /^(?:item )?\d{1,3}(?:\.\d{1,2})?[.):]?\s+\p{Lu}[^.;]{2,80}$/u;
/** Beyond this a line is a narrative. */
const narrative = 90;
const fewestLines = 6;
const fewestSigns = 2;

/**
 * Whether a pasted text is plainly a board's minutes: several lines with heads of minutes, and what was said under them. A list of actions, an
 * attendance list and an agenda are none of it.
 */
export function isMinutes(lines: readonly string[]): boolean {
  if (lines.length < fewestLines || !lines.some((line) => line.length >= narrative)) return false;
  const plain = lines.map((line) => line.replace(/^[-*•\s]+/, "").replace(/^\d{1,3}(?:\.\d{1,2})?[.):]?\s+/, ""));
  const found = signs.filter((sign) => plain.some((line) => sign.test(line))).length;
  const items = lines.filter((line) => itemHead.test(line)).length >= 2 ? 1 : 0;
  return found + items >= fewestSigns && (items === 1 || found > fewestSigns);
}
