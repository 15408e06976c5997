import { type ActionItem, dueOn, isOverdue } from "../../domain/actions/action-item.js";
import { carriedOver } from "../../domain/agendas/carried.js";
import type { Member } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Drafts } from "../../store/drafts.js";
import type { Meetings } from "../../store/meetings.js";
import type { People } from "../../store/people.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What chair and clerk should know before a meeting (product.md § 3.3). */
export type Briefing = {
  outstanding: number;
  overdue: number;
  /** Overdue by the agency of their owners, most first; "" for owners of no agency. */
  byAgency: readonly { agency: string; count: number }[];
  /** How many were carried over two meetings or more. */
  carried: number;
  /** Moved more than twice, the most often first. */
  moved: readonly ActionItem[];
  awaiting: number;
  requests: number;
  drafts: number;
  /** Members who can't be reached, or have no account, and owe something. */
  unreachable: readonly Member[];
};

type Deps = {
  items: Pick<ActionItems, "list" | "count">;
  drafts: Pick<Drafts, "waiting">;
  people: Pick<People, "findMany">;
  meetings: Pick<Meetings, "plannedDays">;
};

/** Of more outstanding items than this only the first in the order of the list are looked at one by one. */
const looked = 500;
const movedShown = 5;

/** Reads what there is to say: a bounded page of what is outstanding, and counts. */
export function brief({ items, drafts, people, meetings }: Deps) {
  return async (scope: CommitteeScope, roster: readonly Member[], today: Day): Promise<Briefing> => {
    const [open, awaiting, requests, waiting, days, known] = await Promise.all([
      items.list(scope, {}, { skip: 0, limit: looked }),
      items.count(scope, { awaiting: true }),
      items.count(scope, { requested: true }),
      drafts.waiting(scope, {}, { skip: 0, limit: 1 }),
      meetings.plannedDays(scope, today),
      people.findMany(
        { tenant: scope.tenant },
        roster.flatMap(({ person }) => person ?? []),
      ),
    ]);
    const overdue = open.items.filter((item) => isOverdue(item, today));
    const owing = new Set(
      open.items.flatMap(({ owners }) => (owners.kind === "named" ? owners.owners.map(({ member }) => member) : [])),
    );
    const reached = new Set(known.filter(({ reach }) => reach.kind !== "unreachable").map(({ id }) => id));
    return {
      outstanding: open.total,
      overdue: open.items.length < open.total ? await items.count(scope, { dueBefore: today }) : overdue.length,
      byAgency: byAgency(overdue, roster),
      moved: open.items
        .filter(({ slips }) => slips.length > 2)
        .sort(
          (one, other) =>
            other.slips.length - one.slips.length || (dueOn(one.due) ?? "9").localeCompare(dueOn(other.due) ?? "9"),
        )
        .slice(0, movedShown),
      carried: open.items.filter((item) => carriedOver(item, days, today) >= 2).length,
      awaiting,
      requests,
      drafts: waiting.total,
      unreachable: roster.filter(
        ({ id, person, leftAt }) =>
          owing.has(id) && (leftAt !== undefined || person === undefined || !reached.has(person)),
      ),
    };
  };
}

/** Whoever leads an item answers for it. */
function byAgency(items: readonly ActionItem[], roster: readonly Member[]): Briefing["byAgency"] {
  const agencies = new Map(roster.map(({ id, agency }) => [id, agency ?? ""]));
  const counts = new Map<string, number>();
  for (const { owners } of items) {
    const lead = owners.kind === "named" ? owners.owners[0]?.member : undefined;
    const agency = owners.kind === "agency" ? owners.agency : lead === undefined ? "" : (agencies.get(lead) ?? "");
    counts.set(agency, (counts.get(agency) ?? 0) + 1);
  }
  return [...counts]
    .map(([agency, count]) => ({ agency, count }))
    .sort((one, other) => other.count - one.count || one.agency.localeCompare(other.agency));
}
