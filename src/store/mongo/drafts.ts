import type { Db } from "mongodb";
import type { Draft } from "../../domain/actions/draft.js";
import type { DraftId } from "../../domain/ids.js";
import type { Drafts } from "../drafts.js";
import type { CommitteeScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";

type DraftDocument = Omit<Draft, "id"> & { _id: DraftId; turnKey: string };

/** What somebody wanted to log and was asked about. */
export function mongoDrafts(db: Db): Drafts {
  const drafts = db.collection<DraftDocument>("drafts");
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
    async change(scope, id, revision, set) {
      const document = await drafts.findOneAndUpdate(
        { ...keyOf(scope, id), revision },
        { ...(Object.keys(set).length > 0 && { $set: set }), $inc: { revision: 1 } },
        { returnDocument: "after" },
      );
      return document === null ? "changed-meanwhile" : toDraft(document);
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

function toDraft(document: DraftDocument): Draft {
  return {
    id: document._id,
    tenant: document.tenant,
    committee: document.committee,
    by: document.by,
    at: document.at,
    typed: document.typed,
    task: document.task,
    ...(document.boardReference !== undefined && { boardReference: document.boardReference }),
    owners: document.owners,
    due: document.due,
    state: document.state,
    revision: document.revision,
  };
}
