import type { Collection, Filter } from "mongodb";
import type { ActionItems } from "../action-items.js";
import { lastChange } from "../last-change.js";
import { type ActionItemDocument, itemOnly, toActionItem } from "./action-item-document.js";
import { listedBy } from "./action-item-filter.js";
import { keysOwedBy } from "./action-item-keys.js";
import { wholeBatch } from "./whole-batch.js";

type Lists = Pick<
  ActionItems,
  | "count"
  | "list"
  | "counts"
  | "findLastChangedBy"
  | "owedBy"
  | "requested"
  | "changedSince"
  | "dueAtMeetings"
  | "ofMeeting"
  | "ofPlan"
  | "figures"
>;

const mostRequested = 50;

/** What is read over many items. Each is one walk along an index that ends with the page. */
export function mongoActionItemLists(items: Collection<ActionItemDocument>): Lists {
  const whole = (filter: Filter<ActionItemDocument>) => items.find(filter, { ...wholeBatch, projection: itemOnly });
  return {
    async list(scope, filter, { skip, limit }) {
      const wanted = listedBy(scope, filter);
      const found = await items
        .find(wanted, { projection: itemOnly })
        .sort({ sortDay: 1, number: 1 })
        .skip(skip)
        .limit(limit)
        .toArray();
      // A page that is not full ends the list: there is nothing to count.
      const ends = found.length < limit && (found.length > 0 || skip === 0);
      return {
        items: found.map(toActionItem),
        total: ends ? skip + found.length : await items.countDocuments(wanted),
      };
    },
    count: (scope, filter) => items.countDocuments(listedBy(scope, filter)),
    async counts({ tenant, committee }, today, weekEnd) {
      const open = { tenant, committee, open: true } as const;
      const [opened, overdue, dueThisWeek, awaitingBoard] = await Promise.all([
        items.countDocuments(open),
        items.countDocuments({ ...open, sortDay: { $lt: today } }),
        items.countDocuments({ ...open, sortDay: { $gte: today, $lte: weekEnd } }),
        items.countDocuments({ tenant, committee, awaitingBoard: true }),
      ]);
      return { outstanding: opened + awaitingBoard, overdue, dueThisWeek, awaitingBoard };
    },
    async findLastChangedBy({ tenant, committee }, by, since) {
      // Somebody may have changed it after them, so that it was changed at `since` or later at the least.
      const found = await whole({ tenant, committee, "changedBy.by": by, changedAt: { $gte: since } }).toArray();
      return lastChange(found.map(toActionItem), by, since);
    },
    async owedBy({ tenant }, members, { until, limit }) {
      if (members.length === 0) return [];
      const owed = members.map((member) => ({
        ownerKeys: { $in: keysOwedBy([member]) },
        answered: { $ne: member.id },
      }));
      const found = await whole({
        tenant,
        open: true,
        // Gives the index its bounds: one stretch for each key, in the order of the list, and the stretches are merged.
        ownerKeys: { $in: keysOwedBy(members) },
        ...(until !== undefined && { sortDay: { $lte: until } }),
        $or: owed,
      })
        .sort({ sortDay: 1, number: 1 })
        .limit(limit)
        .toArray();
      return found.map(toActionItem);
    },
    async changedSince({ tenant, committee }, since, limit) {
      const found = await whole({ tenant, committee, changedAt: { $gte: since } })
        .sort({ changedAt: -1, number: -1 })
        .limit(limit)
        .toArray();
      return found.map(toActionItem);
    },
    async requested({ tenant }, committees) {
      const found = await whole({ tenant, committee: { $in: [...committees] }, open: true, requested: true })
        .sort({ "request.at": 1, number: 1 })
        .limit(mostRequested)
        .toArray();
      return found.map(toActionItem);
    },
    async dueAtMeetings({ tenant, committee }, afterNumber, limit) {
      const moving = { $in: ["next-meeting", "papers-deadline"] } as const;
      const found = await whole({ tenant, committee, open: true, "due.kind": moving, number: { $gt: afterNumber } })
        .sort({ number: 1 })
        .limit(limit)
        .toArray();
      return found.map(toActionItem);
    },
    async ofMeeting({ tenant, committee }, meeting, limit) {
      const found = await whole({ tenant, committee, meeting }).sort({ number: 1 }).limit(limit).toArray();
      return found.map(toActionItem);
    },
    async ofPlan({ tenant, committee }, plan, limit) {
      const found = whole({ tenant, committee, "plan.id": plan })
        .sort({ "plan.objective": 1, "plan.place": 1, number: 1 })
        .limit(limit);
      return (await found.toArray()).map(toActionItem);
    },
    async figures({ tenant, committee }, since, limit) {
      const own = { tenant, committee };
      const read = (filter: Filter<ActionItemDocument>) =>
        items.find(
          { ...own, ...filter },
          { ...wholeBatch, projection: { owners: 1, due: 1, slips: 1, state: 1, _id: 0 } },
        );
      const [outstanding, discharged] = await Promise.all([
        read({ outstanding: true }).sort({ sortDay: 1, number: 1 }).limit(limit).toArray(),
        read({ "state.at": { $gte: since }, "state.kind": "discharged" })
          .sort({ "state.at": -1 })
          .limit(limit)
          .toArray(),
      ]);
      return [...outstanding, ...discharged];
    },
  };
}
