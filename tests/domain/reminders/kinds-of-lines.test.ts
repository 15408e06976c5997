import { describe, expect, it } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { type Day, day } from "../../../src/domain/days/day.js";
import { linesOf } from "../../../src/domain/reminders/lines-of.js";
import type { NoReach } from "../../../src/domain/reminders/out-of-reach.js";
import { type ReminderPolicy, usualPolicy } from "../../../src/domain/reminders/policy.js";
import type { ReaderBoard } from "../../../src/domain/reminders/reader-board.js";
import type { ToldLine } from "../../../src/domain/reminders/told.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";
import { aReaderBoard } from "../../builders/a-reader-board.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const sarah = aMember();
const tom = aMember({ id: "m_tom", person: "p_tom", name: "Tom Ashdown" });
const kirsty = aMember({ id: "m_kirsty", person: "p_kirsty", name: "Kirsty Bell", role: "clerk" });
const christine = aMember({ id: "m_christine", person: "p_christine", name: "Christine Poole", role: "chair" });
const roster = [sarah, tom, kirsty, christine];
const long = new Date("2026-01-05T10:00:00Z");

const board = (today: string, me: Member, more: Partial<ReaderBoard> = {}) =>
  aReaderBoard(today, me, { roster, ...more });
const set = (policy: Partial<ReminderPolicy>) => ({
  committee: aCommittee({ policy: { ...usualPolicy, ...policy } }),
});

/** Sarah's since long ago, due on a day. */
function sarahs(dueOn: string | null, overrides: Parameters<typeof anOpenItem>[0] = {}): ActionItem {
  return anOpenItem({
    owners: { kind: "named", owners: [{ member: "m_sarah", assignedAt: long }] },
    loggedAt: long,
    dueOn: dueOn as Day | null,
    ...overrides,
  });
}

function said(stage: ToldLine["stage"], on: string, dueOn?: string, more: Partial<ToldLine> = {}): ToldLine {
  const due = dueOn === undefined ? {} : { dueOn: day(dueOn) };
  return { item: "ai_1", stage, ...due, day: day(on), at: new Date(`${on}T09:00:00Z`), ...more };
}

const lines = (items: readonly ActionItem[], reader: ReaderBoard, told: readonly ToldLine[] = []) =>
  linesOf({ items, boards: [reader], told }).map(
    ({ item, stage, insteadOf, meeting }) =>
      `${item.number} ${stage}${meeting?.eve ? " eve" : ""}${insteadOf ? ` for ${insteadOf.member.name}` : ""}`,
  );

describe("what is overdue for long", () => {
  it("is told to clerk and chair after fourteen days, and again after fourteen more", () => {
    const item = sarahs("2026-03-05");
    expect(lines([item], board("2026-03-18", kirsty))).toEqual([]);
    expect(lines([item], board("2026-03-19", kirsty))).toEqual(["1 escalation"]);
    expect(lines([item], board("2026-03-19", christine))).toEqual(["1 escalation"]);
    expect(lines([item], board("2026-03-19", tom))).toEqual([]);
    const told = [said("escalation", "2026-03-19", "2026-03-05")];
    expect(lines([item], board("2026-04-01", kirsty), told)).toEqual([]);
    expect(lines([item], board("2026-04-02", kirsty), told)).toEqual(["1 escalation"]);
  });

  it("is the owner's line only for a clerk who owes it", () => {
    const item = sarahs("2026-03-05", {
      owners: { kind: "named", owners: [{ member: "m_kirsty", assignedAt: long }] },
    });
    expect(lines([item], board("2026-03-19", kirsty))).toEqual(["1 overdue"]);
  });

  it("goes by what the committee has set", () => {
    const item = sarahs("2026-03-05");
    expect(lines([item], board("2026-03-19", kirsty, set({ escalateAfter: 0 })))).toEqual([]);
    expect(lines([item], board("2026-03-12", kirsty, set({ escalateAfter: 7 })))).toEqual(["1 escalation"]);
  });

  it("begins anew when the due day was moved", () => {
    const told = [said("escalation", "2026-03-19", "2026-03-05")];
    expect(lines([sarahs("2026-03-12")], board("2026-03-26", kirsty), told)).toEqual(["1 escalation"]);
  });

  it("is not passed on besides, and counts as passed on", () => {
    const out = { outOfReach: new Map([[sarah.id, { reason: "no-account" as const }]]) };
    const item = sarahs("2026-03-05");
    expect(lines([item], board("2026-03-19", kirsty, out))).toEqual(["1 escalation"]);
    const told = [said("escalation", "2026-03-19", "2026-03-05")];
    expect(lines([item], board("2026-03-20", kirsty, out), told)).toEqual([]);
    expect(lines([item], board("2026-03-26", kirsty, out), told)).toEqual(["1 pass-on"]);
  });
});

