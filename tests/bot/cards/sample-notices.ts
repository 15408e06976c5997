import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
import type { NoticeContent, NoticeRow } from "../../../src/services/ports.js";
import { aPerson } from "../../builders/a-person.js";
import { today, type World } from "./a-world.js";

const notice = "tenant-a/p_sarah/2026-03-05/morning" as NoticeId;

/** Notices of this world: Sarah's morning, which she also gets as clerk, and the others. */
export function sampleNotices(world: World) {
  const { items, harbour, pond, typed, meeting, someone } = world;
  const row = (item: ActionItem, overrides: Partial<NoticeRow> = {}): NoticeRow => ({
    item,
    committee: item.committee === pond.id ? pond : harbour,
    stage: "ahead",
    owners: [typed("Sarah Kent")],
    today,
    me: someone(item.owners.kind === "named" ? (item.owners.owners[0]?.member ?? "m_sarah") : "m_sarah"),
    yours: item.state.kind === "open",
    newToYou: false,
    unreachable: [],
    ...overrides,
  });
  const passOn = row(items.passOn, {
    stage: "pass-on",
    me: someone("m_ines"),
    yours: false,
    owners: [typed("Gwilym Pugh")],
    unreachable: [{ name: typed("Gwilym Pugh"), reason: "no-account" }],
  });
  const personal = {
    notice,
    day: today,
    reader: aPerson({ name: typed("Sarah Kent") }),
    more: 0,
    twin: false,
    severalCommittees: false,
  };
  const morning: Extract<NoticeContent, { kind: "morning" | "assigned" | "late" }> = {
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
          { name: typed("Joe Finch"), reason: "left" },
          { name: typed("Joe Larkin"), reason: "not-installed" },
        ],
      }),
    ],
  };
  const agenda: Extract<NoticeContent, { kind: "agenda" }> = {
    kind: "agenda",
    notice,
    committee: harbour,
    meeting,
    outstanding: 23,
    overdue: 5,
    today,
  };
  return { morning, assigned, late, agenda, row, items };
}
