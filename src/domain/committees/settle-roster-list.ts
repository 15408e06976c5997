import type { MemberId } from "../ids.js";
import { type Member, present, type Role, runsCommittee } from "./member.js";
import { namedMemberId } from "./named-member-id.js";
import { type PlacesChosen, type PlannedRow, planRoster } from "./plan-roster.js";
import type { ListOutcome, RosterChanges, RosterList } from "./roster-list.js";

/** What can be said of those for whom the list states no role. */
export const openRoles = ["member", "adviser", "observer"] as const satisfies readonly Role[];
export type OpenRole = (typeof openRoles)[number];

/** Those who attend without a stated role mostly advise. */
export const usualOpenRole: OpenRole = "adviser";

/** What the clerk decides about a list; people by their places in it. */
export type ListChoices = {
  /** Who is taken from it. Absent: everybody. */
  ticked?: ReadonlySet<number>;
  /** Who becomes chair or clerk, of those whom the list calls so. */
  granted: ReadonlySet<number>;
  unstated: OpenRole;
  places: PlacesChosen;
};

/** Whether the list makes them chair or clerk: said apart, and never done unasked. */
export function isOffice({ facts }: Pick<PlannedRow, "facts">): boolean {
  return facts.role === "chair" || facts.role === "clerk";
}

/** What accepting a list comes to with the roster as it is now. New people have ids of their names, so that two lists at once add them once. */
export function settleRosterList(
  list: Pick<RosterList, "id" | "people" | "tenant" | "committee">,
  roster: readonly Member[],
  choices: ListChoices,
): { changes: RosterChanges; outcome: ListOutcome } {
  const plan = planRoster(list.people, roster, choices.places);
  const known = new Map(roster.map((member) => [member.id, member]));
  const added: Member[] = [];
  const described: RosterChanges["described"][number][] = [];
  const after = new Map<number, Member>();
  let unchanged = 0;
  for (const [row, planned] of plan.entries()) {
    const member = memberOf(list, row, planned, known);
    if (member === undefined || choices.ticked?.has(row) === false) continue;
    const { role, ...facts } = factsOf(planned, row, member, choices);
    const isNew = planned.place.kind === "new";
    const isBack = member.leftAt !== undefined;
    const { leftAt: _gone, ...here } = member;
    after.set(row, { ...here, ...facts, role: role ?? member.role });
    const news = { ...facts, ...(role !== undefined && !isBack && role !== member.role && { role }) };
    if (isNew) added.push({ ...here, ...facts, role: role ?? member.role });
    else if (isBack) added.push({ ...here, role: role ?? choices.unstated });
    if (!isNew && Object.keys(news).length > 0) described.push({ member: member.id, facts: news });
    else if (!isNew && !isBack) unchanged += 1;
  }
  const { deputies, notDeputies } = deputiesOf(plan, after);
  const came = new Set(added.map(({ id }) => id));
  return {
    changes: { added, described, deputies },
    outcome: {
      added: [...came],
      described: described.flatMap(({ member }) => (came.has(member) ? [] : [member])),
      unchanged,
      leftOut: plan.length - after.size,
      notDeputies,
      notListed: notOnList(plan, roster),
    },
  };
}

/** How many of those with a Teams account here the list does not name. */
export function notOnList(plan: readonly PlannedRow[], roster: readonly Member[]): number {
  const named = new Set(
    plan.flatMap(({ place }) =>
      place.kind === "known" ? [place.member] : place.kind === "several" ? place.members : [],
    ),
  );
  return present(roster).filter(({ id, person }) => person !== undefined && !named.has(id)).length;
}

/** Who a row is: somebody on record, or somebody new without an account. Absent where that is not known. */
function memberOf(
  { id, people, tenant, committee }: Pick<RosterList, "id" | "people" | "tenant" | "committee">,
  row: number,
  { place, facts }: PlannedRow,
  known: ReadonlyMap<MemberId, Member>,
): Member | undefined {
  switch (place.kind) {
    case "known":
      return known.get(place.member);
    case "several":
      return undefined;
    case "new": {
      const name = facts.name ?? people[row]?.name ?? "";
      const otherwise = `m_${id.slice("rl_".length)}_${row}` as const;
      // Two of one name in one list are two people.
      const isTwice = people.some((other, at) => at !== row && other.name === people[row]?.name);
      const given = isTwice ? otherwise : namedMemberId({ tenant, committee }, name, [...known.values()], otherwise);
      return { id: given, tenant, committee, name, role: "member" };
    }
  }
}

/** What is written of somebody. The role is absent where they keep theirs. */
function factsOf(planned: PlannedRow, row: number, member: Member, { granted, unstated }: ListChoices) {
  const { role: stated, name: _new, ...facts } = planned.facts;
  const keeps = planned.place.kind === "known" && member.leftAt === undefined;
  const role = ((): Role | undefined => {
    if (keeps && runsCommittee(member)) return undefined;
    if (isOffice(planned) && !granted.has(row)) return keeps ? undefined : stated === "chair" ? "member" : unstated;
    if (planned.roleOpen) return unstated;
    return stated;
  })();
  return { ...facts, ...(role !== undefined && { role }) };
}

/** A deputy is told in somebody's place, which needs an account. Whoever has a deputy keeps that one. */
function deputiesOf(plan: readonly PlannedRow[], after: ReadonlyMap<number, Member>) {
  const deputies: RosterChanges["deputies"][number][] = [];
  const notDeputies: ListOutcome["notDeputies"][number][] = [];
  for (const [row, { deputyOf }] of plan.entries()) {
    const deputy = after.get(row);
    const member = deputyOf === undefined ? undefined : after.get(deputyOf);
    if (deputy === undefined || member === undefined || deputy.id === member.id) continue;
    if (deputy.person === undefined) notDeputies.push({ name: deputy.name, of: member.name });
    else if (member.deputy === undefined) deputies.push({ member: member.id, deputy: deputy.id });
  }
  return { deputies, notDeputies };
}
