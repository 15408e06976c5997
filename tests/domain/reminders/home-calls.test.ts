import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "../../../src/domain/days/day.js";
import { calledBy, homeCalls } from "../../../src/domain/reminders/home-calls.js";
import type { CallNotice, NoticeId, NoticeState } from "../../../src/domain/reminders/notice.js";
import { aMember } from "../../builders/a-member.js";
import { aLine } from "../../builders/a-notice.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const sarah = aMember({ id: "m_sarah", name: "Sarah Kent" });
const tom = aMember({ id: "m_tom", name: "Tom Ashdown", agency: "Police" });
const police = {
  kind: "agency" as const,
  agency: "police",
  assignedAt: new Date("2026-03-02T10:00:00Z"),
  answered: [],
};

/** The days, of 20 from `from`, on which the home is called for A1, due Fri 6 March, as each morning remembers those before. */
function daysCalled(every: number, item = anOpenItem(), from = day("2026-03-04")): readonly Day[] {
  const said: Day[] = [];
  for (let n = 0; n < 20; n++) {
    const today = addDays(from, n);
    const called = said.map((on) => ({ item: item.id, dueOn: day("2026-03-06"), day: on }));
    if (homeCalls({ items: [item], unreached: [sarah], called, today, every }).length > 0) said.push(today);
  }
  return said;
}

describe("what a home is called for", () => {
  it("is said on the due day, and then every so many days", () => {
    expect(daysCalled(7)).toEqual(["2026-03-06", "2026-03-13", "2026-03-20"]);
    expect(daysCalled(14)).toEqual(["2026-03-06", "2026-03-20"]);
  });

  it("is said once where the clerk wants no repeats, and not of what fell due long ago", () => {
    expect(daysCalled(0)).toEqual(["2026-03-06"]);
    expect(daysCalled(0, anOpenItem(), day("2026-03-21"))).toEqual([]);
  });

  it("is nothing that is closed, has no day, or whose owners were all told", () => {
    expect(daysCalled(7, anOpenItem({ state: { kind: "discharged", at: new Date(0), by: "m_sarah" } }))).toEqual([]);
    expect(daysCalled(7, anOpenItem({ dueOn: null }))).toEqual([]);
    expect(daysCalled(7, anOpenItem({ owners: { kind: "named", owners: [] } }))).toEqual([]);
  });

  it("is said anew of another due day", () => {
    const item = anOpenItem({ dueOn: day("2026-03-09") });
    const called = [{ item: item.id, dueOn: day("2026-03-06"), day: day("2026-03-06") }];
    expect(homeCalls({ items: [item], unreached: [sarah], called, today: day("2026-03-09"), every: 7 })).toHaveLength(
      1,
    );
  });

  it("names of what an agency owes its members who were not told, the earliest day first", () => {
    const items = [
      anOpenItem({ id: "ai_2", number: 2 }),
      anOpenItem({ number: 1, dueOn: day("2026-03-04"), owners: police }),
    ];
    const calls = homeCalls({ items, unreached: [sarah, tom], called: [], today: day("2026-03-06"), every: 7 });
    expect(calls.map(({ item, owners }) => [item.number, ...owners.map(({ name }) => name)])).toEqual([
      [1, "Tom Ashdown"],
      [2, "Sarah Kent"],
    ]);
  });
});

describe("a call counts as said", () => {
  const at = new Date("2026-03-06T09:00:00Z");
  const states: [NoticeState, boolean][] = [
    [{ kind: "planned", notBefore: at }, false],
    [{ kind: "sending", token: "t", at }, true],
    [{ kind: "sent", at, card: { conversation: "c", serviceUrl: "http://127.0.0.1/", activityId: "1" } }, true],
    [{ kind: "unknown", since: at, reason: "timeout" }, true],
    [{ kind: "retry", at, reason: "429" }, false],
    [{ kind: "failed", at, reason: "400" }, false],
    [{ kind: "skipped", at, reason: "superseded" }, false],
  ];

  it.each(states)("where it is %j: %s", (state, counts) => {
    const call: CallNotice = {
      id: "tenant-a/c_safeguarding/call/2026-03-06" as NoticeId,
      kind: "call",
      tenant: "tenant-a",
      committee: "c_safeguarding",
      day: day("2026-03-06"),
      at,
      state,
      lines: [aLine({ stage: "pass-on" })],
      attempts: 1,
      twin: false,
      editTries: 0,
      remade: false,
      revision: 1,
    };
    expect(calledBy([call])).toHaveLength(counts ? 1 : 0);
  });
});
