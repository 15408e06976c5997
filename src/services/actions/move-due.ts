import type { Due } from "../../domain/actions/action-item.js";
import { decideMove } from "../../domain/actions/decide.js";
import type { Day } from "../../domain/days/day.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangeDeps, type ChangedItem, changeItem, type Occasion } from "./change-item.js";

type Request = Occasion & { item: ActionItemId; to: Due; today: Day; why?: string; madeFor?: number };

/** The clerk, the chair, or for ten minutes who logged it, gives an item another due day; one that was picked in a form, for the revision that the form showed. */
export function moveDue(deps: ChangeDeps): (scope: CommitteeScope, request: Request) => Promise<ChangedItem> {
  return (scope, { item, madeFor, ...act }) =>
    changeItem(deps, scope, item, act, (found) => decideMove(found, act), madeFor);
}
