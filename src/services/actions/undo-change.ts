import { isUntouched, lastChangeBy } from "../../domain/actions/changer.js";
import { decideUndo } from "../../domain/actions/decide-undo.js";
import { undoMinutes } from "../../domain/actions/life.js";
import type { WorkingCalendar } from "../../domain/days/working-days.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangedItem, type Occasion, saveDecision } from "./change-item.js";
import { type FollowDeps, followMeeting } from "./follow-meeting.js";
import { uncounted } from "./spend-changes.js";

type Deps = FollowDeps & { items: Pick<ActionItems, "findLastChangedBy" | "findChangedByTurn"> };
type Request = Occasion & {
  /** The committee's working days. */
  calendar: WorkingCalendar;
  /** Absent: whatever they changed last in this committee. */
  item?: ActionItemId;
};

/**
 * Takes back one's own last change of an item, or of the committee's items, within ten minutes. What was changed together in one
 * turn is taken back together: one result for each item, none where there is nothing to take back. What a turn that was cut off began
 * is ended when it runs again, or when they say it anew, and nothing else is taken back.
 */
export function undoChange(deps: Deps): (scope: CommitteeScope, request: Request) => Promise<readonly ChangedItem[]> {
  return async (scope, { item, ...act }) => {
    const saving = { items: deps.items, spendChanges: uncounted };
    const undone: ChangedItem[] = [];
    for (const id of item === undefined ? await toTakeBack(deps, scope, act) : [item]) {
      const result = await saveDecision(saving, scope, id, act, (found) => decideUndo(found, act));
      undone.push(
        result.kind === "changed"
          ? { ...result, item: await followMeeting(deps, result.item, act.at, act.calendar) }
          : result,
      );
    }
    return undone;
  };
}

async function toTakeBack(
  { items }: Deps,
  scope: CommitteeScope,
  { by, at, turnKey }: Occasion,
): Promise<readonly ActionItemId[]> {
  const done = await items.findChangedByTurn(scope, turnKey);
  const since = new Date(at.getTime() - undoMinutes * 60_000);
  const last = done.length > 0 ? done : await items.findLastChangedBy(scope, by.id, since);
  const begun = last.flatMap((item) => lastChangeBy(item, by.id)?.undid ?? [])[0];
  const key = begun?.turnKey;
  const together = key === undefined ? [] : await items.findChangedByTurn(scope, key);
  // What somebody has built upon stayed behind when it was begun, and does so now.
  const left = together.filter((item) => lastChangeBy(item, by.id)?.turnKey === key && isUntouched(item, by.id));
  // A turn of its own ends what another began and left; where that left nothing, it is told so.
  const ours = done.length > 0 || left.length === 0 ? last : [];
  return [...ours, ...left].sort((one, other) => one.number - other.number).map(({ id }) => id);
}
