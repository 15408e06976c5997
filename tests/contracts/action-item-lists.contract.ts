import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem, Due } from "../../src/domain/actions/action-item.js";
import { day } from "../../src/domain/days/day.js";
import type { MemberId, PlanId } from "../../src/domain/ids.js";
import type { ItemFilter } from "../../src/store/action-items.js";
import type { Store } from "../../src/store/store.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { aChange, board, monday, otherTenant } from "./item-variants.js";
import type { MakeStore } from "./make-store.js";

const today = day("2026-03-05");
const weekEnd = day("2026-03-08");
const march = (date: number): Due => ({ kind: "day", on: day(`2026-03-${String(date).padStart(2, "0")}`) });
const sarahsPlace = { id: "m_sarah", committee: "c_safeguarding" } as const;

export function describeActionItemLists(name: string, makeStore: MakeStore): void {
  describe(`lists of action items, ${name}`, () => {
    let items: Store["actionItems"];
    let drawn = 0;
    beforeEach(async () => {
      items = (await makeStore()).actionItems;
      drawn = 0;
    });
    const add = async (overrides: Partial<ActionItem> = {}): Promise<number> => {
      const number = ++drawn;
      const item = anOpenItem({ id: `ai_${number}`, number, ...overrides });
      await items.insert(item, `turn-${number}`, loggedLine(item));
      return number;
    };
    const ownedBy = (...members: MemberId[]): Pick<ActionItem, "owners"> => ({
      owners: { kind: "named", owners: members.map((member) => ({ member, assignedAt: monday })) },
    });
    const byAll = (...answered: MemberId[]): Pick<ActionItem, "owners"> => ({
      owners: { kind: "everybody", assignedAt: monday, answered },
    });
    const byAgency = (agency: string, ...answered: MemberId[]): Pick<ActionItem, "owners"> => ({
      owners: { kind: "agency", agency, assignedAt: monday, answered },
    });
    const done = { state: { kind: "done", at: monday, by: "m_sarah" } } as const;
    const discharged = { state: { kind: "discharged", at: monday, by: "m_clerk" } } as const;
    const numbers = (found: readonly ActionItem[]) => found.map((item) => item.number);
    const listed = async (filter: ItemFilter, skip = 0, limit = 10) => {
      const page = await items.list(board, filter, { skip, limit });
      return { numbers: numbers(page.items), total: page.total };
    };

    test("the list is by day, then by number, with those without a day last, and without what is ended", async () => {
      await add({ due: { kind: "none" } });
      await add({ due: march(9) });
      await add({ due: { kind: "next-meeting", saidOn: day("2026-03-01"), on: day("2026-03-02") } });
      await add({ due: march(9) });
      await add({ due: { kind: "unset" } });
      await add({ due: march(1), ...discharged });
      await add({ due: march(1), state: { kind: "withdrawn", at: monday, by: "m_clerk", reason: "superseded" } });
      await add({ due: march(4), ...done });
      expect(await listed({})).toEqual({ numbers: [3, 8, 2, 4, 1, 5], total: 6 });
    });

    test("pages follow each other and agree on the count, also past the end", async () => {
      for (let n = 1; n <= 25; n++) await add({ due: march(1 + ((n * 7) % 28)) });
      const pages = await Promise.all([0, 10, 20, 30].map((skip) => listed({}, skip)));
      expect(pages.map((page) => page.total)).toEqual([25, 25, 25, 25]);
      expect(pages.map((page) => page.numbers.length)).toEqual([10, 10, 5, 0]);
      expect(await items.count(board, {})).toBe(25);
      expect(await items.count(board, { dueBefore: today })).toBe((await listed({ dueBefore: today })).total);
      const whole = await listed({}, 0, 100);
      expect(pages.flatMap((page) => page.numbers)).toEqual(whole.numbers);
      expect(await listed({}, 15, 10)).toEqual({ numbers: whole.numbers.slice(15), total: 25 });
      expect(await listed({ ownedBy: { id: "m_nobody" } })).toEqual({ numbers: [], total: 0 });
    });

    test("the overdue are the open ones whose day has passed", async () => {
      await add({ due: march(4) });
      await add({ due: march(5) });
      await add({ due: march(3), ...done });
      await add({ due: march(2) });
      await add({ due: { kind: "none" } });
      expect(await listed({ dueBefore: today })).toEqual({ numbers: [4, 1], total: 2 });
    });

    test("a member's list holds what they share, and what everybody owes and they have not answered", async () => {
      await add(ownedBy("m_jo", "m_sarah"));
      await add(ownedBy("m_jo"));
      await add(byAll());
      await add(byAll("m_sarah"));
      await add({ ...byAll("m_jo"), due: march(1) });
      expect(await listed({ ownedBy: { id: "m_sarah" } })).toEqual({ numbers: [5, 1, 3], total: 3 });
      expect(await listed({ ownedBy: { id: "m_sarah" } }, 1, 1)).toEqual({ numbers: [1], total: 3 });
      expect(await listed({ ownedBy: { id: "m_sarah" }, dueBefore: today })).toEqual({ numbers: [5], total: 1 });
    });

    test("a list follows every change of day, owner and state", async () => {
      await add({ due: march(9) });
      await add({ due: march(10) });
      await items.change(board, "ai_1", 1, aChange({ set: { due: { kind: "none" } } }));
      expect((await listed({})).numbers).toEqual([2, 1]);
      await items.change(board, "ai_1", 2, aChange({ set: ownedBy("m_jo") }));
      expect((await listed({ ownedBy: { id: "m_sarah" } })).numbers).toEqual([2]);
      expect((await listed({ ownedBy: { id: "m_jo" } })).numbers).toEqual([1]);
      await items.change(board, "ai_1", 3, aChange({ set: byAll("m_jo") }));
      expect((await listed({ ownedBy: { id: "m_jo" } })).numbers).toEqual([]);
      expect((await listed({ ownedBy: { id: "m_sarah" } })).numbers).toEqual([2, 1]);
      await items.change(board, "ai_1", 4, aChange({ set: ownedBy("m_jo") }));
      expect((await listed({ ownedBy: { id: "m_jo" } })).numbers).toEqual([1]);
      await items.change(board, "ai_1", 5, aChange({ set: discharged }));
      expect((await listed({})).numbers).toEqual([2]);
      await items.change(board, "ai_1", 6, aChange({ set: { state: { kind: "open" } } }));
      expect((await listed({})).numbers).toEqual([2, 1]);
    });

    test("the status counts agree with the lists", async () => {
      await add({ due: march(4) });
      await add({ due: march(5) });
      await add({ due: march(8) });
      await add({ due: march(9) });
      await add({ due: { kind: "unset" } });
      await add({ due: march(4), ...done });
      await add({ due: march(5), ...discharged });
      const counts = await items.counts(board, today, weekEnd);
      expect(counts).toEqual({ outstanding: 6, overdue: 1, dueThisWeek: 2, awaitingBoard: 1 });
      expect((await listed({})).total).toBe(counts.outstanding);
      expect((await listed({ dueBefore: today })).total).toBe(counts.overdue);
      expect(await items.counts(otherTenant, today, weekEnd)).toEqual({
        outstanding: 0,
        overdue: 0,
        dueThisWeek: 0,
        awaitingBoard: 0,
      });
    });

    test("a morning finds what somebody owes up to a day, over all their boards", async () => {
      await add({ due: march(5) });
      await add({ due: march(12) });
      await add({ due: march(13) });
      await add({ due: { kind: "none" } });
      await add({ due: march(5), ...ownedBy("m_jo") });
      await add({ due: march(5), ...done });
      await add({ due: march(5), ...ownedBy("m_finance"), committee: "c_finance" });
      await add({ due: march(5), ...byAll() });
      await add({ due: march(5), ...byAll("m_sarah") });
      await add({ due: march(5), ...byAll(), committee: "c_stranger" });
      const places = [sarahsPlace, { id: "m_finance", committee: "c_finance" } as const];
      const owed = await items.owedBy(board, places, { until: day("2026-03-12"), limit: 50 });
      expect(numbers(owed).sort((a, b) => a - b)).toEqual([1, 2, 7, 8]);
      expect(await items.owedBy({ tenant: "tenant-b" }, places, { until: day("2026-03-12"), limit: 50 })).toEqual([]);
      expect(await items.owedBy(board, [], { limit: 50 })).toEqual([]);
    });

    test("what everybody owes stays owed by those of several members who have not answered", async () => {
      await add({ due: march(5), ...byAll("m_sarah") });
      const both = [sarahsPlace, { id: "m_jo", committee: "c_safeguarding" } as const];
      expect(numbers(await items.owedBy(board, both, { until: day("2026-03-12"), limit: 50 }))).toEqual([1]);
    });

    test("what an agency owes is owed by its members on that committee, however its name is written", async () => {
      await add({ due: march(5), ...byAgency("The Police") });
      await add({ due: march(5), ...byAgency("Police", "m_sarah") });
      await add({ due: march(5), ...byAgency("Harbour Council") });
      await add({ due: march(5), ...byAgency("police"), committee: "c_finance" });
      const most = { until: day("2026-03-12"), limit: 50 };
      const constable = { ...sarahsPlace, agency: "police" };
      expect(numbers(await items.owedBy(board, [constable], most))).toEqual([1]);
      expect(await items.owedBy(board, [sarahsPlace], most)).toEqual([]);
      const both = [constable, { id: "m_finance", committee: "c_finance", agency: "the police" } as const];
      expect(numbers(await items.owedBy(board, both, most)).sort()).toEqual([1, 4]);
      expect(await items.owedBy({ tenant: "tenant-b" }, both, most)).toEqual([]);
    });

    test("without a last day all that somebody owes comes in the order of the list, those without a day last", async () => {
      await add({ due: { kind: "unset" } });
      await add({ due: march(20) });
      await add({ due: { kind: "none" }, ...byAll() });
      await add({ due: march(5), ...byAll() });
      await add({ due: march(20), ...byAgency("Police") });
      await add({ due: march(1), ...byAll("m_sarah") });
      await add({ due: march(1), ...byAgency("Police", "m_sarah") });
      await add({ due: march(5), ...ownedBy("m_jo", "m_sarah") });
      await add({ due: march(5), ...ownedBy("m_finance"), committee: "c_finance" });
      await add({ due: march(1), ...done });
      const constable = { ...sarahsPlace, agency: "the police" };
      const both = [constable, { id: "m_finance", committee: "c_finance" } as const];
      expect(numbers(await items.owedBy(board, both, { limit: 50 }))).toEqual([4, 8, 9, 2, 5, 1, 3]);
      expect(numbers(await items.owedBy(board, both, { limit: 4 }))).toEqual([4, 8, 9, 2]);
      expect(numbers(await items.owedBy(board, both, { until: day("2026-03-05"), limit: 2 }))).toEqual([4, 8]);
      expect(await items.owedBy({ tenant: "tenant-b" }, both, { limit: 50 })).toEqual([]);
    });

    test("what several owe at once comes once, also when both are its owners", async () => {
      await add({ due: march(6), ...ownedBy("m_jo", "m_sarah") });
      await add({ due: march(5), ...byAll() });
      const both = [sarahsPlace, { id: "m_jo", committee: "c_safeguarding" } as const];
      expect(numbers(await items.owedBy(board, both, { limit: 2 }))).toEqual([2, 1]);
    });

    test("what was changed or logged since an instant comes newest first, whatever became of it", async () => {
      const at = (minute: number) => new Date(monday.getTime() + minute * 60_000);
      const logged = (minute: number) =>
        ({ loggedAt: at(minute), changedBy: [{ by: "m_clerk", at: at(minute) }] }) as const;
      await add(logged(1));
      await add(logged(2));
      await add({ loggedAt: at(3), changedBy: [] });
      await add({ ...logged(9), committee: "c_finance" });
      await add(logged(3));
      const since = async (minute: number, limit = 10) => numbers(await items.changedSince(board, at(minute), limit));
      expect(await since(0)).toEqual([5, 3, 2, 1]);
      expect(await since(2)).toEqual([5, 3, 2]);
      await items.change(board, "ai_1", 1, aChange({ set: discharged, changedBy: [{ by: "m_sarah", at: at(7) }] }));
      await items.change(board, "ai_3", 1, aChange({ changedBy: [{ by: "meeting", at: at(5) }] }));
      expect(await since(3)).toEqual([1, 3, 5]);
      expect(await since(0, 2)).toEqual([1, 3]);
      expect(await since(8)).toEqual([]);
      expect(await items.changedSince(otherTenant, at(0), 10)).toEqual([]);
    });

    test("what was agreed at a meeting is found by number, whatever became of it", async () => {
      const there = { meeting: "mt_march" } as const;
      await add({ ...there, ...discharged });
      await add({ meeting: "mt_april" });
      await add({});
      await add({ ...there, due: march(1) });
      await add({ ...there, committee: "c_finance" });
      await add(there);
      await items.change(board, "ai_6", 1, aChange({ set: { meeting: null } }));
      await add(there);
      expect(numbers(await items.ofMeeting(board, "mt_march", 10))).toEqual([1, 4, 7]);
      expect(numbers(await items.ofMeeting(board, "mt_march", 2))).toEqual([1, 4]);
      expect(await items.ofMeeting(otherTenant, "mt_march", 10)).toEqual([]);
    });

    test("what stands under a plan is found by objective and place, whatever became of it", async () => {
      const under = (objective: string, place: number, id: PlanId = "pl_1") => ({ plan: { id, objective, place } });
      await add(under("1.2", 1));
      await add({ ...under("1.1", 2), ...discharged });
      await add(under("1.1", 1));
      await add(under("1.1", 1, "pl_2"));
      await add({});
      await add({ ...under("1.1", 2), committee: "c_finance" });
      await add(under("1.1", 2));
      await add(under("1.2", 2));
      await items.change(board, "ai_8", 1, aChange({ set: { plan: null } }));
      expect(numbers(await items.ofPlan(board, "pl_1", 10))).toEqual([3, 2, 7, 1]);
      expect(numbers(await items.ofPlan(board, "pl_1", 3))).toEqual([3, 2, 7]);
      expect(await items.ofPlan(otherTenant, "pl_1", 10)).toEqual([]);
    });

    test("the figures are of what is outstanding and of what was discharged since", async () => {
      const slip = {
        from: { kind: "none" },
        to: { kind: "day", on: day("2026-03-05") },
        by: "m_clerk",
        at: monday,
      } as const;
      await add({ due: march(5), slips: [slip] });
      await add({ due: march(4), state: { kind: "done", by: "m_sarah", at: monday } });
      await add({ ...discharged, due: march(1) });
      await add({ state: { kind: "withdrawn", by: "m_clerk", at: monday, reason: "superseded" } });
      await add({ due: march(1), committee: "c_finance" });
      const due = async (since: Date, limit = 10) =>
        (await items.figures(board, since, limit)).map((one) => ("on" in one.due ? one.due.on : "none"));
      expect(await due(monday)).toEqual(["2026-03-04", "2026-03-05", "2026-03-01"]);
      expect(await due(new Date(monday.getTime() + 1))).toEqual(["2026-03-04", "2026-03-05"]);
      expect(await due(monday, 1)).toEqual(["2026-03-04", "2026-03-01"]);
      const [, first] = await items.figures(board, monday, 10);
      expect(first).toEqual({ owners: anOpenItem().owners, due: march(5), slips: [slip], state: { kind: "open" } });
      expect(await items.figures(otherTenant, monday, 10)).toEqual([]);
    });

    test("what hangs on a meeting or its papers is found in steps, by number", async () => {
      const atMeeting = { due: { kind: "next-meeting", saidOn: day("2026-03-02") } } as const;
      const withPapers = { due: { kind: "papers-deadline", saidOn: day("2026-03-02") } } as const;
      for (let n = 1; n <= 5; n++) await add(n % 2 === 0 ? withPapers : atMeeting);
      await add({ due: march(5) });
      await add({ ...atMeeting, ...discharged });
      await items.change(board, "ai_3", 1, aChange({ set: { due: march(9) } }));
      await items.change(board, "ai_6", 1, aChange({ set: withPapers }));
      expect(numbers(await items.dueAtMeetings(board, 0, 2))).toEqual([1, 2]);
      expect(numbers(await items.dueAtMeetings(board, 2, 10))).toEqual([4, 5, 6]);
      expect(await items.dueAtMeetings(otherTenant, 0, 10)).toEqual([]);
    });
  });
}
