import { addDays, type Day } from "../days/day.js";
import { type ActionItem, dueOn, isOverdue } from "./action-item.js";

/** How an action stands by its date alone: blue is discharged; the others are of open ones. */
export type Brag = "blue" | "red" | "amber" | "green";

/** An open action is amber from so many days before its day on. */
const amberDays = 7;

/** Absent: there is no day to tell it by, or it is done or withdrawn and its day no longer counts. */
export function bragOf(item: Pick<ActionItem, "state" | "due">, today: Day): Brag | undefined {
  if (item.state.kind === "discharged") return "blue";
  const on = dueOn(item.due);
  if (item.state.kind !== "open" || on === undefined) return undefined;
  if (isOverdue(item, today)) return "red";
  return on <= addDays(today, amberDays) ? "amber" : "green";
}
