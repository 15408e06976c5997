import { decideDone } from "../../domain/actions/decide.js";
import { type Member, present } from "../../domain/committees/member.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type ChangeDeps, type ChangedItem, changeItem, type Occasion } from "./change-item.js";

type Request = Occasion & { item: ActionItemId; note?: string; signOff: boolean; roster: readonly Member[] };

/** The owner, clerk or chair says it is done. */
export function markDone(deps: ChangeDeps): (scope: CommitteeScope, request: Request) => Promise<ChangedItem> {
  return (scope, { item, roster, ...said }) => {
    const answering = present(roster).filter((member) => member.role !== "observer");
    const act = { ...said, mustAnswer: answering.map((member) => member.id) };
    return changeItem(deps, scope, item, said, (found) => decideDone(found, act));
  };
}
