import type { Collection, Db, Filter, UpdateFilter } from "mongodb";
import type { ActionItem } from "../../domain/actions/action-item.js";
import type { ItemChange } from "../../domain/actions/item-change.js";
import type { ActionItemId, CommitteeId } from "../../domain/ids.js";
import type { ActionItems } from "../action-items.js";
import type { CommitteeScope } from "../scopes.js";
import {
  type ActionItemDocument,
  actionItemCollection,
  itemOnly,
  toActionItem,
  toItemDocument,
} from "./action-item-document.js";
import { raised } from "./action-item-filter.js";
import { archiveHistory, readHistory, removeArchive } from "./action-item-history.js";
import { keysFollowing } from "./action-item-keys.js";
import { mongoActionItemLists } from "./action-item-lists.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { mongoKeptItems } from "./kept-items.js";
import { removeSome } from "./remove-some.js";
import { wholeBatch } from "./whole-batch.js";

const mostByNumber = 200;

/** Action items, each with its history and slips in one document, so that a change and its record are one write. */
export function mongoActionItems(db: Db): ActionItems {
  const items = actionItemCollection(db);
  const findOne = async (filter: Filter<ActionItemDocument>): Promise<ActionItem | undefined> => {
    const document = await items.findOne(filter, { projection: itemOnly });
    return document === null ? undefined : toActionItem(document);
  };
  const findByTurn: ActionItems["findByTurn"] = (scope, turnKey) => findOne({ ...scoped(scope), turnKey });
  return {
    ...mongoActionItemLists(items),
    ...mongoKeptItems(db, items),
    findByTurn,
    async insert(item, turnKey, history, later) {
      try {
        await items.insertOne(toItemDocument(item, turnKey, history, ...(later ?? [])));
        return { kind: "inserted", item };
      } catch (error) {
        const there = isDuplicateKey(error) ? await findByTurn(item, turnKey) : undefined;
        if (there === undefined) throw error;
        return { kind: "exists", item: there };
      }
    },
    async findByTurns(scope, turnKeys) {
      const { turnKey: _wanted, ...projection } = itemOnly;
      const filter = { ...scoped(scope), turnKey: { $in: [...turnKeys] } };
      const found = await items.find(filter, { ...wholeBatch, projection }).toArray();
      return new Map(found.map((document) => [document.turnKey, toActionItem(document)]));
    },
    async findChangedByTurn(scope, turnKey) {
      const filter = { ...scoped(scope), "changedBy.turnKey": turnKey };
      const found = items.find(filter, { ...wholeBatch, projection: itemOnly }).sort({ number: 1 });
      return (await found.toArray()).map(toActionItem);
    },
    find: (scope, id) => findOne({ _id: id, ...scoped(scope) }),
    findByNumber: (scope, number) => findOne({ ...scoped(scope), number }),
    async findByNumbers(scope, numbers) {
      const found = items
        .find({ ...scoped(scope), number: { $in: [...numbers] } }, { ...wholeBatch, projection: itemOnly })
        .sort({ number: 1 })
        .limit(mostByNumber);
      return (await found.toArray()).map(toActionItem);
    },
    async findByBoardReference(scope, reference, raisedOn) {
      const onDay = raisedOn === undefined ? {} : raised("$eq", raisedOn);
      const found = items
        .find({ ...scoped(scope), boardReference: reference, ...onDay }, { projection: itemOnly })
        .sort({ number: -1 })
        .limit(10);
      return (await found.toArray()).map(toActionItem);
    },
    async forMatching(scope, { references, raisedOn, said }, limit) {
      const asked: readonly Filter<ActionItemDocument>[] = [
        ...(references.length > 0 ? [{ boardReference: { $in: [...references] } }] : []),
        ...(raisedOn.length > 0 ? [{ raisedOn: { $in: [...raisedOn] } }] : []),
        ...(said.length > 0 ? [{ "papers.said": { $in: [...said] } } as Filter<ActionItemDocument>] : []),
      ];
      const found = await Promise.all(
        asked.map((filter) =>
          items
            .find({ ...scoped(scope), ...filter }, { ...wholeBatch, projection: itemOnly })
            .sort({ number: -1 })
            .limit(limit)
            .toArray(),
        ),
      );
      return [...new Map(found.flat().map((document) => [document._id, toActionItem(document)])).values()];
    },
    async findMany(scope, ids) {
      const filter = { _id: { $in: [...ids] }, ...scoped(scope) };
      return (await items.find(filter, { ...wholeBatch, projection: itemOnly }).toArray()).map(toActionItem);
    },
    async change(scope, id, revision, change) {
      const changed = await saveChange(items, scope, id, revision, change);
      if (changed === null) return "changed-meanwhile";
      await archiveHistory(db, changed);
      return toActionItem(changed);
    },
    history: async (scope, id, limit) => (await readHistory(db, scope, id, { skip: 0, limit })).lines,
    historyPage: (scope, id, page) => readHistory(db, scope, id, page),
    countAll: (scope) => items.countDocuments(scoped(scope)),
    // What the archive holds goes first: it is found by the items' own ids only.
    removeSome: (scope, limit) =>
      removeSome(items, scope, limit, (ids) => removeArchive(db, ids as readonly ActionItemId[])),
  };
}

function scoped({ tenant, committee }: CommitteeScope): { tenant: string; committee: CommitteeId } {
  return { tenant, committee };
}

function saveChange(
  items: Collection<ActionItemDocument>,
  scope: CommitteeScope,
  id: ActionItemId,
  revision: number,
  { set, slip, unslip, history, undoable, changedBy }: ItemChange,
): Promise<ActionItemDocument | null> {
  const fields = Object.entries({
    ...set,
    ...keysFollowing(scope.committee, { ...set, changedBy }),
    changedBy,
    undoable,
  });
  const isThere = ([, value]: (typeof fields)[number]) => value !== undefined && value !== null;
  const present = fields.filter(isThere);
  const absent = fields.filter((field) => !isThere(field));
  const update: UpdateFilter<ActionItemDocument> = {
    $set: Object.fromEntries(present),
    ...(absent.length > 0 && { $unset: Object.fromEntries(absent.map(([field]) => [field, ""])) }),
    $inc: { revision: 1, historyCount: 1 },
    $push: { history, ...(slip !== undefined && unslip !== true && { slips: slip }) },
    ...(unslip === true && { $pop: { slips: 1 } }),
  };
  const turnKey = changedBy.at(-1)?.turnKey;
  const wanted: Filter<ActionItemDocument> = {
    _id: id,
    ...scoped(scope),
    revision,
    ...(turnKey !== undefined && { "changedBy.turnKey": { $ne: turnKey } }),
  };
  return items.findOneAndUpdate(wanted, update, { returnDocument: "after", projection: itemOnly });
}
