import { presentAnswered, presentRequestAnswered } from "../../../src/bot/cards/actions/present-answered.js";
import { presentItem } from "../../../src/bot/cards/actions/present-item.js";
import { presentEdit, presentItemForm } from "../../../src/bot/cards/actions/present-item-forms.js";
import { presentHistory, presentStory } from "../../../src/bot/cards/actions/present-story.js";
import {
  presentPersonalExplained,
  presentSomebodyHere,
  presentWhatThisIs,
} from "../../../src/bot/cards/committees/present-outsiders.js";
import {
  presentAlreadySetUp,
  presentGuide,
  presentSetUp,
  presentSetUpOffer,
} from "../../../src/bot/cards/committees/present-set-up.js";
import { presentAgenda } from "../../../src/bot/cards/meetings/present-agenda.js";
import {
  presentMeetingSaved,
  presentNextMeeting,
  presentNoMeeting,
} from "../../../src/bot/cards/meetings/present-meeting.js";
import { presentStatus } from "../../../src/bot/cards/meetings/present-status.js";
import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { presentRefusal } from "../../../src/bot/cards/talk/present-refusal.js";
import {
  presentApology,
  presentChangedMeanwhile,
  presentHelp,
  presentNotUnderstood,
} from "../../../src/bot/cards/talk/present-talk.js";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { aWorld, now, type Typed, type World } from "./a-world.js";
import { draftCards, listCards, severalCards } from "./sample-lists.js";
import { sampleNotices } from "./sample-notices.js";

/** One card of each kind, by the name of its golden output; every word that somebody typed goes through `typed`. */
export function sampleCards(typed?: Typed): Readonly<Record<string, Rendered>> {
  const world = aWorld(typed);
  return {
    ...itemCards(world),
    ...draftCards(world),
    ...listCards(world),
    ...severalCards(world),
    ...noticeCards(world),
    ...boardCards(world),
    ...talkCards(world),
  };
}

function itemCards(world: World): Record<string, Rendered> {
  const { board, items, meeting, reads, someone, history, roster } = world;
  const reader = reads("channel", someone("m_ines"));
  const plain = { board, reader, dueOnWorkingDay: true, nextMeeting: meeting };
  const personal = reads("personal", someone("m_sarah"));
  return {
    logged: presentItem({ ...plain, item: items.logged, news: "logged" }),
    "logged-no-day": presentItem({ ...plain, item: items.noDay, news: "logged" }),
    "logged-on-a-day-off": presentItem({
      ...plain,
      item: { ...items.logged, due: { kind: "day", on: day("2026-03-14") } },
      news: "logged",
      dueOnWorkingDay: false,
    }),
    "logged-for-all": presentItem({ ...plain, item: items.everybody, news: "logged" }),
    "item-moved": presentItem({ ...plain, item: items.meeting, news: "moved" }),
    "item-edited": presentItem({ ...plain, item: items.late, news: "edited" }),
    "item-open-again": presentItem({ ...plain, item: items.moved, news: "undone" }),
    "item-closed-part-in-the-channel": presentItem({ ...plain, item: items.closed, news: "none" }),
    done: presentAnswered({ item: items.done, board, reader, now }),
    "done-own-part": presentAnswered({ item: items.everybody, board, reader, answeredBy: "m_joe", now }),
    "done-awaiting": presentAnswered({
      item: items.awaiting,
      board: { ...board, committee: { ...board.committee, signOff: true } },
      reader,
      now,
    }),
    withdrawn: presentAnswered({ item: items.withdrawn, board, reader, now }),
    story: presentStory({ item: items.moved, board, reader, history }),
    "story-done": presentStory({ item: items.done, board, reader, history: history.slice(-1) }),
    "story-closed-part-in-the-channel": presentStory({ item: items.closed, board, reader, history }),
    redate: presentItemForm({ show: "redate", item: items.logged, board, reader, at: "card", nextMeeting: meeting }),
    "pick-a-date": presentItemForm({ show: "pick-day", item: items.moved, board, reader, at: "card" }),
    "pick-a-date-again": presentItemForm({
      show: "pick-day",
      item: items.logged,
      board,
      reader,
      at: "card",
      objection: "day-passed",
    }),
    "pick-a-date-changed-meanwhile": presentItemForm({
      show: "pick-day",
      item: items.logged,
      board,
      reader,
      at: "list:outstanding:1",
      objection: "changed-meanwhile",
      kept: { on: "2026-03-19" },
    }),
    edit: presentEdit({ item: items.logged, board, reader, at: "card", roster }),
    "edit-changed-meanwhile": presentEdit({
      item: items.logged,
      board,
      reader,
      at: "card",
      roster,
      objection: "changed-meanwhile",
      kept: { task: world.typed("Ask the ferry company about wheelchairs"), owner: "m_joel" },
    }),
    "edit-several-owners": presentEdit({
      item: items.late,
      board,
      reader: personal,
      at: "list:outstanding:1",
      roster,
      objection: "empty-task",
      kept: { task: "", owner: "as-is" },
    }),
    "changed-meanwhile": presentChangedMeanwhile({ item: items.moved, board, reader: personal }),
  };
}

