import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { type ReminderPolicy, usualPolicy } from "../../../src/domain/reminders/policy.js";
import { stageOf } from "../../../src/domain/reminders/stage-of.js";
import { stagesToCome } from "../../../src/domain/reminders/stages-to-come.js";

type Case = { due: string; today: string; since?: string; policy?: Partial<ReminderPolicy>; noAhead?: boolean };

const standing = ({ due, today, since = today, policy = {}, noAhead = false }: Case) => ({
  ...{ dueOn: day(due), today: day(today), since: day(since), noAhead },
  ...{ calendar: englandCalendar, policy: { ...usualPolicy, ...policy } },
});
const coming = (asked: Case) => stagesToCome(standing(asked)).map(({ stage, on }) => `${stage} ${on}`);
const thursday = { due: "2026-03-19" };

describe("what an owner will still hear of an action up to its due day", () => {
  it.each<[string, Case, readonly string[]]>([
    [
      "two weeks before: all of it",
      { ...thursday, today: "2026-03-05" },
      ["week 2026-03-12", "eve 2026-03-18", "due 2026-03-19"],
    ],
    [
      "given on the week's day itself: that is today's",
      { ...thursday, today: "2026-03-12" },
      ["eve 2026-03-18", "due 2026-03-19"],
    ],
    ["given two days before", { ...thursday, today: "2026-03-17" }, ["eve 2026-03-18", "due 2026-03-19"]],
    ["given the day before", { ...thursday, today: "2026-03-18" }, ["due 2026-03-19"]],
    ["due today", { ...thursday, today: "2026-03-19" }, []],
    ["overdue", { ...thursday, today: "2026-03-20" }, []],
    ["due on a Saturday: nothing on the day", { due: "2026-03-07", today: "2026-03-04" }, ["eve 2026-03-06"]],
    ["due on a Saturday, given on the Friday", { due: "2026-03-07", today: "2026-03-06" }, []],
    [
      "a week before is Easter Monday",
      { due: "2026-04-13", today: "2026-03-30" },
      ["week 2026-04-02", "eve 2026-04-10", "due 2026-04-13"],
    ],
    ["nothing ahead for who wants none", { ...thursday, today: "2026-03-05", noAhead: true }, ["due 2026-03-19"]],
    ["no kinds", { ...thursday, today: "2026-03-05", policy: { aheadDays: 0, eve: false, due: false } }, []],
    [
      "both ahead days are one",
      { ...thursday, today: "2026-03-05", policy: { aheadDays: 1 } },
      ["eve 2026-03-18", "due 2026-03-19"],
    ],
    [
      "no day before",
      { ...thursday, today: "2026-03-05", policy: { eve: false } },
      ["week 2026-03-12", "due 2026-03-19"],
    ],
  ])("%s", (_when, asked, expected) => {
    expect(coming(asked)).toEqual(expected);
  });

  it("is what its stage is on that day, whatever was set", () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        days,
        days,
        days,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (start, ahead, left, eve, due, noAhead) => {
          const today = addDays(day("2026-03-01"), start);
          const policy = { ...usualPolicy, aheadDays: ahead, eve, due };
          const asked = { ...standing({ due: today, today, policy, noAhead }), dueOn: addDays(today, left) };
          for (const { stage, on } of stagesToCome(asked)) {
            const then = stageOf({ ...asked, today: on });
            expect(then?.ahead ?? then?.stage).toBe(stage);
          }
        },
      ),
    );
  });
});
