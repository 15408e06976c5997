import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "../../src/domain/committees/member.js";
import type { Store } from "../../src/store/store.js";
import { aMember } from "../builders/a-member.js";
import { anOccasion, whenAdded } from "../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import type { MakeStore } from "./make-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = { tenant: "tenant-b", committee: "c_safeguarding" } as const;
const monday = new Date("2026-03-02T10:00:00Z");

const { person: _none, ...pete }: Member = aMember({ id: "m_pete", name: "Pete Horner", agency: "Police" });

/** Whose Teams account a member has: told later, or forgotten. */
export function describeWhoseAccount(name: string, makeStore: MakeStore): void {
  describe(`whose account a member has, ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore();
      await store.members.add(scope, [pete, aMember()], whenAdded);
    });

    test("a name on the roster gets the account of somebody who is not on it", async () => {
      const linked = { ...pete, person: "p_pete" } as const;
      expect(await store.members.link(scope, "m_pete", "p_pete", anOccasion)).toEqual(linked);
      expect(await store.members.link(scope, "m_pete", "p_pete", anOccasion)).toEqual(linked);
      expect(await store.members.ofPerson({ tenant: "tenant-a", person: "p_pete" })).toEqual([linked]);
      const lines = await store.members.history(scope, 10);
      expect(lines.filter(({ change }) => change.kind === "linked")).toHaveLength(1);
    });

    test("nobody gets a second account, and whoever left or is on another board none", async () => {
      expect(await store.members.link(scope, "m_sarah", "p_pete", anOccasion)).toBeUndefined();
      expect(await store.members.link(elsewhere, "m_pete", "p_pete", anOccasion)).toBeUndefined();
      await store.members.leave(scope, ["m_pete"], { ...anOccasion, why: "removed" });
      expect(await store.members.link(scope, "m_pete", "p_pete", anOccasion)).toBeUndefined();
    });

    test("whoever is on the roster with their account already becomes one member with the name, and owes what either did", async () => {
      await store.members.add(
        scope,
        [aMember({ id: "m_ph", person: "p_pete", name: "P. Horner", role: "adviser" })],
        whenAdded,
      );
      const owed = anOpenItem({ owners: { kind: "named", owners: [{ member: "m_pete", assignedAt: monday }] } });
      await store.actionItems.insert(owed, "turn-1", loggedLine(owed));
      const linked = await store.members.link(scope, "m_pete", "p_pete", anOccasion);
      expect(linked).toMatchObject({ id: "m_ph", person: "p_pete", role: "member", agency: "Police" });
      const lines = await store.members.history(scope, 10);
      expect(lines.map(({ change }) => change)).toContainEqual({ kind: "role", from: "adviser", to: "member" });
      const item = await store.actionItems.find(scope, owed.id);
      expect(item?.owners).toEqual({ kind: "named", owners: [{ member: "m_ph", assignedAt: monday }] });
      const roster = await store.members.roster(scope);
      expect(roster.find(({ id }) => id === "m_pete")?.leftAt).toBeDefined();
      expect(roster.filter(({ person, leftAt }) => person === "p_pete" && leftAt === undefined)).toHaveLength(1);
    });

    test("the agency of the one who goes is taken with its other names, and they go to no other agency", async () => {
      await store.members.describe(scope, "m_pete", { agencyAliases: ["PPU", "the Police"] }, anOccasion);
      const olga = { ...pete, id: "m_olga", name: "Olga Reed", agencyAliases: ["PPU"] } as const;
      await store.members.add(
        scope,
        [
          olga,
          aMember({ id: "m_ph", person: "p_pete", name: "P. Horner" }),
          aMember({ id: "m_or", person: "p_olga", name: "O. Reed", agency: "Health" }),
        ],
        whenAdded,
      );
      const known = { agency: "Police", agencyAliases: ["PPU", "the Police"] };
      expect(await store.members.link(scope, "m_pete", "p_pete", anOccasion)).toMatchObject(known);
      const linked = await store.members.link(scope, "m_olga", "p_olga", anOccasion);
      expect(linked?.agency).toBe("Health");
      expect(linked).not.toHaveProperty("agencyAliases");
    });

    test("whoever had left under their account comes back to the name", async () => {
      await store.members.add(scope, [aMember({ id: "m_ph", person: "p_pete", name: "P. Horner" })], whenAdded);
      await store.members.leave(scope, ["m_ph"], { ...anOccasion, why: "removed" });
      expect(await store.members.link(scope, "m_pete", "p_pete", anOccasion)).toMatchObject({
        id: "m_pete",
        person: "p_pete",
      });
    });

    test("a leaver is forgotten: the membership stays, and nothing says whose it was", async () => {
      await store.members.describe(scope, "m_sarah", { name: "Sarah Jones-Kent", initials: "SJK" }, anOccasion);
      await store.members.forget(scope, ["m_sarah"]);
      expect((await store.members.roster(scope)).map((member) => member.name)).toContain("Sarah Jones-Kent");
      await store.members.leave(scope, ["m_sarah"], { by: "m_clerk", at: monday, why: "forgotten" });
      expect(await store.members.everOfPerson({ tenant: "tenant-a", person: "p_sarah" })).toHaveLength(1);
      await store.members.forget(elsewhere, ["m_sarah"]);
      await store.members.forget(scope, ["m_sarah"]);
      const { tenant, committee } = scope;
      expect((await store.members.roster(scope)).find(({ id }) => id === "m_sarah")).toEqual({
        id: "m_sarah",
        tenant,
        committee,
        name: "former member",
        role: "member",
        leftAt: monday,
      });
      expect(await store.members.everOfPerson({ tenant: "tenant-a", person: "p_sarah" })).toEqual([]);
      expect(JSON.stringify(await store.members.history(scope, 20))).not.toMatch(/Jones|SJK|p_sarah/);
    });
  });
}
