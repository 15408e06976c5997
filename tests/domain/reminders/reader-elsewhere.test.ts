import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { zone } from "../../../src/domain/days/zone.js";
import { linesOf } from "../../../src/domain/reminders/lines-of.js";
import type { ReaderBoard } from "../../../src/domain/reminders/reader-board.js";
import type { ToldLine } from "../../../src/domain/reminders/told.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { aReaderBoard } from "../../builders/a-reader-board.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const long = new Date("2026-01-05T10:00:00Z");
const item = anOpenItem({
  owners: { kind: "named", owners: [{ member: "m_sarah", assignedAt: long }] },
  loggedAt: long,
  dueOn: day("2026-03-04"),
});

/** As a morning told it, whose day is its reader's. */
const said = (at: string, on: string): ToldLine => ({
  item: item.id,
  stage: "overdue",
  dueOn: day("2026-03-04"),
  day: day(on),
  at: new Date(at),
});

const stages = (board: ReaderBoard, told: readonly ToldLine[]) =>
  linesOf({ items: [item], boards: [board], told }).map(({ stage }) => stage);

describe("what is said again to a reader in another zone", () => {
  it("is said on the seventh day to who is a day ahead of the committee", () => {
    // Nine in Auckland on Fri 6 March, when it is still Thursday in London, and nine on the Friday after.
    const told = [said("2026-03-05T20:00:00Z", "2026-03-06")];
    const board = (today: string) => aReaderBoard(today, aMember());
    expect(stages(board("2026-03-11"), told)).toEqual([]);
    expect(stages(board("2026-03-12"), told)).toEqual(["overdue"]);
  });

  it("is not said on the sixth day to who is a day behind it", () => {
    // Nine in Honolulu on Thu 5 March is eight in the morning of the Friday in Auckland.
    const told = [said("2026-03-05T19:00:00Z", "2026-03-05")];
    const committee = aCommittee({ zone: zone("Pacific/Auckland") });
    const board = (today: string) => aReaderBoard(today, aMember(), { committee });
    expect(stages(board("2026-03-12"), told)).toEqual([]);
    expect(stages(board("2026-03-13"), told)).toEqual(["overdue"]);
  });

  it("is said on the day they snoozed it to, though their own day was there before the committee's", () => {
    const snoozed = { ...item, snoozes: [{ member: "m_sarah" as const, until: day("2026-03-06"), at: long }] };
    const told = [said("2026-03-05T20:00:00Z", "2026-03-06")];
    const lines = linesOf({ items: [snoozed], boards: [aReaderBoard("2026-03-06", aMember())], told });
    expect(lines.map(({ stage }) => stage)).toEqual(["overdue"]);
  });
});
