import type { ActionItem } from "../../../domain/actions/action-item.js";
import { decide, type Setting } from "../../../domain/actions/decide.js";
import type { ItemRefusal } from "../../../domain/actions/decision.js";
import { addDays } from "../../../domain/days/day.js";

/** Why somebody may not snooze or nudge it now, whatever they would enter. Absent: they may. */
export function remindingRefusal(
  deed: "snooze" | "nudge",
  item: ActionItem,
  setting: Setting,
): ItemRefusal | undefined {
  const trial = deed === "nudge" ? { deed } : { deed, until: addDays(setting.today, 1) };
  const decision = decide(item, trial, setting);
  // It may be snoozed until tomorrow already.
  return decision.kind === "refused" && decision.refusal.kind !== "no-change" ? decision.refusal : undefined;
}
