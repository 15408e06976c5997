import { describe, expect, it } from "vitest";
import type { ActionItem, HistoryLine } from "../../../src/domain/actions/action-item.js";
import type { Owner } from "../../../src/domain/actions/owners.js";
import { day } from "../../../src/domain/days/day.js";
import type { MemberId } from "../../../src/domain/ids.js";
import { eveChanges, needsHistory } from "../../../src/domain/reminders/eve-changes.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const since = { at: new Date("2026-03-05T09:00:00Z"), on: day("2026-03-05") };
const before = new Date("2026-03-04T10:00:00Z");
const after = new Date("2026-03-06T10:00:00Z");
const later = new Date("2026-03-09T10:00:00Z");

type Change = Parameters<typeof anOpenItem>[0] & { history?: readonly HistoryLine[] };

/** What is said of an item that was logged on 2 March, newest history first. */
function saidOf({ history = [], ...overrides }: Change = {}): string | undefined {
  const item = anOpenItem(overrides);
  expect(history.length > 0 || !needsHistory(item, since.at), "its history is read where it is needed").toBe(true);
  return eveChanges([{ item, history }], since)[0]?.what;
}

const owned = (...owners: [MemberId, Date][]): ActionItem["owners"] => ({
  kind: "named",
  owners: owners.map(([member, assignedAt]): Owner => ({ member, assignedAt })),
});
const closed = (at: Date) => ({ kind: "discharged" as const, at, by: "m_sarah" as const });
const line = (at: Date, what: HistoryLine["what"]): HistoryLine => ({ at, by: "m_kirsty", what });
const on = (iso: string) => ({ kind: "day" as const, on: day(iso) });
const slip = (at: Date, from: string, to: string) => ({ from: on(from), to: on(to), at, by: "m_kirsty" as const });
const atMeeting = (iso: string) => ({ kind: "next-meeting" as const, saidOn: day("2026-03-02"), on: day(iso) });

