import { beforeEach, describe, expect, test } from "vitest";
import type { Reach } from "../../src/domain/committees/person.js";
import type { Store } from "../../src/store/store.js";
import { aMember } from "../builders/a-member.js";
import { whenAdded } from "../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import type { MakeStore } from "./make-store.js";

const tenant = { tenant: "tenant-a" };
const morning = new Date("2026-03-05T09:00:00Z");
const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);
const sarah = { channelId: "29:sarah", entraId: "entra-sarah", name: "Sarah Kent" };
const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
export function describePeople(name: string, makeStore: MakeStore): void {
  describe(`people, ${name}`, () => {
    let store: Store;
    let people: Store["people"];
    beforeEach(async () => {
      store = await makeStore();
      people = store.people;
    });
    const knowOne = async (seen: Parameters<typeof people.know>[1][number]) => {
      const [person] = await people.know(tenant, [seen], morning);
      if (person === undefined) throw new Error("nobody came back");
      return person;
    };

    test("somebody new is made once, with their wake-up, and found again by either id", async () => {
      const person = await knowOne(sarah);
      expect(person).toMatchObject({
        ...sarah,
        tenant: "tenant-a",
        reach: { kind: "untried" },
        nextMorningAt: morning,
      });
      expect(await people.find({ ...tenant, person: person.id })).toEqual(person);
      expect(await people.findMany(tenant, [person.id, "p_unknown"])).toEqual([person]);
      expect(await people.findByChannelIds(tenant, ["29:sarah", "29:nobody"])).toEqual([person]);
      expect(await knowOne({ channelId: "29:sarah", name: "Sarah Kent" })).toEqual(person);
      expect(await knowOne({ entraId: "entra-sarah", name: "Sarah Kent" })).toEqual(person);
      expect(await people.know(tenant, [], morning)).toEqual([]);
    });

    test("another tenant with the same ids has somebody else", async () => {
      const person = await knowOne(sarah);
      const elsewhere = { tenant: "tenant-b", person: person.id };
      expect(await people.find(elsewhere)).toBeUndefined();
      expect(await people.findMany(elsewhere, [person.id])).toEqual([]);
      expect(await people.findByChannelIds(elsewhere, ["29:sarah"])).toEqual([]);
      await people.saveConversation(elsewhere, { conversation: "a:x", serviceUrl: "http://127.0.0.1:9/" });
      await people.saveReach(elsewhere, { kind: "reachable" });
      expect(await people.find({ ...tenant, person: person.id })).toEqual(person);
      const [other] = await people.know({ tenant: "tenant-b" }, [sarah], morning);
      expect(other?.id).not.toBe(person.id);
    });

    test("a new name is saved, and an empty one is not", async () => {
      const before = await knowOne(sarah);
      const after = await knowOne({ ...sarah, name: "Sarah Kent-Lowe" });
      expect(after).toMatchObject({ id: before.id, name: "Sarah Kent-Lowe" });
      expect((await knowOne({ ...sarah, name: "" })).name).toBe("Sarah Kent-Lowe");
      expect((await people.find({ ...tenant, person: before.id }))?.name).toBe("Sarah Kent-Lowe");
    });

    test("the second id is learnt when it is first seen", async () => {
      const byChannel = await knowOne({ channelId: "29:sarah", name: "Sarah Kent" });
      expect((await knowOne(sarah)).id).toBe(byChannel.id);
      expect((await knowOne({ entraId: "entra-sarah", name: "Sarah Kent" })).id).toBe(byChannel.id);
    });

    test("a whole roster is known in its order, with repeats, and a second reading changes nothing", async () => {
      const roster = Array.from({ length: 300 }, (_, place) => ({
        channelId: `29:${place}`,
        entraId: `entra-${place}`,
        name: `Member ${place}`,
      }));
      const first = await people.know(tenant, [...roster, { channelId: "29:7", name: "Member 7" }], morning);
      expect(first.map((person) => person.name)).toEqual([...roster.map((seen) => seen.name), "Member 7"]);
      expect(new Set(first.map((person) => person.id)).size).toBe(300);
      expect(first.at(-1)).toEqual(first[7]);
      expect(await people.know(tenant, roster, later(1))).toEqual(first.slice(0, 300));
    });

    test("twelve processes that see the same new people at once make each of them once", async () => {
      const roster = Array.from({ length: 5 }, (_, n) => ({ channelId: `29:${n}`, entraId: `e${n}`, name: `N ${n}` }));
      const seen = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          people.know(tenant, n % 2 === 0 ? roster : [...roster].reverse(), morning),
        ),
      );
      expect(new Set(seen.flat().map((person) => person.id)).size).toBe(5);
    });

    test("two who turn out to be one are merged: memberships, conversation and both ids", async () => {
      const byEntra = await knowOne({ entraId: "entra-sarah", name: "Sarah Kent" });
      const byChannel = await knowOne({ channelId: "29:sarah", name: "Sarah" });
      await people.saveConversation(
        { ...tenant, person: byChannel.id },
        { conversation: "a:1", serviceUrl: "http://s/" },
      );
      await store.members.add(board, [aMember({ person: byEntra.id })], whenAdded);

      const merged = await knowOne(sarah);
      expect(merged).toMatchObject({ ...sarah, conversation: "a:1", reach: { kind: "reachable" } });
      expect(merged.id).toBe(byChannel.id);
      expect(await people.find({ ...tenant, person: merged.id })).toEqual(merged);
      expect(await people.find({ ...tenant, person: byEntra.id })).toBeUndefined();
      expect(await store.members.ofPerson({ ...tenant, person: merged.id })).toEqual([aMember({ person: merged.id })]);
      expect((await knowOne({ entraId: "entra-sarah", name: "Sarah Kent" })).id).toBe(merged.id);
    });

    test("where both were on one board, one membership stays, with the stronger role and what the other owed", async () => {
      const byEntra = await knowOne({ entraId: "entra-sarah", name: "Sarah Kent" });
      const byChannel = await knowOne({ channelId: "29:sarah", name: "Sarah" });
      await store.members.add(
        board,
        [
          aMember({ id: "m_old", person: byEntra.id, role: "clerk" }),
          aMember({ id: "m_new", person: byChannel.id, name: "Sarah" }),
        ],
        whenAdded,
      );
      const assignedAt = new Date("2026-03-02T10:00:00Z");
      const owed = anOpenItem({
        owners: {
          kind: "named",
          owners: [
            { member: "m_old", assignedAt },
            { member: "m_new", assignedAt },
          ],
        },
      });
      const all = anOpenItem({
        id: "ai_2",
        number: 2,
        owners: { kind: "everybody", assignedAt, answered: ["m_old", "m_other"] },
      });
      await store.actionItems.insert(owed, "turn-1", loggedLine());
      await store.actionItems.insert(all, "turn-2", loggedLine());

      const merged = await knowOne(sarah);
      const [membership, ...others] = await store.members.ofPerson({ ...tenant, person: merged.id });
      expect(others).toEqual([]);
      expect(membership).toMatchObject({ id: "m_new", role: "clerk" });
      const left = (await store.members.roster(board)).find((member) => member.id === "m_old");
      expect(left?.leftAt).toBeInstanceOf(Date);
      expect(left).not.toHaveProperty("person");
      expect((await store.actionItems.find(board, "ai_1"))?.owners).toEqual({
        kind: "named",
        owners: [{ member: "m_new", assignedAt }],
      });
      expect((await store.actionItems.find(board, "ai_2"))?.owners).toMatchObject({ answered: ["m_new", "m_other"] });
      const mine = [{ id: "m_new", committee: "c_safeguarding" }] as const;
      expect(await store.actionItems.owedBy(tenant, mine, { limit: 50 })).toHaveLength(1);
    });

    test("several processes that merge the same two at once agree on one", async () => {
      await knowOne({ entraId: "entra-sarah", name: "Sarah Kent" });
      await knowOne({ channelId: "29:sarah", name: "Sarah Kent" });
      const merged = await Promise.all(Array.from({ length: 6 }, () => knowOne(sarah)));
      expect(new Set(merged.map((person) => person.id)).size).toBe(1);
      expect((await knowOne({ entraId: "entra-sarah", name: "Sarah Kent" })).id).toBe(merged[0]?.id);
    });

    test("an Entra id that belongs to somebody else is believed before a channel id", async () => {
      const first = await knowOne(sarah);
      const other = await knowOne({ channelId: "29:sarah", entraId: "entra-other", name: "Somebody Else" });
      expect(other.id).not.toBe(first.id);
      expect((await people.findByChannelIds(tenant, ["29:sarah"]))[0]?.id).toBe(first.id);
    });

    test("two people who both have an Entra id are never merged", async () => {
      const first = await knowOne(sarah);
      const second = await knowOne({ channelId: "29:jo", entraId: "entra-jo", name: "Jo Marsh" });
      expect(await knowOne({ channelId: "29:sarah", entraId: "entra-jo", name: "Jo Marsh" })).toEqual(second);
      expect(await people.find({ ...tenant, person: first.id })).toEqual(first);
    });

    test.each<Reach>([
      { kind: "untried" },
      { kind: "reachable" },
      { kind: "unreachable", reason: "blocked", since: morning },
      { kind: "unreachable", reason: "removed", since: morning },
      { kind: "unreachable", reason: "guest", since: morning },
    ])("how they can be reached comes back as it was saved: $kind $reason", async (reach) => {
      const { id } = await knowOne(sarah);
      await people.saveReach({ ...tenant, person: id }, reach);
      expect((await people.find({ ...tenant, person: id }))?.reach).toEqual(reach);
    });

    test("a conversation is remembered, makes them reachable, and is forgotten only while it is still this one", async () => {
      const scope = { ...tenant, person: (await knowOne(sarah)).id };
      await people.saveReach(scope, { kind: "unreachable", reason: "gone", since: morning });
      await people.saveConversation(scope, { conversation: "a:1", serviceUrl: "http://127.0.0.1:4100/" });
      const known = await people.find(scope);
      expect(known).toMatchObject({ conversation: "a:1", reach: { kind: "reachable" } });
      await people.forgetConversation(scope, "a:0");
      expect(await people.find(scope)).toEqual(known);
      await people.forgetConversation(scope, "a:1");
      expect(await people.find(scope)).not.toHaveProperty("conversation");
    });

    test("of many who claim one morning, one gets it; its token alone ends the claim", async () => {
      const { id } = await knowOne(sarah);
      expect(await people.claimMorning("system", later(-1), later(0))).toBeUndefined();
      const claims = await Promise.all(
        Array.from({ length: 8 }, () => people.claimMorning("system", morning, later(1))),
      );
      const [won, ...others] = claims.filter((claim) => claim !== undefined);
      expect(others).toEqual([]);
      expect(won?.person.id).toBe(id);
      await people.settleMorning({ ...tenant, person: id }, "some-other-token", later(60));
      expect(await people.earliestMorning("system")).toEqual(later(1));
      await people.settleMorning({ ...tenant, person: id }, won?.token ?? "", later(1440));
      expect(await people.earliestMorning("system")).toEqual(later(1440));
      await people.settleMorning({ ...tenant, person: id }, won?.token ?? "", later(60));
      expect(await people.earliestMorning("system")).toEqual(later(1440));
    });

    test("somebody is found by their 1:1 conversation, in their own tenant", async () => {
      const [person] = await people.know(tenant, [{ channelId: "29:sarah", name: "Sarah" }], morning);
      if (person === undefined) throw new Error("nobody is known");
      await people.saveConversation(
        { ...tenant, person: person.id },
        { conversation: "a:1", serviceUrl: "http://localhost" },
      );
      expect((await people.findByConversation(tenant, "a:1"))?.id).toBe(person.id);
      expect(await people.findByConversation(tenant, "a:2")).toBeUndefined();
      expect(await people.findByConversation({ tenant: "tenant-b" }, "a:1")).toBeUndefined();
    });

    test("a hundred mornings are claimed once each by four who share them out", async () => {
      const roster = Array.from({ length: 100 }, (_, place) => ({ channelId: `29:${place}`, name: `Member ${place}` }));
      await people.know(tenant, roster, morning);
      const claimed: string[] = [];
      const claimer = async () => {
        for (;;) {
          const claim = await people.claimMorning("system", morning, later(60));
          if (claim === undefined) return;
          claimed.push(claim.person.id);
        }
      };
      await Promise.all([claimer(), claimer(), claimer(), claimer()]);
      expect(claimed).toHaveLength(100);
      expect(new Set(claimed).size).toBe(100);
    });
  });
}
