import { type ActionItem, dueOn, isOutstanding, isOverdue } from "../actions/action-item.js";
import { agenciesOn, agencyKey } from "../committees/agency.js";
import { agencyKeysOf } from "../committees/agency-names.js";
import type { Member } from "../committees/member.js";
import { type Day, daysBetween } from "../days/day.js";
import type { MemberId } from "../ids.js";

type Figured = Pick<ActionItem, "owners" | "due" | "slips" | "state">;

/** How the actions of one agency stand. */
export type AgencyFigures = {
  /** As most of its members have it on the roster. Absent: of owners of no agency, and of everybody. */
  agency?: string;
  outstanding: number;
  overdue: number;
  /**
   * By how many days its actions moved on average, from the first due day of each to the present one; those that never had a day, or have
   * none any more, are left out. Below 0: they were brought forward. Absent: there is none to tell it by.
   */
  slip?: number;
};

/**
 * The figures of each agency that is on the board or owes something, the worst first: by what is overdue, by slip, by what is outstanding;
 * those of no agency last. An action that two agencies owe counts for both.
 */
export function agencyFigures(
  items: readonly Figured[],
  roster: readonly Member[],
  today: Day,
): readonly AgencyFigures[] {
  const agencies = namesByKey(roster);
  const keys = new Map(roster.map((member): [MemberId, string] => [member.id, agencyKeysOf(member)[0] ?? ""]));
  const tallies = new Map<string, { agency?: string; outstanding: number; overdue: number; days: number[] }>();
  const tally = (key: string, typed?: string) => {
    const agency = agencies.get(key) ?? typed;
    const name = agency === undefined ? "" : agencyKey(agency);
    const there = tallies.get(name) ?? {
      ...(agency !== undefined && { agency }),
      outstanding: 0,
      overdue: 0,
      days: [],
    };
    tallies.set(name, there);
    return there;
  };
  for (const agency of new Set(agencies.values())) tally(agencyKey(agency));
  for (const item of items) {
    const days = slipOf(item);
    const whose = new Set(ownerKeys(item, keys).map(({ key, typed }) => tally(key, typed)));
    for (const one of whose) {
      if (isOutstanding(item)) one.outstanding += 1;
      if (isOverdue(item, today)) one.overdue += 1;
      if (days !== undefined) one.days.push(days);
    }
  }
  return [...tallies.values()]
    .map(({ days, ...counts }) => ({ ...counts, ...(days.length > 0 && { slip: average(days) }) }))
    .sort(worstFirst);
}

/** Every name that a member's agency has here, with that under which it is listed. */
function namesByKey(roster: readonly Member[]): ReadonlyMap<string, string> {
  return new Map(
    agenciesOn(roster).flatMap(({ name, names }) => [...names, agencyKey(name)].map((key) => [key, name])),
  );
}

/** The agencies of those who owe it; of those without one only where nobody else owes it. */
function ownerKeys(
  { owners }: Figured,
  keys: ReadonlyMap<MemberId, string>,
): readonly { key: string; typed?: string }[] {
  switch (owners.kind) {
    case "everybody":
      return [{ key: "" }];
    case "agency":
      return [{ key: agencyKey(owners.agency), typed: owners.agency }];
    case "named": {
      const named = owners.owners.map(({ member }) => ({ key: keys.get(member) ?? "" }));
      const ofAgencies = named.filter(({ key }) => key !== "");
      return ofAgencies.length > 0 ? ofAgencies : [{ key: "" }];
    }
  }
}

function slipOf({ slips, due }: Figured): number | undefined {
  const first = slips.map(({ from }) => dueOn(from)).find((on) => on !== undefined) ?? dueOn(due);
  const present = dueOn(due);
  return first === undefined || present === undefined ? undefined : daysBetween(first, present);
}

function average(days: readonly number[]): number {
  // Never -0.
  return Math.round(days.reduce((sum, one) => sum + one, 0) / days.length) + 0;
}

function worstFirst(one: AgencyFigures, other: AgencyFigures): number {
  if ((one.agency === undefined) !== (other.agency === undefined)) return one.agency === undefined ? 1 : -1;
  return (
    other.overdue - one.overdue ||
    (other.slip ?? -1e6) - (one.slip ?? -1e6) ||
    other.outstanding - one.outstanding ||
    (one.agency ?? "").localeCompare(other.agency ?? "")
  );
}
