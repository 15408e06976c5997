import { expect, test } from "vitest";
import type { NoticeState } from "../../../src/domain/reminders/notice.js";
import { countNotices } from "../../../src/domain/reminders/reminder-counts.js";
import { aMorning, anAgendaNotice } from "../../builders/a-notice.js";

const now = new Date("2026-03-05T10:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const counted = (...states: readonly NoticeState[]) =>
  countNotices(
    states.map((state) => aMorning({ at: ago(50), state })),
    { now, claimLeaseMs: 60_000 },
  );
const none = { accepted: 0, unknown: 0, notSent: 0, waiting: 0 };

test.each<[string, NoticeState, object]>([
  [
    "accepted",
    { kind: "sent", at: ago(5), card: { conversation: "a", serviceUrl: "b", activityId: "c" } },
    { accepted: 1 },
  ],
  ["unknown", { kind: "unknown", since: ago(5), reason: "LIMIT" }, { unknown: 1 }],
  ["unknown, as its sender died with it", { kind: "sending", token: "t", at: ago(2) }, { unknown: 1 }],
  ["not sent", { kind: "failed", at: ago(5), reason: "blocked" }, { notSent: 1 }],
  ["not sent, as its reader is out of reach", { kind: "skipped", at: ago(5), reason: "unreachable" }, { notSent: 1 }],
  ["not sent, as its day has passed", { kind: "retry", at: ago(25 * 60), reason: "x" }, { notSent: 1 }],
  ["nothing that was missed, as nothing was left to say", { kind: "skipped", at: ago(5), reason: "nothing-left" }, {}],
  ["nothing that was missed, as its reader is away", { kind: "skipped", at: ago(5), reason: "away" }, {}],
  ["nothing that waits, as its moment is to come", { kind: "planned", notBefore: ago(-5) }, {}],
  ["waiting since its moment", { kind: "planned", notBefore: ago(12) }, { waiting: 1, waitingSince: ago(12) }],
  ["waiting since it was made", { kind: "retry", at: ago(-5), reason: "x" }, { waiting: 1, waitingSince: ago(50) }],
  ["waiting for Teams' answer", { kind: "sending", token: "t", at: ago(0.5) }, { waiting: 1, waitingSince: ago(0.5) }],
])("a notice counts as %s", (_what, state, counts) => {
  expect(counted(state)).toEqual({ ...none, ...counts });
});

test("the oldest that waits is told, and homes' notices are counted with people's", () => {
  const both = counted({ kind: "planned", notBefore: ago(3) }, { kind: "planned", notBefore: ago(20) });
  expect(both).toMatchObject({ waiting: 2, waitingSince: ago(20) });
  expect(countNotices([anAgendaNotice()], { now, claimLeaseMs: 60_000 })).toMatchObject({ waiting: 1 });
});
