import type { Collection, Db, Filter } from "mongodb";
import type { Draft } from "../../domain/actions/draft.js";
import type { DraftId } from "../../domain/ids.js";
import type { Drafts } from "../drafts.js";
import type { CommitteeScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { removeSome } from "./remove-some.js";
import { wholeBatch } from "./whole-batch.js";

export type DraftDocument = Omit<Draft, "id"> & { _id: DraftId; turnKey: string };

export function draftCollection(db: Db): Collection<DraftDocument> {
  return db.collection<DraftDocument>("drafts");
}

/** What somebody wanted to log and was asked about. */
export function mongoDrafts(db: Db): Drafts {
  const drafts = draftCollection(db);
  return {
    async insert(draft, turnKey) {
      try {
        await drafts.insertOne(toDocument(draft, turnKey));
        return { kind: "inserted", draft };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const there = await drafts.findOne({ tenant: draft.tenant, committee: draft.committee, turnKey });
        if (there === null) throw error;
        return { kind: "exists", draft: toDraft(there) };
      }
    },
    async find(scope, id) {
      const document = await drafts.findOne(keyOf(scope, id));
      return document === null ? undefined : toDraft(document);
    },
    async ofBatch({ tenant, committee }, batch) {
      const filter = { tenant, committee, "batch.id": batch };
      return (await drafts.find(filter, wholeBatch).sort({ "batch.place": 1 }).toArray()).map(toDraft);
    },
    async waiting({ tenant, committee }, { by }, { skip, limit }) {
      const wanted: Filter<DraftDocument> = {
        tenant,
        committee,
        "state.kind": "waiting",
        ...(by !== undefined && { by }),
      };
      const [found, total] = await Promise.all([
        // The lines of one message stay in their order.
        drafts.find(wanted).sort({ at: -1, "batch.place": 1, _id: 1 }).skip(skip).limit(limit).toArray(),
        drafts.countDocuments(wanted),
      ]);
      return { drafts: found.map(toDraft), total };
    },
    async change(scope, id, revision, { batch, ...set }) {
      const document = await drafts.findOneAndUpdate(
        { ...keyOf(scope, id), revision },
        {
          ...(Object.keys(set).length > 0 && { $set: set }),
          ...(batch === null && { $unset: { batch: "" as const } }),
          $inc: { revision: 1 },
        },
        { returnDocument: "after" },
      );
      return document === null ? "changed-meanwhile" : toDraft(document);
    },
    removeSome: (scope, limit) => removeSome(drafts, scope, limit),
    async typedBy({ tenant, committee }, by, limit) {
      const found = drafts.find({ tenant, committee, by }, wholeBatch).sort({ at: -1, _id: 1 }).limit(limit);
      return (await found.toArray()).map(toDraft);
    },
    async removeOf({ tenant, committee }, by) {
      await drafts.deleteMany({ tenant, committee, by });
    },
    async removeSettled({ tenant, committee }, before, limit) {
      const settled = { tenant, committee, at: { $lt: before }, "state.kind": { $ne: "waiting" as const } };
      const found = await drafts
        .find(settled, { projection: { _id: 1 } })
        .sort({ at: 1 })
        .limit(limit)
        .toArray();
      await drafts.deleteMany({ ...settled, _id: { $in: found.map(({ _id }) => _id) } });
    },
  };
}

function keyOf({ tenant, committee }: CommitteeScope, id: DraftId) {
  return { _id: id, tenant, committee };
}

function toDocument(draft: Draft, turnKey: string): DraftDocument {
  const { id, ...rest } = draft;
  return { _id: id, ...rest, turnKey };
}

export function toDraft(document: DraftDocument): Draft {
  return {
    id: document._id,
    tenant: document.tenant,
    committee: document.committee,
    by: document.by,
    at: document.at,
    typed: document.typed,
    task: document.task,
    ...(document.boardReference !== undefined && { boardReference: document.boardReference }),
    ...(document.agendaItem !== undefined && { agendaItem: document.agendaItem }),
    ...(document.agendaItemId !== undefined && { agendaItemId: document.agendaItemId }),
    ...(document.meeting !== undefined && { meeting: document.meeting }),
    ...(document.part !== undefined && { part: document.part }),
    ...(document.discharged !== undefined && { discharged: document.discharged }),
    ...(document.batch !== undefined && { batch: document.batch }),
    owners: document.owners,
    due: document.due,
    state: document.state,
    revision: document.revision,
  };
}
