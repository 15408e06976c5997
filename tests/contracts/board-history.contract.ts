import { beforeEach, describe, expect, test } from "vitest";
import { mostJoinRequests } from "../../src/domain/committees/committee.js";
import type { Store } from "../../src/store/store.js";
import { aCommittee } from "../builders/a-committee.js";
import { aMember } from "../builders/a-member.js";
import type { MakeStore } from "./make-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = { tenant: "tenant-b", committee: "c_safeguarding" } as const;
const at = (time: string) => new Date(`2026-03-05T${time}:00Z`);
const by = "m_clerk";

/** What a committee and its members remember of their changes, and who asks to join it. */
export function describeBoardHistory(name: string, makeStore: MakeStore): void {
  describe(`the history of a board, ${name}`, () => {
    let { committees, members } = {} as Store;
    beforeEach(async () => {
      ({ committees, members } = await makeStore());
    });

    test("a committee's lines come back, the newest first, and another tenant's never", async () => {
      await committees.insert(aCommittee(), { by, at: at("09:00"), change: { kind: "set-up" } });
      const set = {
        by,
        at: at("10:00"),
        change: { kind: "set", setting: "signOff", from: "false", to: "true" },
      } as const;
      await committees.change(scope, 1, { signOff: true }, [set]);
      await committees.note(scope, { by: "system", at: at("11:00"), change: { kind: "imported" } });
      await committees.note(elsewhere, { by: "system", at: at("12:00"), change: { kind: "imported" } });
      const lines = await committees.history(scope, 10);
      expect(lines.map(({ change }) => change.kind)).toEqual(["imported", "set", "set-up"]);
      expect(lines[1]).toEqual(set);
      expect(await committees.history(scope, 1)).toHaveLength(1);
      expect(await committees.history(elsewhere, 10)).toEqual([]);
      expect((await committees.find(scope))?.revision).toBe(2);
    });

    test("a change that came too late leaves no line", async () => {
      await committees.insert(aCommittee());
      const line = { by, at: at("10:00"), change: { kind: "archived" } } as const;
      expect(await committees.change(scope, 7, { archivedAt: at("10:00") }, [line])).toBe("changed-meanwhile");
      expect(await committees.history(scope, 10)).toEqual([]);
    });

    test("archived and restored", async () => {
      await committees.insert(aCommittee());
      const archived = await committees.change(scope, 1, { archivedAt: at("10:00") }, []);
      expect(archived).toEqual(aCommittee({ archivedAt: at("10:00"), revision: 2 }));
      expect(await committees.change(scope, 2, { archivedAt: null }, [])).toEqual(aCommittee({ revision: 3 }));
    });

    test("a name, a code and a home can be changed, unless another committee has the code or lives there", async () => {
      const other = { ...aCommittee().home, conversation: "19:other@thread.tacv2" };
      await committees.insert(aCommittee());
      await committees.insert(aCommittee({ id: "c_2", code: "XY", home: other }));
      expect(await committees.change(scope, 1, { code: "XY" }, [])).toBe("code-taken");
      expect(await committees.change(scope, 1, { home: other }, [])).toBe("home-taken");
      const home = {
        ...aCommittee().home,
        conversation: "19:new@thread.v2",
        kind: "group-chat",
        private: true,
      } as const;
      const changed = await committees.change(scope, 1, { name: "Harbour Board", code: "HB", home }, []);
      expect(changed).toEqual(aCommittee({ name: "Harbour Board", code: "HB", home, revision: 2 }));
      expect(await committees.findByHome(scope, "19:new@thread.v2")).toEqual(changed);
      expect(await committees.findByHome(scope, aCommittee().home.conversation)).toBeUndefined();
    });

    test("the committees of a team are found by it", async () => {
      const of = (team: string, conversation: string) => ({ ...aCommittee().home, team, conversation });
      await committees.insert(aCommittee({ home: of("19:team", "19:one") }));
      await committees.insert(aCommittee({ id: "c_2", code: "XY", home: of("19:team", "19:two") }));
      await committees.insert(aCommittee({ id: "c_3", code: "YZ", home: of("19:else", "19:three") }));
      const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort();
      expect(ids(await committees.findByTeam(scope, "19:team"))).toEqual(["c_2", "c_safeguarding"]);
      expect(await committees.findByTeam(elsewhere, "19:team")).toEqual([]);
    });

    test("steps of the guide are remembered once each", async () => {
      await committees.insert(aCommittee());
      await committees.noteGuided(scope, "chair");
      await committees.noteGuided(scope, "chair");
      await committees.noteGuided(elsewhere, "days");
      expect((await committees.find(scope))?.guided).toEqual(["chair"]);
    });

    test("whoever asks to join waits once, until they are answered; of fifty no more", async () => {
      await committees.insert(aCommittee());
      const pat = { person: "p_pat", name: "Pat Quinn", at: at("10:00") } as const;
      expect(await committees.askToJoin(scope, pat)).toBe("asked");
      expect(await committees.askToJoin(scope, { ...pat, at: at("11:00") })).toBe("asked-before");
      expect(await committees.askToJoin(elsewhere, pat)).toBe("gone");
      expect((await committees.find(scope))?.joinRequests).toEqual([pat]);
      for (let n = 1; n < mostJoinRequests; n += 1) await committees.askToJoin(scope, { ...pat, person: `p_${n}` });
      expect(await committees.askToJoin(scope, { ...pat, person: "p_late" })).toBe("too-many");
      expect(await committees.settleJoin(elsewhere, "p_pat")).toBe(false);
      expect(await committees.settleJoin(scope, "p_pat")).toBe(true);
      expect(await committees.settleJoin(scope, "p_pat")).toBe(false);
      expect((await committees.find(scope))?.joinRequests).toHaveLength(mostJoinRequests - 1);
    });

    test("a committee that is being deleted is found by nobody, and its home and code are free", async () => {
      await committees.insert(aCommittee({ home: { ...aCommittee().home, team: "19:team" } }));
      expect(await committees.beginDelete(elsewhere, 1, at("10:00"))).toBe("changed-meanwhile");
      expect(await committees.findDeleted("system", at("10:01"))).toBeUndefined();
      expect(await committees.beginDelete(scope, 1, at("10:00"))).toBe("begun");
      expect(await committees.beginDelete(scope, 1, at("10:00"))).toBe("changed-meanwhile");
      expect(await committees.find(scope)).toBeUndefined();
      expect(await committees.findMany(scope, ["c_safeguarding"])).toEqual([]);
      expect(await committees.findByHome(scope, aCommittee().home.conversation)).toBeUndefined();
      expect(await committees.findByTeam(scope, "19:team")).toEqual([]);
      expect(await committees.change(scope, 2, { signOff: true }, [])).toBe("changed-meanwhile");
      expect(await committees.claimHome("system", new Date("2026-12-01T00:00:00Z"), at("11:00"))).toBeUndefined();
      expect(await committees.insert(aCommittee({ id: "c_new" }))).toBe("inserted");
      expect(await committees.findDeleted("system", at("10:00"))).toBeUndefined();
      expect(await committees.findDeleted("system", at("10:01"))).toEqual(scope);
      await expect(committees.drawNumber(scope)).rejects.toMatchObject({ code: "no-such-committee" });
      await committees.remove({ ...scope, committee: "c_new" });
      expect(await committees.find({ ...scope, committee: "c_new" })).toEqual(aCommittee({ id: "c_new" }));
      await committees.remove(scope);
      expect(await committees.findDeleted("system", at("10:01"))).toBeUndefined();
    });

    test("every change of a member leaves its line", async () => {
      const added = { by, at: at("09:00"), how: "list" } as const;
      await members.add(scope, [aMember(), aMember({ id: "m_jo", person: "p_jo", name: "Jo" })], added);
      await members.describe(
        scope,
        "m_sarah",
        { role: "chair", agency: "Police", initials: null },
        { by, at: at("10:00") },
      );
      await members.describe(scope, "m_sarah", { role: "chair", agency: "Police" }, { by, at: at("10:30") });
      await members.setDeputy(scope, "m_sarah", "m_jo", { by: "m_sarah", at: at("11:00") });
      await members.leave(scope, ["m_jo"], { by: "teams", at: at("12:00"), why: "left-home" });
      await members.add(scope, [aMember({ id: "m_jo", person: "p_jo", name: "Jo" })], { ...added, at: at("13:00") });
      const lines = await members.history(scope, 20);
      expect(lines.map(({ at: when, change }) => `${when.toISOString().slice(11, 16)} ${change.kind}`).sort()).toEqual([
        "09:00 joined",
        "09:00 joined",
        "10:00 described",
        "10:00 role",
        "11:00 deputy",
        "12:00 left",
        "13:00 back",
      ]);
      expect(lines[0]).toEqual({ by, at: at("13:00"), member: "m_jo", change: { kind: "back", role: "member" } });
      expect(lines).toContainEqual({
        by,
        at: at("10:00"),
        member: "m_sarah",
        change: { kind: "described", fact: "agency", to: "Police" },
      });
      expect(await members.history(scope, 1)).toHaveLength(1);
      expect(await members.history(elsewhere, 20)).toEqual([]);
      expect((await members.roster(scope)).every((member) => !("history" in member))).toBe(true);
    });
  });
}
