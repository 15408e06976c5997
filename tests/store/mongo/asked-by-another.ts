import { day } from "../../../src/domain/days/day.js";
import type { Store } from "../../../src/store/store.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aFrozenArising } from "../../builders/a-frozen-arising.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aMorning } from "../../builders/a-notice.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { anAgenda } from "../../builders/an-agenda.js";
import { anOccasion } from "../../builders/an-occasion.js";
import { loggedLine } from "../../builders/an-open-item.js";

/** Everything of tenant A is asked for by tenant B, which knows all of its ids. */
const board = { tenant: "tenant-b", committee: "c_safeguarding" } as const;
const tenant = { tenant: "tenant-b" } as const;
const person = { tenant: "tenant-b", person: "p_sarah" } as const;
export const now = new Date("2026-03-05T10:00:00Z");
export const later = new Date("2026-03-05T11:00:00Z");
const today = day("2026-03-05");
export const card = { conversation: "a:1-1", serviceUrl: "http://127.0.0.1:4100/", activityId: "1" } as const;
const membership = { id: "m_sarah", committee: "c_safeguarding" } as const;
const page = { skip: 0, limit: 10 };

/** "all": it serves all tenants at once, for the ticker alone. "own": it makes something of the asker's own. */
export type Case = ((store: Store) => Promise<unknown>) | "all" | "own";
type Cases = { [S in keyof Store]: { [M in keyof Store[S]]: Case } };

