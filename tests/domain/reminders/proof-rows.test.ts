import { describe, expect, test } from "vitest";
import type { HistoryLine } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import type { CallNotice, NoticeId, NoticeState, PersonNotice } from "../../../src/domain/reminders/notice.js";
import { type ProofRow, proofRows } from "../../../src/domain/reminders/proof-rows.js";
import { aLine, aMorning } from "../../builders/a-notice.js";

const now = new Date("2026-03-05T10:00:00Z");
const made = new Date("2026-03-05T09:00:00Z");
const minutes = (count: number) => new Date(made.getTime() + count * 60_000);
const card = { conversation: "a:1", serviceUrl: "https://example.org/", activityId: "1" };
const sent: NoticeState = { kind: "sent", at: made, card };

function rowsOf(notices: readonly (PersonNotice | CallNotice)[], history?: readonly HistoryLine[], about?: "ai_1") {
  const told = { notices, committee: "c_safeguarding" as const, ...(history && { history }), ...(about && { about }) };
  return proofRows(told, { now, claimLeaseMs: 60_000 });
}

function onlyRow(notice: PersonNotice | CallNotice): Extract<ProofRow, { kind: "notice" }> {
  const [row, ...others] = rowsOf([notice]);
  if (row?.kind !== "notice" || others.length > 0) throw new Error("there should be one row");
  return row;
}

describe("what became of a notice", () => {
  test.each<[string, NoticeState, object, Date]>([
    ["Teams took it", sent, { kind: "accepted" }, made],
    ["it waits for its moment", { kind: "planned", notBefore: minutes(90) }, { kind: "on-its-way" }, made],
    [
      "it is being sent",
      { kind: "sending", token: "t", at: new Date("2026-03-05T09:59:30Z") },
      { kind: "on-its-way" },
      new Date("2026-03-05T09:59:30Z"),
    ],
    [
      "its sender died with it",
      { kind: "sending", token: "t", at: new Date("2026-03-05T09:58:59Z") },
      { kind: "unknown" },
      new Date("2026-03-05T09:58:59Z"),
    ],
    [
      "it is tried again",
      { kind: "retry", at: minutes(70), reason: "Throttled" },
      { kind: "again", at: minutes(70) },
      made,
    ],
    [
      "it was to be tried again and its day has passed",
      { kind: "retry", at: new Date("2026-03-04T09:30:00Z"), reason: "Throttled" },
      { kind: "not-sent", reason: "Throttled" },
      made,
    ],
    ["Teams gave no answer", { kind: "unknown", since: minutes(1), reason: "LIMIT" }, { kind: "unknown" }, minutes(1)],
    [
      "they have blocked the app",
      { kind: "failed", at: minutes(1), reason: "blocked" },
      { kind: "not-sent", reason: "blocked" },
      minutes(1),
    ],
    [
      "nothing was left to say",
      { kind: "skipped", at: minutes(1), reason: "nothing-left" },
      { kind: "skipped", reason: "nothing-left" },
      minutes(1),
    ],
  ])("where %s", (_what, state, outcome, at) => {
    const row = onlyRow(aMorning({ at: made, state }));
    expect([row.outcome, row.at]).toEqual([outcome, at]);
  });

  test("what joined a card that stood was said when the card was drawn anew, and not before", () => {
    const joined = aLine({ stage: "changed", at: minutes(8) });
    const { shown: _shown, ...notDrawn } = joined;
    const note = { kind: "assigned" as const, state: sent };
    expect(onlyRow(aMorning({ ...note, lines: [joined] }))).toMatchObject({
      outcome: { kind: "accepted" },
      at: minutes(8),
    });
    const waiting = aMorning({ ...note, lines: [notDrawn], editAt: minutes(9) });
    expect(onlyRow(waiting).outcome).toEqual({ kind: "on-its-way" });
    expect(onlyRow(aMorning({ ...note, lines: [notDrawn] })).outcome).toEqual({
      kind: "not-sent",
      reason: "not-drawn",
    });
  });
});

describe("a notice that missed its day", () => {
  const nextDay = new Date(made.getTime() + 24 * 3_600_000);
  const missed: NoticeState = { kind: "skipped", at: nextDay, reason: "superseded" };
  const friday = aMorning({ at: made, state: missed });
  const later = (state: NoticeState, lines = [aLine()]) =>
    aMorning({ id: "later" as NoticeId, at: nextDay, state, lines });
  const outcomeOf = (...others: readonly PersonNotice[]) => {
    const row = rowsOf([...others, friday]).find((one) => one.kind === "notice" && one.notice === friday.id);
    return row?.kind === "notice" && [row.outcome, row.at];
  };

  test("is of its own day, and says that the next morning says it only where one does", () => {
    expect(outcomeOf(later({ ...sent, at: nextDay }))).toEqual([{ kind: "skipped", reason: "superseded" }, made]);
    const heldUp = [{ kind: "skipped", reason: "held-up" }, made];
    expect(outcomeOf()).toEqual(heldUp);
    expect(outcomeOf(later(missed))).toEqual(heldUp);
    expect(outcomeOf(later({ ...sent, at: nextDay }, [aLine({ item: "ai_2" })]))).toEqual(heldUp);
    expect(outcomeOf({ ...later({ ...sent, at: nextDay }), person: "p_tom" })).toEqual(heldUp);
  });
});

