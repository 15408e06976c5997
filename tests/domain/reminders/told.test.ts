import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { NoticeState, PersonNotice } from "../../../src/domain/reminders/notice.js";
import { toldFrom, wasTold, wasToldSince, wasToldWithin } from "../../../src/domain/reminders/told.js";
import { aLine, aMorning } from "../../builders/a-notice.js";

const at = new Date("2026-03-05T09:00:00Z");
const now = new Date("2026-03-05T09:00:30Z");
const counting = { now, claimLeaseMs: 60_000, countSkipped: false };
const card = { conversation: "a:1", serviceUrl: "http://127.0.0.1/", activityId: "1" };
const due = { stage: "due" as const, dueOn: day("2026-03-05") };
const dueLine = () => {
  const { ahead: _none, ...line } = aLine(due);
  return line;
};
const stagesTold = (notice: Partial<PersonNotice>, more = {}) =>
  toldFrom([aMorning({ lines: [aLine(), dueLine()], ...notice })], { ...counting, ...more }).map(({ stage }) => stage);

describe("what counts as told", () => {
  const table: [NoticeState, boolean, string[], string][] = [
    [{ kind: "sent", at, card }, false, ["ahead", "due"], "what was sent"],
    [{ kind: "sending", token: "t", at }, false, ["ahead", "due"], "what is being sent"],
    [{ kind: "planned", notBefore: at }, false, [], "not what is planned"],
    [{ kind: "retry", at, reason: "429" }, false, [], "not what is to be tried again"],
    [{ kind: "retry", at, reason: "429" }, true, [], "nor a second sending that is to be tried again"],
    [{ kind: "unknown", since: at, reason: "timeout" }, false, ["ahead"], "of an unknown only what is ahead"],
    [
      { kind: "unknown", since: at, reason: "timeout" },
      true,
      ["ahead", "due"],
      "all of it, once both sendings are spent",
    ],
    [{ kind: "failed", at, reason: "400" }, false, [], "not what was refused"],
    [{ kind: "skipped", at, reason: "unreachable" }, false, [], "not what was skipped"],
  ];
  it.each(table)("with state %o and twin %s is %o: %s", (state, twin, expected) => {
    expect(stagesTold({ state, twin })).toEqual(expected);
  });

  it("includes nothing certain of a sending whose lease has passed", () => {
    const state = { kind: "sending" as const, token: "t", at: new Date("2026-03-05T08:59:30Z") };
    expect(stagesTold({ state })).toEqual(["ahead"]);
  });

  it("includes what was skipped for somebody out of reach, so that it is skipped once for a stage", () => {
    const state = { kind: "skipped" as const, at, reason: "unreachable" as const };
    expect(stagesTold({ state }, { countSkipped: true })).toEqual(["ahead", "due"]);
    expect(stagesTold({ state: { ...state, reason: "nothing-left" } }, { countSkipped: true })).toEqual([]);
  });

  it("includes lines that were only counted", () => {
    const { shown: _none, ...counted } = aLine({ counted: true });
    expect(stagesTold({ state: { kind: "sent", at, card }, lines: [counted] })).toEqual(["ahead"]);
  });

  it("includes a line that joined a sent card until drawing that is given up", () => {
    const { shown: _none, ...joined } = aLine();
    const sent = { state: { kind: "sent" as const, at, card }, lines: [joined] };
    expect(stagesTold({ ...sent, editAt: at })).toEqual(["ahead"]);
    expect(stagesTold(sent)).toEqual([]);
  });
});

describe("asking what was told", () => {
  const told = toldFrom([aMorning({ state: { kind: "sent", at, card }, lines: [aLine(), dueLine()] })], counting);

  it("goes by item, stage, which of the two ahead days, and due day", () => {
    expect(wasTold(told, { item: "ai_1", ...due })).toBe(true);
    expect(wasTold(told, { item: "ai_2", ...due })).toBe(false);
    expect(wasTold(told, { item: "ai_1", ...due, dueOn: day("2026-03-06") })).toBe(false);
    const ahead = { item: "ai_1" as const, stage: "ahead" as const, dueOn: day("2026-03-06") };
    expect(wasTold(told, { ...ahead, ahead: "eve" })).toBe(true);
    expect(wasTold(told, { ...ahead, ahead: "week" })).toBe(false);
  });

  it("counts periods by the day: on the seventh it may be said again", () => {
    const saying = { item: "ai_1" as const, ...due };
    expect(wasToldWithin(told, saying, 7, day("2026-03-11"))).toBe(true);
    expect(wasToldWithin(told, saying, 7, day("2026-03-12"))).toBe(false);
  });

  it("does not take a pass-on for news to an owner", () => {
    const { ahead: _none, ...line } = aLine({ stage: "pass-on" });
    const passedOn = toldFrom([aMorning({ state: { kind: "sent", at, card }, lines: [line] })], counting);
    expect(wasToldSince(told, "ai_1", at)).toBe(true);
    expect(wasToldSince(told, "ai_1", now)).toBe(false);
    expect(wasToldSince(passedOn, "ai_1", at)).toBe(false);
  });
});
