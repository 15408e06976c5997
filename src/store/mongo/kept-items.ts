import type { Collection, Db, Filter } from "mongodb";
import type { ActionItems } from "../action-items.js";
import type { CommitteeScope } from "../scopes.js";
import { type ActionItemDocument, itemOnly, toActionItem } from "./action-item-document.js";
import { removeArchive } from "./action-item-history.js";
import { wholeBatch } from "./whole-batch.js";

type Kept = Pick<
  ActionItems,
  "closedBefore" | "dischargedSince" | "latestLines" | "removeClosed" | "whoOwes" | "withHistory"
>;

/** For how long items are kept, and what is held in them. */
export function mongoKeptItems(db: Db, items: Collection<ActionItemDocument>): Kept {
  return {
    async closedBefore(scope, before, limit) {
      const wanted = closed(scope, before);
      const [found, total] = await Promise.all([
        items
          .find(wanted, { ...wholeBatch, projection: itemOnly })
          .sort({ "state.at": 1 })
          .limit(limit)
          .toArray(),
        items.countDocuments(wanted),
      ]);
      return { items: found.map(toActionItem), total };
    },
    async dischargedSince({ tenant, committee }, since, limit) {
      const wanted = { tenant, committee, "state.at": { $gte: since }, "state.kind": "discharged" };
      const found = items.find(wanted as Filter<ActionItemDocument>, { ...wholeBatch, projection: itemOnly });
      return (await found.sort({ "state.at": -1 }).limit(limit).toArray()).map(toActionItem);
    },
    async latestLines({ tenant, committee }, ids) {
      const wanted = { _id: { $in: [...ids] }, tenant, committee };
      const found = await items.find(wanted, { ...wholeBatch, projection: { history: 1 } }).toArray();
      return new Map(found.map(({ _id, history }) => [_id, history]));
    },
    async removeClosed(scope, ids, before) {
      const wanted = { _id: { $in: [...ids] }, ...closed(scope, before) };
      const found = await items.find(wanted, { projection: { historyArchived: 1 } }).toArray();
      // First, as nothing leads to it once its item is gone.
      await removeArchive(
        db,
        found.flatMap(({ _id, historyArchived }) => (historyArchived > 0 ? [_id] : [])),
      );
      await items.deleteMany(wanted);
    },
    async whoOwes({ tenant, committee }, members) {
      const owed = await Promise.all(
        members.map((id) =>
          items.findOne({ tenant, committee, outstanding: true, ownerKeys: id }, { projection: { _id: 1 } }),
        ),
      );
      return new Set(members.filter((_, place) => owed[place] !== null));
    },
    async withHistory({ tenant, committee }, { below, limit }) {
      const { history: _wanted, ...projection } = itemOnly;
      const numbered = below === undefined ? {} : { number: { $lt: below } };
      const found = items.find({ tenant, committee, ...numbered }, { ...wholeBatch, projection });
      return (await found.sort({ number: -1 }).limit(limit).toArray()).map((document) => ({
        item: toActionItem(document),
        // What stands in the archive too, as its taking away was cut off, is counted there.
        lines: document.history.slice(-(document.historyCount - document.historyArchived)).reverse(),
        older: document.historyArchived,
      }));
    },
  };
}

function closed({ tenant, committee }: CommitteeScope, before: Date): Filter<ActionItemDocument> {
  return {
    tenant,
    committee,
    "state.at": { $lt: before },
    "state.kind": { $in: ["discharged", "withdrawn"] },
  } as Filter<ActionItemDocument>;
}
