import type { Db, IndexDescription } from "mongodb";
import { ensureValidators } from "./validators.js";

const there = { $exists: true };
const twoDays = 2 * 24 * 60 * 60;
const twoWeeks = 14 * 24 * 60 * 60;
const thirtyDays = 30 * 24 * 60 * 60;

type NamedIndex = IndexDescription & { name: string };

/**
 * Every index with the query it serves. A name is never given another meaning: servers refuse that, so that an index which
 * changes gets a new name.
 */
export const indexes: Readonly<Record<string, readonly NamedIndex[]>> = {
  changeAllowances: [
    // Forgets a window two days after it was counted in last. Looks at one person's are by _id alone.
    { name: "forgotten", key: { countedAt: 1 }, expireAfterSeconds: twoDays },
  ],
  committees: [
    // findByHome, on every message in a shared place; one committee lives in a home.
    { name: "home", key: { tenant: 1, "home.conversation": 1 }, unique: true },
    // insert refuses a code that is taken.
    { name: "code", key: { tenant: 1, code: 1 }, unique: true },
    // claimHome and earliestMorning.
    { name: "wakeUp", key: { nextMorningAt: 1 } },
    // findByTeam.
    { name: "team", key: { tenant: 1, "home.team": 1 }, partialFilterExpression: { "home.team": there } },
    // askedBy.
    {
      name: "joinRequests",
      key: { tenant: 1, "joinRequests.person": 1 },
      partialFilterExpression: { "joinRequests.person": there },
    },
    // findDeleted, on every look of the ticker.
    { name: "deleted", key: { deletedAt: 1 }, partialFilterExpression: { deletedAt: there } },
  ],
  people: [
    // know and findByChannelIds; two processes can't make one person twice.
    {
      name: "channelId",
      key: { tenant: 1, channelId: 1 },
      unique: true,
      partialFilterExpression: { channelId: there },
    },
    { name: "entraId", key: { tenant: 1, entraId: 1 }, unique: true, partialFilterExpression: { entraId: there } },
    // findByConversation.
    {
      name: "conversation",
      key: { tenant: 1, conversation: 1 },
      partialFilterExpression: { conversation: there },
    },
    // claimMorning and earliestMorning.
    { name: "wakeUp", key: { nextMorningAt: 1 } },
    // findForgetting, on every look of the ticker.
    {
      name: "forgetting",
      key: { forgettingSince: 1 },
      partialFilterExpression: { forgettingSince: there },
    },
  ],
  members: [
    // roster.
    { name: "roster", key: { tenant: 1, committee: 1 } },
    // ofPerson and add; a person is on a committee once.
    {
      name: "person",
      key: { tenant: 1, person: 1, committee: 1 },
      unique: true,
      partialFilterExpression: { person: there },
    },
  ],
  actionItems: [
    // findByNumber and withHistory; a number is never used twice.
    { name: "number", key: { tenant: 1, committee: 1, number: 1 }, unique: true },
    // insert, findByTurn and findByTurns; a repeated turn meets its own item.
    { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
    // findChangedByTurn.
    {
      name: "changersTurns",
      key: { tenant: 1, committee: 1, "changedBy.turnKey": 1, number: 1 },
      partialFilterExpression: { "changedBy.turnKey": there },
    },
    // list and its count. The flag stands in the key too, so that counting needs no document.
    {
      name: "outstanding",
      key: { tenant: 1, committee: 1, outstanding: 1, sortDay: 1, number: 1 },
      partialFilterExpression: { outstanding: true },
    },
    // list of the overdue and its count; counts of open, overdue and this week's.
    {
      name: "open",
      key: { tenant: 1, committee: 1, open: 1, sortDay: 1, number: 1 },
      partialFilterExpression: { open: true },
    },
    // list of what awaits the board and its count; counts.
    {
      name: "awaitingBoardByDay",
      key: { tenant: 1, committee: 1, awaitingBoard: 1, sortDay: 1, number: 1 },
      partialFilterExpression: { awaitingBoard: true },
    },
    // list of what its owners rated so, and its count.
    {
      name: "rated",
      key: { tenant: 1, committee: 1, open: 1, "rating.kind": 1, sortDay: 1, number: 1 },
      partialFilterExpression: { open: true, "rating.kind": there },
    },
    // requested, and list of the requests with its count: there are never many, so that a list sorts them itself.
    {
      name: "requested",
      key: { tenant: 1, committee: 1, open: 1, requested: 1, "request.at": 1, number: 1 },
      partialFilterExpression: { open: true, requested: true },
    },
    // owedBy, every morning and over committees.
    {
      name: "ownersByDay",
      key: { tenant: 1, ownerKeys: 1, sortDay: 1, number: 1 },
      partialFilterExpression: { open: true },
    },
    // list of one member's or one agency's. With the flag in its key it beats the plain lists' indexes wherever an owner is named.
    {
      name: "ownersInCommittee",
      key: { tenant: 1, committee: 1, outstanding: 1, ownerKeys: 1, sortDay: 1, number: 1 },
      partialFilterExpression: { outstanding: true },
    },
    // findByBoardReference.
    {
      name: "boardReference",
      key: { tenant: 1, committee: 1, boardReference: 1, number: -1 },
      partialFilterExpression: { boardReference: there },
    },
    // findLastChangedBy. What was changed by anybody since is not much, whoever of its changers is meant.
    {
      name: "changers",
      key: { tenant: 1, committee: 1, "changedBy.by": 1, changedAt: 1 },
      partialFilterExpression: { changedAt: there },
    },
    // changedSince.
    {
      name: "changed",
      key: { tenant: 1, committee: 1, changedAt: -1, number: -1 },
      partialFilterExpression: { changedAt: there },
    },
    // closedBefore and its count; what awaits the board has such a moment too, and is never much.
    {
      name: "closedAt",
      key: { tenant: 1, committee: 1, "state.at": 1 },
      partialFilterExpression: { "state.at": there },
    },
    // dueAtMeetings: both kinds, by number.
    {
      name: "dueAtMeetingsOrPapers",
      key: { tenant: 1, committee: 1, open: 1, "due.kind": 1, number: 1 },
      partialFilterExpression: { open: true },
    },
  ],
  meetings: [
    // from.
    { name: "days", key: { tenant: 1, committee: 1, on: 1, startsAt: 1 } },
    // insert; a repeated turn meets its own meeting.
    { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
    // findUncarried.
    { name: "uncarried", key: { uncarried: 1 }, partialFilterExpression: { uncarried: true } },
  ],
  drafts: [
    // insert; a repeated turn meets its own draft.
    { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
    // ofBatch.
    {
      name: "batch",
      key: { tenant: 1, committee: 1, "batch.id": 1, "batch.place": 1 },
      partialFilterExpression: { "batch.id": there },
    },
    // waiting and its count: everybody's, and one member's. Of two memberships that become one, what waits is looked through.
    {
      name: "waiting",
      key: { tenant: 1, committee: 1, "state.kind": 1, at: -1, "batch.place": 1, _id: 1 },
      partialFilterExpression: { "state.kind": "waiting" },
    },
    {
      name: "waitingOfMember",
      key: { tenant: 1, committee: 1, "state.kind": 1, by: 1, at: -1, "batch.place": 1, _id: 1 },
      partialFilterExpression: { "state.kind": "waiting" },
    },
    // typedBy and removeOf.
    { name: "ofMember", key: { tenant: 1, committee: 1, by: 1, at: -1, _id: 1 } },
    // removeSettled.
    { name: "typedAt", key: { tenant: 1, committee: 1, at: 1 } },
  ],
  notices: [
    // findDue and earliestDue; a notice that has ended has no wakeAt.
    { name: "wakeUp", key: { wakeAt: 1 }, partialFilterExpression: { wakeAt: there } },
    // findEditDue and earliestDue.
    { name: "edits", key: { editAt: 1 }, partialFilterExpression: { editAt: there } },
    // showing, and proofOf an item with its count. The id in its key tells apart what was made at one moment, as mornings are.
    {
      name: "linesByItem",
      key: { tenant: 1, "lines.item": 1, at: -1, _id: 1 },
      partialFilterExpression: { "lines.item": there },
    },
    // proofOf a person on a committee, and its count.
    {
      name: "personOnCommittee",
      key: { tenant: 1, person: 1, "lines.committee": 1, at: -1, _id: 1 },
      partialFilterExpression: { person: there },
    },
    // ofCommittee, madeBefore and removeBefore: what its people were told.
    {
      name: "peopleOfCommittee",
      key: { tenant: 1, "lines.committee": 1, at: -1, _id: 1 },
      partialFilterExpression: { person: there },
    },
    // The same: what its home was told.
    {
      name: "homeOfCommittee",
      key: { tenant: 1, committee: 1, at: -1, _id: 1 },
      partialFilterExpression: { committee: there },
    },
  ],
  rosterLists: [
    // Forgets a list thirty days after it was pasted. Looks at one list are by _id alone.
    { name: "forgotten", key: { pastedAt: 1 }, expireAfterSeconds: thirtyDays },
    // insert; a repeated turn meets its own list.
    { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
  ],
  servedForms: [
    // Forgets a card two weeks after a form was served in it last: such cards are edited no more. Looks at one card are by _id alone.
    { name: "forgotten", key: { servedAt: 1 }, expireAfterSeconds: twoWeeks },
    // claimDue and earliestDue; most cards have nothing that waits.
    { name: "drawAt", key: { drawAt: 1 }, partialFilterExpression: { drawAt: there } },
  ],
  handledTurns: [
    // Forgets turns two weeks after they were claimed last. Claims are by _id alone.
    { name: "forgotten", key: { claimedAt: 1 }, expireAfterSeconds: twoWeeks },
    // findInThread: which items a thread is about.
    {
      name: "inThread",
      key: { tenant: 1, "reply.conversation": 1, claimedAt: -1 },
      partialFilterExpression: { "reply.item": there },
    },
    // findKept: which answers show an item.
    {
      name: "kept",
      key: { tenant: 1, "reply.item": 1, claimedAt: -1 },
      partialFilterExpression: { "reply.item": there },
    },
  ],
};

/** Makes what is not there yet. Several processes may start at once: making an index that is there changes nothing. */
export async function ensureIndexes(db: Db): Promise<void> {
  await ensureValidators(db);
  await Promise.all(
    Object.entries(indexes).map(([collection, wanted]) => db.collection(collection).createIndexes([...wanted])),
  );
}
