import type { Owners } from "../../domain/actions/action-item.js";
import { decideEdit } from "../../domain/actions/decide.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangeDeps, type ChangedItem, changeItem, type Occasion } from "./change-item.js";

type Request = Occasion & { item: ActionItemId; task: string; owners: Owners; madeFor: number };

/** Corrects wording or owners, from a form that was filled in for one revision: what changed meanwhile is told, not overwritten. */
export function editItem(deps: ChangeDeps): (scope: CommitteeScope, request: Request) => Promise<ChangedItem> {
  return (scope, { item, madeFor, ...act }) =>
    changeItem(deps, scope, item, act, (found) => decideEdit(found, act), madeFor);
}
