import { beforeEach, describe, expect, test } from "vitest";
import type { ListedPerson, RosterList } from "../../src/domain/committees/roster-list.js";
import type { Store } from "../../src/store/store.js";
import { aMember } from "../builders/a-member.js";
import { aRosterList } from "../builders/a-roster-list.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-02T10:05:00Z");
const outcome = {
  added: ["m_new"],
  described: ["m_sarah"],
  unchanged: 1,
  leftOut: 2,
  notDeputies: [{ name: "Sam New", of: "Shona More" }],
  notListed: 3,
} as const;

const whole: ListedPerson = {
  name: "Sam New",
  role: "member",
  initials: "SN",
  roleTitle: "Director",
  agency: "Council",
  apologies: true,
  representing: "Shona More",
};

const states: readonly RosterList["state"][] = [
  { kind: "waiting" },
  {
    kind: "accepting",
    by: "m_clerk",
    at,
    changes: {
      added: [aMember({ id: "m_new" })],
      described: [{ member: "m_sarah", facts: { agency: "CCG", role: "adviser" } }],
      deputies: [{ member: "m_sarah", deputy: "m_new" }],
    },
    outcome,
  },
  { kind: "accepted", by: "m_clerk", at, outcome },
  { kind: "thrown-away", by: "m_clerk", at },
];

export function describeRosterLists(name: string, makeStore: MakeStore): void {
  describe(`roster lists, ${name}`, () => {
    let lists: Store["rosterLists"];
    beforeEach(async () => {
      lists = (await makeStore()).rosterLists;
    });

    test.each(states)("a list comes back as it was saved: $kind", async (state) => {
      const list = aRosterList({ people: [whole, { name: "Nia Bright" }], state });
      expect(await lists.insert(list, "turn-1")).toEqual({ kind: "inserted", list });
      expect(await lists.find(board, list.id)).toEqual(list);
    });

    test("a repeated turn finds its own list, also when both come at once", async () => {
      const results = await Promise.all([
        lists.insert(aRosterList(), "turn-1"),
        lists.insert(aRosterList({ id: "rl_2" }), "turn-1"),
      ]);
      expect(results.map((result) => result.kind).sort()).toEqual(["exists", "inserted"]);
      expect(results[0]?.list.id).toBe(results[1]?.list.id);
      await lists.insert(aRosterList({ id: "rl_3" }), "turn-2");
      expect((await lists.find(board, "rl_3"))?.id).toBe("rl_3");
    });

    test("another tenant and another board see nothing of it and end nothing of it", async () => {
      await lists.insert(aRosterList(), "turn-1");
      for (const scope of [
        { ...board, tenant: "tenant-b" },
        { ...board, committee: "c_other" as const },
      ]) {
        expect(await lists.find(scope, "rl_1")).toBeUndefined();
        const thrown = { kind: "thrown-away", by: "m_clerk", at } as const;
        expect(await lists.settle(scope, "rl_1", 1, thrown)).toBe("changed-meanwhile");
      }
      expect(await lists.find(board, "rl_1")).toEqual(aRosterList());
    });

    test("a list that is being accepted keeps what it says; once it has ended it is empty", async () => {
      await lists.insert(aRosterList(), "turn-1");
      const [, accepting, accepted] = states;
      if (accepting?.kind !== "accepting" || accepted?.kind !== "accepted") throw new Error("no such states");
      const begun = await lists.settle(board, "rl_1", 1, accepting);
      expect(begun).toEqual(aRosterList({ state: accepting, revision: 2 }));
      const ended = await lists.settle(board, "rl_1", 2, accepted);
      expect(ended).toEqual(aRosterList({ people: [], unread: [], state: accepted, revision: 3 }));
      expect(await lists.find(board, "rl_1")).toEqual(ended);
    });

    test("a list that names somebody goes whole, unless it is being accepted or is another board's", async () => {
      const [, accepting, accepted] = states;
      if (accepting === undefined || accepted === undefined) throw new Error("no such states");
      const people = [{ name: "Nia Bright" }];
      for (const list of [
        aRosterList({ id: "rl_row", people: [...people, { name: "Sam New" }] }),
        aRosterList({ id: "rl_for", people: [{ name: "Nia Bright", representing: "Sam New" }] }),
        aRosterList({ id: "rl_unread", people, unread: ["Sam New"] }),
        aRosterList({ id: "rl_outcome", people: [], state: accepted }),
        aRosterList({ id: "rl_accepting", people, state: accepting }),
        aRosterList({ id: "rl_longer", people: [{ name: "Sam Newman" }] }),
        aRosterList({ id: "rl_elsewhere", committee: "c_other", people: [{ name: "Sam New" }] }),
      ])
        await lists.insert(list, list.id);
      await lists.removeNaming(board, ["Sam New", "Sammy"]);
      const kept = async (id: `rl_${string}`, scope: Parameters<typeof lists.find>[0] = board) =>
        (await lists.find(scope, id)) !== undefined;
      for (const id of ["rl_row", "rl_for", "rl_unread", "rl_outcome"] as const) expect(await kept(id)).toBe(false);
      for (const id of ["rl_accepting", "rl_longer"] as const) expect(await kept(id)).toBe(true);
      expect(await kept("rl_elsewhere", { ...board, committee: "c_other" })).toBe(true);
    });

    test("of two answers at once one is saved, and the other is told", async () => {
      await lists.insert(aRosterList(), "turn-1");
      const results = await Promise.all([
        lists.settle(board, "rl_1", 1, { kind: "accepted", by: "m_clerk", at, outcome }),
        lists.settle(board, "rl_1", 1, { kind: "thrown-away", by: "m_sarah", at }),
      ]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect((await lists.find(board, "rl_1"))?.revision).toBe(2);
    });
  });
}
