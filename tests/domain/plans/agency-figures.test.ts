import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import type { MemberId } from "../../../src/domain/ids.js";
import { agencyFigures } from "../../../src/domain/plans/agency-figures.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const today = day("2026-03-04");
const at = new Date("2026-03-02T10:00:00Z");
const roster = [
  aMember({ id: "m_jo", name: "Jo Finch", agency: "South Yorkshire Police", agencyAliases: ["SYP"] }),
  aMember({ id: "m_joe", name: "Joe Finch", agency: "SYP", agencyAliases: ["South Yorkshire Police"] }),
  aMember({ id: "m_sue", name: "Sue Cassin", agency: "Health Trust" }),
  aMember({ id: "m_ann", name: "Ann Ash" }),
];
const owned = (...members: MemberId[]): ActionItem["owners"] => ({
  kind: "named",
  owners: members.map((member) => ({ member, assignedAt: at })),
});
const late = addDays(today, -1);
const ahead = addDays(today, 9);
/** First due on the first of these days, then moved to each of the others. */
const moved = (...days: (typeof today)[]): Pick<ActionItem, "due" | "slips"> => {
  const dues = days.map((on) => ({ kind: "day", on }) as const);
  const due = dues.at(-1) ?? { kind: "unset" };
  return { due, slips: dues.slice(1).map((to, n) => ({ from: dues[n] ?? due, to, at, by: "m_clerk" as const })) };
};
const figures = (...items: Parameters<typeof anOpenItem>[0][]) => agencyFigures(items.map(anOpenItem), roster, today);

describe("the figures of agencies", () => {
  test("count what is outstanding and overdue, the worst first, those of no agency last", () => {
    expect(
      figures(
        { owners: owned("m_sue"), dueOn: late },
        { owners: owned("m_jo"), dueOn: late },
        { owners: owned("m_joe"), dueOn: late },
        { owners: owned("m_ann"), dueOn: late },
        { owners: owned("m_ann"), dueOn: late },
        { owners: owned("m_ann"), dueOn: late },
        { owners: { kind: "everybody", assignedAt: at, answered: [] }, dueOn: ahead },
      ),
    ).toEqual([
      { agency: "South Yorkshire Police", outstanding: 2, overdue: 2, slip: 0 },
      { agency: "Health Trust", outstanding: 1, overdue: 1, slip: 0 },
      { outstanding: 4, overdue: 3, slip: 0 },
    ]);
  });

  test("an action that two agencies owe counts for both, and once for two people of one", () => {
    const [police, health] = figures({ owners: owned("m_jo", "m_joe", "m_sue", "m_ann"), dueOn: late });
    expect([police?.outstanding, health?.outstanding]).toEqual([1, 1]);
    expect(figures({ owners: owned("m_jo", "m_ann"), dueOn: late })).toHaveLength(2);
  });

  test("what is an agency's own is its, under any of its names; one that has nobody here has its own line", () => {
    const ofAgency = (agency: string) => ({
      owners: { kind: "agency", agency, assignedAt: at, answered: [] } as const,
      dueOn: late,
    });
    const names = figures(ofAgency("SYP"), ofAgency("south yorkshire police"), ofAgency("Fire Service"));
    expect(names).toMatchObject([
      { agency: "South Yorkshire Police", overdue: 2 },
      { agency: "Fire Service", overdue: 1 },
      { agency: "Health Trust", outstanding: 0 },
    ]);
  });

  test("slip is the days from the first due day to the present one, on average", () => {
    const [police] = figures(
      { owners: owned("m_jo"), ...moved(ahead, addDays(ahead, 3), addDays(ahead, 14)) },
      { owners: owned("m_jo"), ...moved(ahead) },
      { owners: owned("m_jo"), ...moved(late), state: { kind: "discharged", at, by: "m_clerk" } },
    );
    expect(police).toEqual({ agency: "South Yorkshire Police", outstanding: 2, overdue: 0, slip: 5 });
  });

  test("slip is below nothing where they were brought forward, and told of none that never had a day", () => {
    expect(figures({ owners: owned("m_jo"), ...moved(ahead, addDays(ahead, -4)) })[0]?.slip).toBe(-4);
    const [police] = figures({ owners: owned("m_jo"), due: { kind: "none" } });
    expect(police).toEqual({ agency: "South Yorkshire Police", outstanding: 1, overdue: 0 });
    const first = { from: { kind: "none" }, to: { kind: "day", on: late }, at, by: "m_clerk" } as const;
    expect(figures({ owners: owned("m_jo"), dueOn: late, slips: [first] })[0]?.slip).toBe(0);
  });

  test("an agency that owes nothing has its line too", () => {
    expect(figures()).toEqual([
      { agency: "Health Trust", outstanding: 0, overdue: 0 },
      { agency: "South Yorkshire Police", outstanding: 0, overdue: 0 },
    ]);
  });
});