function noticeCards(world: World): Record<string, Rendered> {
  const { morning, assigned, late, agenda, row, items } = sampleNotices(world);
  const gone = { ...row(items.done), yours: false };
  return {
    morning: presentNotice(morning),
    "morning-nothing-soon": presentNotice({
      ...morning,
      severalCommittees: false,
      rows: [row({ ...items.later, due: { kind: "day", on: day("2026-03-27") } })],
    }),
    "morning-row-open": presentNotice({ ...morning, open: items.moved.id }),
    "morning-row-to-pass-on-open": presentNotice({ ...morning, open: items.passOn.id }),
    "morning-row-picking-a-date": presentNotice({ ...morning, open: items.passOn.id }, { show: "pick-day" }),
    "morning-row-done": presentNotice({ ...morning, rows: [gone, ...morning.rows.slice(1, 4)], twin: true, more: 7 }),
    "morning-all-answered": presentNotice({ ...morning, rows: [gone], severalCommittees: false }),
    assigned: presentNotice(assigned),
    "assigned-several": presentNotice({
      ...assigned,
      rows: [...assigned.rows, row(items.noDay, { stage: "new" }), row(items.later, { stage: "changed" })],
    }),
    "assigned-another-day": presentNotice({ ...assigned, rows: [row(items.later, { stage: "changed" })] }),
    "assigned-withdrawn": presentNotice({ ...assigned, rows: [row(items.withdrawn, { stage: "new", yours: false })] }),
    "assigned-done": presentNotice({ ...assigned, rows: [gone] }),
    "assigned-given-away": presentNotice({
      ...assigned,
      rows: [row(items.later, { stage: "new", yours: false }), row(items.everybody, { stage: "new", yours: false })],
    }),
    late: presentNotice(late),
    "agenda-posted": presentNotice(agenda),
    "agenda-posted-cancelled": presentNotice({
      ...agenda,
      meeting: { ...agenda.meeting, state: { kind: "cancelled", at: now } },
    }),
  };
}

