import { expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { agencyBoard } from "../../../src/services/plans/agency-board.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const now = new Date("2026-03-04T10:00:00Z");
const today = day("2026-03-04");
const roster = [aMember({ id: "m_sarah", agency: "Police" })];

test("what was discharged within a year tells of slip, and what was so before tells nothing", async () => {
  const store = fakeStore();
  const slip = (from: string, to: string) => ({
    slips: [{ from: dueOn(from), to: dueOn(to), at: now, by: "m_clerk" as const }],
    due: dueOn(to),
  });
  const items = [
    anOpenItem({ ...slip("2026-03-10", "2026-03-20") }),
    anOpenItem({ ...slip("2025-05-01", "2025-05-05"), state: closed("2025-05-06") }),
    anOpenItem({ ...slip("2024-05-01", "2024-12-05"), state: closed("2025-03-01") }),
  ];
  for (const [n, item] of items.entries())
    await store.actionItems.insert({ ...item, id: `ai_${n}`, number: n + 1 }, `t${n}`, loggedLine());
  const board = await agencyBoard({ items: store.actionItems })(scope, roster, today, now);
  expect(board).toEqual({ agencies: [{ agency: "Police", outstanding: 1, overdue: 0, slip: 7 }], more: false });
});

test("where there is more than is read, it says so", async () => {
  const figures = async (_scope: unknown, _since: Date, limit: number) =>
    Array.from({ length: limit }, () => anOpenItem());
  expect((await agencyBoard({ items: { figures } })(scope, roster, today, now)).more).toBe(true);
});

const dueOn = (on: string) => ({ kind: "day", on: day(on) }) as const;
const closed = (on: string) => ({ kind: "discharged", at: new Date(`${on}T10:00:00Z`), by: "m_clerk" }) as const;
