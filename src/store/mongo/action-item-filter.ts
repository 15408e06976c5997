import type { Filter } from "mongodb";
import type { ItemFilter } from "../action-items.js";
import type { CommitteeScope } from "../scopes.js";
import type { ActionItemDocument } from "./action-item-document.js";
import { agencyOn, keysOwedBy, withoutDay } from "./action-item-keys.js";

type Condition = Filter<ActionItemDocument>;

/** What a list's filter asks of the documents. */
export function listedBy({ tenant, committee }: CommitteeScope, filter: ItemFilter): Condition {
  const { dueBefore, dueFrom, awaiting, ownedBy, agency, raisedFrom, raisedBefore, rated, requested, openPart, plan } =
    filter;
  const dated = dueBefore !== undefined || dueFrom !== undefined;
  // What awaits the board may have a day too; all others that are asked for by their day are open.
  const open = (dated && !awaiting) || rated !== undefined || requested === true;
  const owned = ownedBy !== undefined || agency !== undefined || plan !== undefined;
  // All that somebody owes, or that stands under a plan, stands in one index, the overdue too. Otherwise each list has its own, and no other flag is asked.
  const all: Condition = {
    tenant,
    committee,
    ...((owned || !(open || awaiting)) && { outstanding: true as const }),
    ...(open && { open: true as const }),
    ...(awaiting && { awaitingBoard: true as const }),
    ...(requested && { requested: true as const }),
    ...(plan !== undefined && {
      "plan.id": plan.id,
      ...(plan.objective !== undefined && { "plan.objective": plan.objective }),
    }),
    ...(openPart && { part: "open" as const }),
    ...(rated !== undefined && { "rating.kind": rated }),
    ...(dated && { sortDay: { ...(dueFrom !== undefined && { $gte: dueFrom }), $lt: dueBefore ?? withoutDay } }),
  };
  const more: Condition[] = [];
  if (ownedBy !== undefined)
    more.push({ ownerKeys: { $in: keysOwedBy([{ ...ownedBy, committee }]) }, answered: { $ne: ownedBy.id } });
  if (agency !== undefined)
    more.push({ ownerKeys: { $in: [...agency.names.map((name) => agencyOn(committee, name)), ...agency.members] } });
  if (raisedFrom !== undefined) more.push(raised("$gte", raisedFrom));
  if (raisedBefore !== undefined) more.push(raised("$lt", raisedBefore));
  return more.length === 0 ? all : { ...all, $and: more };
}

/** The first items were written without the day they were raised on: that they were logged on counts (`toActionItem`). */
export function raised(comparison: "$gte" | "$lt" | "$eq", on: string): Condition {
  const midnight = new Date(`${on}T00:00:00Z`);
  const logged =
    comparison === "$eq" ? { $gte: midnight, $lt: new Date(midnight.getTime() + dayMs) } : { [comparison]: midnight };
  return {
    $or: [{ raisedOn: { [comparison]: on } }, { raisedOn: { $exists: false }, loggedAt: logged }],
  } as Condition;
}

const dayMs = 24 * 60 * 60 * 1_000;
