import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { day } from "../../../src/domain/days/day.js";
import type { EveChange } from "../../../src/domain/reminders/eve-changes.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
import type { NoticeContent } from "../../../src/services/ports.js";
import { now, today, type World } from "./a-world.js";

/** What the home of this world is told unasked, besides the agenda. */
export function sampleHomeNotices(world: World) {
  const { items, harbour, roster, meeting, owners, typed } = world;
  const notice = (rest: string) => `tenant-a/c_harbour/${rest}` as NoticeId;
  const on = (iso: string) => ({ kind: "day" as const, on: day(iso) });
  const withdrawn = {
    kind: "withdrawn" as const,
    at: now,
    by: "m_ines" as const,
    reason: typed("the jetty is closed"),
  };
  const changes: readonly EveChange[] = [
    { item: items.done, what: "done" },
    { item: { ...items.closed, state: items.done.state }, what: "done" },
    { item: items.logged, what: "new" },
    { item: items.noDay, what: "new" },
    { item: items.later, what: "moved", from: on("2026-03-06") },
    { item: { ...items.closed, due: on("2026-03-13") }, what: "moved", from: on("2026-02-27") },
    { item: items.tomorrow, what: "moved", from: { kind: "unset" } },
    { item: items.ongoing, what: "moved", from: on("2026-03-06") },
    { item: { ...items.moved, owners: owners("m_joe", "m_odd") }, what: "given" },
    { item: items.today, what: "reopened" },
  ];
  const eve: Extract<NoticeContent, { kind: "eve" }> = {
    kind: "eve",
    notice: notice("eve/mt_march/2026-03-06"),
    committee: harbour,
    meeting: { ...meeting, on: day("2026-03-06") },
    since: day("2026-02-27"),
    changes,
    more: 3,
    roster,
    outstanding: 23,
    overdue: 5,
    today,
  };
  const weekly: Extract<NoticeContent, { kind: "weekly" }> = {
    kind: "weekly",
    notice: notice("weekly/2026-03-02"),
    committee: harbour,
    items: [items.moved, items.late, items.closed, items.today, items.tomorrow],
    overdue: 3,
    dueThisWeek: 2,
    roster,
    today,
  };
  const owner = (name: string, id: string) => ({ name: typed(name), channelId: `29:${id}` });
  const [sarah, joe, gwilym] = [
    owner("Sarah Kent", "sarah"),
    owner("Joe Finch", "joe"),
    owner("Gwilym Pugh", "gwilym"),
  ];
  const call: Extract<NoticeContent, { kind: "call" }> = {
    kind: "call",
    notice: notice("call/2026-03-05"),
    committee: harbour,
    calls: [
      { item: items.moved, owners: [sarah] },
      { item: items.late, owners: [joe, gwilym] },
      { item: items.closed, owners: [sarah] },
      { item: items.today, owners: [joe, gwilym] },
    ],
    today,
  };
  return { eve, weekly, call, withdrawn, owner };
}

/** One card of each, by the name of its golden output. */
export function homeCards(world: World): Record<string, Rendered> {
  const { eve, weekly, call, withdrawn, owner } = sampleHomeNotices(world);
  const { items, harbour } = world;
  const noAgenda = { ...harbour, policy: { ...harbour.policy, meetingDays: 0 } };
  const many = Array.from({ length: 20 }, (_, n) => owner(`Volunteer ${n}`, `v${n}`));
  return {
    eve: presentNotice(eve),
    "eve-over-a-weekend": presentNotice({
      ...eve,
      meeting: { ...eve.meeting, on: day("2026-03-09") },
      changes: [
        { item: { ...items.later, state: withdrawn }, what: "withdrawn" },
        { item: { ...items.closed, state: withdrawn }, what: "withdrawn" },
      ],
      more: 0,
    }),
    "eve-without-agenda": presentNotice({ ...eve, committee: noAgenda, changes: eve.changes.slice(0, 1), more: 0 }),
    weekly: presentNotice(weekly),
    "weekly-longer": presentNotice({ ...weekly, overdue: 6, dueThisWeek: 8 }),
    "weekly-none-overdue": presentNotice({ ...weekly, items: [items.today], overdue: 0, dueThisWeek: 1 }),
    call: presentNotice(call),
    "call-of-many": presentNotice({ ...call, calls: [{ item: items.today, owners: many }] }),
    "call-of-one-with-much": presentNotice({
      ...call,
      calls: Array.from({ length: 12 }, (_, n) => ({
        item: { ...items.moved, id: `ai_${n}` as const, number: n + 1 },
        owners: [owner("Sarah Kent", "sarah")],
      })),
    }),
  };
}
