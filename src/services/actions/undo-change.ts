import type { ActionItem } from "../../domain/actions/action-item.js";
import { carryDue, decideUndo } from "../../domain/actions/decide.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import { type ChangeDeps, type ChangedItem, changeItem, type Occasion } from "./change-item.js";

type Deps = ChangeDeps & { items: Pick<ActionItems, "findLastChangedBy">; meetings: Pick<Meetings, "nextPlanned"> };
type Request = Occasion & {
  /** Absent: whatever they changed last in this committee. */
  item?: ActionItemId;
};

/** Takes back one's own last change of an item, or of the committee's items, within ten minutes. */
export function undoChange(deps: Deps): (scope: CommitteeScope, request: Request) => Promise<ChangedItem> {
  return async (scope, { item, ...act }) => {
    const [own] = act.again ? await deps.items.findChangedByTurn(scope, act.turnKey) : [];
    const id = item ?? own?.id ?? (await deps.items.findLastChangedBy(scope, act.by.id))?.id;
    if (id === undefined) return { kind: "unknown-item" };
    const undone = await changeItem(deps, scope, id, act, (found) => decideUndo(found, act));
    return undone.kind === "changed" ? { ...undone, item: await followMeeting(deps, undone.item, act.at) } : undone;
  };
}

/** A due day that comes back may hang on a meeting that has moved since. */
async function followMeeting({ items, meetings }: Deps, item: ActionItem, at: Date): Promise<ActionItem> {
  if (item.due.kind !== "next-meeting") return item;
  const scope = committeeScope(item);
  const change = carryDue(item, (await meetings.nextPlanned(scope, item.due.saidOn))?.on, at);
  const followed = change === undefined ? item : await items.change(scope, item.id, item.revision, change);
  return followed === "changed-meanwhile" ? item : followed;
}
