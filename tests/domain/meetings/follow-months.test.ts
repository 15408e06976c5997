import { expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { followMonths } from "../../../src/domain/meetings/follow-months.js";

const on = day("2026-03-04");

test.each([
  ["in six months, said on the day", { kind: "in", months: 6 }, "2026-03-04", { inMonths: 6 }],
  ["in six months, said two months later, counts from then", { kind: "in", months: 6 }, "2026-05-10", { inMonths: 8 }],
  ["in June", { kind: "month", month: 6 }, "2026-03-04", { inMonths: 3 }],
  ["in March, said in March, is next year's", { kind: "month", month: 3 }, "2026-03-04", { inMonths: 12 }],
  ["in May, said in May, is this one", { kind: "month", month: 5 }, "2026-05-02", { inMonths: 2 }],
  ["in January", { kind: "month", month: 1 }, "2026-12-02", { inMonths: 10 }],
  ["quarterly", { kind: "every", months: 3 }, "2026-05-02", { everyMonths: 3 }],
] as const)("what was resolved in March comes back %s", (_said, when, today, months) => {
  expect(followMonths(when, { on, today: day(today) })).toEqual(months);
});