function boardCards({ board, harbour, pond, roster, meeting, reads, someone, typed }: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_ines"));
  const clerk = someone("m_ines");
  const counts = { outstanding: 23, overdue: 5, dueThisWeek: 2, awaitingBoard: 0 };
  const bare = { ...meeting, startsAt: undefined, place: undefined };
  const { startsAt: _hour, place: _place, ...onlyDay } = bare;
  const unreachable = [
    { name: typed("Gwilym Pugh"), reason: "no-account" as const },
    { name: typed("Joe Larkin"), reason: "not-installed" as const },
  ];
  const left = roster.map((member) => (member.id === "m_joel" ? { ...member, leftAt: now } : member));
  const crowd = Array.from({ length: 80 }, (_, index) => ({
    ...someone("m_joe"),
    id: `m_${index}` as const,
    name: typed(`Volunteer ${index}`),
  }));
  return {
    "set-up": presentSetUp({ committee: harbour, roster, clerk, news: "set-up", reach: { kind: "trying" } }),
    "set-up-reach-known": presentSetUp({
      committee: harbour,
      roster,
      clerk,
      news: "set-up",
      reach: { kind: "known", unreachable },
    }),
    "set-up-saved": presentSetUp({
      committee: pond,
      roster: left,
      clerk,
      news: "saved",
      reach: { kind: "known", unreachable: [] },
    }),
    "set-up-crowd": presentSetUp({
      committee: harbour,
      roster: crowd,
      clerk,
      news: "set-up",
      reach: { kind: "known", unreachable: crowd.map(({ name }) => ({ name, reason: "blocked" as const })) },
    }),
    "set-up-again": presentAlreadySetUp({ board, roster, nextMeeting: meeting }),
    "set-up-offer": presentSetUpOffer({ place: "channel" }),
    "set-up-offer-with-name": presentSetUpOffer({ place: "group-chat", name: typed("Pond and Paths Group") }),
    guide: presentGuide({ board, bot: "Matters Arising", mayUntick: true }),
    "guide-for-a-member": presentGuide({ board, bot: "Matters Arising", mayUntick: false }),
    "what-this-is": presentWhatThisIs({ bot: "Matters Arising", place: "channel" }),
    "what-this-is-in-person": presentWhatThisIs({ bot: "Matters Arising", place: "personal" }),
    "on-no-board-yet": presentPersonalExplained({ bot: "Matters Arising" }),
    "somebody-here": presentSomebodyHere({ board, clerks: [typed("Ines Barrow")] }),
    agenda: presentAgenda({ meeting, board, reader, outstanding: 23, overdue: 5 }),
    "agenda-nothing-outstanding": presentAgenda({ meeting: onlyDay, board, reader, outstanding: 0, overdue: 0 }),
    "no-meeting": presentNoMeeting({ board, mayPlan: false }),
    "meeting-planned": presentMeetingSaved({ board, meeting, news: { kind: "planned" }, moved: 2, onWorkingDay: true }),
    "meeting-moved": presentMeetingSaved({
      board,
      meeting: { ...meeting, on: day("2026-04-03") },
      news: { kind: "moved", from: day("2026-03-17") },
      moved: 1,
      onWorkingDay: false,
    }),
    "meeting-cancelled": presentMeetingSaved({
      board,
      meeting,
      news: { kind: "cancelled" },
      moved: 3,
      onWorkingDay: true,
    }),
    "meeting-cancelled-before-another": presentMeetingSaved({
      board,
      meeting,
      news: { kind: "cancelled", next: day("2026-04-21") },
      moved: 3,
      onWorkingDay: true,
    }),
    "next-meeting": presentNextMeeting({ board, meeting }),
    status: presentStatus({ board, reader, counts, now, nextMeeting: meeting }),
    "status-nothing": presentStatus({
      board,
      reader,
      counts: { ...counts, outstanding: 0, overdue: 0, awaitingBoard: 2 },
      now,
    }),
  };
}

function already(item: ActionItem) {
  if (item.state.kind === "open") throw new Error(`A${item.number} is open`);
  return { item, state: item.state };
}

function talkCards({ board, items, reads, someone, typed }: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_joe"));
  const examples = [
    { head: "Log", texts: ["action: Sarah to circulate the plan by 5 March", "all to read the strategy by the 15th"] },
    { head: "Look", texts: ["outstanding, overdue, mine, agenda, status"] },
  ];
  const bot = "Matters Arising";
  return {
    "help-in-the-channel": presentHelp({ place: "channel", role: "clerk", examples, bot }),
    "help-in-person": presentHelp({ place: "personal", examples, bot }),
    "not-understood": presentNotUnderstood({
      typed: typed("shift the twelfth a bit pls"),
      nearest: ["done 12", "show 12"],
      place: "channel",
    }),
    "not-understood-nothing-near": presentNotUnderstood({ typed: typed("hm"), nearest: ["help"], place: "channel" }),
    apology: presentApology({ reference: "7F3K-2", at: "Thu 5 March, 10:42" }),
    "refused-not-owner": presentRefusal({ kind: "not-owner", item: items.moved, board, reader }),
    "refused-not-clerk": presentRefusal({
      kind: "not-clerk",
      deed: "move",
      clerks: [typed("Ines Barrow")],
      item: items.moved,
      board,
      reader,
    }),
    "refused-done-already": presentRefusal({ kind: "not-open", now, ...already(items.done), board, reader }),
    "refused-done-by-yourself": presentRefusal({
      kind: "not-open",
      now: new Date("2026-03-05T09:20:00Z"),
      ...already(items.done),
      board,
      reader: reads("channel", someone("m_sarah")),
    }),
    "refused-undo-too-late": presentRefusal({
      kind: "undo-too-late",
      clerks: [typed("Ines Barrow")],
      item: items.moved,
      board,
      reader,
    }),
    "refused-undo-of-a-closed-one": presentRefusal({
      kind: "undo-too-late",
      clerks: [],
      item: items.done,
      board,
      reader,
    }),
    "refused-too-long": presentRefusal({ kind: "too-long", limit: 4000 }),
    "refused-day-passed": presentRefusal({
      kind: "day-passed",
      on: day("2026-01-05"),
      today: board.today,
      of: "action",
    }),
    "refused-unknown-number": presentRefusal({ kind: "unknown-number", name: "A99", board }),
  };
}
