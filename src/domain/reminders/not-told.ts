import type { PersonId } from "../ids.js";
import { isToPerson, type Notice } from "./notice.js";
import { type CountTime, type NotSent, whyNotSent } from "./reminder-counts.js";

/** Somebody, or the home, whom some notices did not reach, and nothing since that would have said the same. */
export type NotTold = NotSent & {
  /** "home": the committee's. */
  to: PersonId | "home";
  /** How many notices did not reach them. */
  count: number;
  /** When the last of them was made; `kind` and `reason` are of that one. */
  last: Date;
};

/**
 * Who was not told, the latest first. `notices`: the newest first. What a notice to a person did not say the next morning says, so a later
 * morning that Teams took mends it; in the home a later card of the same kind does.
 */
export function notTold(notices: readonly Notice[], time: CountTime): readonly NotTold[] {
  const found = new Map<string, NotTold>();
  const mended = new Set<string>();
  for (const notice of notices) {
    const to = isToPerson(notice) ? notice.person : "home";
    const key = `${to} ${isToPerson(notice) ? "morning" : notice.kind}`;
    if (notice.state.kind === "sent" && `${to} ${notice.kind}` === key) mended.add(key);
    const why = whyNotSent(notice, time);
    if (why === undefined || mended.has(key)) continue;
    const later = found.get(key);
    found.set(
      key,
      later === undefined ? { ...why, to, count: 1, last: notice.at } : { ...later, count: later.count + 1 },
    );
  }
  return [...found.values()];
}
