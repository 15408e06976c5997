import { presentAnswered, presentRequestAnswered } from "../../../src/bot/cards/actions/present-answered.js";
import { presentItem } from "../../../src/bot/cards/actions/present-item.js";
import { presentEdit, presentItemForm } from "../../../src/bot/cards/actions/present-item-forms.js";
import { presentHistory, presentStory } from "../../../src/bot/cards/actions/present-story.js";
import { presentUndone } from "../../../src/bot/cards/actions/present-undone.js";
import { presentWhichItem } from "../../../src/bot/cards/actions/present-which-item.js";
import { presentWho } from "../../../src/bot/cards/actions/present-who.js";
import { button } from "../../../src/bot/cards/button.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { presentChangedMeanwhile } from "../../../src/bot/cards/talk/present-talk.js";
import type { ActionItem, HistoryLine, ItemRequest } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { now, type World } from "./a-world.js";

const at = (time: string) => new Date(`${time}:00Z`);

/** An item in every respect: asked about, rated, noted, agreed at a meeting. */
export function aStory({ items, typed }: Pick<World, "items" | "typed">) {
  const request: ItemRequest = {
    kind: "day",
    to: { kind: "day", on: day("2026-03-20") },
    by: "m_sarah",
    at: at("2026-03-05T10:00"),
    why: typed("the trust reports on the 13th"),
  };
  const noted = { text: typed("The figures for January are in."), by: "m_sarah", at: at("2026-03-03T15:00") } as const;
  const item: ActionItem = {
    ...items.moved,
    raisedOn: day("2025-12-02"),
    agendaItem: typed("6"),
    due: { kind: "day", on: day("2026-02-20"), typed: typed("20th Feb") },
    rating: { kind: "on-track", by: "m_sarah", at: at("2026-02-11T09:00") },
    latestNote: noted,
    revision: 9,
  };
  const history: readonly HistoryLine[] = [
    { at: noted.at, by: "m_sarah", what: { kind: "noted", text: noted.text } },
    { at: at("2026-02-16T09:00"), by: "m_sarah", what: { kind: "noted", text: typed("Rang all six agencies.") } },
    { at: at("2026-02-11T09:00"), by: "m_sarah", what: { kind: "rated", rating: "on-track" } },
    {
      at: at("2026-02-05T12:00"),
      by: "m_ines",
      why: typed("two agencies had not replied"),
      what: { kind: "granted", asked: request, due: { kind: "day", on: day("2026-02-20") } },
    },
    { at: at("2026-02-04T12:00"), by: "m_sarah", why: typed("waiting"), what: { kind: "asked", request } },
    {
      at: at("2026-02-03T12:00"),
      by: "m_ines",
      what: { kind: "declined", asked: { ...request, kind: "owner", to: "m_joe" } },
    },
    { at: at("2026-02-02T12:00"), by: "m_ines", what: { kind: "part", to: "closed" } },
    { at: at("2026-02-01T12:00"), by: "m_ines", what: { kind: "referred" } },
    { at: at("2026-01-31T12:00"), by: "m_ines", what: { kind: "reopened" } },
    {
      at: at("2026-01-30T12:00"),
      by: "m_ines",
      what: { kind: "discharged", on: day("2026-01-29"), note: typed("seen by all") },
    },
    { at: at("2026-01-29T12:00"), by: "m_ines", what: { kind: "granted", asked: request, owner: "m_joel" } },
    { at: at("2025-12-02T12:00"), by: "m_ines", what: { kind: "logged" } },
  ];
  return { item, request, history };
}

/** One card of each kind about one action. */
export function sampleItemCards(world: World): Record<string, Rendered> {
  return { ...ownCards(world), ...newsCards(world), ...answeredCards(world), ...stories(world), ...forms(world) };
}

function ownCards({ board, items, meeting, reads, someone, typed }: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_ines"));
  const plain = { board, reader, dueOnWorkingDay: true, nextMeeting: meeting, now };
  const worked = { kind: "day", on: day("2026-06-30"), typed: typed("end of Q2"), workedOut: true } as const;
  return {
    logged: presentItem({ ...plain, item: items.logged, news: "logged" }),
    "logged-in-person": presentItem({
      ...plain,
      item: { ...items.logged, loggedBy: "m_joe", undoable: { by: "m_joe", at: now, before: "logged" } },
      reader: reads("personal", someone("m_joe")),
      news: "logged",
    }),
    "logged-worked-out-day": presentItem({ ...plain, item: { ...items.logged, due: worked }, news: "logged" }),
    "logged-no-day": presentItem({ ...plain, item: items.noDay, news: "logged" }),
    "logged-on-a-day-off": presentItem({
      ...plain,
      item: { ...items.logged, due: { kind: "day", on: day("2026-03-14") } },
      news: "logged",
      dueOnWorkingDay: false,
    }),
    "logged-for-all": presentItem({ ...plain, item: items.everybody, news: "logged" }),
    "logged-for-an-agency": presentItem({
      ...plain,
      item: {
        ...items.logged,
        owners: { kind: "agency", agency: typed("Coastal Police"), assignedAt: now, answered: [] },
        due: { kind: "papers-deadline", saidOn: day("2026-03-05"), on: day("2026-03-10") },
      },
      news: "logged",
    }),
    "logged-closed-part-in-the-channel": presentItem({
      ...plain,
      item: { ...items.closed, undoable: { by: "m_ines", at: now, before: "logged" } },
      news: "logged",
    }),
    "item-asked-and-noted": presentItem({
      ...plain,
      item: { ...aStory({ items, typed }).item, request: aStory({ items, typed }).request },
      news: "none",
    }),
    "item-closed-part-in-the-channel": presentItem({ ...plain, item: items.closed, news: "none" }),
    "changed-meanwhile": presentChangedMeanwhile({
      item: items.moved,
      board,
      reader: reads("personal", someone("m_sarah")),
    }),
  };
}

