import type { ActionItem, Due, Owners } from "../../../domain/actions/action-item.js";
import { dueAtNextMeeting } from "../../../domain/actions/settle-said.js";
import { present } from "../../../domain/committees/member.js";
import { addDays, isDay } from "../../../domain/days/day.js";
import type { Meetings } from "../../../store/meetings.js";
import type { FormObjection } from "../../cards/actions/present-item-forms.js";
import type { AsMember, OnBoard } from "../on-board.js";

/** What a button or form says of a due day; `on` is the form's input. */
export type DueChoice = { due: "next-meeting" | "week" | "none" | "pick"; on?: string | undefined };

/** The due day that is meant; an objection where the form's day can't be one. */
export async function dueOf(
  choice: DueChoice,
  on: OnBoard,
  meetings: Pick<Meetings, "from">,
): Promise<Due | FormObjection> {
  switch (choice.due) {
    case "none":
      return { kind: "none" };
    case "week":
      return { kind: "day", on: addDays(on.today, 7) };
    case "next-meeting":
      return dueAtNextMeeting({ today: on.today, meetings: await meetings.from(on.scope, on.today) });
    case "pick":
      if (choice.on === undefined || !isDay(choice.on)) return "no-day";
      return choice.on < on.today ? "day-passed" : { kind: "day", on: choice.on };
  }
}

/** The owners that a form's choice means: a member's id, "everybody", or "as-is". Absent: nobody on the roster. */
export function ownersOf(choice: string | undefined, item: ActionItem, on: AsMember, now: Date): Owners | undefined {
  if (choice === undefined || choice === "as-is") return item.owners;
  if (choice === "everybody") {
    return item.owners.kind === "everybody" ? item.owners : { kind: "everybody", assignedAt: now, answered: [] };
  }
  const member = present(on.roster).find((one) => one.id === choice);
  if (member === undefined) return undefined;
  const kept = item.owners.kind === "named" ? item.owners.owners : [];
  if (kept.length === 1 && kept[0]?.member === member.id) return item.owners;
  return {
    kind: "named",
    owners: [kept.find((owner) => owner.member === member.id) ?? { member: member.id, assignedAt: now }],
  };
}
