import { expect, test } from "vitest";
import { notTold } from "../../../src/domain/reminders/not-told.js";
import type { Notice, NoticeState, PersonNotice } from "../../../src/domain/reminders/notice.js";
import { aMorning, anAgendaNotice } from "../../builders/a-notice.js";

const now = new Date("2026-03-05T10:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const tooBig = (at: Date): NoticeState => ({ kind: "failed", at, reason: "too-big" });
const sent = (at: Date): NoticeState => ({
  kind: "sent",
  at,
  card: { conversation: "a:1", serviceUrl: "http://127.0.0.1/", activityId: "1" },
});
const morning = (hours: number, state: (at: Date) => NoticeState, over: Partial<PersonNotice> = {}) =>
  aMorning({ at: ago(hours), state: state(ago(hours)), ...over });
const whoOf = (...notices: readonly Notice[]) => notTold(notices, { now, claimLeaseMs: 60_000 });

test("whoever got nothing since is named once, with how many did not reach them and why the last did not", () => {
  const refused = (at: Date): NoticeState => ({ kind: "failed", at, reason: "BadSyntax" });
  expect(whoOf(morning(1, tooBig), morning(25, tooBig), morning(49, refused))).toEqual([
    { to: "p_sarah", count: 3, kind: "refused", reason: "too-big", last: ago(1) },
  ]);
});

test("a later morning that was accepted says what was missed; a note does not, nor somebody else's morning", () => {
  expect(whoOf(morning(1, sent), morning(25, tooBig))).toEqual([]);
  expect(whoOf(morning(1, sent), morning(25, tooBig, { kind: "assigned" }))).toEqual([]);
  expect(whoOf(morning(1, sent, { kind: "assigned" }), morning(25, tooBig))).toHaveLength(1);
  expect(whoOf(morning(1, sent, { person: "p_tom" }), morning(25, tooBig))).toHaveLength(1);
  expect(whoOf(morning(1, tooBig), morning(25, sent))).toMatchObject([{ count: 1 }]);
});

test("what was out of reach then, and what Teams did not take on its day, is told apart from what it refused", () => {
  const skipped = (at: Date): NoticeState => ({ kind: "skipped", at, reason: "unreachable" });
  const late = (at: Date): NoticeState => ({ kind: "retry", at, reason: "HTTP 429" });
  expect(whoOf(morning(1, skipped))).toMatchObject([{ kind: "out-of-reach" }]);
  expect(whoOf(morning(25, late))).toMatchObject([{ kind: "late", reason: "HTTP 429" }]);
  expect(whoOf(morning(1, late))).toEqual([]);
});

test("the home is told by a later card of the same kind", () => {
  const agenda = (hours: number, state: (at: Date) => NoticeState) =>
    anAgendaNotice({ at: ago(hours), state: state(ago(hours)) });
  expect(whoOf(agenda(1, tooBig))).toMatchObject([{ to: "home", count: 1 }]);
  expect(whoOf(agenda(1, sent), agenda(25, tooBig))).toEqual([]);
});
