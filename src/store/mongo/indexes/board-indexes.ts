import { type CollectionIndexes, there } from "./collection-indexes.js";

const sevenDays = 7 * 24 * 60 * 60;
const thirtyDays = 30 * 24 * 60 * 60;

/** Of what has a number in its committee. */
const numbered = [
  // findByNumber and newest; a number is never used twice.
  { name: "number", key: { tenant: 1, committee: 1, number: 1 }, unique: true },
  // insert, and findByTurn: a repeated turn meets what it inserted.
  { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
  // findByTurn: what it changed.
  { name: "turns", key: { tenant: 1, committee: 1, turns: 1, number: -1 } },
] as const;

/** The indexes of a board and its people. */
export const boardIndexes = {
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
  rosterLists: [
    // Forgets a list thirty days after it was pasted. Looks at one list are by _id alone.
    { name: "forgotten", key: { pastedAt: 1 }, expireAfterSeconds: thirtyDays },
    // One that nobody answered names people of whom nobody decided anything.
    {
      name: "unanswered",
      key: { pastedAt: 1 },
      expireAfterSeconds: sevenDays,
      partialFilterExpression: { "state.kind": "waiting" },
    },
    // removeNaming, and insert: a repeated turn meets its own list.
    { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
  ],
  meetings: [
    // from and nextPlanned, and backwards previousPlanned, latest and plannedDays; those that were cancelled are few.
    { name: "days", key: { tenant: 1, committee: 1, on: 1, startsAt: 1 } },
    // insert; a repeated turn meets its own meeting.
    { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
    // sitting; of two that are started at once one is.
    {
      name: "sitting",
      key: { tenant: 1, committee: 1, "state.sitting.kind": 1 },
      unique: true,
      partialFilterExpression: { "state.sitting.kind": "started" },
    },
    // findUncarried.
    { name: "uncarried-in-turn", key: { uncarried: 1, _id: 1 }, partialFilterExpression: { uncarried: true } },
  ],
  // find and findMany go by the meeting's id; countAll and removeSome by this.
  agendas: [
    { name: "board", key: { tenant: 1, committee: 1 } },
    // waiting.
    {
      name: "waiting",
      key: { tenant: 1, committee: 1, "goesOn.to": 1 },
      partialFilterExpression: { "goesOn.to": "next" },
    },
  ],
  meetingRecords: [{ name: "board", key: { tenant: 1, committee: 1 } }],
  frozenArisings: [{ name: "board", key: { tenant: 1, committee: 1 } }],
  programmeItems: [
    ...numbered,
    // live and takenAt.
    { name: "state", key: { tenant: 1, committee: 1, "state.kind": 1, "state.meeting": 1, number: 1 } },
  ],
  decisions: [
    ...numbered,
    // ofMeeting.
    { name: "meeting", key: { tenant: 1, committee: 1, meeting: 1, number: 1 } },
  ],
  suggestions: [
    ...numbered,
    // waiting.
    { name: "state", key: { tenant: 1, committee: 1, "state.kind": 1, number: 1 } },
  ],
} satisfies CollectionIndexes;
