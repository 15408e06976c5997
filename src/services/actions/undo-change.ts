import { decideUndo } from "../../domain/actions/decide.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangeDeps, type ChangedItem, changeItem, type Occasion } from "./change-item.js";

type Deps = ChangeDeps & { items: Pick<ActionItems, "findLastChangedBy"> };
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
    return changeItem(deps, scope, id, act, (found) => decideUndo(found, act));
  };
}