function newsCards({ board, items, meeting, reads, someone, typed }: World): Record<string, Rendered> {
  const { item, request } = aStory({ items, typed });
  const undoable = { by: "m_sarah" as const, at: now, before: {} };
  const plain = {
    board,
    reader: reads("channel", someone("m_ines")),
    dueOnWorkingDay: true,
    nextMeeting: meeting,
    now,
  };
  const own = {
    ...plain,
    reader: reads("personal", someone("m_sarah")),
    deciders: ["Ines Barrow", "Martin Oake"].map(typed),
  };
  return {
    "item-moved": presentItem({ ...plain, item: items.meeting, news: "moved" }),
    "which-of-yours": presentWhichItem({
      offered: [items.late, items.moved, items.ongoing].map((item) => ({
        ...{ item, board },
        text: `done ${item.number}`,
        title: `done ${item.number}`,
      })),
      several: false,
    }),
    "item-moved-a-moment-after": presentItem({
      ...plain,
      item: items.meeting,
      news: "moved",
      justBefore: {
        at: at("2026-03-05T10:42"),
        by: "m_martin",
        what: { kind: "moved", from: { kind: "none" }, to: { kind: "day", on: day("2026-03-20") } },
      },
    }),
    "item-edited": presentItem({ ...plain, item: items.late, news: "edited" }),
    "item-open-again": presentItem({ ...plain, item: items.moved, news: "undone" }),
    "item-as-it-was": presentItem({ ...plain, item: items.moved, news: "restored" }),
    "item-given": presentItem({
      ...plain,
      item: {
        ...items.moved,
        owners: { kind: "named", owners: [{ member: "m_joel", assignedAt: now, inPlaceOf: typed("Gwilym Pugh") }] },
      },
      news: "given",
    }),
    "item-noted": presentItem({ ...own, item: { ...item, undoable }, news: "noted" }),
    "item-rated": presentItem({
      ...own,
      item: {
        ...items.today,
        undoable,
        rating: { kind: "at-risk", why: typed("the data is late"), by: "m_sarah", at: now },
      },
      news: "rated",
    }),
    "item-rated-late": presentItem({ ...own, item, news: "rated" }),
    "item-in-the-closed-part": presentItem({ ...own, item: items.closed, news: "part" }),
    "item-in-the-closed-part-in-the-channel": presentItem({ ...plain, item: items.closed, news: "part" }),
    "item-referred": presentItem({ ...plain, item, news: "referred" }),
    "item-more-time-asked": presentItem({ ...own, item: { ...item, request, undoable }, news: "asked" }),
    "item-another-owner-asked": presentItem({
      ...own,
      item: { ...item, request: { kind: "owner", to: "m_joe", by: "m_sarah", at: now }, undoable },
      news: "asked",
    }),
    "item-asked-before-waits-again": presentItem({ ...own, item: { ...item, request }, news: "restored" }),
    "item-asked-of-nobody": presentItem({ ...own, item: { ...item, request }, news: "asked", deciders: [] }),
  };
}

function answeredCards({ board, items, reads, roster, someone, typed }: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_ines"));
  const { item, request } = aStory({ items, typed });
  const undoable = { by: "m_ines" as const, at: now, before: {} };
  const answered = { board, reader, by: "m_ines" as const, now };
  return {
    done: presentAnswered({ item: items.done, board, reader, now }),
    "done-own-part": presentAnswered({ item: items.everybody, board, reader, answeredBy: "m_joe", now }),
    "done-awaiting": presentAnswered({
      item: items.awaiting,
      board: { ...board, committee: { ...board.committee, signOff: true } },
      reader,
      now,
    }),
    "discharged-on-a-day": presentAnswered({
      item: { ...items.done, state: { kind: "discharged", at: now, by: "m_ines", on: day("2014-12-04") } },
      board,
      reader,
      now,
    }),
    withdrawn: presentAnswered({ item: items.withdrawn, board, reader, now }),
    "withdrawn-with-a-reason": presentAnswered({
      item: {
        ...items.withdrawn,
        state: { kind: "withdrawn", at: now, by: "m_ines", reason: typed("superseded by the audit") },
        undoable,
      },
      board,
      reader,
      now,
    }),
    "more-time-granted": presentRequestAnswered({
      ...answered,
      item: { ...item, due: request.kind === "day" ? request.to : item.due, undoable },
      news: { kind: "granted", asked: request, onTeams: true },
    }),
    "another-owner-granted": presentRequestAnswered({
      ...answered,
      item: { ...item, undoable },
      news: { kind: "granted", asked: { kind: "owner", to: "m_joe", by: "m_gwilym", at: now }, onTeams: false },
    }),
    "more-time-declined": presentRequestAnswered({
      ...answered,
      item: { ...item, undoable },
      news: { kind: "declined", asked: request, onTeams: true },
    }),
    "several-undone": presentUndone({ undone: ["A3", "A4"], withdrawn: ["A7", "A8"], left: ["A9"], board }),
    "who-is-meant": presentWho({
      typed: typed("Joe"),
      offered: ["m_joe", "m_joel"],
      board,
      roster,
      says: (name) => (name.length > 100 ? undefined : `give 44 to ${name}`),
      somebodyElse: button("Somebody else", "item.edit.ask", {
        item: "ai_44",
        at: "card",
        revision: 1,
        committee: board.committee.id,
      }),
    }),
  };
}

