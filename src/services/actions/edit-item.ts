import type { Owners } from "../../domain/actions/action-item.js";
import { decideEdit } from "../../domain/actions/decide.js";
import type { Member } from "../../domain/committees/member.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangedItem, changeItem } from "./change-item.js";

type Deps = { items: Pick<ActionItems, "find" | "change"> };
type Request = { item: ActionItemId; by: Member; at: Date; task: string; owners: Owners; madeFor: number };

/** Corrects wording or owners, from a form that was filled in for one revision: what changed meanwhile is told, not overwritten. */
export function editItem(deps: Deps): (scope: CommitteeScope, request: Request) => Promise<ChangedItem> {
  return (scope, { item, madeFor, ...act }) => changeItem(deps, scope, item, (found) => decideEdit(found, act), madeFor);
}
