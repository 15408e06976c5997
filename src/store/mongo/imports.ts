import type { Collection, Db, Filter } from "mongodb";
import type { ImportId } from "../../domain/ids.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import { forgetInImport } from "../forget-in-import.js";
import { importNames } from "../import-names.js";
import type { Imports } from "../imports.js";
import type { CommitteeScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { removeSome } from "./remove-some.js";
import { wholeBatch } from "./whole-batch.js";

export type ImportDocument = Omit<MinutesImport, "id"> & {
  _id: ImportId;
  turnKey: string;
  /** The names of people by themselves that it holds. */
  names: readonly string[];
  /** By the database's own clock, while it is not accepted; the TTL index counts from here. */
  waitingSince?: Date;
  /** Since when its accepting or undoing was begun and is not ended. */
  unfinishedAt?: Date;
};

export function importCollection(db: Db): Collection<ImportDocument> {
  return db.collection<ImportDocument>("imports");
}

const mostAlike = 5;
const newestFirst = { at: -1, _id: 1 } as const;
const kept = { turnKey: 0, names: 0, waitingSince: 0, unfinishedAt: 0 } as const;

/** Papers that were read, a document each with its rows. */
export function mongoImports(db: Db): Imports {
  const imports = importCollection(db);
  const one = async ({ tenant, committee }: CommitteeScope, filter: Filter<ImportDocument>) => {
    const document = await imports.findOne({ ...filter, tenant, committee }, { projection: kept });
    return document === null ? undefined : toImport(document);
  };
  return {
    async insert(read, turnKey) {
      const { id: _id, ...rest } = read;
      try {
        await imports.updateOne(
          { _id },
          {
            $setOnInsert: { ...rest, turnKey, names: importNames(read), ...unfinished(read) },
            ...(isWaiting(read) && { $currentDate: { waitingSince: true } }),
          },
          { upsert: true },
        );
        return { kind: "inserted", import: read };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const there = await one(read, { turnKey });
        if (there === undefined) throw error;
        return { kind: "exists", import: there };
      }
    },
    find: (scope, id) => one(scope, { _id: id }),
    async findByDigest({ tenant, committee }, digest) {
      const stands = { $nin: ["thrown-away", "undone"] as const } as const;
      const found = imports
        .find({ tenant, committee, digest, "state.kind": stands } as Filter<ImportDocument>, { projection: kept })
        .sort(newestFirst)
        .limit(mostAlike);
      return (await found.toArray()).map(toImport);
    },
    async newest({ tenant, committee }, { checking }, limit) {
      const found = imports
        .find(
          { tenant, committee, ...(checking && { "state.kind": "checking" as const }) },
          { ...wholeBatch, projection: { ...kept, proposals: 0, unread: 0 } },
        )
        .sort(newestFirst)
        .limit(limit);
      return (await found.toArray()).map(toImport);
    },
    async readBy({ tenant, committee }, member, limit) {
      // Asked rarely, for the member alone: what their committee has is looked through for it.
      const found = imports
        .find({ tenant, committee, by: member }, { ...wholeBatch, projection: kept })
        .sort(newestFirst)
        .limit(limit);
      return (await found.toArray()).map(toImport);
    },
    async save(read) {
      const { id: _id, tenant, committee, revision, ...rest } = read;
      const ended = [
        ...(isWaiting(read) ? [] : ["waitingSince"]),
        ...(read.state.kind === "accepting" || read.state.kind === "undoing" ? [] : ["unfinishedAt"]),
      ];
      const { matchedCount } = await imports.updateOne(
        { _id, tenant, committee, revision },
        {
          $set: { ...rest, names: importNames(read), ...unfinished(read) },
          ...(ended.length > 0 && { $unset: Object.fromEntries(ended.map((field) => [field, ""])) }),
          $inc: { revision: 1 },
        },
      );
      return matchedCount === 0 ? "changed-meanwhile" : { ...read, revision: revision + 1 };
    },
    async findUnfinished(_scope, before) {
      const document = await imports.findOne(
        { unfinishedAt: { $lt: before } },
        { sort: { unfinishedAt: 1 }, projection: kept },
      );
      return document === null ? undefined : toImport(document);
    },
    async removeNaming({ tenant, committee }, names) {
      const waits = { $in: ["checking", "thrown-away"] as const } as const;
      const named = { tenant, committee, names: { $in: [...names] }, "state.kind": waits };
      await imports.deleteMany(named as unknown as Filter<ImportDocument>);
      // Rarely asked, and a name may stand anywhere in them: what the committee has is looked through for it.
      for (;;) {
        const others = await imports.find({ tenant, committee }, { ...wholeBatch, projection: kept }).toArray();
        const writes = others.flatMap((document) => {
          const left = forgetInImport(document, names);
          if (left === undefined || document.state.kind === "checking") return [];
          const filter = { _id: document._id, revision: document.revision };
          const update = { $set: { ...left, names: importNames(left) }, $inc: { revision: 1 } };
          return [{ updateOne: { filter, update } }];
        });
        if (writes.length === 0) return;
        await imports.bulkWrite(writes, { ordered: false });
      }
    },
    async removeEnded({ tenant, committee }, before, limit) {
      const ended = { tenant, committee, "state.kind": { $in: ["accepted", "undone"] }, "state.at": { $lt: before } };
      const filter = ended as unknown as Filter<ImportDocument>;
      const found = await imports
        .find(filter, { projection: { _id: 1 } })
        .limit(limit)
        .toArray();
      await imports.deleteMany({ ...filter, _id: { $in: found.map(({ _id }) => _id) } });
    },
    countAll: ({ tenant, committee }) => imports.countDocuments({ tenant, committee }),
    removeSome: (scope, limit) => removeSome(imports, scope, limit),
  };
}

/** Whether it is gone after thirty days. */
function isWaiting({ state }: MinutesImport): boolean {
  return state.kind === "checking" || state.kind === "thrown-away";
}

function unfinished({ state }: MinutesImport): { unfinishedAt?: Date } {
  return state.kind === "accepting" || state.kind === "undoing" ? { unfinishedAt: state.at } : {};
}

export function toImport(document: ImportDocument): MinutesImport {
  const { _id, turnKey: _turn, names: _names, waitingSince: _since, unfinishedAt: _at, ...rest } = document;
  return { ...rest, id: _id };
}
