import { describe, expect, it } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import type { DerivedLine } from "../../../src/domain/reminders/lines-of.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
import type { Stage } from "../../../src/domain/reminders/stage.js";
import { contentOf, recordOf, type Saying } from "../../../src/services/reminders/notice-content.js";
import { aMember } from "../../builders/a-member.js";
import { aPerson } from "../../builders/a-person.js";
import { aReaderBoard } from "../../builders/a-reader-board.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-05T09:00:00Z");
const before = new Date("2026-03-04T16:00:00Z");
const since = new Date("2026-03-05T09:40:00Z");
const sarah = aMember({ id: "m_sarah", name: "Sarah Kent" });
const clerk = aMember({ id: "m_clerk", name: "Ines Barrow", role: "clerk" });
const pete = aMember({ id: "m_pete", name: "Pete Horner" });
const roster = [sarah, clerk, pete];
const own = aReaderBoard("2026-03-05", sarah, { roster });
const clerks = aReaderBoard("2026-03-05", clerk, {
  roster,
  outOfReach: new Map([["m_pete", { reason: "away", until: day("2026-04-14") }]]),
});

const line = (item: ActionItem, stage: Stage, more: Partial<DerivedLine> = {}): DerivedLine => ({
  item,
  board: own,
  stage,
  newToYou: false,
  ...more,
});
const content = (lines: readonly DerivedLine[], more: Partial<Saying> = {}, room = 10) => {
  const notice = { id: "t/p/2026-03-05/morning" as NoticeId, kind: "morning" as const, twin: false, at };
  const said = contentOf(
    { notice, reader: aPerson(), boards: [own], lines, day: day("2026-03-05"), ownersTold: new Map(), ...more },
    room,
  );
  if (!("rows" in said)) throw new Error("a morning has rows");
  return said;
};
const rowOf = (one: DerivedLine, more: Partial<Saying> = {}) => {
  const [row] = content([one], more).rows;
  if (row === undefined) throw new Error("a line makes a row");
  return row;
};
const petes = { kind: "named" as const, owners: [{ member: "m_pete" as const, assignedAt: before }] };

describe("what a row says to its reader", () => {
  it("is quiet where the reader snoozed it after the notice was made, until that day", () => {
    const snoozed = (snoozedAt: Date, until: string, member: "m_sarah" | "m_pete" = "m_sarah") =>
      rowOf(line(anOpenItem({ snoozes: [{ member, until: day(until), at: snoozedAt }] }), "due")).quietUntil;
    expect(snoozed(since, "2026-03-09")).toBe("2026-03-09");
    expect(snoozed(before, "2026-03-09")).toBeUndefined();
    expect(snoozed(since, "2026-03-05")).toBeUndefined();
    expect(snoozed(since, "2026-03-09", "m_pete")).toBeUndefined();
  });

  it("says who asked how it stands until its owner has done something about it", () => {
    const nudge = { by: "m_clerk" as const, at: before, note: "for Thursday" };
    const asked = line(anOpenItem({ nudge }), "nudged", { nudge: before });
    expect(rowOf(asked).nudge).toEqual(nudge);
    const done = anOpenItem({ nudge, changedBy: [{ by: "m_sarah", at: since }] });
    expect(rowOf({ ...asked, item: done }).nudge).toBeUndefined();
    const again = anOpenItem({ nudge: { ...nudge, at: since } });
    expect(rowOf({ ...asked, item: again }).nudge).toBeUndefined();
    expect(rowOf(line(anOpenItem({ nudge }), "due")).nudge).toBeUndefined();
  });

  it("knows owners who can't be told, and which of them the clerk has told since of this very day", () => {
    const passedOn = (passedAt: Date, dueOn = "2026-03-06") => {
      const told = { to: "m_pete" as const, by: "m_clerk" as const, at: passedAt, dueOn: day(dueOn) };
      return rowOf(line(anOpenItem({ owners: petes, passedOn: [told] }), "pass-on", { board: clerks })).unreachable;
    };
    const owner = { member: "m_pete", name: "Pete Horner", reason: "away", until: "2026-04-14" };
    expect(passedOn(since)).toEqual([{ ...owner, passedOnAt: since }]);
    expect(passedOn(before)).toEqual([owner]);
    expect(passedOn(since, "2026-02-27")).toEqual([owner]);
    expect(rowOf(line(anOpenItem({ owners: petes }), "asked", { board: clerks })).unreachable).toEqual([]);
  });

  it("says of what is overdue for long what its owners were told, and of nothing else", () => {
    const told = [{ name: "Sarah Kent", stage: "overdue" as const, day: day("2026-03-02"), outcome: "sent" as const }];
    const ownersTold = new Map([[anOpenItem().id, told]]);
    expect(rowOf(line(anOpenItem(), "escalation", { board: clerks }), { ownersTold }).ownersTold).toEqual(told);
    expect(rowOf(line(anOpenItem(), "overdue"), { ownersTold }).ownersTold).toEqual([]);
    expect(rowOf(line(anOpenItem({ owners: petes }), "escalation", { board: clerks })).unreachable).toHaveLength(1);
  });

  it("is still to be done in somebody's place while they owe it", () => {
    const insteadOf = { member: sarah, until: day("2026-04-14"), noAhead: false };
    const deputy = aReaderBoard("2026-03-05", pete, { roster });
    const row = rowOf(line(anOpenItem(), "due", { board: deputy, insteadOf }));
    expect(row).toMatchObject({ yours: true, insteadOf: { member: { name: "Sarah Kent" } }, me: { id: "m_pete" } });
    expect(rowOf(line(anOpenItem({ owners: petes }), "due", { board: deputy, insteadOf })).yours).toBe(false);
  });
});

describe("a card with more lines than it shows", () => {
  const items = Array.from({ length: 14 }, (_, index) => anOpenItem({ id: `ai_${index + 1}`, number: index + 1 }));
  const lines = items.map((item, index) => line(item, index < 12 ? "overdue" : "escalation"));

  it("shows some of every section and keeps on record which were only counted", () => {
    const { rows, behind } = content(lines);
    expect(rows.map(({ item }) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 13, 14]);
    expect(behind.map(({ item }) => item.number)).toEqual([9, 10, 11, 12]);
    const counted = recordOf(lines, at, 10).flatMap((one) => (one.counted ? [one.item] : []));
    expect(counted).toEqual(["ai_9", "ai_10", "ai_11", "ai_12"]);
  });

  it("keeps of each line its ids and days only", () => {
    const meeting = { id: "mt_1" as const, on: day("2026-03-12") };
    const insteadOf = { member: sarah, until: day("2026-04-14"), noAhead: false };
    const [kept] = recordOf([line(anOpenItem(), "meeting", { meeting, insteadOf, nudge: before })], at, 10);
    expect(kept).toMatchObject({ stage: "meeting", meeting, insteadOf: "m_sarah", nudge: before, counted: false });
    expect(JSON.stringify(kept)).not.toContain("Sarah");
  });
});
