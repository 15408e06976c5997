import type { ActionItem, Due } from "../../../domain/actions/action-item.js";
import { dueAtMeeting, type MovingDue } from "../../../domain/actions/due-at-meeting.js";
import type { Owners } from "../../../domain/actions/owners.js";
import { agencyKey, matchAgency } from "../../../domain/committees/agency.js";
import { present } from "../../../domain/committees/member.js";
import { addDays, isDay } from "../../../domain/days/day.js";
import type { Meetings } from "../../../store/meetings.js";
import { agenciesOf, agencyChoice, asIs, everybody } from "../../cards/actions/owner-choices.js";
import type { FormObjection } from "../../cards/actions/present-item-forms.js";
import type { AsMember, OnBoard } from "../on-board.js";

/** What a button or form says of a due day; `on` is the form's input. */
export type DueChoice = { due: MovingDue["kind"] | "week" | "none" | "pick"; on?: string | undefined };

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
    case "papers-deadline": {
      const planned = await meetings.from(on.scope, on.today);
      return dueAtMeeting(choice.due, { today: on.today, working: on.calendar, meetings: planned });
    }
    case "pick":
      if (choice.on === undefined || !isDay(choice.on)) return "no-day";
      return choice.on < on.today ? "day-passed" : { kind: "day", on: choice.on };
  }
}

/** The owners that a form's choice means: a member's id, an agency, "everybody", or "as-is". Absent: nobody on the roster. */
export function ownersOf(choice: string | undefined, item: ActionItem, on: AsMember, now: Date): Owners | undefined {
  if (choice === undefined || choice === asIs) return item.owners;
  const fresh = { assignedAt: now, answered: [] };
  if (choice === everybody) return item.owners.kind === "everybody" ? item.owners : { kind: "everybody", ...fresh };
  const agency = agencyOf(choice, on);
  if (agency !== undefined) {
    const has = item.owners.kind === "agency" && agencyKey(item.owners.agency) === agencyKey(agency);
    return has ? item.owners : { kind: "agency", agency, ...fresh };
  }
  const kept = item.owners.kind === "named" ? item.owners.owners : [];
  // Whoever has left keeps what they have until it is given to somebody else.
  if (kept.length === 1 && kept[0]?.member === choice) return item.owners;
  const member = present(on.roster).find((one) => one.id === choice);
  if (member === undefined) return undefined;
  return {
    kind: "named",
    owners: [kept.find((owner) => owner.member === member.id) ?? { member: member.id, assignedAt: now }],
  };
}

/** As most of its members have it on the roster. */
export function agencyOf(choice: string, on: AsMember): string | undefined {
  const agency = agenciesOf(on.roster).find((one) => agencyChoice(one) === choice);
  const match = agency === undefined ? undefined : matchAgency(agency, on.roster);
  return match?.kind === "one" ? match.agency : agency;
}
