import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem } from "../../src/domain/actions/action-item.js";
import type { Owners } from "../../src/domain/actions/owners.js";
import { day } from "../../src/domain/days/day.js";
import type { MemberId, PlanId } from "../../src/domain/ids.js";
import type { ItemFilter } from "../../src/store/action-items.js";
import type { Store } from "../../src/store/store.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { aChange, board, monday, otherBoard, otherTenant } from "./item-variants.js";
import type { MakeStore } from "./make-store.js";

const by = { by: "m_sarah", at: monday } as const;
const rated = (kind: "on-track" | "at-risk") => ({ rating: { kind, ...by } });
const asked: Pick<ActionItem, "request"> = { request: { kind: "day", to: { kind: "none" }, ...by } };
const done = { state: { kind: "done", ...by } } as const;
const named = (...members: MemberId[]): { owners: Owners } => ({
  owners: { kind: "named", owners: members.map((member) => ({ member, assignedAt: monday })) },
});
const all = (...answered: MemberId[]): { owners: Owners } => ({
  owners: { kind: "everybody", assignedAt: monday, answered },
});
const police = (...answered: MemberId[]): { owners: Owners } => ({
  owners: { kind: "agency", agency: "The Police", assignedAt: monday, answered },
});

const under = (objective: string, id: PlanId = "pl_1") => ({ plan: { id, objective, place: 1 } });

/** Numbered from 1, each with what sets it apart. */
const population: readonly Parameters<typeof anOpenItem>[0][] = [
  { dueOn: day("2026-03-01"), raisedOn: day("2026-01-10"), ...rated("at-risk"), ...under("1.1") },
  { dueOn: day("2026-03-05"), raisedOn: day("2026-02-12"), ...police(), ...asked },
  { dueOn: day("2026-03-04"), raisedOn: day("2026-02-12"), ...police("m_sarah") },
  { dueOn: day("2026-03-03"), raisedOn: day("2026-03-02"), ...all(), ...rated("at-risk") },
  { dueOn: day("2026-03-20"), ...all("m_sarah"), ...rated("on-track"), ...under("1.2") },
  { dueOn: day("2026-03-02"), raisedOn: day("2026-02-12"), ...named("m_jo"), ...done, ...rated("at-risk") },
  { dueOn: null, raisedOn: day("2026-01-10"), ...named("m_jo", "m_sarah"), ...asked, ...rated("at-risk") },
  {
    due: { kind: "papers-deadline", saidOn: day("2026-03-02"), on: day("2026-03-03") },
    ...police(),
    ...rated("at-risk"),
  },
  { dueOn: day("2026-03-01"), ...done, ...asked, ...under("1.2") },
  { dueOn: day("2026-03-01"), state: { kind: "discharged", ...by }, ...rated("at-risk"), ...asked, ...under("1.1") },
  {
    dueOn: day("2026-03-05"),
    ...named("m_other"),
    raisedOn: day("2026-01-10"),
    part: "closed",
    ...under("1.1", "pl_other"),
  },
];

const parts = {
  "due before a day": [{ dueBefore: day("2026-03-05") }, [1, 4, 8, 3]],
  "due from a day": [{ dueFrom: day("2026-03-03") }, [4, 8, 3, 2, 11, 5]],
  "awaiting the board": [{ awaiting: true }, [9, 6]],
  "a member's, without an agency": [{ ownedBy: { id: "m_sarah" } }, [1, 9, 4, 7]],
  "a member's, of an agency": [{ ownedBy: { id: "m_sarah", agency: "police" } }, [1, 9, 4, 8, 2, 7]],
  "a member's, of an agency that has another name too": [
    { ownedBy: { id: "m_sarah", agency: "Estuary Constabulary", agencyAliases: ["EC", "police"] } },
    [1, 9, 4, 8, 2, 7],
  ],
  "an agency's": [{ agency: { names: ["police"], members: ["m_jo", "m_sarah"] } }, [1, 9, 6, 8, 3, 2, 7]],
  "an agency's without members": [{ agency: { names: ["POLICE"], members: [] } }, [8, 3, 2]],
  "an agency's by another of its names": [{ agency: { names: ["SYP", "police"], members: [] } }, [8, 3, 2]],
  "raised from a day": [{ raisedFrom: day("2026-02-12") }, [9, 6, 4, 8, 3, 2, 5]],
  "raised before a day": [{ raisedBefore: day("2026-02-12") }, [1, 11, 7]],
  "rated so": [{ rated: "at-risk" }, [1, 4, 8, 7]],
  "with a request": [{ requested: true }, [2, 7]],
  "in the open part": [{ openPart: true }, [1, 9, 6, 4, 8, 3, 2, 5, 7]],
  "under a plan": [{ plan: { id: "pl_1" } }, [1, 9, 5]],
  "under an objective of it": [{ plan: { id: "pl_1", objective: "1.2" } }, [9, 5]],
} as const satisfies Record<string, readonly [ItemFilter, readonly number[]]>;

