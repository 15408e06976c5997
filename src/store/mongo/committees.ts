import type { Db } from "mongodb";
import { mostJoinRequests } from "../../domain/committees/committee.js";
import type { Committees } from "../committees.js";
import type { CommitteeScope } from "../scopes.js";
import { claimWoken, earliestWoken, settleWoken, wakeEarlier } from "./claims.js";
import {
  committeeCollection,
  kept,
  keyOf,
  setOf,
  toCommittee,
  toDocument,
  unsetOf,
  withoutHistory,
} from "./committee-document.js";
import { isDuplicateOf } from "./duplicate-key.js";
import { pushLines } from "./push-lines.js";
import { wholeBatch } from "./whole-batch.js";

/** Committees, each with its home, its counter of action numbers and its history in one document. */
export function mongoCommittees(db: Db): Committees {
  const committees = committeeCollection(db);
  const one = async (filter: object) => {
    const document = await committees.findOne({ ...filter, ...kept }, withoutHistory);
    return document === null ? undefined : toCommittee(document);
  };
  const several = async (filter: object) =>
    (await committees.find({ ...filter, ...kept }, { ...wholeBatch, ...withoutHistory }).toArray()).map(toCommittee);
  return {
    async insert(committee, line) {
      const taken = await orTaken(() =>
        committees.insertOne(toDocument(committee, line === undefined ? [] : [line])).then(() => undefined),
      );
      return taken ?? "inserted";
    },
    find: (scope) => one(keyOf(scope)),
    findMany: (scope, ids) => several({ _id: { $in: [...ids] }, tenant: scope.tenant }),
    findByHome: (scope, conversation) => one({ tenant: scope.tenant, "home.conversation": conversation }),
    findByTeam: (scope, team) => several({ tenant: scope.tenant, "home.team": team }),
    takenCodes: async ({ tenant }, codes) =>
      (await several({ tenant, code: { $in: [...codes] } })).map(({ code }) => code),
    async saveHome(scope, { serviceUrl, installed }) {
      const { matchedCount } = await committees.updateOne(
        { ...keyOf(scope), "home.installed": !installed },
        { $set: { "home.serviceUrl": serviceUrl, "home.installed": installed } },
      );
      if (matchedCount > 0) return true;
      await committees.updateOne(keyOf(scope), { $set: { "home.serviceUrl": serviceUrl } });
      return false;
    },
    async change(scope, revision, change, lines) {
      const set = setOf(change);
      const unset = unsetOf(change);
      return orTaken(async () => {
        const document = await committees.findOneAndUpdate(
          { ...keyOf(scope), ...kept, revision },
          {
            ...(Object.keys(set).length > 0 && { $set: set }),
            ...(Object.keys(unset).length > 0 && { $unset: unset }),
            ...(lines.length > 0 && { $push: pushLines(lines) }),
            $inc: { revision: 1 },
          },
          { returnDocument: "after", ...withoutHistory },
        );
        return document === null ? ("changed-meanwhile" as const) : toCommittee(document);
      });
    },
    async history(scope, limit) {
      const document = await committees.findOne(keyOf(scope), { projection: { history: 1 } });
      return (document?.history ?? []).reverse().slice(0, limit);
    },
    async note(scope, line) {
      await committees.updateOne(keyOf(scope), { $push: pushLines([line]) });
    },
    async noteGuided(scope, step) {
      await committees.updateOne(keyOf(scope), { $addToSet: { guided: step } });
    },
    async askToJoin(scope, request) {
      const free = { "joinRequests.person": { $ne: request.person } };
      const room = { [`joinRequests.${mostJoinRequests - 1}`]: { $exists: false } };
      const { matchedCount } = await committees.updateOne(
        { ...keyOf(scope), ...kept, ...free, ...room },
        { $push: { joinRequests: request } },
      );
      if (matchedCount > 0) return "asked";
      const committee = await one(keyOf(scope));
      if (committee === undefined) return "gone";
      return committee.joinRequests.some(({ person }) => person === request.person) ? "asked-before" : "too-many";
    },
    async settleJoin(scope, person) {
      const asked = { ...keyOf(scope), "joinRequests.person": person };
      const { matchedCount } = await committees.updateOne(asked, { $pull: { joinRequests: { person } } as never });
      return matchedCount > 0;
    },
    askedBy: ({ tenant, person }) => several({ tenant, "joinRequests.person": person }),
    async drawNumber(scope, of = "action") {
      const counter = of === "action" ? "lastNumber" : (`lastNumbers.${of}` as const);
      const drawn = await committees.findOneAndUpdate(
        { ...keyOf(scope), ...kept },
        { $inc: { [counter]: 1 } },
        // The item that takes the number is written after this and waits for a majority: where that is kept, so is this.
        { returnDocument: "after", projection: { _id: 0, lastNumber: 1, lastNumbers: 1 }, writeConcern: { w: 1 } },
      );
      if (drawn === null) throw noCommittee(scope);
      return of === "action" ? drawn.lastNumber : (drawn.lastNumbers?.[of] ?? 1);
    },
    async beginDelete(scope, revision, at) {
      // Both are unique, and free for others from now on.
      const gone = `deleted ${scope.committee}`;
      const { matchedCount } = await committees.updateOne(
        { ...keyOf(scope), ...kept, revision },
        {
          $set: { deletedAt: at, code: gone, "home.conversation": gone, "home.installed": false, nextMorningAt: never },
          $unset: { "home.team": "", claim: "" },
          $inc: { revision: 1 },
        },
      );
      return matchedCount > 0 ? "begun" : "changed-meanwhile";
    },
    async findDeleted(_system, before) {
      const found = await committees.findOne(
        { deletedAt: { $lt: before } },
        { projection: { tenant: 1 }, sort: { deletedAt: 1 } },
      );
      return found === null ? undefined : { tenant: found.tenant, committee: found._id };
    },
    async remove(scope) {
      await committees.deleteOne({ ...keyOf(scope), deletedAt: { $exists: true } });
    },
    async claimHome(_system, now, leaseUntil) {
      const claimed = await claimWoken(committees, now, leaseUntil);
      return claimed && { committee: toCommittee(claimed.document), token: claimed.token };
    },
    settleHome: (scope, token, nextMorningAt) => settleWoken(committees, keyOf(scope), token, nextMorningAt),
    earliestMorning: () => earliestWoken(committees),
    wakeHome: (scope, at) => wakeEarlier(committees, [keyOf(scope)], at),
  };
}

/** Later than any clock shows: nobody is woken for what is being deleted. */
const never = new Date("9999-12-31T00:00:00Z");

async function orTaken<Result>(write: () => Promise<Result>): Promise<Result | "home-taken" | "code-taken"> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicateOf(error, "home.conversation")) return "home-taken";
    if (isDuplicateOf(error, "code")) return "code-taken";
    throw error;
  }
}

function noCommittee(scope: CommitteeScope): Error {
  return Object.assign(new Error("There is no such committee."), { code: "no-such-committee" as const, ...scope });
}
