import type { ActionItem } from "../../domain/actions/action-item.js";
import { type MattersArising, mattersArising } from "../../domain/agendas/arising.js";
import { type ArisingDifference, arisingChanges } from "../../domain/agendas/arising-changes.js";
import { beenBefore } from "../../domain/agendas/carried.js";
import { type FrozenArising, isOut, mostFrozen } from "../../domain/agendas/frozen-arising.js";
import type { Day } from "../../domain/days/day.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { ActionItems } from "../../store/action-items.js";
import type { FrozenArisings } from "../../store/frozen-arisings.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";

export type ReadArisingDeps = {
  items: Pick<ActionItems, "list" | "findMany">;
  meetings: Pick<Meetings, "plannedDays" | "from">;
  frozenArisings: Pick<FrozenArisings, "find">;
};

/** Matters arising of a meeting: as they are now, or as they went out with its papers and what changed since. While papers are being sent they have not gone out. */
export type ReadArising =
  | { kind: "live"; live: MattersArising }
  | {
      kind: "frozen";
      frozen: FrozenArising;
      /** Frozen and present actions by id; a removed one is not among them. */
      present: ReadonlyMap<ActionItemId, ActionItem>;
      differences: readonly ArisingDifference[];
    };

/** Four reads at most, each bounded, however many actions there are. `today` is the committee's. */
export function readArising(deps: ReadArisingDeps) {
  const live = liveArising(deps);
  return async (scope: CommitteeScope, meeting: Meeting, today: Day): Promise<ReadArising> => {
    const [frozen, now] = await Promise.all([deps.frozenArisings.find(scope, meeting.id), live(scope, meeting, today)]);
    if (frozen === undefined || !isOut(frozen, meeting)) return { kind: "live", live: now };
    const present = new Map([...now.items, ...now.parked].map(({ item }) => [item.id, item]));
    const ended = frozen.items.map(({ item }) => item).filter((id) => !present.has(id));
    for (const item of ended.length === 0 ? [] : await deps.items.findMany(scope, ended)) present.set(item.id, item);
    return { kind: "frozen", frozen, present, differences: arisingChanges(frozen, now, present) };
  };
}

/** As they are now. `listedFor`: meetings count as carried over up to that of the list, though they may not have been yet. */
export function liveArising({ items, meetings }: Pick<ReadArisingDeps, "items" | "meetings">) {
  return async (scope: CommitteeScope, meeting: Meeting, today: Day, listedFor?: "papers"): Promise<MattersArising> => {
    const [outstanding, plannedDays, coming] = await Promise.all([
      items.list(scope, {}, { skip: 0, limit: mostFrozen }),
      meetings.plannedDays(scope, meeting.on),
      listedFor === "papers" ? [] : meetings.from(scope, today),
    ]);
    const been = beenBefore(
      today,
      coming.filter(({ on }) => on === today),
    );
    const carriedBefore = listedFor === "papers" || meeting.on < been ? meeting.on : been;
    return mattersArising(outstanding.items, { meetingOn: meeting.on, carriedBefore, plannedDays });
  };
}