const entries = Object.entries(parts).map(([name, [filter, numbers]]) => ({ name, filter, numbers }));
const pairs = entries.flatMap((one, at) => entries.slice(at + 1).map((other) => [one, other] as const));

export function describeActionItemFilters(name: string, makeStore: MakeStore): void {
  describe(`filters of action items, ${name}`, () => {
    let items: Store["actionItems"];
    beforeEach(async () => {
      items = (await makeStore()).actionItems;
      for (const [index, overrides] of population.entries()) {
        const item = anOpenItem({ id: `ai_${index + 1}`, number: index + 1, ...overrides });
        await items.insert(item, `turn-${item.number}`, loggedLine(item));
      }
    });
    const listed = async (filter: ItemFilter, scope: typeof board | typeof otherTenant | typeof otherBoard = board) => {
      const page = await items.list(scope, filter, { skip: 0, limit: 20 });
      const short = await items.list(scope, filter, { skip: 0, limit: 1 });
      // A page that may not be the last is counted, and the count is the list's.
      expect([page.total, short.total, await items.count(scope, filter)]).toEqual(Array(3).fill(page.items.length));
      return page.items.map((item) => item.number);
    };

    test.each(entries)("only $name, in the order of every list", async ({ filter, numbers }) => {
      expect(await listed(filter)).toEqual(numbers);
      expect(await listed(filter, otherTenant)).toEqual([]);
      expect(await listed(filter, otherBoard)).toEqual([]);
    });

    test("any two parts of a filter leave what each of them leaves", async () => {
      for (const [one, other] of pairs) {
        // Of two that say one thing twice, only one can be said.
        if (Object.keys(one.filter).some((part) => part in other.filter)) continue;
        // A day alone asks for what is open; with this for what was due then and awaits the board.
        if ("awaiting" in one.filter || "awaiting" in other.filter) continue;
        const both = one.numbers.filter((number) => (other.numbers as readonly number[]).includes(number));
        expect(await listed({ ...one.filter, ...other.filter }), `${one.name}, ${other.name}`).toEqual(both);
      }
    });

    test("what awaits the board is found by its day, its owner and when it was agreed", async () => {
      const awaiting = (filter: ItemFilter) => listed({ awaiting: true, ...filter });
      expect(await awaiting({ dueBefore: day("2026-03-02") })).toEqual([9]);
      expect(await awaiting({ dueFrom: day("2026-03-02") })).toEqual([6]);
      expect(await awaiting({ dueFrom: day("2026-03-01"), dueBefore: day("2026-03-03") })).toEqual([9, 6]);
      expect(await awaiting({ dueFrom: day("2026-03-02"), ownedBy: { id: "m_jo" } })).toEqual([6]);
      expect(await awaiting({ dueFrom: day("2026-03-02"), ownedBy: { id: "m_sarah" } })).toEqual([]);
      expect(await awaiting({ raisedBefore: day("2026-02-13"), openPart: true })).toEqual([6]);
      expect(await awaiting({ agency: { names: ["police"], members: ["m_sarah"] } })).toEqual([9]);
      expect(await awaiting({ rated: "at-risk" })).toEqual([]);
      expect(await awaiting({ requested: true })).toEqual([]);
    });

    test("all parts at once leave what all of them leave", async () => {
      const overduePolice = {
        dueBefore: day("2026-03-06"),
        dueFrom: day("2026-03-03"),
        raisedFrom: day("2026-02-01"),
        raisedBefore: day("2026-03-01"),
        agency: { names: ["Police"], members: [] },
      };
      expect(await listed(overduePolice)).toEqual([3, 2]);
      const sarahs = { ...overduePolice, ownedBy: { id: "m_sarah", agency: "Police" } } as const;
      expect(await listed(sarahs)).toEqual([2]);
      expect(await listed({ ...sarahs, requested: true })).toEqual([2]);
      expect(await listed({ ...sarahs, requested: true, rated: "at-risk" })).toEqual([]);
    });

    test("a list follows every change of rating, request, agency and of the day it was agreed", async () => {
      await items.change(
        board,
        "ai_1",
        1,
        aChange({ set: { rating: null, ...asked, ...police(), raisedOn: day("2026-03-01") } }),
      );
      expect(await listed({ rated: "at-risk" })).toEqual([4, 8, 7]);
      expect(await listed({ requested: true })).toEqual([1, 2, 7]);
      expect(await listed({ agency: { names: ["police"], members: [] } })).toEqual([1, 8, 3, 2]);
      expect(await listed({ raisedBefore: day("2026-02-12") })).toEqual([11, 7]);
      await items.change(board, "ai_1", 2, aChange({ set: { request: null, ...named("m_jo"), ...rated("at-risk") } }));
      expect(await listed({ requested: true })).toEqual([2, 7]);
      expect(await listed({ rated: "at-risk" })).toEqual([1, 4, 8, 7]);
      expect(await listed({ agency: { names: ["police"], members: [] } })).toEqual([8, 3, 2]);
    });
  });
}
