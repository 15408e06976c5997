import { decideDone } from "../../domain/actions/decide.js";
import { type Member, present } from "../../domain/committees/member.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangedItem, changeItem } from "./change-item.js";

type Deps = { items: Pick<ActionItems, "find" | "change"> };
type Request = { item: ActionItemId; by: Member; at: Date; note?: string; signOff: boolean; roster: readonly Member[] };

/** The owner, clerk or chair says it is done. */
export function markDone(deps: Deps): (scope: CommitteeScope, request: Request) => Promise<ChangedItem> {
  return (scope, { item, roster, ...said }) => {
    const act = { ...said, present: present(roster).map((member) => member.id) };
    return changeItem(deps, scope, item, (found) => decideDone(found, act));
  };
}
