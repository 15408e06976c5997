import type { Db } from "mongodb";
import type { RosterList } from "../../domain/committees/roster-list.js";
import type { RosterListId } from "../../domain/ids.js";
import type { RosterLists } from "../roster-lists.js";
import type { CommitteeScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { removeSome } from "./remove-some.js";

type RosterListDocument = Omit<RosterList, "id"> & {
  _id: RosterListId;
  turnKey: string;
  /** By the database's own clock; the TTL index counts from here. */
  pastedAt?: Date;
};

/** Attendance lists that were pasted, a document each. */
export function mongoRosterLists(db: Db): RosterLists {
  const lists = db.collection<RosterListDocument>("rosterLists");
  return {
    async insert(list, turnKey) {
      const { id, ...rest } = list;
      try {
        await lists.updateOne(
          { _id: id },
          { $setOnInsert: { ...rest, turnKey }, $currentDate: { pastedAt: true } },
          { upsert: true },
        );
        return { kind: "inserted", list };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const there = await lists.findOne({ tenant: list.tenant, committee: list.committee, turnKey });
        if (there === null) throw error;
        return { kind: "exists", list: toList(there) };
      }
    },
    async find(scope, id) {
      const document = await lists.findOne(keyOf(scope, id));
      return document === null ? undefined : toList(document);
    },
    async settle(scope, id, revision, state) {
      const document = await lists.findOneAndUpdate(
        { ...keyOf(scope, id), revision },
        { $set: { state, ...(state.kind !== "accepting" && { people: [], unread: [] }) }, $inc: { revision: 1 } },
        { returnDocument: "after" },
      );
      return document === null ? "changed-meanwhile" : toList(document);
    },
    async removeNaming({ tenant, committee }, names) {
      const named = { $in: [...names] };
      await lists.deleteMany({
        tenant,
        committee,
        "state.kind": { $ne: "accepting" },
        $or: namesIn.map((field) => ({ [field]: named })),
      });
    },
    removeSome: (scope, limit) => removeSome(lists, scope, limit),
  };
}

const namesIn = [
  "people.name",
  "people.representing",
  "unread",
  "state.outcome.notDeputies.name",
  "state.outcome.notDeputies.of",
] as const;

function keyOf({ tenant, committee }: CommitteeScope, id: RosterListId) {
  return { _id: id, tenant, committee };
}

function toList({ _id, tenant, committee, by, at, people, unread, state, revision }: RosterListDocument): RosterList {
  return { id: _id, tenant, committee, by, at, people, unread, state, revision };
}
