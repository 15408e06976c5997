import { addDays, type Day } from "../days/day.js";
import { type ActionItem, dueOn } from "./action-item.js";
import { type Act, changing, type Decision, objectionTo, refuse } from "./decision.js";

/** Keeps it off matters arising until so many days before its due day. */
export function decidePark(item: ActionItem, act: Act & { daysBefore: number; today: Day }): Decision {
  const objection = objectionTo("park", item, act);
  if (objection !== undefined) return objection;
  const { daysBefore, by, at, today } = act;
  const on = dueOn(item.due);
  if (on === undefined) return refuse({ kind: "no-day" });
  if (item.parked?.daysBefore === daysBefore) return refuse({ kind: "no-change" });
  const until = addDays(on, -daysBefore);
  if (until <= today) return refuse({ kind: "park-too-near", until });
  return changing(item, act, { parked: { daysBefore, by: by.id, at } }, { kind: "parked", daysBefore });
}

/** Puts it on matters arising again. */
export function decideUnpark(item: ActionItem, act: Act): Decision {
  const objection = objectionTo("unpark", item, act);
  if (objection !== undefined) return objection;
  if (item.parked === undefined) return refuse({ kind: "no-change" });
  return changing(item, act, { parked: null }, { kind: "unparked" });
}