/** A new method of the store breaks the build here until it is asked by another tenant. */
export const asked: Cases = {
  actionItems: {
    insert: "own",
    findByTurn: ({ actionItems }) => actionItems.findByTurn(board, "turn-1"),
    findByTurns: ({ actionItems }) => actionItems.findByTurns(board, ["turn-1"]),
    findChangedByTurn: ({ actionItems }) => actionItems.findChangedByTurn(board, "turn-1"),
    find: ({ actionItems }) => actionItems.find(board, "ai_1"),
    findByNumber: ({ actionItems }) => actionItems.findByNumber(board, 1),
    findByBoardReference: ({ actionItems }) => actionItems.findByBoardReference(board, "3"),
    findByNumbers: ({ actionItems }) => actionItems.findByNumbers(board, [1]),
    findMany: ({ actionItems }) => actionItems.findMany(board, ["ai_1"]),
    change: ({ actionItems }) =>
      actionItems.change(board, "ai_1", 1, { set: { part: "closed" }, history: loggedLine(), changedBy: [] }),
    history: ({ actionItems }) => actionItems.history(board, "ai_1", 10),
    historyPage: ({ actionItems }) => actionItems.historyPage(board, "ai_1", page),
    count: ({ actionItems }) => actionItems.count(board, {}),
    list: ({ actionItems }) => actionItems.list(board, {}, page),
    counts: ({ actionItems }) => actionItems.counts(board, today, today),
    findLastChangedBy: ({ actionItems }) => actionItems.findLastChangedBy(board, "m_clerk", new Date(0)),
    owedBy: ({ actionItems }) => actionItems.owedBy(tenant, [membership], { limit: 10 }),
    requested: ({ actionItems }) => actionItems.requested(tenant, ["c_safeguarding"]),
    changedSince: ({ actionItems }) => actionItems.changedSince(board, new Date(0), 10),
    dueAtMeetings: ({ actionItems }) => actionItems.dueAtMeetings(board, 0, 10),
    ofMeeting: ({ actionItems }) => actionItems.ofMeeting(board, "mt_march", 10),
    closedBefore: ({ actionItems }) => actionItems.closedBefore(board, later, 10),
    removeClosed: ({ actionItems }) => actionItems.removeClosed(board, ["ai_2"], later),
    whoOwes: ({ actionItems }) => actionItems.whoOwes(board, ["m_sarah"]),
    withHistory: ({ actionItems }) => actionItems.withHistory(board, { limit: 10 }),
    countAll: ({ actionItems }) => actionItems.countAll(board),
    removeSome: ({ actionItems }) => actionItems.removeSome(board, 10),
  },
  allowances: { spend: "own", forget: ({ allowances }) => allowances.forget(person) },
  archive: {
    list: "all",
    open: ({ archive }) => archive.open(board),
    inTheWay: "all",
    match: ({ archive }) => archive.match(tenant, [{ id: "p_sarah", channelId: "29:sarah" }]),
    write: "own",
    establish: "own",
  },
  committees: {
    insert: "own",
    find: ({ committees }) => committees.find(board),
    findMany: ({ committees }) => committees.findMany(tenant, ["c_safeguarding"]),
    findByHome: ({ committees }) => committees.findByHome(tenant, aCommittee().home.conversation),
    findByTeam: ({ committees }) => committees.findByTeam(tenant, "19:team"),
    takenCodes: ({ committees }) => committees.takenCodes(tenant, ["SB"]),
    askedBy: ({ committees }) => committees.askedBy({ tenant: "tenant-b", person: "p_pat" }),
    saveHome: ({ committees }) => committees.saveHome(board, { serviceUrl: "http://127.0.0.1:9/", installed: false }),
    change: ({ committees }) => committees.change(board, 1, { name: "Theirs" }, []),
    history: ({ committees }) => committees.history(board, 10),
    note: ({ committees }) => committees.note(board, { ...anOccasion, change: { kind: "imported" } }),
    noteGuided: ({ committees }) => committees.noteGuided(board, "chair"),
    askToJoin: ({ committees }) => committees.askToJoin(board, { person: "p_b", name: "B", at: now }),
    settleJoin: ({ committees }) => committees.settleJoin(board, "p_pat"),
    drawNumber: ({ committees }) => committees.drawNumber(board).catch(() => undefined),
    beginDelete: ({ committees }) => committees.beginDelete(board, 1, now),
    findDeleted: "all",
    remove: ({ committees }) => committees.remove(board),
    claimHome: "all",
    settleHome: ({ committees }) => committees.settleHome(board, "token", later),
    earliestMorning: "all",
    wakeHome: ({ committees }) => committees.wakeHome(board, new Date(0)),
  },
  drafts: {
    insert: "own",
    find: ({ drafts }) => drafts.find(board, "d_1"),
    ofBatch: ({ drafts }) => drafts.ofBatch(board, "b_1"),
    waiting: ({ drafts }) => drafts.waiting(board, {}, page),
    change: ({ drafts }) => drafts.change(board, "d_1", 1, { task: "theirs" }),
    typedBy: ({ drafts }) => drafts.typedBy(board, "m_clerk", 10),
    removeOf: ({ drafts }) => drafts.removeOf(board, "m_clerk"),
    removeSettled: ({ drafts }) => drafts.removeSettled(board, later, 10),
    removeSome: ({ drafts }) => drafts.removeSome(board, 10),
  },
  handledTurns: {
    claim: "own",
    renew: ({ handledTurns }) => handledTurns.renew(tenant, "turn-1", "holder", later),
    settle: ({ handledTurns }) => handledTurns.settle(tenant, "turn-1", card),
    release: ({ handledTurns }) => handledTurns.release(tenant, "turn-1", "holder"),
    findKept: ({ handledTurns }) => handledTurns.findKept(tenant, "ai_1"),
    findInHome: ({ handledTurns }) => handledTurns.findInHome(tenant, card.conversation),
    findInThread: ({ handledTurns }) => handledTurns.findInThread(tenant, card.conversation),
    findBeyondUndo: ({ handledTurns }) => handledTurns.findBeyondUndo(tenant, "m_clerk"),
    forgetConversation: ({ handledTurns }) => handledTurns.forgetConversation(tenant, card.conversation),
  },
  leases: { find: "all", hold: "all", want: "all", release: "all" },
  meetings: {
    insert: "own",
    find: ({ meetings }) => meetings.find(board, "mt_march"),
    from: ({ meetings }) => meetings.from(board, today),
    previousPlanned: ({ meetings }) => meetings.previousPlanned(board, day("2027-01-01")),
    latest: ({ meetings }) => meetings.latest(board, day("2027-01-01"), 10),
    sitting: ({ meetings }) => meetings.sitting(board),
    plannedDays: ({ meetings }) => meetings.plannedDays(board, day("2027-01-01")),
    nextPlanned: ({ meetings }) => meetings.nextPlanned(board, today),
    change: ({ meetings }) => meetings.change(board, "mt_march", 1, { place: "Theirs" }),
    findChangedByTurn: ({ meetings }) => meetings.findChangedByTurn(board, "turn-1"),
    findUncarried: "all",
    settleCarried: ({ meetings }) => meetings.settleCarried(board, "mt_march", 7),
    countAll: ({ meetings }) => meetings.countAll(board),
    removeSome: ({ meetings }) => meetings.removeSome(board, 10),
  },
  members: {
    add: "own",
    roster: ({ members }) => members.roster(board),
    ofPerson: ({ members }) => members.ofPerson(person),
    everOfPerson: ({ members }) => members.everOfPerson(person),
    leave: ({ members }) => members.leave(board, ["m_sarah"], { ...anOccasion, why: "removed" }),
    setDeputy: ({ members }) => members.setDeputy(board, "m_sarah", "m_clerk", anOccasion),
    describe: ({ members }) => members.describe(board, "m_sarah", { role: "clerk" }, anOccasion),
    link: ({ members }) => members.link(board, "m_pete", "p_b", anOccasion),
    history: ({ members }) => members.history(board, 10),
    forget: ({ members }) => members.forget(board, ["m_left"]),
    removeSome: ({ members }) => members.removeSome(board, 10),
  },
  notices: {
    insert: "own",
    find: ({ notices }) => notices.find(tenant, aMorning().id),
    change: ({ notices }) => notices.change(tenant, aMorning().id, 1, { attempts: 9 }),
    ofPerson: ({ notices }) => notices.ofPerson(person, today),
    showing: ({ notices }) => notices.showing(board, ["ai_1"], new Date(0)),
    callsOf: ({ notices }) => notices.callsOf(board, today),
    agendasOf: ({ notices }) => notices.agendasOf(board, "mt_march"),
    proofOf: ({ notices }) => notices.proofOf(board, { item: "ai_1" }, page),
    ofCommittee: ({ notices }) => notices.ofCommittee(board, new Date(0), 10),
    madeBefore: ({ notices }) => notices.madeBefore(board, later, 10),
    removeBefore: ({ notices }) => notices.removeBefore(board, later, 10),
    forgetReader: ({ notices }) => notices.forgetReader(person, now),
    findDue: "all",
    findEditDue: "all",
    earliestDue: "all",
  },
  people: {
    know: "own",
    find: ({ people }) => people.find(person),
    findMany: ({ people }) => people.findMany(tenant, ["p_sarah"]),
    findByChannelIds: ({ people }) => people.findByChannelIds(tenant, ["29:sarah"]),
    findByConversation: ({ people }) => people.findByConversation(tenant, card.conversation),
    saveConversation: ({ people }) =>
      people.saveConversation(person, { conversation: "a:theirs", serviceUrl: "http://127.0.0.1:9/" }),
    saveReach: ({ people }) => people.saveReach(person, { kind: "reachable" }),
    saveWishes: ({ people }) => people.saveWishes(person, { noAhead: true }),
    forgetConversation: ({ people }) => people.forgetConversation(person, card.conversation),
    claimMorning: "all",
    settleMorning: ({ people }) => people.settleMorning(person, "token", later),
    earliestMorning: "all",
    wake: ({ people }) => people.wake(tenant, ["p_sarah"], new Date(0)),
    beginForget: ({ people }) => people.beginForget(person, now).then(() => undefined),
    findForgetting: "all",
    remove: ({ people }) => people.remove(person),
  },
  rosterLists: {
    insert: "own",
    find: ({ rosterLists }) => rosterLists.find(board, "rl_1"),
    settle: ({ rosterLists }) => rosterLists.settle(board, "rl_1", 1, { kind: "thrown-away", by: "m_b", at: now }),
    removeNaming: ({ rosterLists }) => rosterLists.removeNaming(board, ["Sue Cassin"]),
    removeSome: ({ rosterLists }) => rosterLists.removeSome(board, 10),
  },
  servedForms: {
    serve: "own",
    has: ({ servedForms }) => servedForms.has(person, card),
    end: ({ servedForms }) => servedForms.end(person, card, now),
    putOff: ({ servedForms }) =>
      servedForms.putOff(tenant, card, { kind: "item", committee: "c_safeguarding", item: "ai_1" }, now),
    claimDue: "all",
    forgetConversation: ({ servedForms }) => servedForms.forgetConversation(tenant, card.conversation),
    settle: "all",
    earliestDue: "all",
  },
  agendas: {
    find: ({ agendas }) => agendas.find(board, "mt_march"),
    findMany: ({ agendas }) => agendas.findMany(board, ["mt_march"]),
    save: ({ agendas }) => agendas.save({ ...anAgenda({ revision: 1 }), ...board }),
    countAll: ({ agendas }) => agendas.countAll(board),
    removeSome: ({ agendas }) => agendas.removeSome(board, 10),
    waiting: ({ agendas }) => agendas.waiting(board),
  },
  decisions: {
    insert: "own",
    find: ({ decisions }) => decisions.find(board, "dc_1"),
    findByNumber: ({ decisions }) => decisions.findByNumber(board, 1),
    findByTurn: ({ decisions }) => decisions.findByTurn(board, "turn-1"),
    madeBy: ({ decisions }) => decisions.madeBy(board, "m_clerk", 10),
    save: ({ decisions }) => decisions.save({ ...aDecision(), ...board }),
    newest: ({ decisions }) => decisions.newest(board, 0, 10),
    ofMeeting: ({ decisions }) => decisions.ofMeeting(board, "mt_march"),
    countAll: ({ decisions }) => decisions.countAll(board),
    removeSome: ({ decisions }) => decisions.removeSome(board, 10),
  },
  frozenArisings: {
    find: ({ frozenArisings }) => frozenArisings.find(board, "mt_march"),
    findMany: ({ frozenArisings }) => frozenArisings.findMany(board, ["mt_march"]),
    save: ({ frozenArisings }) => frozenArisings.save({ ...aFrozenArising({ revision: 1 }), ...board }),
    countAll: ({ frozenArisings }) => frozenArisings.countAll(board),
    removeSome: ({ frozenArisings }) => frozenArisings.removeSome(board, 10),
  },
  meetingRecords: {
    find: ({ meetingRecords }) => meetingRecords.find(board, "mt_march"),
    findMany: ({ meetingRecords }) => meetingRecords.findMany(board, ["mt_march"]),
    naming: ({ meetingRecords }) => meetingRecords.naming(board, "m_sarah"),
    forget: ({ meetingRecords }) => meetingRecords.forget(board, "m_sarah"),
    save: ({ meetingRecords }) => meetingRecords.save({ ...aMeetingRecord({ revision: 1 }), ...board }),
    countAll: ({ meetingRecords }) => meetingRecords.countAll(board),
    removeSome: ({ meetingRecords }) => meetingRecords.removeSome(board, 10),
  },
  programmeItems: {
    insert: "own",
    find: ({ programmeItems }) => programmeItems.find(board, "pi_1"),
    findByNumber: ({ programmeItems }) => programmeItems.findByNumber(board, 1),
    findByTurn: ({ programmeItems }) => programmeItems.findByTurn(board, "turn-1"),
    madeBy: ({ programmeItems }) => programmeItems.madeBy(board, "m_clerk", 10),
    save: ({ programmeItems }) => programmeItems.save({ ...aProgrammeItem(), ...board }),
    live: ({ programmeItems }) => programmeItems.live(board),
    takenAt: ({ programmeItems }) => programmeItems.takenAt(board, "mt_march"),
    countAll: ({ programmeItems }) => programmeItems.countAll(board),
    removeSome: ({ programmeItems }) => programmeItems.removeSome(board, 10),
  },
  suggestions: {
    insert: "own",
    find: ({ suggestions }) => suggestions.find(board, "sg_1"),
    findByNumber: ({ suggestions }) => suggestions.findByNumber(board, 1),
    findByTurn: ({ suggestions }) => suggestions.findByTurn(board, "turn-1"),
    madeBy: ({ suggestions }) => suggestions.madeBy(board, "m_sarah", 10),
    save: ({ suggestions }) => suggestions.save({ ...aSuggestion(), ...board }),
    waiting: ({ suggestions }) => suggestions.waiting(board),
    countAll: ({ suggestions }) => suggestions.countAll(board),
    removeSome: ({ suggestions }) => suggestions.removeSome(board, 10),
  },
};
