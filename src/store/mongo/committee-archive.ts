import type { Db, Filter } from "mongodb";
import type { PersonId } from "../../domain/ids.js";
import type { CommitteeArchive, CommitteeOnRecord } from "../committee-archive.js";
import { type CommitteeDocument, committeeCollection, kept, withoutHistory } from "./committee-document.js";
import { isDuplicateOf } from "./duplicate-key.js";
import { memberCollection } from "./member-document.js";
import { openArchive } from "./open-archive.js";
import { type PersonDocument, personCollection } from "./people.js";
import { wholeBatch } from "./whole-batch.js";
import { writeArchive } from "./write-archive.js";

/** Committees as a whole, document by document as they are kept. */
export function mongoCommitteeArchive(db: Db): CommitteeArchive {
  const committees = committeeCollection(db);
  return {
    async list() {
      const found = await committees.find(kept, { ...wholeBatch, ...withoutHistory }).toArray();
      const listed = found.map(async ({ _id, tenant, name, code }): Promise<CommitteeOnRecord> => {
        const own = { tenant, committee: _id };
        const [members, actionItems] = await Promise.all([
          memberCollection(db).countDocuments({ ...own, leftAt: { $exists: false } }),
          db.collection("actionItems").countDocuments(own),
        ]);
        return { ...own, name, code, members, actionItems };
      });
      const byCode = (one: CommitteeOnRecord) => `${one.tenant} ${one.code}`;
      return (await Promise.all(listed)).sort((a, b) => (byCode(a) < byCode(b) ? -1 : 1));
    },
    open: (scope) => openArchive(db, scope),
    async inTheWay(_system, { id, tenant, code, conversation }) {
      const is = async (filter: Filter<CommitteeDocument>) =>
        (await committees.findOne(filter, { projection: { _id: 1 } })) !== null;
      if (await is({ _id: id })) return "exists";
      if (await is({ tenant, "home.conversation": conversation })) return "home-taken";
      return (await is({ tenant, code })) ? "code-taken" : undefined;
    },
    async match({ tenant }, people) {
      const among = (field: string, values: readonly (string | undefined)[]) =>
        ({ tenant, [field]: { $in: values.filter((value) => value !== undefined) } }) as Filter<PersonDocument>;
      const by = async (field: "_id" | "channelId" | "entraId", values: readonly (string | undefined)[]) => {
        const found = await personCollection(db).find(among(field, values), wholeBatch).toArray();
        return new Map(found.map((person) => [person[field], person._id]));
      };
      const [entra, channel, own] = await Promise.all([
        by(
          "entraId",
          people.map(({ entraId }) => entraId),
        ),
        by(
          "channelId",
          people.map(({ channelId }) => channelId),
        ),
        by(
          "_id",
          people.map(({ id }) => id),
        ),
      ]);
      return new Map(
        people.flatMap(({ id, channelId, entraId }): [PersonId, PersonId][] => {
          const known = entra.get(entraId ?? "") ?? channel.get(channelId ?? "") ?? own.get(id);
          return known === undefined ? [] : [[id, known]];
        }),
      );
    },
    write: (scope, records) => writeArchive(db, scope, records),
    async establish({ tenant, committee }, { id: _id, ...document }) {
      try {
        await committees.insertOne({ ...document, _id: committee, tenant } as unknown as CommitteeDocument);
        return "established";
      } catch (error) {
        if (isDuplicateOf(error, "home.conversation")) return "home-taken";
        if (isDuplicateOf(error, "code")) return "code-taken";
        if (isDuplicateOf(error, "_id")) return "exists";
        throw error;
      }
    },
  };
}
