import { type ActionItem, dueOn, isOutstanding } from "../../../src/domain/actions/action-item.js";
import { isOwnedBy } from "../../../src/domain/actions/owners.js";
import { agencyKey } from "../../../src/domain/committees/agency.js";
import type { ItemFilter } from "../../../src/store/action-items.js";

/** Whether an item belongs in the list with this filter. */
export function fitsFilter(item: ActionItem, filter: ItemFilter): boolean {
  const { dueBefore, dueFrom, awaiting, ownedBy, agency, raisedFrom, raisedBefore, rated, requested, openPart, plan } =
    filter;
  const open = item.state.kind === "open";
  const dated = open || (awaiting === true && item.state.kind === "done");
  const on = dueOn(item.due);
  return (
    isOutstanding(item) &&
    (dueBefore === undefined || (dated && on !== undefined && on < dueBefore)) &&
    (dueFrom === undefined || (dated && on !== undefined && on >= dueFrom)) &&
    (awaiting === undefined || item.state.kind === "done") &&
    (ownedBy === undefined || isOwnedBy(item, ownedBy)) &&
    (agency === undefined || isOfAgency(item, agency)) &&
    (raisedFrom === undefined || item.raisedOn >= raisedFrom) &&
    (raisedBefore === undefined || item.raisedOn < raisedBefore) &&
    (openPart === undefined || item.part === "open") &&
    (rated === undefined || (open && item.rating?.kind === rated)) &&
    (plan === undefined ||
      (item.plan?.id === plan.id && (plan.objective === undefined || item.plan.objective === plan.objective))) &&
    (requested === undefined || (open && item.request !== undefined))
  );
}

function isOfAgency({ owners }: ActionItem, { names, members }: NonNullable<ItemFilter["agency"]>): boolean {
  switch (owners.kind) {
    case "named":
      return owners.owners.some(({ member }) => members.includes(member));
    case "everybody":
      return false;
    case "agency":
      return names.some((name) => agencyKey(owners.agency) === agencyKey(name));
  }
}