describe("what a notice said", () => {
  test("several lines of one action in one notice are one row, with what else they spoke of", () => {
    const row = onlyRow(
      aMorning({
        state: sent,
        lines: [
          aLine({ stage: "overdue", dueOn: day("2026-03-02"), request: made, insteadOf: "m_jo" }),
          aLine({ stage: "overdue", dueOn: day("2026-03-02"), nudge: made, insteadOf: "m_jo" }),
        ],
      }),
    );
    expect(row.says).toEqual([{ stage: "overdue" }, { stage: "nudged" }, { stage: "request" }]);
    expect([row.dueOn, row.insteadOf, row.counted]).toEqual(["2026-03-02", ["m_jo"], false]);
  });

  test("ahead says by how many days", () => {
    const ahead = (dueOn: string) => onlyRow(aMorning({ lines: [aLine({ dueOn: day(dueOn) })] })).says;
    expect(ahead("2026-03-12")).toEqual([{ stage: "ahead", daysAhead: 7 }]);
    expect(ahead("2026-03-06")).toEqual([{ stage: "ahead", daysAhead: 1 }]);
  });

  test("new to its owner as it was opened again, it says so, until it is given to somebody anew", () => {
    const history: HistoryLine[] = [
      { at: minutes(-60), by: "m_clerk", what: { kind: "logged" } },
      { at: minutes(0), by: "m_clerk", what: { kind: "reopened" } },
      {
        at: minutes(30),
        by: "m_clerk",
        what: { kind: "edited", to: { kind: "everybody", assignedAt: minutes(30), answered: [] } },
      },
    ];
    const noteAt = (at: Date) => aMorning({ id: `${at}` as NoticeId, at, lines: [aLine({ stage: "new", at })] });
    const rows = rowsOf([noteAt(minutes(31)), noteAt(minutes(0)), noteAt(minutes(-59))], history, "ai_1");
    expect(rows.map((row) => row.kind === "notice" && row.says)).toEqual([
      [{ stage: "new" }],
      [{ stage: "reopened" }],
      [{ stage: "new" }],
    ]);
  });

  test("a request that the stage tells of already is not told twice", () => {
    const asked = aLine({ stage: "asked", request: made });
    expect(onlyRow(aMorning({ lines: [asked] })).says).toEqual([{ stage: "asked" }]);
    const nudged = aLine({ stage: "nudged", nudge: made });
    expect(onlyRow(aMorning({ lines: [nudged] })).says).toEqual([{ stage: "nudged" }]);
  });

  test("a closed line closes the row, and only what was counted alone is counted", () => {
    const lines = [aLine({ counted: true }), aLine({ counted: true, part: "closed" })];
    expect(onlyRow(aMorning({ lines }))).toMatchObject({ part: "closed", counted: true });
    expect(onlyRow(aMorning({ lines: [aLine(), ...lines] }))).toMatchObject({ counted: false });
  });

  test("other committees' lines are left out, and other actions' where one is meant", () => {
    const lines = [aLine(), aLine({ item: "ai_2" }), aLine({ item: "ai_3", committee: "c_audit" })];
    const items = (about?: "ai_1") =>
      rowsOf([aMorning({ lines })], undefined, about).map((row) => row.kind === "notice" && row.item);
    expect(items()).toEqual(["ai_1", "ai_2"]);
    expect(items("ai_1")).toEqual(["ai_1"]);
  });

  test("a call goes to the home, and was told once Teams took it", () => {
    const { person: _person, ...morning } = aMorning({ state: sent });
    const { shown: _shown, ...line } = aLine({ stage: "pass-on" });
    const id = "tenant-a/c_safeguarding/call/1" as NoticeId;
    const call: CallNotice = { ...morning, id, kind: "call", committee: "c_safeguarding", lines: [line] };
    expect(onlyRow(call)).toMatchObject({ to: { kind: "home" }, outcome: { kind: "accepted" }, of: "call" });
  });
});

test("what was done by hand stands among the notices, the newest first", () => {
  const history: HistoryLine[] = [
    { at: minutes(10), by: "m_clerk", what: { kind: "passed-on", to: "m_jo" } },
    { at: minutes(-60), by: "m_clerk", what: { kind: "nudged", note: "how far are you" } },
    { at: minutes(-90), by: "m_clerk", what: { kind: "noted", text: "chased" } },
  ];
  const older = aMorning({ id: "b" as NoticeId, at: minutes(-70), state: { ...sent, at: minutes(30) } });
  const rows = rowsOf([aMorning({ at: made, state: sent }), older], history);
  expect(rows.map((row) => (row.kind === "notice" ? row.notice : row.kind))).toEqual([
    "passed-on",
    "tenant-a/p_sarah/2026-03-05/morning",
    "nudged",
    "b",
  ]);
});
