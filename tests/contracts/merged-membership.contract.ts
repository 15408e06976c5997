import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem } from "../../src/domain/actions/action-item.js";
import { day } from "../../src/domain/days/day.js";
import type { Store } from "../../src/store/store.js";
import { aDraft } from "../builders/a-draft.js";
import { aMember } from "../builders/a-member.js";
import { anOccasion, whenAdded } from "../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { board, monday } from "./item-variants.js";
import type { MakeStore } from "./make-store.js";

const tenant = { tenant: "tenant-a" };
const morning = new Date("2026-03-05T09:00:00Z");
const later = new Date("2026-03-02T11:00:00Z");
const asked = { kind: "day", to: { kind: "none" }, at: monday } as const;
const mine = { id: "m_new", committee: "c_safeguarding", agency: "Police" } as const;

export function describeMergedMembership(name: string, makeStore: MakeStore): void {
  describe(`items of two memberships that become one, ${name}`, () => {
    let store: Store;
    let drawn = 0;
    const again = async () => {
      store = await makeStore();
      drawn = 0;
      const ids = [];
      for (const seen of [{ entraId: "entra-sarah" }, { channelId: "29:sarah" }]) {
        const [person] = await store.people.know(tenant, [{ ...seen, name: "Sarah Kent" }], morning);
        if (person === undefined) throw new Error("nobody came back");
        ids.push(person.id);
      }
      const [old, present] = ids as [`p_${string}`, `p_${string}`];
      await store.members.add(
        board,
        [
          aMember({ id: "m_old", person: old, agency: "Police" }),
          aMember({ id: "m_new", person: present, agency: "Police" }),
        ],
        whenAdded,
      );
    };
    beforeEach(again);
    /** What becomes of an item when both turn out to be one. */
    const afterMerging = async (overrides: Partial<ActionItem>): Promise<ActionItem | undefined> => {
      const item = anOpenItem({ id: `ai_${++drawn}`, number: drawn, ...overrides });
      await store.actionItems.insert(item, `turn-${drawn}`, loggedLine(item));
      await store.people.know(tenant, [{ entraId: "entra-sarah", channelId: "29:sarah", name: "Sarah Kent" }], morning);
      return store.actionItems.find(board, item.id);
    };

    test("what one of them answered for the agency is answered by the other", async () => {
      const owners = { kind: "agency", agency: "The Police", assignedAt: monday } as const;
      const item = await afterMerging({ owners: { ...owners, answered: ["m_old", "m_other"] } });
      expect(item?.owners).toEqual({ ...owners, answered: ["m_new", "m_other"] });
      expect(await store.actionItems.owedBy(tenant, [mine], { limit: 50 })).toEqual([]);
      expect(await store.actionItems.count(board, { ownedBy: mine })).toBe(0);
    });

    test("what both of them answered is answered once", async () => {
      const owners = { kind: "everybody", assignedAt: monday } as const;
      const item = await afterMerging({ owners: { ...owners, answered: ["m_old", "m_other", "m_new"] } });
      expect(item?.owners).toEqual({ ...owners, answered: ["m_new", "m_other"] });
    });

    test("what one of them asked for, the other asked for; and so with whom somebody asked to take it", async () => {
      expect((await afterMerging({ request: { ...asked, by: "m_old", why: "away" } }))?.request).toEqual({
        ...asked,
        by: "m_new",
        why: "away",
      });
      expect(await store.actionItems.count(board, { requested: true })).toBe(1);
      await again();
      const owner = { kind: "owner", by: "m_jo", at: monday } as const;
      expect((await afterMerging({ request: { ...owner, to: "m_old" } }))?.request).toEqual({ ...owner, to: "m_new" });
    });

    test("what one of them was declined is declined to the other, and what one logged the other logged", async () => {
      const declined = { asked: { ...asked, by: "m_old" }, by: "m_clerk", at: later } as const;
      const item = await afterMerging({ declined, loggedBy: "m_old" });
      expect(item).toMatchObject({ declined: { asked: { by: "m_new" }, by: "m_clerk" }, loggedBy: "m_new" });
    });

    test("what one of them typed and has yet to answer is the other's, and so are drafts that name them", async () => {
      const owners = [
        { kind: "settled", member: "m_old" },
        { kind: "settled", member: "m_new" },
        { kind: "asked", typed: "SK", offered: ["m_old", "m_new", "m_jo"] },
        { kind: "asked", typed: "MS", offered: [] },
      ] as const;
      await store.drafts.insert(aDraft({ by: "m_old", owners }), "typed");
      const ended = aDraft({ id: "d_2", by: "m_old", state: { kind: "thrown-away" } });
      await store.drafts.insert(ended, "typed before");
      await afterMerging({});
      expect(await store.drafts.find(board, "d_1")).toMatchObject({
        by: "m_new",
        owners: [owners[1], { ...owners[2], offered: ["m_new", "m_jo"] }, owners[3]],
        revision: 2,
      });
      expect(await store.drafts.find(board, "d_2")).toEqual(ended);
    });

    test("what one of them changed last, and may take back, is the other's, also when it has ended", async () => {
      const item = await afterMerging({
        state: { kind: "discharged", by: "m_old", at: later },
        changedBy: [
          { by: "m_new", at: monday },
          { by: "m_jo", at: monday },
          { by: "m_old", at: later },
        ],
        undoable: {
          by: "m_old",
          at: later,
          before: {
            state: { kind: "open" },
            request: { ...asked, by: "m_old" },
            owners: {
              kind: "named",
              owners: [
                { member: "m_old", assignedAt: monday, inPlaceOf: "Peter Holt" },
                { member: "m_new", assignedAt: later },
              ],
            },
          },
        },
      });
      expect(item?.changedBy).toEqual([
        { by: "m_jo", at: monday },
        { by: "m_new", at: later },
      ]);
      expect(item?.undoable).toEqual({
        by: "m_new",
        at: later,
        before: {
          state: { kind: "open" },
          request: { ...asked, by: "m_new" },
          owners: { kind: "named", owners: [{ member: "m_new", assignedAt: monday, inPlaceOf: "Peter Holt" }] },
        },
      });
      expect(await store.actionItems.findLastChangedBy(board, "m_new", monday)).toEqual([item]);
      expect(await store.actionItems.findLastChangedBy(board, "m_old", monday)).toEqual([]);
      expect(await store.actionItems.history(board, "ai_1", 10)).toEqual([loggedLine()]);
    });

    test("what one of them put off or was told of by the clerk is the other's, the later of two; and so is a nudge", async () => {
      const until = day("2026-03-09");
      const item = await afterMerging({
        nudge: { by: "m_old", at: monday, note: "for Thursday" },
        snoozes: [
          { member: "m_old", until, at: later },
          { member: "m_jo", until, at: monday },
          { member: "m_new", until: day("2026-03-04"), at: monday },
        ],
        passedOn: [
          { to: "m_old", by: "m_clerk", at: monday },
          { to: "m_new", by: "m_clerk", at: later, dueOn: until },
        ],
        undoable: {
          by: "m_old",
          at: later,
          before: {
            snoozes: [
              { member: "m_new", until, at: later },
              { member: "m_old", until, at: later },
            ],
          },
        },
      });
      expect(item).toMatchObject({
        nudge: { by: "m_new", at: monday, note: "for Thursday" },
        undoable: { by: "m_new", at: later, before: { snoozes: [{ member: "m_new", until, at: later }] } },
      });
      expect(item?.snoozes).toEqual([
        { member: "m_new", until, at: later },
        { member: "m_jo", until, at: monday },
      ]);
      expect(item?.passedOn).toEqual([{ to: "m_new", by: "m_clerk", at: later, dueOn: until }]);
    });

    test("who stands in for one of them stands in for the other, and whom one stood in for has the other", async () => {
      const pete = aMember({ id: "m_pete", person: "p_pete", name: "Pete", deputy: "m_old" });
      const jo = aMember({ id: "m_jo", person: "p_jo", name: "Jo", deputy: "m_pete" });
      await store.members.add(board, [pete, jo], whenAdded);
      await store.members.setDeputy(board, "m_old", "m_jo", anOccasion);
      await afterMerging({});
      const deputies = (await store.members.roster(board)).map(({ id, deputy }) => [id, deputy]);
      expect(new Map(deputies as [string, string][])).toEqual(
        new Map([
          ["m_pete", "m_new"],
          ["m_jo", "m_pete"],
          ["m_new", "m_jo"],
          ["m_old", undefined],
        ]),
      );
    });

    test.each(["m_old", "m_new"] as const)(
      "nobody stands in for themself when %s had the other for that",
      async (id) => {
        await store.members.setDeputy(board, id, id === "m_old" ? "m_new" : "m_old", anOccasion);
        await afterMerging({});
        for (const member of await store.members.roster(board)) expect(member).not.toHaveProperty("deputy");
      },
    );

    test("what was nothing of theirs stays as it is", async () => {
      const item = await afterMerging({
        owners: { kind: "agency", agency: "Police", assignedAt: monday, answered: [] },
      });
      expect(item?.revision).toBe(1);
    });
  });
}
