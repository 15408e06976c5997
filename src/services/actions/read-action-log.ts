import type { ActionItem } from "../../domain/actions/action-item.js";
import { type ActionLog, type LogWish, partedLog } from "../../domain/actions/action-log.js";
import { isAmongOwners } from "../../domain/actions/owners.js";
import { isOfAgency } from "../../domain/committees/agency-names.js";
import { addDays } from "../../domain/days/day.js";
import { instantOf, type Zone } from "../../domain/days/zone.js";
import type { ActionItems, ItemFilter } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import { filterOf, type ItemList, type ListedBoard } from "./list-items.js";

/** A log as somebody wants it. `openPart` of the board: true where the closed part may not stand in it, or was not asked for. */
export type WantedLog = LogWish & Pick<ItemList, "owner" | "agency">;

/** Of each part at most so many. */
export const mostLogged = 500;

/** Reads a committee's action log: at most five bounded reads, whatever its length. */
export function readActionLog(deps: {
  items: Pick<ActionItems, "list" | "dischargedSince" | "latestLines">;
  meetings: Pick<Meetings, "latest">;
}) {
  return async (board: ListedBoard & { zone: Zone }, wanted: WantedLog): Promise<ActionLog> => {
    const { scope, today, zone } = board;
    const [last] = await deps.meetings.latest(scope, today, 1);
    const since = last?.on;
    const filter = filterOf(listOf(wanted), board);
    if (filter === undefined) return partedLog([], since, false);
    const [open, closed] = await Promise.all([
      wanted.state === "discharged" ? [] : outstanding(deps, board, filter, wanted),
      wanted.state === "outstanding" || wanted.state === "overdue"
        ? []
        : deps.items.dischargedSince(scope, since === undefined ? new Date(0) : instantOf(since, 0, zone), mostLogged),
    ]);
    const found = [...open, ...closed.filter((item) => isWanted(item, filter, wanted))];
    const lines = await deps.items.latestLines(
      scope,
      found.map(({ id }) => id),
    );
    const entries = found.map((item) => ({ item, lines: lines.get(item.id) ?? [] }));
    return partedLog(entries, since, open.length === mostLogged || closed.length === mostLogged);
  };
}

function listOf({ owner, agency, state }: WantedLog): ItemList {
  return {
    kind: state === "overdue" ? "overdue" : "outstanding",
    ...(owner !== undefined && { owner }),
    ...(agency !== undefined && { agency }),
  };
}

async function outstanding(
  { items }: { items: Pick<ActionItems, "list"> },
  { scope }: ListedBoard,
  filter: ItemFilter,
  { plan, objective, raisedOn }: WantedLog,
): Promise<readonly ActionItem[]> {
  const found = await items.list(
    scope,
    {
      ...filter,
      ...(plan !== undefined && { plan: { id: plan, ...(objective !== undefined && { objective }) } }),
      ...(raisedOn !== undefined && { raisedFrom: raisedOn, raisedBefore: addDays(raisedOn, 1) }),
    },
    { skip: 0, limit: mostLogged },
  );
  return found.items;
}

/** What was discharged is read by when, so the rest is looked at here. */
function isWanted(item: ActionItem, { ownedBy, agency, openPart }: ItemFilter, wish: WantedLog): boolean {
  const { plan, objective, raisedOn } = wish;
  return (
    (openPart !== true || item.part === "open") &&
    (ownedBy === undefined || isAmongOwners(item, ownedBy)) &&
    (agency === undefined || isOfThis(item, agency)) &&
    (plan === undefined ||
      (item.plan?.id === plan && (objective === undefined || item.plan.objective === objective))) &&
    (raisedOn === undefined || item.raisedOn === raisedOn)
  );
}

function isOfThis({ owners }: ActionItem, { names, members }: NonNullable<ItemFilter["agency"]>): boolean {
  switch (owners.kind) {
    case "named":
      return owners.owners.some(({ member }) => members.includes(member));
    case "everybody":
      return false;
    case "agency":
      return names.some((name) => isOfAgency({ agency: name }, owners.agency));
  }
}
