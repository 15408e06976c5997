import { type CollectionIndexes, there } from "./collection-indexes.js";

/** The indexes of actions, and of those not yet accepted. */
export const actionIndexes = {
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
    // list and its count, and figures. The flag stands in the key too, so that counting needs no document.
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
    // forMatching: what was agreed on some days, and what papers said.
    { name: "raisedOn", key: { tenant: 1, committee: 1, raisedOn: 1, number: -1 } },
    {
      name: "saidInPapers",
      key: { tenant: 1, committee: 1, "papers.said": 1, number: -1 },
      partialFilterExpression: { "papers.said": there },
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
    // closedBefore and its count, dischargedSince, and figures; what awaits the board has such a moment too, and is never much.
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
    // ofPlan.
    {
      name: "plan",
      key: { tenant: 1, committee: 1, "plan.id": 1, "plan.objective": 1, "plan.place": 1, number: 1 },
      partialFilterExpression: { "plan.id": there },
    },
    // list of what is outstanding under a plan, and its count; of one objective those of its plan are looked through.
    {
      name: "planInCommittee",
      key: { tenant: 1, committee: 1, outstanding: 1, "plan.id": 1, sortDay: 1, number: 1 },
      partialFilterExpression: { outstanding: true, "plan.id": there },
    },
    // ofMeeting.
    {
      name: "meeting",
      key: { tenant: 1, committee: 1, meeting: 1, number: 1 },
      partialFilterExpression: { meeting: there },
    },
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
} satisfies CollectionIndexes;
