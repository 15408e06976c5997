import type { ActionItem } from "../domain/actions/action-item.js";
import type { Committee } from "../domain/committees/committee.js";
import type { ActionItems } from "../store/action-items.js";
import type { HandledTurns } from "../store/handled-turns.js";
import { committeeScope } from "../store/scopes.js";

type Deps = {
  handled: Pick<HandledTurns, "findInHome">;
  items: Pick<ActionItems, "findMany">;
  redrawCards: (item: ActionItem) => Promise<void>;
};

/** After a home stopped being private: draws the kept cards of its closed items anew, as everybody there may read them now. */
export function redrawOpenedHome({ handled, items, redrawCards }: Deps): (committee: Committee) => Promise<void> {
  return async (committee) => {
    const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
    const shown = await items.findMany(scope, await handled.findInHome(scope, committee.home.conversation));
    for (const item of shown) if (item.part !== "open") await redrawCards(item);
  };
}
