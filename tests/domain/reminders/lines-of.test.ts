import { describe, expect, it } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { type Day, day } from "../../../src/domain/days/day.js";
import { linesOf, runningCap } from "../../../src/domain/reminders/lines-of.js";
import type { WhyNot } from "../../../src/domain/reminders/out-of-reach.js";
import type { ReaderBoard } from "../../../src/domain/reminders/reader-board.js";
import type { ToldLine } from "../../../src/domain/reminders/told.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { aReaderBoard } from "../../builders/a-reader-board.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const sarah = aMember();
const tom = aMember({ id: "m_tom", person: "p_tom", name: "Tom Ashdown" });
const kirsty = aMember({ id: "m_kirsty", person: "p_kirsty", name: "Kirsty Bell", role: "clerk" });
const long = new Date("2026-01-05T10:00:00Z");

function board(today: string, me: Member = sarah, out: [Member, WhyNot][] = []): ReaderBoard {
  const outOfReach = new Map(out.map(([member, reason]) => [member.id, { reason }]));
  return aReaderBoard(today, me, { roster: [sarah, tom, kirsty], outOfReach });
}

/** Owned by Sarah since long ago. */
function owed(overrides: Parameters<typeof anOpenItem>[0] = {}): ActionItem {
  return anOpenItem({
    owners: { kind: "named", owners: [{ member: "m_sarah", assignedAt: long }] },
    loggedAt: long,
    ...overrides,
  });
}

function said(stage: ToldLine["stage"], on: string, dueOn: string, more: Partial<ToldLine> = {}): ToldLine {
  return { item: "ai_1", stage, dueOn: day(dueOn), day: day(on), at: new Date(`${on}T09:00:00Z`), ...more };
}

const lines = (items: readonly ActionItem[], reader: ReaderBoard, told: readonly ToldLine[] = []) =>
  linesOf({ items, boards: [reader], told }).map(({ item, stage }) => `${item.number} ${stage}`);

describe("what a morning says", () => {
  it("is the most serious stage only, and falls back to none when that was said", () => {
    const item = owed({ dueOn: day("2026-03-05") });
    expect(lines([item], board("2026-03-05"))).toEqual(["1 due"]);
    expect(lines([item], board("2026-03-05"), [said("due", "2026-03-05", "2026-03-05")])).toEqual([]);
  });

  it("says due once for a due day, and again for another due day", () => {
    const told = [said("due", "2026-03-05", "2026-03-05")];
    expect(lines([owed({ dueOn: day("2026-03-12") })], board("2026-03-12"), told)).toEqual(["1 due"]);
  });

  it("repeats what is overdue on the seventh day, or the next working day after it", () => {
    const item = owed({ dueOn: day("2026-03-26") });
    const told = [said("overdue", "2026-03-27", "2026-03-26")];
    expect(lines([item], board("2026-04-02"), told)).toEqual([]);
    // The seventh day is Good Friday.
    expect(lines([item], board("2026-04-03"), told)).toEqual([]);
    expect(lines([item], board("2026-04-07"), told)).toEqual(["1 overdue"]);
  });

  it("leaves out committees that don't work today", () => {
    expect(lines([owed({ dueOn: day("2026-03-05") })], board("2026-03-07"))).toEqual([]);
  });

  it("leaves out what is no longer open, or somebody else's, or another committee's", () => {
    const done = owed({ dueOn: day("2026-03-05"), state: { kind: "discharged", at: long, by: "m_sarah" } });
    const toms = owed({ owners: { kind: "named", owners: [{ member: "m_tom", assignedAt: long }] } });
    expect(lines([done, toms, owed({ committee: "c_other" })], board("2026-03-05"))).toEqual([]);
  });

  it("goes by each committee's own today", () => {
    const auckland = {
      ...board("2026-03-06"),
      committee: aCommittee({ id: "c_far", zone: "Pacific/Auckland" as never }),
    };
    const item = owed({ dueOn: day("2026-03-05") });
    const far = { ...item, id: "ai_2" as const, number: 2, committee: "c_far" as const };
    const both = linesOf({ items: [item, far], boards: [board("2026-03-05"), auckland], told: [] });
    expect(both.map(({ item, stage }) => `${item.number} ${stage}`)).toEqual(["2 overdue", "1 due"]);
  });

  it("does not make up for an ahead day that lay before the due day was last set", () => {
    const dueSetAt = new Date("2026-03-06T15:00:00Z");
    expect(lines([owed({ dueOn: day("2026-03-12"), dueSetAt })], board("2026-03-09"))).toEqual([]);
    expect(lines([owed({ dueOn: day("2026-03-12") })], board("2026-03-09"))).toEqual(["1 ahead"]);
  });

  it("puts the overdue first, oldest first, then due, ahead and new", () => {
    const fresh = {
      kind: "named" as const,
      owners: [{ member: "m_sarah" as const, assignedAt: new Date("2026-03-04T15:00:00Z") }],
    };
    const items = [
      owed({ id: "ai_1", number: 1, owners: fresh, dueOn: null }),
      owed({ id: "ai_2", number: 2, dueOn: day("2026-03-06") }),
      owed({ id: "ai_3", number: 3, dueOn: day("2026-03-05") }),
      owed({ id: "ai_4", number: 4, dueOn: day("2026-03-04") }),
      owed({ id: "ai_5", number: 5, dueOn: day("2026-03-02") }),
    ];
    expect(lines(items, board("2026-03-05"))).toEqual(["5 overdue", "4 overdue", "3 due", "2 ahead", "1 new"]);
  });

  it("reminds each member of what all owe until they have answered", () => {
    const all = owed({
      owners: { kind: "everybody", assignedAt: long, answered: ["m_tom"] },
      dueOn: day("2026-03-05"),
    });
    expect(lines([all], board("2026-03-05", sarah))).toEqual(["1 due"]);
    expect(lines([all], board("2026-03-05", tom))).toEqual([]);
  });
});

