import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { isMentioned, joinable, withLine } from "../../../src/domain/reminders/join-note.js";
import { assignedLines } from "../../../src/domain/reminders/note-lines.js";
import type { NoticeState, PersonNotice } from "../../../src/domain/reminders/notice.js";
import { aMember } from "../../builders/a-member.js";
import { aLine, aMorning } from "../../builders/a-notice.js";
import { aReaderBoard } from "../../builders/a-reader-board.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-05T10:00:00Z");
const now = new Date("2026-03-05T10:05:00Z");
const within = (minutes: number) => ({ mergeMs: minutes * 60_000, claimLeaseMs: 60_000 });
const card = { conversation: "a:1", serviceUrl: "http://127.0.0.1/", activityId: "1" };

function newLine(more: Parameters<typeof aLine>[0] = {}) {
  const { ahead: _none, shown: _undrawn, ...line } = aLine({ stage: "new", at, ...more });
  return line;
}

function aNote(state: NoticeState, more: Partial<PersonNotice> = {}): PersonNotice {
  return aMorning({ kind: "assigned", at, state, lines: [newLine()], ...more });
}

const planned = aNote({ kind: "planned", notBefore: at });
const sent = aNote({ kind: "sent", at, card });

describe("an assigned note at the moment it is sent", () => {
  const board = aReaderBoard("2026-03-05", aMember());
  const lines = (
    overrides: Parameters<typeof anOpenItem>[0] = {},
    told: Parameters<typeof assignedLines>[0]["told"] = [],
  ) =>
    assignedLines({ notice: planned, items: [anOpenItem(overrides)], boards: [board], told }).map(({ stage }) => stage);
  const other = { item: "ai_1" as const, stage: "ahead" as const, dueOn: day("2026-03-06"), day: day("2026-03-05") };

  it("says what is still open and still its reader's", () => {
    expect(lines()).toEqual(["new"]);
    expect(lines({ state: { kind: "withdrawn", at, by: "m_clerk", reason: "logged in error" } })).toEqual([]);
    expect(lines({ owners: { kind: "named", owners: [{ member: "m_tom", assignedAt: at }] } })).toEqual([]);
    expect(lines({ id: "ai_2" })).toEqual([]);
    expect(assignedLines({ notice: planned, items: [anOpenItem()], boards: [], told: [] })).toEqual([]);
  });

  it("leaves out what a morning has told since it was planned, unless of another due day", () => {
    expect(lines({}, [{ ...other, at: now }])).toEqual([]);
    expect(lines({}, [{ ...other, at: new Date("2026-03-05T09:00:00Z") }])).toEqual(["new"]);
    expect(lines({ dueOn: day("2026-03-20") }, [{ ...other, at: now }])).toEqual(["new"]);
    expect(lines({}, [{ ...other, stage: "pass-on", at: now }])).toEqual(["new"]);
  });
});

describe("further news for an owner", () => {
  it("joins the note that is planned, else the newest sent in the last fifteen minutes, else none", () => {
    expect(joinable([sent, planned], now, within(15))).toBe(planned);
    expect(joinable([sent], now, within(15))).toBe(sent);
    expect(joinable([sent], now, within(5))).toBeUndefined();
    expect(joinable([aMorning({ state: { kind: "sent", at, card } })], now, within(15))).toBeUndefined();
  });

  it.each<NoticeState>([
    { kind: "sending", token: "t", at },
    { kind: "retry", at, reason: "429" },
    { kind: "unknown", since: at, reason: "timeout" },
    { kind: "failed", at, reason: "400" },
    { kind: "skipped", at, reason: "nothing-left" },
    { kind: "sent", at, card: { ...card, activityId: "" } },
  ])("does not join a note in state $kind that can't be edited for certain", (state) => {
    expect(joinable([aNote(state)], now, within(15))).toBeUndefined();
  });

  it("joins a note that is just on its way, and leaves drawing it to whoever sends it", () => {
    const sending = aNote({ kind: "sending", token: "t", at: now });
    expect(joinable([sent, sending], now, within(15))).toBe(sending);
    expect(joinable([planned, sending], now, within(15))).toBe(planned);
    expect(withLine(sending, newLine(), now)).toEqual({ lines: [newLine(), newLine()] });
  });

  it("replaces what a planned note says of the item, which stays new", () => {
    const changed = newLine({ stage: "changed", dueOn: day("2026-03-20"), at: now });
    expect(withLine(planned, changed, now)).toEqual({ lines: [{ ...changed, stage: "new" }] });
  });

  it("is added to a sent one, which is then drawn anew, and keeps as proof what it said", () => {
    const changed = newLine({ stage: "changed", dueOn: day("2026-03-20"), at: now });
    expect(withLine(sent, changed, now)).toEqual({ lines: [newLine(), changed], editAt: now });
  });

  it("waits for a drawing that is under way", () => {
    const editAt = new Date("2026-03-05T10:06:00Z");
    expect(withLine({ ...sent, editAt }, newLine(), now).editAt).toEqual(editAt);
  });

  it("has nothing to add once it is mentioned, in any note", () => {
    const news = newLine({ at: now });
    expect(isMentioned([planned], news, at)).toBe(true);
    expect(isMentioned([planned], news, now)).toBe(false);
    expect(isMentioned([planned], { ...news, dueOn: day("2026-03-20") }, at)).toBe(false);
    expect(isMentioned([{ ...planned, lines: [newLine({ stage: "pass-on" })] }], news, at)).toBe(false);
  });
});
