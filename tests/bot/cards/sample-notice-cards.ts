import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { day } from "../../../src/domain/days/day.js";
import { now, type World } from "./a-world.js";
import { sampleNotices } from "./sample-notices.js";
import { reminderCards } from "./sample-reminder-cards.js";

/** One card of each kind of notice, by the name of its golden output. */
export function noticeCards(world: World): Record<string, Rendered> {
  const { morning, assigned, late, agenda, row, items } = sampleNotices(world);
  const gone = { ...row(items.done), yours: false };
  const seven = Array.from({ length: 7 }, () => row(items.moved, { stage: "overdue" }));
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
    "morning-row-done": presentNotice({
      ...morning,
      rows: [gone, ...morning.rows.slice(1, 4)],
      twin: true,
      behind: seven,
    }),
    "morning-all-answered": presentNotice({ ...morning, rows: [gone], severalCommittees: false }),
    "notice-left": presentNotice({ kind: "left", notice: morning.notice }),
    assigned: presentNotice(assigned),
    "assigned-several": presentNotice({
      ...assigned,
      rows: [...assigned.rows, row(items.noDay, { stage: "new" }), row(items.later, { stage: "changed" })],
    }),
    "assigned-another-day": presentNotice({ ...assigned, rows: [row(items.later, { stage: "changed" })] }),
    "assigned-day-as-before": presentNotice({
      ...assigned,
      rows: [row(items.later, { stage: "changed", dayTakenBack: true })],
    }),
    "assigned-withdrawn": presentNotice({ ...assigned, rows: [row(items.withdrawn, { stage: "new", yours: false })] }),
    "assigned-done": presentNotice({ ...assigned, rows: [gone] }),
    "assigned-given-away": presentNotice({
      ...assigned,
      rows: [row(items.later, { stage: "new", yours: false }), row(items.everybody, { stage: "new", yours: false })],
    }),
    ...requestCards(world),
    ...reminderCards(world),
    late: presentNotice(late),
    "agenda-posted": presentNotice(agenda),
    "agenda-posted-moved": presentNotice({ ...agenda, postedFor: day("2026-03-12") }),
    "agenda-posted-cancelled": presentNotice({
      ...agenda,
      read: { ...agenda.read, meeting: { ...agenda.read.meeting, state: { kind: "cancelled", at: now } } },
    }),
  };
}

/** What is asked of clerk and chair, what becomes of it, and what the asker hears. */
function requestCards(world: World): Record<string, Rendered> {
  const { asked, moreTime, another, askedRow, declinedRow, replacedRow, waitsAgainRow, assigned, morning, row, items } =
    sampleNotices(world);
  const at = new Date("2026-03-05T10:51:00Z");
  const due = { kind: "day" as const, on: day("2026-03-20") };
  const slip = { from: asked.item.due, to: due, at, by: "m_martin" as const };
  const { request: _answered, ...open } = asked.item;
  const before = { request: moreTime, due: asked.item.due };
  const granted = { ...open, due, slips: [...open.slips, slip], undoable: { by: "m_martin" as const, at, before } };
  const outcome = { kind: "granted" as const, asked: moreTime, by: "m_martin" as const, at, due };
  const declined = {
    kind: "declined" as const,
    asked: moreTime,
    by: "m_ines" as const,
    at,
    why: world.typed("the board meets on the 17th"),
  };
  return {
    request: presentNotice(asked),
    "request-first-move": presentNotice({
      ...asked,
      item: { ...items.later, request: moreTime },
      others: [],
    }),
    "request-picking-a-date": presentNotice(asked, { show: "pick-day" }),
    "request-declining": presentNotice(asked, { show: "decline" }),
    "request-another-owner": presentNotice({
      ...asked,
      item: { ...asked.item, request: another },
      outcome: { kind: "waiting", asked: another },
    }),
    "request-granted": presentNotice({ ...asked, item: granted, outcome }),
    "request-granted-by-yourself": presentNotice({ ...asked, item: granted, outcome, me: world.someone("m_martin") }),
    "request-given-another-day": presentNotice({
      ...asked,
      item: granted,
      outcome: {
        ...outcome,
        asked: { ...moreTime, kind: "day", to: { kind: "next-meeting", saidOn: day("2026-03-05") } },
      },
    }),
    "request-another-owner-granted": presentNotice({
      ...asked,
      item: { ...open, owners: world.owners("m_joe") },
      outcome: { kind: "granted", asked: another, by: "m_martin", at, owner: "m_joe" },
    }),
    "request-declined": presentNotice({
      ...asked,
      item: { ...open, undoable: { by: "m_ines", at, before: { request: moreTime } } },
      outcome: declined,
    }),
    "request-taken-back": presentNotice({ ...asked, item: open, outcome: { kind: "taken-back", asked: moreTime } }),
    "request-made-anew": presentNotice({
      ...asked,
      outcome: { kind: "asked-again", asked: moreTime, since: { ...moreTime, at } },
    }),
    "request-replaced": presentNotice({
      ...asked,
      outcome: { kind: "asked-again", asked: moreTime, since: { ...another, by: "m_joe", at } },
    }),
    "request-waits-again": presentNotice({
      ...asked,
      item: open,
      outcome: { kind: "taken-back", asked: { ...another, at }, stands: moreTime },
    }),
    "request-granted-and-moved-since": presentNotice({
      ...asked,
      item: { ...granted, due: { kind: "day", on: day("2026-04-08") } },
      outcome,
    }),
    "request-done-meanwhile": presentNotice({ ...asked, item: items.done, outcome: { kind: "gone" } }),
    "request-of-who-runs-nothing-any-more": presentNotice({
      ...asked,
      item: { ...asked.item, part: "closed" },
      me: { ...world.someone("m_ines"), role: "observer" },
    }),
    "morning-asked": presentNotice({
      ...morning,
      rows: [...morning.rows.slice(1, 3), askedRow, ...morning.rows.slice(4)],
    }),
    "morning-asked-open": presentNotice({ ...morning, rows: [askedRow], open: asked.item.id }),
    "assigned-declined": presentNotice({ ...assigned, rows: [declinedRow] }),
    "assigned-replaced": presentNotice({ ...assigned, rows: [replacedRow] }),
    "assigned-waits-again": presentNotice({ ...assigned, rows: [waitsAgainRow] }),
    "morning-replaced": presentNotice({ ...morning, rows: [replacedRow], severalCommittees: false }),
    "assigned-granted": presentNotice({
      ...assigned,
      rows: [row(granted, { stage: "changed", me: world.someone("m_sarah") })],
    }),
  };
}
