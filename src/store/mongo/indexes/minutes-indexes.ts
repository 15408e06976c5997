import { type CollectionIndexes, there } from "./collection-indexes.js";

const thirtyDays = 30 * 24 * 60 * 60;
const oneDay = 24 * 60 * 60;

/** The indexes of papers that were read, and of those that wait to be placed. */
export const minutesIndexes = {
  imports: [
    // Forgets what was read and not accepted. What was accepted has no such moment any more.
    { name: "unaccepted", key: { waitingSince: 1 }, expireAfterSeconds: thirtyDays },
    // insert; a repeated turn meets its own import.
    { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
    // findByDigest.
    { name: "digest", key: { tenant: 1, committee: 1, digest: 1, at: -1, _id: 1 } },
    // newest.
    { name: "newest", key: { tenant: 1, committee: 1, at: -1, _id: 1 } },
    // newest of those that wait to be checked, and removeEnded.
    { name: "state", key: { tenant: 1, committee: 1, "state.kind": 1, at: -1, _id: 1 } },
    // findUnfinished, on every look of the ticker.
    { name: "unfinished", key: { unfinishedAt: 1 }, partialFilterExpression: { unfinishedAt: there } },
    // removeNaming.
    { name: "names", key: { tenant: 1, committee: 1, names: 1 } },
  ],
  readings: [
    // takeAbandoned, on every look of the ticker. Forgets what no ticker told of.
    { name: "begun", key: { begunAt: 1 }, expireAfterSeconds: oneDay },
  ],
  arrivals: [
    // Forgets a paper that nobody placed.
    { name: "forgotten", key: { cameAt: 1 }, expireAfterSeconds: oneDay },
    // insert, and removeAll; a repeated turn meets its own.
    { name: "turn", key: { tenant: 1, person: 1, turnKey: 1 }, unique: true },
  ],
} satisfies CollectionIndexes;
