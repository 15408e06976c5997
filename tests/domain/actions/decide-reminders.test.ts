import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import { whoIsNudged } from "../../../src/domain/actions/decide-reminders.js";
import { decideUndo } from "../../../src/domain/actions/decide-undo.js";
import type { Decision } from "../../../src/domain/actions/decision.js";
import type { Owners } from "../../../src/domain/actions/owners.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

/** Wed 4 March, late in the evening in London, where it is a day later already in Auckland. */
const at = new Date("2026-03-04T22:30:00Z");
const before = new Date("2026-03-02T10:00:00Z");
const today = day("2026-03-04");
const clerk = aMember({ id: "m_clerk", role: "clerk" });
const sarah = aMember();
const jo = aMember({ id: "m_jo", agency: "Police" });
const pat = aMember({ id: "m_pat", role: "observer", agency: "Police" });
const zoe = aMember({ id: "m_zoe", leftAt: before });
const roster = [clerk, sarah, jo, pat, zoe];
const named = (...members: readonly Member[]): Owners => ({
  kind: "named",
  owners: members.map(({ id }) => ({ member: id, assignedAt: before })),
});
const all = { assignedAt: before, answered: [] };

function want(item: ActionItem, by: Member, wanted: Wanted, snoozeDays = usualPolicy.snoozeDays): Decision {
  const committee = aCommittee({ policy: { ...usualPolicy, snoozeDays } });
  return decide(item, wanted, { by, at, today, committee, calendar: englandCalendar, roster });
}
const outcome = (decision: Decision) => (decision.kind === "change" ? "change" : decision.refusal);
const setOf = (decision: Decision) => (decision.kind === "change" ? decision.change.set : undefined);

describe("a snooze", () => {
  const until = (on: string): Wanted => ({ deed: "snooze", until: day(on) });

  test.each([
    ["2026-03-03", 7, { kind: "snooze-too-short", on: "2026-03-03" }],
    ["2026-03-04", 7, { kind: "snooze-too-short", on: "2026-03-04" }],
    ["2026-03-05", 7, "change"],
    ["2026-03-11", 7, "change"],
    ["2026-03-12", 7, { kind: "snooze-too-long", latest: "2026-03-11", days: 7 }],
    ["2026-03-05", 1, "change"],
    ["2026-03-06", 1, { kind: "snooze-too-long", latest: "2026-03-05", days: 1 }],
    ["2026-03-05", 0, { kind: "no-snooze" }],
  ] as const)("until %s, of %i days at the most, comes to %o", (on, days, comes) => {
    expect(outcome(want(anOpenItem(), sarah, until(on), days))).toEqual(comes);
  });

  test("is its owner's own: another owner's stays, and so does what they hear", () => {
    const others = { member: "m_jo", until: day("2026-03-06"), at: before } as const;
    const own = { member: "m_sarah", until: day("2026-03-05"), at: before } as const;
    const item = anOpenItem({ owners: named(sarah, jo), snoozes: [own, others] });
    expect(want(item, sarah, until("2026-03-09"))).toMatchObject({
      change: {
        set: { snoozes: [others, { member: "m_sarah", until: "2026-03-09", at }] },
        history: { by: "m_sarah", what: { kind: "snoozed", until: "2026-03-09" } },
        undoable: { before: { snoozes: [own, others] } },
      },
    });
  });

  test("until the day it is snoozed until already changes nothing", () => {
    const item = anOpenItem({ snoozes: [{ member: "m_sarah", until: day("2026-03-09"), at: before }] });
    expect(outcome(want(item, sarah, until("2026-03-09")))).toEqual({ kind: "no-change" });
  });

  test("keeps the reason that was given with it", () => {
    const wanted = { deed: "snooze", until: day("2026-03-09"), why: "the school is closed" } as const;
    expect(want(anOpenItem(), sarah, wanted)).toMatchObject({ change: { history: { why: "the school is closed" } } });
  });

  test("never goes past what the clerk allows, nor begins in the past", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 60 }), (ahead, days) => {
        const decision = want(anOpenItem(), sarah, { deed: "snooze", until: addDays(today, ahead) }, days);
        expect(decision.kind).toBe(ahead > 0 && ahead <= days ? "change" : "refused");
      }),
    );
  });
});

