import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { NoticeState, PersonNotice } from "../../../src/domain/reminders/notice.js";
import { agendaId, assignedId, lateId, morningId, noticeIdsSince } from "../../../src/domain/reminders/notice-id.js";
import { mayResend, nextStep, wakeAtOf } from "../../../src/domain/reminders/notice-step.js";
import { aLine, aMorning, anAgendaNotice } from "../../builders/a-notice.js";

const at = new Date("2026-03-05T09:00:00Z");
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const waits = { claimLeaseMs: 60_000, resendDelayMs: 120_000 };
const today = day("2026-03-05");
const tomorrow = day("2026-03-06");
const card = { conversation: "a:1", serviceUrl: "http://127.0.0.1/", activityId: "1" };
const due = [aLine({ stage: "due" })];

const step = (notice: Partial<PersonNotice>, seconds: number, on = today) => {
  const found = nextStep(aMorning({ lines: due, ...notice }), later(seconds), on, waits);
  switch (found.kind) {
    case "send":
      return found.twin ? "send as a twin" : "send";
    case "wait":
      return `wait ${(found.until.getTime() - at.getTime()) / 1000}`;
    case "becomes":
      return found.state.kind === "skipped" ? found.state.reason : found.state.kind;
    case "over":
      return "over";
  }
};

describe("what is done with a notice", () => {
  const unknown: NoticeState = { kind: "unknown", since: at, reason: "timeout" };
  const retry: NoticeState = { kind: "retry", at: later(30), reason: "429" };
  const sending: NoticeState = { kind: "sending", token: "t", at };
  const planned: NoticeState = { kind: "planned", notBefore: later(120) };
  it.each<[string, Partial<PersonNotice>, number, typeof today, string]>([
    ["planned, too early", { state: planned }, 119, today, "wait 120"],
    ["planned, when its moment comes", { state: planned }, 120, today, "send"],
    ["planned before midnight, just after it", { state: planned }, 300, tomorrow, "send"],
    ["planned on an earlier day", { state: planned }, 2_000, tomorrow, "superseded"],
    ["being sent", { state: sending }, 59, today, "wait 60"],
    ["being sent for longer than its lease", { state: sending }, 60, today, "unknown"],
    ["to be tried again, too early", { state: retry }, 29, today, "wait 30"],
    ["to be tried again", { state: retry }, 30, today, "send"],
    ["to be tried again, as a twin", { state: retry, twin: true }, 30, today, "send as a twin"],
    ["to be tried again, of an earlier day", { state: retry }, 30, tomorrow, "superseded"],
    ["unknown, too early", { state: unknown }, 119, today, "wait 120"],
    ["unknown, after two minutes", { state: unknown }, 120, today, "send as a twin"],
    ["unknown for the second time", { state: unknown, twin: true }, 500, today, "over"],
    ["unknown, of an earlier day", { state: unknown }, 120, tomorrow, "over"],
    ["unknown, about what is ahead", { state: unknown, lines: [aLine()] }, 500, today, "over"],
    ["sent", { state: { kind: "sent", at, card } }, 500, today, "over"],
    ["refused", { state: { kind: "failed", at, reason: "400" } }, 500, today, "over"],
    ["skipped", { state: { kind: "skipped", at, reason: "nothing-left" } }, 500, today, "over"],
  ])("%s", (_when, notice, seconds, on, expected) => {
    expect(step(notice, seconds, on)).toBe(expected);
  });

  it("an agenda card is tried again on later days, but not sent again on suspicion then", () => {
    expect(nextStep(anAgendaNotice({ state: retry }), later(30), tomorrow, waits)).toEqual({
      kind: "send",
      twin: false,
    });
    expect(nextStep(anAgendaNotice({ state: unknown }), later(500), tomorrow, waits)).toEqual({ kind: "over" });
    expect(mayResend(anAgendaNotice())).toBe(true);
  });

  it("an agenda card whose meeting is back on its day is posted after all", () => {
    const left: NoticeState = { kind: "skipped", at, reason: "superseded" };
    expect(nextStep(anAgendaNotice({ state: left }), later(500), tomorrow, waits)).toMatchObject({ kind: "send" });
    expect(nextStep(anAgendaNotice({ state: left, twin: true }), later(500), tomorrow, waits)).toMatchObject({
      twin: true,
    });
    expect(nextStep(aMorning({ state: left }), later(500), tomorrow, waits)).toEqual({ kind: "over" });
  });

  it("only notes of the outbox have a wake-up of their own, until they have ended", () => {
    const wake = (kind: PersonNotice["kind"] | "agenda", state: NoticeState) => wakeAtOf({ kind }, state, waits);
    for (const kind of ["assigned", "late"] as const) {
      expect(wake(kind, planned)).toEqual(later(120));
      expect(wake(kind, sending)).toEqual(later(60));
      expect(wake(kind, retry)).toEqual(later(30));
      for (const ended of [unknown, { kind: "sent", at, card } as const, { kind: "failed", at, reason: "" } as const]) {
        expect(wake(kind, ended)).toBeUndefined();
      }
    }
    expect(wake("morning", retry)).toBeUndefined();
    expect(wake("agenda", sending)).toBeUndefined();
  });
});

describe("the id of a notice", () => {
  const sarah = { tenant: "tenant-a", person: "p_sarah" as const };

  it("puts all that a person was told since a day into one range, and nobody else's", () => {
    const { atLeast, below } = noticeIdsSince(sarah, today);
    const within = (id: string) => id >= atLeast && id < below;
    expect(within(morningId(sarah, today))).toBe(true);
    expect(within(lateId(sarah, tomorrow, 1))).toBe(true);
    expect(within(assignedId(sarah, tomorrow, 1))).toBe(true);
    expect(within(morningId(sarah, day("2026-03-04")))).toBe(false);
    expect(within(morningId({ ...sarah, person: "p_sarah2" }, today))).toBe(false);
    expect(within(agendaId({ tenant: "tenant-a", committee: "c_1" }, "mt_1", tomorrow))).toBe(false);
  });

  it("is another for another reader, day or kind, whatever the tenant is called", () => {
    const names = fc.record({
      tenant: fc.string({ minLength: 1 }),
      person: fc.stringMatching(/^[a-z0-9]{1,6}$/),
      on: fc.constantFrom(today, tomorrow),
      late: fc.boolean(),
    });
    const idOf = ({
      tenant,
      person,
      on,
      late,
    }: {
      tenant: string;
      person: string;
      on: typeof today;
      late: boolean;
    }) => {
      const to = { tenant, person: `p_${person}` as const };
      return late ? lateId(to, on, 1) : morningId(to, on);
    };
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(idOf(a) === idOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