describe("what is new to an owner", () => {
  const at = new Date("2026-03-02T10:00:00Z");
  const fresh = (overrides = {}) =>
    owed({
      owners: { kind: "named", owners: [{ member: "m_sarah", assignedAt: at }] },
      loggedAt: at,
      dueOn: day("2026-05-01"),
      ...overrides,
    });

  it("is said by the next morning when no notice has told it", () => {
    expect(lines([fresh()], board("2026-03-03"))).toEqual(["1 new"]);
    expect(lines([fresh()], board("2026-03-03"), [said("new", "2026-03-02", "2026-05-01", { at })])).toEqual([]);
  });

  it("is said within the stage when there is one", () => {
    const [line] = linesOf({ items: [fresh({ dueOn: day("2026-03-03") })], boards: [board("2026-03-03")], told: [] });
    expect(line).toMatchObject({ stage: "due", newToYou: true });
  });

  it("lapses after fourteen days", () => {
    expect(lines([fresh()], board("2026-03-16"))).toEqual(["1 new"]);
    expect(lines([fresh()], board("2026-03-17"))).toEqual([]);
  });

  it("is not what they logged for themselves", () => {
    expect(lines([fresh({ loggedBy: "m_sarah" })], board("2026-03-03"))).toEqual([]);
  });

  it("is said again to an owner who was told before they got it back", () => {
    expect(lines([fresh()], board("2026-03-03"), [said("new", "2026-02-20", "2026-05-01")])).toEqual(["1 new"]);
  });
});

describe("what a clerk is asked to pass on", () => {
  const sarahs = owed({ dueOn: day("2026-03-05") });
  const out: [Member, WhyNot][] = [[sarah, "blocked"]];

  it("is what owners without reach have due or overdue", () => {
    expect(lines([sarahs], board("2026-03-05", kirsty, out))).toEqual(["1 pass-on"]);
    expect(lines([sarahs], board("2026-03-04", kirsty, out))).toEqual([]);
    expect(lines([sarahs], board("2026-03-05", kirsty))).toEqual([]);
    expect(lines([sarahs], board("2026-03-05", tom, out))).toEqual([]);
  });

  it("is repeated after a week, like what is overdue", () => {
    const told = [said("pass-on", "2026-03-05", "2026-03-05")];
    expect(lines([sarahs], board("2026-03-06", kirsty, out), told)).toEqual([]);
    expect(lines([sarahs], board("2026-03-12", kirsty, out), told)).toEqual(["1 pass-on"]);
  });

  it("is the owner's line only where the clerk owes it too", () => {
    const owners = [sarah, kirsty].map(({ id }) => ({ member: id, assignedAt: long }));
    const both = owed({ owners: { kind: "named", owners }, dueOn: day("2026-03-05") });
    expect(lines([both], board("2026-03-05", kirsty, out))).toEqual(["1 due"]);
  });

  it("includes what a leaver left open, but not what all owe", () => {
    const left: [Member, WhyNot][] = [[sarah, "left"]];
    const all = owed({
      id: "ai_2",
      number: 2,
      owners: { kind: "everybody", assignedAt: long, answered: ["m_kirsty"] },
      dueOn: day("2026-03-05"),
    });
    expect(lines([sarahs, all], board("2026-03-05", kirsty, left))).toEqual(["1 pass-on"]);
    expect(lines([sarahs, all], board("2026-03-05", kirsty, out))).toEqual(["1 pass-on", "2 pass-on"]);
  });

  it("stops at the cap, the oldest first", () => {
    const many = Array.from({ length: runningCap + 5 }, (_, n) =>
      owed({ id: `ai_${n}`, number: n, dueOn: (n < 5 ? "2026-03-05" : "2026-03-04") as Day }),
    );
    const passedOn = lines(many, board("2026-03-05", kirsty, out));
    expect(passedOn).toHaveLength(runningCap);
    expect(passedOn[0]).toBe("5 pass-on");
    expect(passedOn).not.toContain("0 pass-on");
  });
});