describe("a nudge", () => {
  const nudge: Wanted = { deed: "nudge", note: "the papers go out Thursday" };

  test("stands in the action with its note, and can't be taken back", () => {
    const decision = want(anOpenItem(), clerk, nudge);
    expect(decision).toMatchObject({
      change: {
        set: { nudge: { by: "m_clerk", at, note: "the papers go out Thursday" } },
        history: { what: { kind: "nudged", note: "the papers go out Thursday" } },
      },
    });
    if (decision.kind !== "change") throw new Error("it was refused");
    expect(decision.change.undoable).toBeUndefined();
    const after = anOpenItem({ changedBy: decision.change.changedBy });
    const later = new Date(at.getTime() + 60_000);
    expect(outcome(decideUndo(after, { by: clerk, at: later }))).toEqual({ kind: "gone-out" });
  });

  test.each([
    ["2026-03-04T00:00:00Z", "today"],
    ["2026-03-03T23:59:00Z", "change"],
  ])("is made once a day: after one of %s it comes to %s", (last, comes) => {
    const item = anOpenItem({ nudge: { by: "m_clerk", at: new Date(last) } });
    const refused = { kind: "nudged-today", by: "m_clerk", at: new Date(last) };
    expect(outcome(want(item, clerk, nudge))).toEqual(comes === "today" ? refused : "change");
  });

  test.each([
    ["the only owner", named(clerk), "owes-it-alone"],
    ["one of two", named(clerk, sarah), "change"],
    ["one of everybody", { kind: "everybody", ...all }, "change"],
    ["the last of everybody", { kind: "everybody", ...all, answered: ["m_sarah", "m_jo"] }, "owes-it-alone"],
  ] as const)("by %s comes to %3$s", (_who, owners, comes) => {
    const came = outcome(want(anOpenItem({ owners }), clerk, nudge));
    expect(typeof came === "string" ? came : came.kind).toBe(comes);
  });

  test("of somebody who does not owe it is refused", () => {
    expect(outcome(want(anOpenItem(), clerk, { deed: "nudge", of: "m_jo" }))).toEqual({
      ...{ kind: "not-owner", deed: "nudge", from: "m_jo" },
    });
    expect(outcome(want(anOpenItem(), clerk, { deed: "nudge", of: "m_sarah" }))).toBe("change");
  });

  test.each([
    ["the lead first", named(jo, sarah), ["m_jo", "m_sarah"]],
    ["a leaver as long as it is theirs by name", named(zoe, sarah), ["m_zoe", "m_sarah"]],
    ["of everybody all but observers and leavers", { kind: "everybody", ...all }, ["m_sarah", "m_jo"]],
    ["of an agency its members who have not answered", { kind: "agency", agency: "police", ...all }, ["m_jo"]],
  ] as const)("asks %s, and never who nudges", (_who, owners, ids) => {
    expect(whoIsNudged(anOpenItem({ owners }), clerk, roster).map(({ id }) => id)).toEqual(ids);
  });
});

describe("that somebody was told", () => {
  test("is written down with the day it was due then, in the place of the time before", () => {
    const older = { to: "m_sarah", by: "m_clerk", at: before } as const;
    const others = { to: "m_jo", by: "m_clerk", at: before } as const;
    const item = anOpenItem({ owners: named(sarah, jo), passedOn: [older, others] });
    expect(want(item, clerk, { deed: "pass-on", to: "m_sarah" })).toMatchObject({
      change: {
        set: { passedOn: [others, { to: "m_sarah", by: "m_clerk", at, dueOn: "2026-03-06" }] },
        history: { what: { kind: "passed-on", to: "m_sarah" } },
        undoable: { before: { passedOn: [older, others] } },
      },
    });
    const undated = setOf(want(anOpenItem({ dueOn: null }), clerk, { deed: "pass-on", to: "m_sarah" }));
    expect(undated?.passedOn).toEqual([{ to: "m_sarah", by: "m_clerk", at }]);
  });

  test("without a name is of the only one who owes it, else it is asked", () => {
    expect(setOf(want(anOpenItem(), clerk, { deed: "pass-on" }))).toMatchObject({ passedOn: [{ to: "m_sarah" }] });
    const several = anOpenItem({ owners: named(sarah, zoe) });
    expect(outcome(want(several, clerk, { deed: "pass-on" }))).toEqual({
      ...{ kind: "passed-on-to-whom", owing: ["m_sarah", "m_zoe"] },
    });
  });

  test("is refused of somebody who does not owe it", () => {
    expect(outcome(want(anOpenItem(), clerk, { deed: "pass-on", to: "m_jo" }))).toEqual({
      ...{ kind: "not-owner", deed: "pass-on", from: "m_jo" },
    });
  });
});
