import type { ActionItem } from "../actions/action-item.js";
import type { Member } from "../committees/member.js";
import { addDays } from "../days/day.js";
import { dayAt } from "../days/zone.js";
import { assignedAt } from "./due-set.js";
import { newForDays } from "./policy.js";
import type { ReaderBoard } from "./reader-board.js";
import type { ToldLine } from "./told.js";

/** When this member was asked how an item of theirs stands, while they have done nothing about it since. Absent: they were not. */
export function nudgeTo(item: ActionItem, me: Member): Date | undefined {
  const { nudge, state } = item;
  const since = assignedAt(item, me);
  if (state.kind !== "open" || nudge === undefined || nudge.by === me.id) return undefined;
  if (since === undefined || since > nudge.at) return undefined;
  return item.changedBy.some(({ by, at }) => by === me.id && at > nudge.at) ? undefined : nudge.at;
}

/** The nudge of which this reader is still to hear, for 14 days. */
export function untoldNudge(
  item: ActionItem,
  { me, committee, today }: ReaderBoard,
  told: readonly ToldLine[],
): { nudge: Date } | undefined {
  const nudge = nudgeTo(item, me);
  if (nudge === undefined || dayAt(nudge, committee.zone) < addDays(today, -newForDays)) return undefined;
  return wasToldOfNudge(told, item, nudge) ? undefined : { nudge };
}

/** Whether the reader was told of this nudge, whatever else was said of the item. */
export function wasToldOfNudge(told: readonly ToldLine[], item: Pick<ActionItem, "id">, nudge: Date): boolean {
  return told.some((line) => line.item === item.id && line.nudge?.getTime() === nudge.getTime());
}
