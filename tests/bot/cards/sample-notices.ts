import type { ActionItem, Declined, ItemRequest } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
import type { NoticeContent, NoticeRow } from "../../../src/services/ports.js";
import { aPerson } from "../../builders/a-person.js";
import { now, today, type World } from "./a-world.js";
import { sampleAgenda } from "./sample-agenda-cards.js";

type Asked = Extract<NoticeContent, { kind: "asked" }>;

/** When Sarah asked. */
const askedAt = new Date("2026-03-05T09:30:00Z");
const notice = "tenant-a/p_sarah/2026-03-05/morning" as NoticeId;

/** Notices of this world: Sarah's morning, which she also gets as clerk, and the others. */
export function sampleNotices(world: World) {
  const { items, harbour, pond, typed, meeting, someone, roster } = world;
  const row = (item: ActionItem, overrides: Partial<NoticeRow> = {}): NoticeRow => ({
    item,
    committee: item.committee === pond.id ? pond : harbour,
    stage: "ahead",
    owners: [typed("Sarah Kent")],
    today,
    calendar: englandCalendar,
    me: someone(item.owners.kind === "named" ? (item.owners.owners[0]?.member ?? "m_sarah") : "m_sarah"),
    yours: item.state.kind === "open",
    roster,
    newToYou: false,
    ownersTold: [],
    unreachable: [],
    ...overrides,
  });
  const passOn = row(items.passOn, {
    stage: "pass-on",
    me: someone("m_ines"),
    yours: false,
    owners: [typed("Gwilym Pugh")],
    unreachable: [{ member: "m_gwilym", name: typed("Gwilym Pugh"), reason: "no-account" }],
  });
  const personal = {
    notice,
    day: today,
    reader: aPerson({ name: typed("Sarah Kent") }),
    behind: [],
    twin: false,
    severalCommittees: false,
  };
  const morning: Extract<NoticeContent, { rows: unknown }> = {
    ...personal,
    kind: "morning",
    severalCommittees: true,
    rows: [
      row(items.moved, { stage: "overdue" }),
      row(items.pond, { stage: "overdue" }),
      row(items.today, { stage: "due", newToYou: true }),
      row(items.later, { owners: [typed("Sarah Kent"), typed("Joe Finch")] }),
      passOn,
    ],
  };
  const assigned: typeof morning = { ...personal, kind: "assigned", rows: [row(items.logged, { stage: "new" })] };
  const late: typeof morning = {
    ...personal,
    kind: "late",
    rows: [
      passOn,
      row(items.late, {
        stage: "pass-on",
        yours: false,
        unreachable: [
          { member: "m_joe", name: typed("Joe Finch"), reason: "left" },
          { member: "m_joel", name: typed("Joe Larkin"), reason: "not-installed" },
        ],
      }),
    ],
  };
  const agenda: Extract<NoticeContent, { kind: "agenda" }> = {
    kind: "agenda",
    notice,
    committee: harbour,
    roster,
    read: sampleAgenda(world).read,
    papersBy: day("2026-03-10"),
    outstanding: 23,
    overdue: 5,
    viewers: ["29:sarah", "29:joe"],
    today,
  };
  const moreTime: ItemRequest = {
    kind: "day",
    to: { kind: "day", on: day("2026-03-20") },
    by: "m_sarah",
    at: askedAt,
    why: typed("the ferry company answers on the 13th"),
  };
  const another: ItemRequest = { kind: "owner", to: "m_joe", by: "m_sarah", at: askedAt };
  const asked: Asked = {
    kind: "asked",
    notice: "tenant-a/p_ines/2026-03-05/asked/ai_31/1772703000000" as NoticeId,
    reader: aPerson({ id: "p_ines", name: typed("Ines Barrow") }),
    item: { ...items.moved, request: moreTime },
    committee: harbour,
    today,
    me: someone("m_ines"),
    roster,
    others: [typed("Martin Oake")],
    outcome: { kind: "waiting", asked: moreTime },
    nextMeeting: meeting,
  };
  const askedRow = row(asked.item, {
    stage: "asked",
    me: someone("m_ines"),
    yours: false,
    request: { kind: "asked", asked: moreTime },
  });
  const declined: Declined = { asked: moreTime, by: "m_martin", at: now, why: typed("the board meets on the 17th") };
  const declinedRow = row(
    { ...items.moved, declined },
    { stage: "declined", me: someone("m_sarah"), request: { kind: "declined", declined } },
  );
  const joes: ItemRequest = { ...moreTime, by: "m_joe", at: now, insteadOf: { by: "m_sarah", at: askedAt } };
  const replacedRow = row(
    { ...items.moved, request: joes },
    { stage: "replaced", me: someone("m_sarah"), request: { kind: "replaced", by: joes } },
  );
  const waitsAgainRow: NoticeRow = {
    ...replacedRow,
    item: asked.item,
    request: { kind: "waiting", asked: moreTime },
  };
  const requests = { asked, moreTime, another, askedRow, declinedRow, replacedRow, waitsAgainRow };
  return { morning, assigned, late, agenda, ...requests, row, items };
}
