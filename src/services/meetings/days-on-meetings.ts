import { dueOn } from "../../domain/actions/action-item.js";
import type { Day } from "../../domain/days/day.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** The due days that hang on "next meeting", by action; without a day while no meeting is planned. */
export type DaysOnMeetings = ReadonlyMap<ActionItemId, Day | undefined>;

const batch = 100;

/** Reads them as they are now. */
export async function daysOnMeetings(
  items: Pick<ActionItems, "dueAtMeetings">,
  scope: CommitteeScope,
): Promise<DaysOnMeetings> {
  const days = new Map<ActionItemId, Day | undefined>();
  for (let after = 0; ; ) {
    const found = await items.dueAtMeetings(scope, after, batch);
    for (const item of found) days.set(item.id, dueOn(item.due));
    after = found.at(-1)?.number ?? after;
    if (found.length < batch) return days;
  }
}

/** How many of them have another day now. Those that came or went meanwhile did not move. */
export function movedSince(before: DaysOnMeetings, now: DaysOnMeetings): number {
  return [...before].filter(([id, on]) => now.has(id) && now.get(id) !== on).length;
}
