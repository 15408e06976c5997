import { type CollectionIndexes, there } from "./collection-indexes.js";

const twoDays = 2 * 24 * 60 * 60;
const twoWeeks = 14 * 24 * 60 * 60;

/** The indexes of what was heard and told, and of the cards that showed it. */
export const messageIndexes = {
  changeAllowances: [
    // Forgets a window two days after it was counted in last. Looks at one person's are by _id alone.
    { name: "forgotten", key: { countedAt: 1 }, expireAfterSeconds: twoDays },
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
    // findBeyondUndo; most turns change nothing of the kind.
    {
      name: "beyondUndo",
      key: { tenant: 1, "beyond.by": 1, claimedAt: -1 },
      partialFilterExpression: { "beyond.by": there },
    },
  ],
} satisfies CollectionIndexes;