describe("what is snoozed", () => {
  const snoozed = (dueOn: string | null, until: string) =>
    sarahs(dueOn, {
      snoozes: [{ member: "m_sarah", until: day(until), at: new Date("2026-03-05T09:30:00Z") }],
    });

  it("is quiet until its day, for that owner alone", () => {
    const item = snoozed("2026-03-05", "2026-03-10");
    expect(lines([item], board("2026-03-09", sarah))).toEqual([]);
    const both = {
      ...item,
      owners: {
        kind: "named" as const,
        owners: [sarah, tom].map(({ id }) => ({ member: id, assignedAt: long })),
      },
    };
    expect(lines([both], board("2026-03-09", tom))).toEqual(["1 overdue"]);
  });

  it("is said on its day whatever was said before, once", () => {
    const item = snoozed("2026-03-05", "2026-03-10");
    const before = [said("overdue", "2026-03-06", "2026-03-05")];
    expect(lines([item], board("2026-03-10", sarah), before)).toEqual(["1 overdue"]);
    const told = [...before, said("overdue", "2026-03-10", "2026-03-05")];
    expect(lines([item], board("2026-03-11", sarah), told)).toEqual([]);
  });

  it("is said also where nothing is near, on the first working morning from its day", () => {
    const item = snoozed("2026-06-30", "2026-03-07");
    expect(lines([item], board("2026-03-07", sarah))).toEqual([]);
    expect(lines([item], board("2026-03-09", sarah))).toEqual(["1 again"]);
    expect(lines([item], board("2026-03-10", sarah), [said("again", "2026-03-09", "2026-06-30")])).toEqual([]);
    expect(lines([snoozed(null, "2026-03-09")], board("2026-03-09", sarah))).toEqual(["1 again"]);
  });

  it("is said again once, though it was moved after that", () => {
    const told = [said("again", "2026-03-10", "2026-06-30")];
    expect(lines([snoozed("2026-07-31", "2026-03-10")], board("2026-03-12", sarah), told)).toEqual([]);
  });

  it("is still asked about", () => {
    const item = {
      ...snoozed("2026-03-05", "2026-03-12"),
      nudge: { by: kirsty.id, at: new Date("2026-03-09T10:00:00Z") },
    };
    expect(lines([item], board("2026-03-10", sarah))).toEqual(["1 nudged"]);
  });
});

describe("a nudge that no notice told of", () => {
  const at = new Date("2026-03-09T10:00:00Z");
  const nudged = (overrides: Partial<ActionItem> = {}) => ({
    ...sarahs("2026-06-30"),
    nudge: { by: kirsty.id, at },
    ...overrides,
  });

  it("is told in the next morning, for fourteen days", () => {
    expect(lines([nudged()], board("2026-03-10", sarah))).toEqual(["1 nudged"]);
    expect(lines([nudged()], board("2026-03-23", sarah))).toEqual(["1 nudged"]);
    expect(lines([nudged()], board("2026-03-24", sarah))).toEqual([]);
    expect(
      lines([nudged()], board("2026-03-10", sarah), [said("nudged", "2026-03-09", "2026-06-30", { nudge: at })]),
    ).toEqual([]);
  });

  it("is not told to an owner who has done something about it since", () => {
    const since = { changedBy: [{ by: sarah.id, at: new Date("2026-03-09T11:00:00Z") }] };
    expect(lines([nudged(since)], board("2026-03-10", sarah))).toEqual([]);
  });
});

describe("what an owner still owes before a meeting", () => {
  // Thu 19 March: its agenda goes out on Thu 12 March, its eve is Wed 18 March.
  const near = { meeting: aMeeting({ on: day("2026-03-19") }) };
  const far = () => sarahs("2026-06-30");

  it("is told on the day of the agenda, also what has no day, and once", () => {
    expect(lines([far()], board("2026-03-11", sarah, near))).toEqual([]);
    expect(lines([far(), sarahs(null, { id: "ai_2", number: 2 })], board("2026-03-12", sarah, near))).toEqual([
      "1 meeting",
      "2 meeting",
    ]);
    const told = [said("meeting", "2026-03-12", "2026-06-30")];
    expect(lines([far()], board("2026-03-13", sarah, near), told)).toEqual([]);
    expect(lines([far()], board("2026-03-18", sarah, near), told)).toEqual([]);
  });

  it("is made up for on a later morning when we were down", () => {
    expect(lines([far()], board("2026-03-16", sarah, near))).toEqual(["1 meeting"]);
  });

  it("gives way to a more serious stage, and is not said after it", () => {
    expect(lines([sarahs("2026-03-12")], board("2026-03-12", sarah, near))).toEqual(["1 due"]);
    const told = [said("due", "2026-03-12", "2026-03-12")];
    expect(
      lines([sarahs("2026-03-12")], board("2026-03-18", sarah, near), [
        ...told,
        said("overdue", "2026-03-13", "2026-03-12"),
      ]),
    ).toEqual([]);
  });

  it("is on the eve what came or was moved since the agenda, once", () => {
    const moved = sarahs("2026-07-01", { dueSetAt: new Date("2026-03-16T10:00:00Z") });
    const told = [said("meeting", "2026-03-12", "2026-06-30"), said("changed", "2026-03-16", "2026-07-01")];
    expect(lines([moved], board("2026-03-17", sarah, near), told)).toEqual([]);
    expect(lines([moved], board("2026-03-18", sarah, near), told)).toEqual(["1 meeting eve"]);
    const after = [
      ...told,
      said("meeting", "2026-03-18", "2026-07-01", { meeting: { id: "mt_1", on: day("2026-03-19"), eve: true } }),
    ];
    expect(lines([moved], board("2026-03-18", sarah, near), after)).toEqual([]);
    expect(lines([moved], board("2026-03-18", sarah, { ...near, ...set({ meetingEve: false }) }), told)).toEqual([]);
  });

  it("is not said where the committee wants no card before meetings", () => {
    expect(lines([far()], board("2026-03-12", sarah, { ...near, ...set({ meetingDays: 0 }) }))).toEqual([]);
  });
});

