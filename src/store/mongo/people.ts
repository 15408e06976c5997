import type { Collection, Db, UpdateFilter } from "mongodb";
import type { Person } from "../../domain/committees/person.js";
import type { PersonId } from "../../domain/ids.js";
import type { People } from "../people.js";
import type { PersonScope } from "../scopes.js";
import { claimWoken, earliestWoken, settleWoken, wakeEarlier } from "./claims.js";
import { knowPeople } from "./know-people.js";
import { wholeBatch } from "./whole-batch.js";

export type PersonDocument = Omit<Person, "id"> & {
  _id: PersonId;
  /** All that is held about them is to go. */
  forgettingSince?: Date;
  /** Token of whoever claimed the morning. */
  claim?: string;
};

type Wishes = Pick<Person, "morningAt" | "zone" | "away" | "noAhead">;

/** People with an account, found by either of their ids, each with their wake-up. */
export function mongoPeople(db: Db): People {
  const people = personCollection(db);
  return {
    know: (scope, seen, nextMorningAt) => knowPeople(db, scope, seen, nextMorningAt),
    async find(scope) {
      const document = await people.findOne(keyOf(scope));
      return document === null ? undefined : toPerson(document);
    },
    async findMany(scope, ids) {
      return (await people.find({ _id: { $in: [...ids] }, tenant: scope.tenant }, wholeBatch).toArray()).map(toPerson);
    },
    async findByChannelIds(scope, channelIds) {
      const filter = { tenant: scope.tenant, channelId: { $in: [...channelIds] } };
      return (await people.find(filter, wholeBatch).toArray()).map(toPerson);
    },
    async findByConversation({ tenant }, conversation) {
      const document = await people.findOne({ tenant, conversation });
      return document === null ? undefined : toPerson(document);
    },
    async saveConversation(scope, { conversation, serviceUrl }) {
      await people.updateOne(keyOf(scope), {
        $set: { conversation, serviceUrl, reach: { kind: "reachable" } },
        $inc: { revision: 1 },
      });
    },
    async saveReach(scope, reach) {
      await people.updateOne(keyOf(scope), { $set: { reach }, $inc: { revision: 1 } });
    },
    async saveWishes(scope, { morningAt, zone, away, noAhead }) {
      const wishes = Object.entries({ morningAt, zone, away, noAhead }).filter(([, wish]) => wish !== undefined);
      const set = wishes.filter(([, wish]) => wish !== null);
      const unset = wishes.flatMap(([field, wish]) => (wish === null ? [[field, ""]] : []));
      const update = {
        ...(set.length > 0 && { $set: Object.fromEntries(set) }),
        ...(unset.length > 0 && { $unset: Object.fromEntries(unset) }),
        $inc: { revision: 1 },
      } as UpdateFilter<PersonDocument>;
      const document = await people.findOneAndUpdate(keyOf(scope), update, { returnDocument: "after" });
      return document === null ? undefined : toPerson(document);
    },
    async forgetConversation(scope, conversation) {
      await people.updateOne(
        { ...keyOf(scope), conversation },
        { $unset: { conversation: "" }, $inc: { revision: 1 } },
      );
    },
    async beginForget(scope, at) {
      const marked = { returnDocument: "after", projection: { forgettingSince: 1 } } as const;
      const found = await people.findOneAndUpdate(keyOf(scope), { $min: { forgettingSince: at } }, marked);
      return found?.forgettingSince ?? at;
    },
    async findForgetting(_system, until) {
      const found = await people.findOne({ forgettingSince: { $lte: until } }, { sort: { forgettingSince: 1 } });
      return found === null ? undefined : toPerson(found);
    },
    async remove(scope) {
      await people.deleteOne(keyOf(scope));
    },
    async claimMorning(_system, now, leaseUntil) {
      const claimed = await claimWoken(people, now, leaseUntil);
      return claimed && { person: toPerson(claimed.document), token: claimed.token };
    },
    settleMorning: (scope, token, nextMorningAt) => settleWoken(people, keyOf(scope), token, nextMorningAt),
    earliestMorning: () => earliestWoken(people),
    wake: ({ tenant }, ids, at) =>
      wakeEarlier(
        people,
        ids.map((_id) => ({ _id, tenant })),
        at,
      ),
  };
}

export function personCollection(db: Db): Collection<PersonDocument> {
  return db.collection<PersonDocument>("people");
}

function keyOf(scope: PersonScope): { _id: PersonId; tenant: string } {
  return { _id: scope.person, tenant: scope.tenant };
}

export function toPersonDocument(person: Person): PersonDocument {
  const { id, ...rest } = person;
  return { _id: id, ...rest };
}

export function toPerson(document: PersonDocument): Person {
  return {
    id: document._id,
    tenant: document.tenant,
    name: document.name,
    reach: document.reach,
    nextMorningAt: document.nextMorningAt,
    revision: document.revision,
    ...(document.channelId !== undefined && { channelId: document.channelId }),
    ...(document.entraId !== undefined && { entraId: document.entraId }),
    ...(document.conversation !== undefined && { conversation: document.conversation }),
    ...(document.serviceUrl !== undefined && { serviceUrl: document.serviceUrl }),
    ...(document.guest !== undefined && { guest: document.guest }),
    ...wishesOf(document),
  };
}

/** What somebody chose for themself, without what they did not choose. */
export function wishesOf({ morningAt, zone, away, noAhead }: Wishes): Wishes {
  return {
    ...(morningAt !== undefined && { morningAt }),
    ...(zone !== undefined && { zone }),
    ...(away !== undefined && { away }),
    ...(noAhead !== undefined && { noAhead }),
  };
}
