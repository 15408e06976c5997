import { type ActionItem, movesWithMeeting } from "../../domain/actions/action-item.js";
import { carryDue } from "../../domain/actions/carry-due.js";
import { decideUndo } from "../../domain/actions/decide-undo.js";
import { dayAtMeeting, meetingsCountAfter } from "../../domain/actions/due-at-meeting.js";
import { undoMinutes } from "../../domain/actions/life.js";
import { englandCalendar } from "../../domain/days/working-days.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import { type ChangeDeps, type ChangedItem, type Occasion, saveDecision } from "./change-item.js";

type Deps = Pick<ChangeDeps, "items"> & {
  items: Pick<ActionItems, "findLastChangedBy">;
  meetings: Pick<Meetings, "nextPlanned">;
};
type Request = Occasion & {
  /** Absent: whatever they changed last in this committee. */
  item?: ActionItemId;
};

/**
 * Takes back one's own last change of an item, or of the committee's items, within ten minutes. What was changed together in one
 * turn is taken back together: one result for each item, none where there is nothing to take back.
 */
export function undoChange(deps: Deps): (scope: CommitteeScope, request: Request) => Promise<readonly ChangedItem[]> {
  return async (scope, { item, ...act }) => {
    const own = act.again ? await deps.items.findChangedByTurn(scope, act.turnKey) : [];
    const since = new Date(act.at.getTime() - undoMinutes * 60_000);
    const last =
      item !== undefined ? [item] : (await deps.items.findLastChangedBy(scope, act.by.id, since)).map(({ id }) => id);
    const ids = own.length > 0 && item === undefined ? own.map(({ id }) => id) : last;
    const undone: ChangedItem[] = [];
    for (const id of ids) {
      const result = await saveDecision(uncounted(deps), scope, id, act, (found) => decideUndo(found, act));
      undone.push(
        result.kind === "changed" ? { ...result, item: await followMeeting(deps, result.item, act.at) } : result,
      );
    }
    return undone;
  };
}

/** Who changed a hundred actions by mistake can take all of it back. */
function uncounted({ items }: Pick<ChangeDeps, "items">): ChangeDeps {
  return { items, spendChanges: async () => ({ kind: "allowed" }) };
}

/** A due day that comes back may hang on a meeting that has moved since. */
async function followMeeting({ items, meetings }: Deps, item: ActionItem, at: Date): Promise<ActionItem> {
  if (!movesWithMeeting(item.due)) return item;
  const scope = committeeScope(item);
  const meeting = await meetings.nextPlanned(scope, meetingsCountAfter(item.due, englandCalendar));
  const change = carryDue(item, dayAtMeeting(item.due, meeting, englandCalendar), at);
  const followed = change === undefined ? item : await items.change(scope, item.id, item.revision, change);
  return followed === "changed-meanwhile" ? item : followed;
}