function stories({ board, items, reads, someone, typed, history }: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_ines"));
  const whole = aStory({ items, typed });
  return {
    story: presentStory({ item: items.moved, board, reader, history }),
    "story-whole": presentStory({
      item: { ...whole.item, request: whole.request, revision: 14 },
      board,
      reader: reads("personal", someone("m_ines")),
      history: whole.history,
    }),
    "story-for-its-owner": presentStory({
      item: whole.item,
      board,
      reader: reads("personal", someone("m_sarah")),
      history: whole.history,
    }),
    "story-done": presentStory({ item: items.done, board, reader, history: history.slice(-1) }),
    "story-awaiting": presentStory({ item: items.awaiting, board, reader, history: history.slice(-1) }),
    "story-closed-part-in-the-channel": presentStory({ item: items.closed, board, reader, history }),
    "history-page": presentHistory({ item: whole.item, board, reader, history: whole.history, page: 2, total: 52 }),
    "history-of-one-page": presentHistory({ item: items.moved, board, reader, history, page: 1, total: 7 }),
    "history-closed-part-in-the-channel": presentHistory({
      item: items.closed,
      board,
      reader,
      history,
      page: 1,
      total: 7,
    }),
  };
}

function forms({ board, items, meeting, reads, someone, roster, typed }: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_ines"));
  const whole = aStory({ items, typed });
  const form = { board, reader, at: "card" as const };
  const since: HistoryLine = {
    at: at("2026-03-05T10:40"),
    by: "m_sarah",
    what: { kind: "moved", from: { kind: "none" }, to: { kind: "day", on: day("2026-03-20") } },
  };
  return {
    redate: presentItemForm({ ...form, show: "redate", item: items.logged, nextMeeting: meeting }),
    "pick-a-date": presentItemForm({ ...form, show: "pick-day", item: items.moved }),
    "pick-a-date-again": presentItemForm({ ...form, show: "pick-day", item: items.logged, objection: "day-passed" }),
    "pick-a-date-changed-meanwhile": presentItemForm({
      ...form,
      show: "pick-day",
      item: items.logged,
      at: "list:outstanding:1",
      objection: "changed-meanwhile",
      kept: { on: "2026-03-19" },
    }),
    "add-a-note": presentItemForm({ ...form, show: "note", item: items.moved }),
    "add-a-note-changed-meanwhile": presentItemForm({
      ...form,
      show: "note",
      item: items.moved,
      objection: "changed-meanwhile",
      since,
      kept: { text: typed("Rang their office, it goes out on Friday.") },
    }),
    "rate-it": presentItemForm({ ...form, show: "rate", item: whole.item }),
    "rate-it-again": presentItemForm({
      ...form,
      show: "rate",
      item: items.moved,
      objection: "no-why",
      kept: { rating: "off-track" },
    }),
    "ask-for-more-time": presentItemForm({ ...form, show: "ask", item: items.moved }),
    "decline-it": presentItemForm({ ...form, show: "decline", item: { ...whole.item, request: whole.request } }),
    "withdraw-it": presentItemForm({ ...form, show: "withdraw", item: items.moved }),
    edit: presentEdit({ ...form, item: items.logged, roster }),
    "edit-with-agencies": presentEdit({
      ...form,
      item: items.everybody,
      roster: roster.map((member, index) => ({
        ...member,
        agency: typed(index < 4 ? "Coastal Police" : "Tide Trust"),
      })),
    }),
    "edit-changed-meanwhile": presentEdit({
      ...form,
      item: items.logged,
      roster,
      objection: "changed-meanwhile",
      kept: { task: typed("Ask the ferry company about wheelchairs"), owner: "m_joel" },
    }),
    "edit-several-owners": presentEdit({
      ...form,
      item: items.late,
      reader: reads("personal", someone("m_sarah")),
      at: "list:outstanding:1",
      roster,
      objection: "empty-task",
      kept: { task: "", owner: "as-is" },
    }),
  };
}
