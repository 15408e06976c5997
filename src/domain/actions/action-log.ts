import type { Day } from "../days/day.js";
import type { PlanId } from "../ids.js";
import type { ActionItem, HistoryLine } from "./action-item.js";

/** An action as a log tells it, with the newest lines of its history, oldest first. */
export type LogEntry = { item: ActionItem; lines: readonly HistoryLine[] };

/**
 * A committee's actions as boards append them to their papers: what was agreed at the last meeting, what goes on from before, and what was
 * discharged since that meeting. Each part by number.
 */
export type ActionLog = {
  /** The day of the last meeting. Absent: none was held yet; then `raised` is empty, and all that was ever discharged is told. */
  since?: Day;
  raised: readonly LogEntry[];
  ongoing: readonly LogEntry[];
  discharged: readonly LogEntry[];
  /** True where there are more than the log can hold, and the last ones were left out. */
  cut: boolean;
};

/** What of the log is wanted; all that is named must hold. */
export type LogWish = {
  plan?: PlanId;
  /** Of the plan. */
  objective?: string;
  /** Agreed at the meeting of this day. */
  raisedOn?: Day;
  state?: "outstanding" | "overdue" | "discharged";
};

/** When the board closed it, where it is discharged. */
export function dischargedOn({ state }: Pick<ActionItem, "state">, dayOf: (at: Date) => Day): Day | undefined {
  return state.kind === "discharged" ? (state.on ?? dayOf(state.at)) : undefined;
}

/** Parts entries as a log shows them. */
export function partedLog(entries: readonly LogEntry[], since: Day | undefined, cut: boolean): ActionLog {
  const closed = ({ item }: LogEntry) => item.state.kind === "discharged";
  const isNew = ({ item }: LogEntry) => since !== undefined && item.raisedOn >= since;
  const sorted = [...entries].sort((one, other) => one.item.number - other.item.number);
  return {
    ...(since !== undefined && { since }),
    raised: sorted.filter((entry) => !closed(entry) && isNew(entry)),
    ongoing: sorted.filter((entry) => !closed(entry) && !isNew(entry)),
    discharged: sorted.filter(closed),
    cut,
  };
}
