import type { Due } from "../../domain/actions/action-item.js";
import { decideMove } from "../../domain/actions/decide.js";
import type { Member } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangedItem, changeItem } from "./change-item.js";

type Deps = { items: Pick<ActionItems, "find" | "change"> };
type Request = { item: ActionItemId; by: Member; at: Date; to: Due; today: Day };

/** The clerk, the chair, or for ten minutes who logged it, gives an item another due day. */
export function moveDue(deps: Deps): (scope: CommitteeScope, request: Request) => Promise<ChangedItem> {
  return (scope, { item, ...act }) => changeItem(deps, scope, item, (found) => decideMove(found, act));
}
