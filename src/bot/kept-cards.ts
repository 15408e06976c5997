import type { ActionItem } from "../domain/actions/action-item.js";
import { dayAt } from "../domain/days/zone.js";
import type { ActionItemId } from "../domain/ids.js";
import type { Clock } from "../services/ports.js";
import type { ActionItems } from "../store/action-items.js";
import type { Committees } from "../store/committees.js";
import type { HandledTurns } from "../store/handled-turns.js";
import type { Members } from "../store/members.js";
import { type CommitteeScope, committeeScope } from "../store/scopes.js";
import { namesOf } from "./cards/board.js";
import type { EditCard } from "./edit-card.js";
import { itemCard } from "./handlers/actions/item-answer.js";
import { homeOf } from "./turn/heard.js";

type Deps = {
  items: Pick<ActionItems, "find">;
  committees: Pick<Committees, "find">;
  members: Pick<Members, "roster">;
  handled: Pick<HandledTurns, "findKept">;
  editCard: EditCard;
  clock: Clock;
};

/**
 * Draws the cards anew that answered somebody about an item (the logged card, a done one). Of one item one drawing is on its
 * way at a time, made from the item as it is then, so that an older state never overtakes a newer one. A lost edit costs
 * nothing but looks: every press is answered from the present.
 */
export function keptCards(deps: Deps): (changed: Pick<ActionItem, "id" | "tenant" | "committee">) => Promise<void> {
  const drawing = new Map<ActionItemId, Promise<void>>();
  return async (changed) => {
    const before = drawing.get(changed.id) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => drawAnew(deps, committeeScope(changed), changed.id));
    drawing.set(changed.id, mine);
    try {
      await mine;
    } finally {
      if (drawing.get(changed.id) === mine) drawing.delete(changed.id);
    }
  };
}

async function drawAnew(deps: Deps, scope: CommitteeScope, id: ActionItemId): Promise<void> {
  const cards = await deps.handled.findKept({ tenant: scope.tenant }, id);
  if (cards.length === 0) return;
  const [item, committee, roster] = await Promise.all([
    deps.items.find(scope, id),
    deps.committees.find(scope),
    deps.members.roster(scope),
  ]);
  if (item === undefined || committee === undefined) return;
  const at = deps.clock.now();
  const today = dayAt(at, committee.zone);
  const on = { scope, committee, roster, today, board: { committee, today, nameOf: namesOf(roster) } };
  for (const card of cards) {
    // Everybody in the conversation sees this one, so it is drawn for nobody in particular.
    const atHome = homeOf(card.conversation) === committee.home.conversation;
    const reader = { place: atHome ? committee.home.kind : ("personal" as const), memberships: [] };
    await deps.editCard(scope.tenant, card, itemCard({ ...on, reader }, item, "none", at));
  }
}
