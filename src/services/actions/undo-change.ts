import { decideUndo } from "../../domain/actions/decide.js";
import type { Member } from "../../domain/committees/member.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangedItem, changeItem } from "./change-item.js";

type Deps = { items: Pick<ActionItems, "find" | "change" | "findLastChangedBy"> };
type Request = { by: Member; at: Date; /** Absent: whatever they changed last in this committee. */ item?: ActionItemId };

/** Takes back one's own last change of an item, or of the committee's items, within ten minutes. */
export function undoChange(deps: Deps): (scope: CommitteeScope, request: Request) => Promise<ChangedItem> {
  return async (scope, { item, ...act }) => {
    const id = item ?? (await deps.items.findLastChangedBy(scope, act.by.id))?.id;
    if (id === undefined) return { kind: "unknown-item" };
    return changeItem(deps, scope, id, (found) => decideUndo(found, act));
  };
}
