import { type ActionItem, type ActionState, type Due, dueOn, isOutstanding } from "../actions/action-item.js";
import { type Owners, sameOwners } from "../actions/owners.js";
import type { ActionItemId } from "../ids.js";
import type { MattersArising } from "./arising.js";
import type { FrozenArising, FrozenItem } from "./frozen-arising.js";

/** One way in which an action is not as it was in the papers. */
export type ArisingChange =
  | { kind: "ended"; state: Exclude<ActionState, { kind: "open" }> }
  | { kind: "reopened" }
  | { kind: "moved"; from: Due; to: Due }
  | { kind: "given"; to: Owners }
  | { kind: "reworded" }
  | { kind: "part"; to: ActionItem["part"] }
  /** It was not outstanding when papers went out: logged since, or opened again. */
  | { kind: "new" }
  /** It was parked then, and is no more. */
  | { kind: "unparked" }
  | { kind: "parked" }
  /** Its record was removed. */
  | { kind: "gone" };

/** An action of which something changed since the papers went out. */
export type ArisingDifference = {
  number: number;
  /** As it was in the papers. Absent: it was not in them. */
  was?: FrozenItem;
  /** Absent: its record was removed. */
  is?: ActionItem;
  /** At least one. */
  changes: readonly ArisingChange[];
};

/**
 * What changed since papers went out, those on the papers' list first and in its order, then by number. `live` are the matters arising of
 * the meeting as they are; `present` are all actions that are known now, by id, of those frozen at least.
 */
export function arisingChanges(
  frozen: Pick<FrozenArising, "items" | "parked">,
  live: MattersArising,
  present: ReadonlyMap<ActionItemId, ActionItem>,
): readonly ArisingDifference[] {
  const parkedNow = new Set(live.parked.map(({ item }) => item.id));
  const parkedThen = new Set(frozen.parked.map(({ item }) => item));
  const listed = new Set(frozen.items.map(({ item }) => item));
  const onList = frozen.items.flatMap((was) => {
    const is = present.get(was.item);
    const changes = is === undefined ? [{ kind: "gone" as const }] : changesOf(was, is, parkedNow.has(was.item));
    return changes.length === 0 ? [] : [{ number: was.number, was, ...(is !== undefined && { is }), changes }];
  });
  const added = live.items
    .filter(({ item }) => !listed.has(item.id))
    .map(({ item }) => ({
      number: item.number,
      is: item,
      changes: [{ kind: parkedThen.has(item.id) ? ("unparked" as const) : ("new" as const) }],
    }))
    .sort((one, other) => one.number - other.number);
  return [...onList, ...added];
}

function changesOf(was: FrozenItem, is: ActionItem, parked: boolean): readonly ArisingChange[] {
  return [
    ...stateChanges(was, is.state),
    ...(was.task === is.task ? [] : [{ kind: "reworded" as const }]),
    ...(sameOwners(was.owners, is.owners) ? [] : [{ kind: "given" as const, to: is.owners }]),
    ...(sameDue(was.due, is.due) ? [] : [{ kind: "moved" as const, from: was.due, to: is.due }]),
    ...(was.part === is.part ? [] : [{ kind: "part" as const, to: is.part }]),
    ...(parked && isOutstanding(is) ? [{ kind: "parked" as const }] : []),
  ];
}

function stateChanges(was: FrozenItem, now: ActionState): readonly ArisingChange[] {
  if (now.kind === was.state) return [];
  return now.kind === "open" ? [{ kind: "reopened" }] : [{ kind: "ended", state: now }];
}

/** The same day, said in the same way; what was typed does not matter. */
function sameDue(one: Due, other: Due): boolean {
  return one.kind === other.kind && dueOn(one) === dueOn(other);
}