describe("who stands in for somebody away", () => {
  const absent = { absent: [{ member: sarah, until: day("2026-04-14"), noAhead: false }] };

  it("is told what the absent owner would be told", () => {
    expect(lines([sarahs("2026-03-12")], board("2026-03-12", tom, absent))).toEqual(["1 due for Sarah Kent"]);
    const told = [said("due", "2026-03-12", "2026-03-12", { insteadOf: sarah.id })];
    expect(lines([sarahs("2026-03-12")], board("2026-03-12", tom, absent), told)).toEqual([]);
  });

  it("is told apart from what they owe themself", () => {
    const owners = [sarah, tom].map(({ id }) => ({ member: id, assignedAt: long }));
    const both = sarahs("2026-03-12", { owners: { kind: "named", owners } });
    expect(lines([both], board("2026-03-12", tom, absent))).toEqual(["1 due"]);
  });

  it("hears of what they owe themself as its owner only", () => {
    const owners = [sarah, tom].map(({ id }) => ({ member: id, assignedAt: long }));
    const both = sarahs("2026-03-12", { owners: { kind: "named", owners } });
    const told = [said("overdue", "2026-03-13", "2026-03-12")];
    expect(lines([both], board("2026-03-16", tom, absent), told)).toEqual([]);
    const toms = sarahs("2026-03-05", { owners: { kind: "named", owners: [{ member: tom.id, assignedAt: long }] } });
    const chair = { absent: [{ member: christine, until: day("2026-04-14"), noAhead: false }] };
    const heard = [said("overdue", "2026-03-18", "2026-03-05")];
    expect(lines([toms], board("2026-03-19", tom, chair), heard)).toEqual([]);
  });

  it("what they were told themself does not count for the other", () => {
    const told = [said("due", "2026-03-12", "2026-03-12")];
    expect(lines([sarahs("2026-03-12")], board("2026-03-12", tom, absent), told)).toEqual(["1 due for Sarah Kent"]);
    const forSarah = [said("due", "2026-03-12", "2026-03-12", { insteadOf: sarah.id })];
    expect(lines([sarahs("2026-03-12")], board("2026-03-12", sarah), forSarah)).toEqual(["1 due"]);
  });

  it("hears as a clerk's deputy what the clerk would hear, but is asked nothing", () => {
    const away = { absent: [{ member: kirsty, until: day("2026-04-14"), noAhead: false }] };
    const request = {
      kind: "day" as const,
      to: { kind: "none" as const },
      by: sarah.id,
      at: new Date("2026-03-18T10:00:00Z"),
    };
    const items = [sarahs("2026-03-05"), sarahs("2026-06-30", { id: "ai_2", number: 2, request })];
    expect(lines(items, board("2026-03-19", tom, away))).toEqual(["1 escalation for Kirsty Bell"]);
  });
});

describe("what Teams refused a short while ago", () => {
  const since = new Date("2026-03-11T09:00:00Z");
  const refused = { outOfReach: new Map([[sarah.id, { reason: "blocked" as const, since }]]) };

  it("is passed on at once, though it is only near, and once", () => {
    expect(lines([sarahs("2026-03-18")], board("2026-03-11", kirsty, refused))).toEqual(["1 pass-on"]);
    const told = [said("pass-on", "2026-03-11", "2026-03-18", { at: new Date("2026-03-11T09:02:00Z") })];
    expect(lines([sarahs("2026-03-18")], board("2026-03-12", kirsty, refused), told)).toEqual([]);
    expect(lines([sarahs("2026-03-18")], board("2026-03-18", kirsty, refused), told)).toEqual(["1 pass-on"]);
  });

  it("is not what lies far ahead and is not new", () => {
    expect(lines([sarahs("2026-06-30")], board("2026-03-11", kirsty, refused))).toEqual([]);
  });

  it("is told to the chair where no clerk can be told", () => {
    const clerkToo = new Map<Member["id"], NoReach>([...refused.outOfReach, [kirsty.id, { reason: "left" }]]);
    const item = sarahs("2026-03-11");
    expect(lines([item], board("2026-03-11", christine, refused))).toEqual([]);
    expect(lines([item], board("2026-03-11", christine, { outOfReach: clerkToo }))).toEqual(["1 pass-on"]);
  });
});
