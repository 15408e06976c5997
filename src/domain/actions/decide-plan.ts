import type { ActionItem } from "./action-item.js";
import { type Act, changing, type Decision, objectionTo, refuse } from "./decision.js";

/** Puts it under an objective of a plan; without one it stands under none any more. Its place there does not move by saying so again. */
export function decidePlan(item: ActionItem, act: Act & { under?: NonNullable<ActionItem["plan"]> }): Decision {
  const objection = objectionTo("plan", item, act);
  if (objection !== undefined) return objection;
  const { under } = act;
  const stays = under?.id === item.plan?.id && under?.objective === item.plan?.objective;
  if (stays) return refuse({ kind: "no-change" });
  const what = { kind: "planned" as const, ...(under !== undefined && { objective: under.objective }) };
  return changing(item, act, { plan: under ?? null }, what);
}
