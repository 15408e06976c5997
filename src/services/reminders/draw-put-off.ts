import { committeeScope } from "../../store/scopes.js";
import type { ClaimedDrawing } from "../../store/served-forms.js";
import { markCard } from "./mark-cards.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "notices" | "forms" | "drawItemCard" | "clock">;

/**
 * Draws what waited for a form to be gone, from the present. Where somebody was served another form in that card meanwhile, it
 * is put off again; one that a crash cuts off is found again after its lease.
 */
export async function drawPutOff(deps: Deps, claimed: ClaimedDrawing): Promise<void> {
  const { tenant, card, drawing } = claimed;
  switch (drawing.kind) {
    case "item":
      await deps.drawItemCard(committeeScope({ tenant, committee: drawing.committee }), card, drawing.item);
      break;
    case "notice":
      await markCard(deps, { tenant, id: drawing.notice }, deps.clock.now());
      break;
  }
  await deps.forms.settle("system", claimed);
}
