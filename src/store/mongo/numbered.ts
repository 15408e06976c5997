import type { Collection, Db, Filter, Sort } from "mongodb";
import type { CommitteeId, TenantId } from "../../domain/ids.js";
import type { Numbered } from "../numbered.js";
import type { CommitteeScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { removeSome } from "./remove-some.js";
import { wholeBatch } from "./whole-batch.js";

type Numberable = {
  id: string;
  tenant: TenantId;
  committee: CommitteeId;
  number: number;
  turns: readonly string[];
  revision: number;
};

type NumberedDocument = Omit<Numberable, "id"> & { _id: string; turnKey: string };

/** How several of them are read, for what a collection has besides. */
export type ReadNumbered<Kept> = (
  scope: CommitteeScope,
  filter: Readonly<Record<string, unknown>>,
  page: { sort: Sort; skip?: number; limit: number },
) => Promise<readonly Kept[]>;

/** A document each, unique by number and by the turn that inserted it. */
export function mongoNumbered<Kept extends Numberable>(
  db: Db,
  name: string,
): { numbered: Numbered<Kept>; read: ReadNumbered<Kept> } {
  const collection: Collection<NumberedDocument> = db.collection<NumberedDocument>(name);
  const toKept = ({ _id, turnKey: _turn, ...rest }: NumberedDocument) => ({ ...rest, id: _id }) as unknown as Kept;
  const one = async ({ tenant, committee }: CommitteeScope, filter: Filter<NumberedDocument>) => {
    const document = await collection.findOne({ ...filter, tenant, committee });
    return document === null ? undefined : toKept(document);
  };
  const read: ReadNumbered<Kept> = async ({ tenant, committee }, filter, { sort, skip = 0, limit }) => {
    const found = collection
      .find({ ...filter, tenant, committee } as Filter<NumberedDocument>, wholeBatch)
      .sort(sort)
      .skip(skip)
      .limit(limit);
    return (await found.toArray()).map(toKept);
  };
  const numbered: Numbered<Kept> = {
    async insert(kept, turnKey) {
      const { id, ...rest } = kept;
      try {
        await collection.insertOne({ _id: id, ...rest, turnKey } as NumberedDocument);
        return { kind: "inserted", kept };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const there = await one(kept, { turnKey });
        if (there === undefined) throw error;
        return { kind: "exists", kept: there };
      }
    },
    find: (scope, id) => one(scope, { _id: id }),
    findByNumber: (scope, number) => one(scope, { number }),
    async findByTurn(scope, turnKey) {
      const [inserted, [changed]] = await Promise.all([
        one(scope, { turnKey }),
        read(scope, { turns: turnKey }, { sort: { number: -1 }, limit: 1 }),
      ]);
      return inserted !== undefined && inserted.number > (changed?.number ?? 0) ? inserted : changed;
    },
    // Asked rarely, for the member alone: what their committee has is looked through for it.
    madeBy: (scope, member, limit) => read(scope, { by: member }, { sort: { number: -1 }, limit }),
    async save(kept) {
      const { id, tenant, committee, revision, ...rest } = kept;
      const before = await collection.findOne({ _id: id, tenant, committee, revision }, { projection: { turnKey: 1 } });
      if (before === null) return "changed-meanwhile";
      const { matchedCount } = await collection.replaceOne({ _id: id, tenant, committee, revision }, {
        ...rest,
        tenant,
        committee,
        turnKey: before.turnKey,
        revision: revision + 1,
      } as Omit<NumberedDocument, "_id">);
      return matchedCount === 0 ? "changed-meanwhile" : { ...kept, revision: revision + 1 };
    },
    countAll: ({ tenant, committee }) => collection.countDocuments({ tenant, committee }),
    removeSome: (scope, limit) => removeSome(collection, scope, limit),
  };
  return { numbered, read };
}