describe("what changed since the agenda", () => {
  it.each<[string, Change, string | undefined]>([
    ["nothing", {}, undefined],
    ["a note or a rating", { latestNote: { text: "sent", by: "m_sarah", at: after } }, undefined],
    ["done", { state: closed(after) }, "done"],
    ["done before it", { state: closed(before) }, undefined],
    ["done, to be discharged", { state: { kind: "done", at: after, by: "m_sarah" } }, "done"],
    ["withdrawn", { state: { kind: "withdrawn", at: after, by: "m_kirsty", reason: "superseded" } }, "withdrawn"],
    ["new", { loggedAt: after, owners: owned(["m_sarah", after]) }, "new"],
    ["new, moved and given since", { loggedAt: after, slips: [slip(later, "2026-03-20", "2026-03-27")] }, "new"],
    ["logged and done", { loggedAt: after, state: closed(later) }, "done"],
    [
      "logged as closed long ago, from older minutes",
      { loggedAt: after, state: { ...closed(after), on: day("2025-12-04") } },
      undefined,
    ],
    ["closed now, as the board had agreed long ago", { state: { ...closed(after), on: day("2025-12-04") } }, "done"],
    [
      "logged in error",
      { loggedAt: after, state: { kind: "withdrawn", at: later, by: "m_kirsty", reason: "logged in error" } },
      undefined,
    ],
    ["moved", { dueOn: day("2026-03-13"), slips: [slip(after, "2026-03-06", "2026-03-13")] }, "moved"],
    ["moved before it", { dueOn: day("2026-03-13"), slips: [slip(before, "2026-03-06", "2026-03-13")] }, undefined],
    [
      "moved and moved back",
      { slips: [slip(after, "2026-03-06", "2026-03-13"), slip(later, "2026-03-13", "2026-03-06")] },
      undefined,
    ],
    ["given its first day", { dueSetAt: after }, "moved"],
    ["given its first day before it", { dueSetAt: before }, undefined],
    ["said to be ongoing", { due: { kind: "none" }, dueSetAt: after }, undefined],
    [
      "moved with the meeting, at which it still is due",
      {
        due: atMeeting("2026-03-19"),
        slips: [{ from: atMeeting("2026-03-12"), to: atMeeting("2026-03-19"), at: after, by: "meeting" }],
      },
      undefined,
    ],
    [
      "given to somebody else",
      {
        owners: owned(["m_tom", after]),
        history: [line(after, { kind: "edited", owners: owned(["m_sarah", before]) })],
      },
      "given",
    ],
    [
      "given to somebody else and back",
      {
        owners: owned(["m_sarah", later]),
        history: [
          line(later, { kind: "edited", owners: owned(["m_tom", after]) }),
          line(after, { kind: "edited", owners: owned(["m_sarah", before]) }),
        ],
      },
      undefined,
    ],
    [
      "given as its owner had asked",
      {
        owners: owned(["m_tom", after]),
        history: [
          line(after, {
            kind: "granted",
            asked: { kind: "owner", to: "m_tom", by: "m_sarah", at: before },
            owner: "m_tom",
          }),
        ],
      },
      "given",
    ],
    [
      "given as its owner had asked, given back, and that undone",
      {
        owners: owned(["m_tom", after]),
        history: [
          line(later, { kind: "undone" }),
          line(later, { kind: "edited", owners: owned(["m_tom", after]) }),
          line(after, {
            kind: "granted",
            asked: { kind: "owner", to: "m_tom", by: "m_sarah", at: before },
            owner: "m_tom",
          }),
        ],
      },
      "given",
    ],
    [
      "given and moved",
      {
        dueOn: day("2026-03-13"),
        slips: [slip(after, "2026-03-06", "2026-03-13")],
        owners: owned(["m_tom", after]),
        history: [line(after, { kind: "edited", owners: owned(["m_sarah", before]) })],
      },
      "given",
    ],
    ["reopened", { owners: owned(["m_sarah", after]), history: [line(after, { kind: "reopened" })] }, "reopened"],
    [
      "reopened and given to somebody else",
      {
        owners: owned(["m_tom", later]),
        history: [
          line(later, { kind: "edited", owners: owned(["m_sarah", after]) }),
          line(after, { kind: "reopened" }),
        ],
      },
      "reopened",
    ],
    [
      "done and reopened since, so that it stands as it stood",
      {
        owners: owned(["m_sarah", later]),
        history: [line(later, { kind: "reopened" }), line(after, { kind: "discharged" })],
      },
      undefined,
    ],
    [
      "reopened, which was undone, and reopened once more",
      {
        owners: owned(["m_sarah", later]),
        history: [
          line(later, { kind: "reopened" }),
          line(after, { kind: "undone" }),
          line(after, { kind: "reopened" }),
        ],
      },
      "reopened",
    ],
  ])("of an action: %s", (_what, change, expected) => {
    expect(saidOf(change)).toBe(expected);
  });

  it("names the day from which it was moved, however often that was", () => {
    const item = anOpenItem({
      dueOn: day("2026-03-20"),
      slips: [
        slip(before, "2026-03-02", "2026-03-06"),
        slip(after, "2026-03-06", "2026-03-13"),
        slip(later, "2026-03-13", "2026-03-20"),
      ],
    });
    expect(eveChanges([{ item, history: [] }], since)).toEqual([{ item, what: "moved", from: on("2026-03-06") }]);
  });

  it("puts what is done first, what is withdrawn last, and each by number", () => {
    const items = [
      anOpenItem({ number: 1, state: { kind: "withdrawn", at: after, by: "m_kirsty", reason: "superseded" } }),
      anOpenItem({ number: 2, loggedAt: after }),
      anOpenItem({ number: 4, state: closed(after) }),
      anOpenItem({ number: 3, state: closed(later) }),
    ];
    const changes = eveChanges(
      items.map((item) => ({ item, history: [] })),
      since,
    );
    expect(changes.map(({ item }) => item.number)).toEqual([3, 4, 2, 1]);
  });
});
