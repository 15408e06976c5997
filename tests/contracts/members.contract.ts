import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.js";
import { aMember } from "../builders/a-member.js";
import { anOccasion, whenAdded } from "../builders/an-occasion.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = { tenant: "tenant-b", committee: "c_safeguarding" } as const;
const monday = new Date("2026-03-02T10:00:00Z");

export function describeMembers(name: string, makeStore: MakeStore): void {
  describe(`members, ${name}`, () => {
    let members: Store["members"];
    beforeEach(async () => {
      members = (await makeStore()).members;
    });

    test("members come back as they were added, in the order of their names", async () => {
      const { person: _none, ...withoutAccount } = aMember({
        id: "m_pete",
        name: "pete Horner",
        initials: "PH",
        roleTitle: "Public Protection Unit Manager",
        agency: "South Police",
      });
      const clerk = aMember({ id: "m_clerk", person: "p_clerk", name: "Zoë Adams", role: "clerk" });
      const chair = aMember({ id: "m_chair", person: "p_chair", name: "Élodie Brown", role: "chair" });
      await members.add(board, [clerk, withoutAccount, chair, aMember({ role: "adviser" })], whenAdded);
      expect(await members.roster(board)).toEqual([chair, withoutAccount, aMember({ role: "adviser" }), clerk]);
    });

    test("another tenant and another board see nothing of them", async () => {
      await members.add(board, [aMember()], whenAdded);
      expect(await members.roster(elsewhere)).toEqual([]);
      expect(await members.roster({ ...board, committee: "c_other" })).toEqual([]);
      expect(await members.ofPerson({ tenant: "tenant-b", person: "p_sarah" })).toEqual([]);
      await members.leave(elsewhere, ["m_sarah"], { by: "system", at: monday, why: "removed" });
      expect(await members.setDeputy(elsewhere, "m_sarah", "m_jo", anOccasion)).toBeUndefined();
      expect(
        await members.setDeputy({ ...board, committee: "c_other" }, "m_sarah", "m_jo", anOccasion),
      ).toBeUndefined();
      expect(await members.roster(board)).toEqual([aMember()]);
    });

    test("adding somebody again, under a new id or twice at once, keeps the membership that is there", async () => {
      await members.add(board, [aMember(), aMember({ id: "m_twice" })], whenAdded);
      await Promise.all([
        members.add(
          board,
          [aMember({ id: "m_x", role: "clerk" }), aMember({ id: "m_jo", person: "p_jo", name: "Jo" })],
          whenAdded,
        ),
        members.add(board, [aMember({ id: "m_y" }), aMember({ id: "m_jo2", person: "p_jo", name: "Jo" })], whenAdded),
      ]);
      const roster = await members.roster(board);
      expect(roster.map((member) => member.person)).toEqual(["p_jo", "p_sarah"]);
      expect(roster[1]).toEqual(aMember());
    });

    test("somebody without an account is added once, however often they are added", async () => {
      const { person: _none, ...pete } = aMember({ id: "m_pete", name: "Pete Horner" });
      await members.add(board, [pete], whenAdded);
      await members.add(board, [pete], whenAdded);
      expect(await members.roster(board)).toEqual([pete]);
    });

    test("a leaver stays on the roster with the day, and no longer counts among a person's boards", async () => {
      await members.add(board, [aMember(), aMember({ id: "m_jo", person: "p_jo", name: "Jo" })], whenAdded);
      await members.leave(board, ["m_sarah"], { by: "system", at: monday, why: "removed" });
      await members.leave(board, ["m_sarah", "m_unknown"], {
        by: "system",
        at: new Date("2026-03-09T10:00:00Z"),
        why: "removed",
      });
      await members.leave(board, [], { by: "system", at: monday, why: "removed" });
      expect(await members.roster(board)).toContainEqual(aMember({ leftAt: monday }));
      expect(await members.ofPerson({ tenant: "tenant-a", person: "p_sarah" })).toEqual([]);
      expect(await members.ofPerson({ tenant: "tenant-a", person: "p_jo" })).toHaveLength(1);
    });

    test("who stands in for a member is kept until another does or nobody", async () => {
      await members.add(
        board,
        [aMember({ deputy: "m_jo" }), aMember({ id: "m_pete", person: "p_pete", name: "Pete" })],
        whenAdded,
      );
      expect(await members.ofPerson({ tenant: "tenant-a", person: "p_sarah" })).toEqual([aMember({ deputy: "m_jo" })]);
      expect(await members.setDeputy(board, "m_sarah", "m_pete", anOccasion)).toEqual(aMember({ deputy: "m_pete" }));
      expect(await members.describe(board, "m_sarah", { role: "adviser" }, anOccasion)).toEqual(
        aMember({ role: "adviser", deputy: "m_pete" }),
      );
      expect(await members.setDeputy(board, "m_sarah", null, anOccasion)).toEqual(aMember({ role: "adviser" }));
      expect(await members.setDeputy(board, "m_sarah", null, anOccasion)).toEqual(aMember({ role: "adviser" }));
      expect(await members.setDeputy(board, "m_unknown", "m_pete", anOccasion)).toBeUndefined();
      expect(await members.roster(board)).toContainEqual(aMember({ role: "adviser" }));
    });

    test("a leaver has nobody to stand in for them, also when they come back; whom they stood in for keeps the link", async () => {
      const jo = aMember({ id: "m_jo", person: "p_jo", name: "Jo", deputy: "m_sarah" });
      await members.add(board, [aMember({ deputy: "m_jo" }), jo], whenAdded);
      await members.leave(board, ["m_sarah"], { by: "system", at: monday, why: "removed" });
      expect(await members.roster(board)).toEqual([jo, aMember({ leftAt: monday })]);
      expect(await members.setDeputy(board, "m_sarah", "m_jo", anOccasion)).toBeUndefined();
      await members.add(board, [aMember()], whenAdded);
      expect(await members.roster(board)).toEqual([jo, aMember()]);
    });

    test("a leaver who is added comes back under the same id, with the role they are added with", async () => {
      await members.add(board, [aMember({ role: "chair" })], whenAdded);
      await members.leave(board, ["m_sarah"], { by: "system", at: monday, why: "removed" });
      await members.add(board, [aMember({ id: "m_again", role: "member" })], whenAdded);
      expect(await members.roster(board)).toEqual([aMember({ role: "member" })]);
    });

    test("a leaver without an account comes back by being added again, and keeps what is known of them", async () => {
      const { person: _none, ...pete } = aMember({ id: "m_pete", name: "Pete Horner", agency: "Police" });
      await members.add(board, [pete], whenAdded);
      await members.leave(board, ["m_pete"], { by: "system", at: monday, why: "removed" });
      await members.add(elsewhere, [pete], whenAdded);
      expect(await members.roster(board)).toEqual([{ ...pete, leftAt: monday }]);
      const { agency: _unsaid, ...bare } = pete;
      await members.add(board, [{ ...bare, role: "adviser" }], whenAdded);
      expect(await members.roster(board)).toEqual([{ ...pete, role: "adviser" }]);
    });

    test("what is said of a member is kept, and what is not said stays as it was", async () => {
      await members.add(
        board,
        [aMember({ initials: "SK" }), aMember({ id: "m_jo", person: "p_jo", name: "Jo" })],
        whenAdded,
      );
      const said = { roleTitle: "Business Manager", agency: "Council", role: "adviser" } as const;
      expect(await members.describe(board, "m_sarah", said, anOccasion)).toEqual(aMember({ initials: "SK", ...said }));
      const renamed = { name: "Sarah Kent-Hill", initials: "SKH" };
      expect(await members.describe(board, "m_sarah", renamed, anOccasion)).toEqual(aMember({ ...said, ...renamed }));
      expect(await members.describe(board, "m_sarah", {}, anOccasion)).toEqual(aMember({ ...said, ...renamed }));
      expect(await members.roster(board)).toEqual([
        aMember({ id: "m_jo", person: "p_jo", name: "Jo" }),
        aMember({ ...said, ...renamed }),
      ]);
    });

    test("nobody is described who has left, is unknown, or is on another board or another tenant's", async () => {
      await members.add(board, [aMember(), aMember({ id: "m_jo", person: "p_jo", name: "Jo" })], whenAdded);
      await members.leave(board, ["m_jo"], { by: "system", at: monday, why: "removed" });
      const facts = { name: "Somebody", agency: "Police" };
      expect(await members.describe(board, "m_jo", facts, anOccasion)).toBeUndefined();
      expect(await members.describe(board, "m_unknown", facts, anOccasion)).toBeUndefined();
      expect(await members.describe({ ...board, committee: "c_other" }, "m_sarah", facts, anOccasion)).toBeUndefined();
      expect(await members.describe(elsewhere, "m_sarah", facts, anOccasion)).toBeUndefined();
      expect(await members.describe(elsewhere, "m_sarah", {}, anOccasion)).toBeUndefined();
      expect(await members.roster(board)).toEqual([
        aMember({ id: "m_jo", person: "p_jo", name: "Jo", leftAt: monday }),
        aMember(),
      ]);
    });

    test("a person's memberships are found over all their boards", async () => {
      await members.add(board, [aMember()], whenAdded);
      const other = aMember({ id: "m_2", committee: "c_finance" });
      await members.add({ ...board, committee: "c_finance" }, [other], whenAdded);
      const found = await members.ofPerson({ tenant: "tenant-a", person: "p_sarah" });
      expect([...found].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([other, aMember()]);
    });

    test("a roster of three hundred comes whole", async () => {
      const many = Array.from({ length: 300 }, (_, n) =>
        aMember({ id: `m_${n}`, person: `p_${n}`, name: `Member ${String(n).padStart(3, "0")}` }),
      );
      await members.add(board, many, whenAdded);
      expect(await members.roster(board)).toEqual(many);
    });
  });
}
