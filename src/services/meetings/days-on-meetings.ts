import { dueOn } from "../../domain/actions/action-item.js";
import type { Day } from "../../domain/days/day.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** The due days that hang on "next meeting", by the action's number; without a day while no meeting is planned. */
export type DaysOnMeetings = ReadonlyMap<number, Day | undefined>;

const batch = 100;

/** Reads them as they are now. */
export async function daysOnMeetings(
  items: Pick<ActionItems, "dueAtMeetings">,
  scope: CommitteeScope,
): Promise<DaysOnMeetings> {
  const days = new Map<number, Day | undefined>();
  for (let after = 0; ; ) {
    const found = await items.dueAtMeetings(scope, after, batch);
    for (const item of found) days.set(item.number, dueOn(item.due));
    after = found.at(-1)?.number ?? after;
    if (found.length < batch) return days;
  }
}

/** The numbers of those that have another day now, in order. Those that came or went meanwhile did not move. */
export function movedSince(before: DaysOnMeetings, now: DaysOnMeetings): readonly number[] {
  return [...before]
    .flatMap(([number, on]) => (now.has(number) && now.get(number) !== on ? [number] : []))
    .sort((one, other) => one - other);
}

/** The numbers of those that a meeting has moved at some moment or since. */
export async function movedWithMeetings(
  items: Pick<ActionItems, "dueAtMeetings">,
  scope: CommitteeScope,
  since: Date,
): Promise<readonly number[]> {
  const moved: number[] = [];
  for (let after = 0; ; ) {
    const found = await items.dueAtMeetings(scope, after, batch);
    for (const { number, changedBy } of found)
      if (changedBy.some(({ by, at }) => by === "meeting" && at >= since)) moved.push(number);
    after = found.at(-1)?.number ?? after;
    if (found.length < batch) return moved;
  }
}
