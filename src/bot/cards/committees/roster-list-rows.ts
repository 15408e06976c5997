import type { Member } from "../../../domain/committees/member.js";
import type { PlannedRow } from "../../../domain/committees/plan-roster.js";
import type { ListedPerson } from "../../../domain/committees/roster-list.js";
import { isOffice } from "../../../domain/committees/settle-roster-list.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Choice } from "../card-data.js";
import { plainTitle } from "../typed-text.js";
import { roleWords, rosterListWords } from "../words/roster-list.js";

/** One person of a list with what accepting comes to for them. */
export type ListRow = { place: number; person: ListedPerson; planned: PlannedRow; member?: Member };

const rowSigns = 130;

/** The rows of a list, each with whom of the roster it means. */
export function listRows(
  people: readonly ListedPerson[],
  plan: readonly PlannedRow[],
  roster: readonly Member[],
): readonly ListRow[] {
  const known = new Map<MemberId, Member>(roster.map((member) => [member.id, member]));
  return plan.flatMap((planned, place): ListRow[] => {
    const person = people[place];
    if (person === undefined) return [];
    const member = planned.place.kind === "known" ? known.get(planned.place.member) : undefined;
    return [{ place, person, planned, ...(member !== undefined && { member }) }];
  });
}

/** Chair or clerk by this list, and not yet. */
export function getsOffice({ planned, member }: ListRow): boolean {
  return isOffice(planned) && !(member?.leftAt === undefined && member?.role === planned.facts.role);
}

/** "Sue Cassin (SC) · member · Executive Lead · CCG · sent apologies". */
export function tickOf(row: ListRow, rows: readonly ListRow[]): Choice {
  const { place, person, planned, member } = row;
  const { facts } = planned;
  const initials = facts.initials ?? member?.initials;
  const role = facts.role ?? (planned.roleOpen || member?.leftAt !== undefined ? undefined : member?.role);
  const whose = planned.deputyOf === undefined ? undefined : rows.find(({ place: at }) => at === planned.deputyOf);
  const parts = [
    `${nameOf(row)}${initials === undefined ? "" : ` (${initials})`}`,
    role && roleWords[role],
    facts.roleTitle ?? member?.roleTitle,
    facts.agency ?? member?.agency,
    whose && `${member?.person === undefined ? rosterListWords.came : rosterListWords.deputyFor}${nameOf(whose)}`,
    planned.initialsOf && rosterListWords.initialsOf(planned.initialsOf.join(", ")),
    person.apologies && rosterListWords.apologies,
    member?.leftAt !== undefined && rosterListWords.back,
  ];
  return { title: plainTitle(parts.filter(Boolean).join(" · "), rowSigns), value: String(place) };
}

/** As the roster has it, of whom it knows. */
export function nameOf({ person, member }: Pick<ListRow, "person" | "member">): string {
  return member?.name ?? person.name;
}
