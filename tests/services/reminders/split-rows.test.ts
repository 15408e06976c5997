import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { Stage } from "../../../src/domain/reminders/stage.js";
import { sectionOf, splitRows } from "../../../src/services/reminders/split-rows.js";
import { aMember } from "../../builders/a-member.js";

type Row = Parameters<typeof sectionOf>[0] & { name: string };

const row = (name: string, stage: Stage, more: Partial<Row> = {}): Row => ({ name, stage, ...more });
const names = (rows: readonly Row[]) => rows.map(({ name }) => name).join(" ");
const many = (prefix: string, stage: Stage, count: number) =>
  Array.from({ length: count }, (_, index) => row(`${prefix}${index + 1}`, stage));
const meeting = (on: string, eve?: true) => ({
  meeting: { id: "mt_1" as const, on: day(on), ...(eve === undefined ? {} : { eve }) },
});
const insteadOf = (name: string) => ({ insteadOf: { member: aMember({ id: `m_${name}`, name }) } });

describe("which rows of a card are shown", () => {
  it("are all of them where there is room, in the order of the sections", () => {
    const rows = [
      row("passOn", "pass-on"),
      row("escalation", "escalation"),
      row("asked", "asked"),
      row("forSue", "overdue", insteadOf("sue")),
      row("forAnn", "escalation", insteadOf("ann")),
      row("april", "meeting", meeting("2026-04-09")),
      row("march", "meeting", meeting("2026-03-12")),
      row("own", "new"),
      row("ownToo", "due"),
    ];
    const { shown, behind } = splitRows(rows, 10);
    expect(names(shown)).toBe("own ownToo march april forAnn forSue asked escalation passOn");
    expect(behind).toEqual([]);
  });

  it("are the first two of each section before any section shows a third", () => {
    const rows = [...many("own", "overdue", 20), ...many("long", "escalation", 3), ...many("pass", "pass-on", 9)];
    const { shown, behind } = splitRows(rows, 10);
    expect(names(shown)).toBe("own1 own2 own3 own4 own5 own6 long1 long2 pass1 pass2");
    expect(behind).toHaveLength(22);
    expect(names(splitRows(rows, 3).shown)).toBe("own1 long1 pass1");
  });

  it("are all in one section or another, none twice, and never more than there is room for", () => {
    const stages: readonly Stage[] = ["overdue", "new", "meeting", "asked", "escalation", "pass-on", "nudged", "again"];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...stages), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (all, room) => {
          const rows = all.map((stage, index) => row(`${index}`, stage));
          const { shown, behind } = splitRows(rows, room);
          expect(shown).toHaveLength(Math.min(room, rows.length));
          expect(new Set([...shown, ...behind]).size).toBe(rows.length);
          const sections = new Set(rows.map(sectionOf));
          const shownOf = (section: string) => shown.filter((one) => sectionOf(one) === section).length;
          const allOf = (section: string) => rows.filter((one) => sectionOf(one) === section).length;
          if (room >= 2 * sections.size)
            for (const section of sections)
              expect(shownOf(section)).toBeGreaterThanOrEqual(Math.min(2, allOf(section)));
        },
      ),
    );
  });
});
