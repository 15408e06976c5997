import type { Db } from "mongodb";
import type { Committee } from "../../domain/committees/committee.js";
import type { CommitteeId } from "../../domain/ids.js";
import { type ReminderPolicy, usualPolicy } from "../../domain/reminders/policy.js";
import type { CommitteeSettings, Committees } from "../committees.js";
import type { CommitteeScope } from "../scopes.js";
import { claimWoken, earliestWoken, settleWoken, wakeEarlier } from "./claims.js";
import { isDuplicateOf } from "./duplicate-key.js";
import { wholeBatch } from "./whole-batch.js";

type CommitteeDocument = Omit<Committee, "id" | "recess" | "policy"> & {
  _id: CommitteeId;
  /** The first committees were written without either, and of a policy only what had been thought of by then (issue 5). */
  recess?: Committee["recess"];
  policy?: Partial<ReminderPolicy>;
  /** The action number drawn last. */
  lastNumber: number;
  /** Token of whoever claimed the home's wake-up. */
  claim?: string;
};

/** Committees, each with its home and its counter of action numbers in one document. */
export function mongoCommittees(db: Db): Committees {
  const committees = db.collection<CommitteeDocument>("committees");
  return {
    async insert(committee) {
      try {
        await committees.insertOne(toDocument(committee));
        return "inserted";
      } catch (error) {
        if (isDuplicateOf(error, "home.conversation")) return "home-taken";
        if (isDuplicateOf(error, "code")) return "code-taken";
        throw error;
      }
    },
    async find(scope) {
      const document = await committees.findOne(keyOf(scope));
      return document === null ? undefined : toCommittee(document);
    },
    async findMany(scope, ids) {
      const found = committees.find({ _id: { $in: [...ids] }, tenant: scope.tenant }, wholeBatch);
      return (await found.toArray()).map(toCommittee);
    },
    async findByHome(scope, conversation) {
      const document = await committees.findOne({ tenant: scope.tenant, "home.conversation": conversation });
      return document === null ? undefined : toCommittee(document);
    },
    async saveHome(scope, home) {
      await committees.updateOne(keyOf(scope), {
        $set: { "home.serviceUrl": home.serviceUrl, "home.installed": home.installed },
      });
    },
    async saveTeam({ tenant }, team, installed) {
      await committees.updateMany({ tenant, "home.team": team }, { $set: { "home.installed": installed } });
    },
    async changeSettings(scope, revision, settings) {
      const set = settingsOf(settings);
      const document = await committees.findOneAndUpdate(
        { ...keyOf(scope), revision },
        { ...(Object.keys(set).length > 0 && { $set: set }), $inc: { revision: 1 } },
        { returnDocument: "after" },
      );
      return document === null ? "changed-meanwhile" : toCommittee(document);
    },
    async drawNumber(scope) {
      const drawn = await committees.findOneAndUpdate(
        keyOf(scope),
        { $inc: { lastNumber: 1 } },
        // The item that takes the number is written after this and waits for a majority: where that is kept, so is this.
        { returnDocument: "after", projection: { _id: 0, lastNumber: 1 }, writeConcern: { w: 1 } },
      );
      if (drawn === null) throw noCommittee(scope);
      return drawn.lastNumber;
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

function keyOf(scope: CommitteeScope): { _id: CommitteeId; tenant: string } {
  return { _id: scope.committee, tenant: scope.tenant };
}

/** Field by field, so that nothing else can be written this way. */
function settingsOf({ signOff, nation, zone, recess, policy }: CommitteeSettings): CommitteeSettings {
  return {
    ...(signOff !== undefined && { signOff }),
    ...(nation !== undefined && { nation }),
    ...(zone !== undefined && { zone }),
    ...(recess !== undefined && { recess }),
    ...(policy !== undefined && { policy }),
  };
}

function noCommittee(scope: CommitteeScope): Error {
  return Object.assign(new Error("There is no such committee."), { code: "no-such-committee" as const, ...scope });
}

function toDocument(committee: Committee): CommitteeDocument {
  const { id, ...rest } = committee;
  return { _id: id, ...rest, lastNumber: 0 };
}

function toCommittee(document: CommitteeDocument): Committee {
  return {
    id: document._id,
    tenant: document.tenant,
    name: document.name,
    code: document.code,
    home: document.home,
    zone: document.zone,
    nation: document.nation,
    recess: document.recess ?? [],
    policy: { ...usualPolicy, ...document.policy },
    signOff: document.signOff,
    nextMorningAt: document.nextMorningAt,
    revision: document.revision,
  };
}
