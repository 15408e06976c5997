import { beforeEach, describe, expect, test } from "vitest";
import { day } from "../../src/domain/days/day.js";
import { type ArchiveRecord, archiveKinds } from "../../src/store/committee-archive.js";
import type { Store } from "../../src/store/store.js";
import { aCommittee } from "../builders/a-committee.js";
import { aDecision } from "../builders/a-decision.js";
import { aDraft } from "../builders/a-draft.js";
import { aFrozenArising } from "../builders/a-frozen-arising.js";
import { aMeeting } from "../builders/a-meeting.js";
import { aMeetingRecord } from "../builders/a-meeting-record.js";
import { aMember } from "../builders/a-member.js";
import { aLine, aMorning, aWeekly } from "../builders/a-notice.js";
import { aPlan } from "../builders/a-plan.js";
import { aProgrammeItem } from "../builders/a-programme-item.js";
import { aSuggestion } from "../builders/a-suggestion.js";
import { aTerm } from "../builders/a-term.js";
import { anAgenda } from "../builders/an-agenda.js";
import { anImport, aProposal } from "../builders/an-import.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const other = { tenant: "tenant-a", committee: "c_other" } as const;
const monday = new Date("2026-03-02T10:00:00Z");
const sent = (activityId: string) =>
  ({ kind: "sent", at: monday, card: { conversation: "a:1", serviceUrl: "http://127.0.0.1/", activityId } }) as const;

export function describeCommitteeArchive(name: string, makeStore: MakeStore): void {
  describe(`whole committees, ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore();
    });

    test("a committee that was taken out and put into an empty store is the same there", async () => {
      const { sarah } = await seat(store);
      const { counts, records } = await opened(store);
      expect(counts).toEqual({ ...Object.fromEntries(archiveKinds.map((kind) => [kind, 1])), notice: 2 });
      const order = records.map(({ kind }) => archiveKinds.indexOf(kind));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      const lines = await store.actionItems.history(board, "ai_1", 1000);
      expect(lines).toHaveLength(251);

      const empty = await makeStore();
      expect(await empty.archive.open(board)).toBeUndefined();
      // Cut off once, and done again.
      await empty.archive.write(board, records.slice(0, -9));
      await empty.archive.write(board, records);
      expect(await empty.committees.find(board)).toBeUndefined();
      const [first] = records;
      expect(await empty.archive.establish(board, first?.document ?? { id: "" })).toBe("established");
      expect((await opened(empty)).records).toEqual(records);
      expect(await empty.actionItems.history(board, "ai_1", 1000)).toEqual(lines);
      expect((await empty.actionItems.owedBy(board, [{ ...board, id: sarah.id }], { limit: 5 })).length).toBe(1);
      expect(await empty.members.history(board, 10)).toHaveLength(1);
      expect(await empty.committees.history(board, 10)).toEqual([
        { by: sarah.id, at: monday, change: { kind: "set-up" } },
      ]);
      expect(await empty.committees.drawNumber(board)).toBe(2);
      expect(await empty.committees.drawNumber(board, "decision")).toBe(3);
      expect(await empty.committees.drawNumber(board, "suggestion")).toBe(1);
      for (const kept of ["agendas", "meetingRecords", "frozenArisings"] as const)
        expect(await empty[kept].find(board, "mt_march")).toEqual(await store[kept].find(board, "mt_march"));
      for (const kept of ["decisions", "programmeItems", "suggestions"] as const) {
        expect(await empty[kept].findByNumber(board, 1)).toEqual(await store[kept].findByNumber(board, 1));
        expect(await empty[kept].findByTurn(board, "turn-1")).toBeDefined();
      }
      expect(await empty.plans.findByTurn(board, "turn-1")).toEqual(aPlan());
      expect(await empty.glossary.find(board, "c.d.o.p.")).toEqual(aTerm());
      expect(await empty.glossary.define(aTerm())).toEqual({ before: aTerm() });
      expect(await empty.imports.find(board, "im_1")).toEqual(named);
      await empty.imports.removeNaming(board, ["Sam New"]);
      expect(await empty.imports.countAll(board)).toBe(0);
    });

    test("of a notice about several committees only one's own lines come, and nothing of another tenant", async () => {
      await seat(store);
      const morning = (await opened(store)).records.find(({ document }) => document.kind === "morning");
      expect(morning?.document.lines).toEqual([aLine()]);
      expect(await store.archive.open({ ...board, tenant: "tenant-b" })).toBeUndefined();
    });

    test("what is in the way is told before anything is written, and found out at the end", async () => {
      await seat(store);
      const { id, tenant, code, home } = aCommittee({ id: "c_new" });
      const wanted = { id, tenant, code, conversation: home.conversation };
      expect(await store.archive.inTheWay("system", { ...wanted, id: board.committee })).toBe("exists");
      expect(await store.archive.inTheWay("system", wanted)).toBe("home-taken");
      expect(await store.archive.inTheWay("system", { ...wanted, conversation: "19:new" })).toBe("code-taken");
      expect(
        await store.archive.inTheWay("system", { ...wanted, conversation: "19:new", code: "NEW" }),
      ).toBeUndefined();
      const [first] = (await opened(store)).records;
      const document = { ...first?.document, id };
      expect(await store.archive.establish({ tenant, committee: id }, document)).toBe("home-taken");
      expect(await store.archive.establish(board, document)).toBe("exists");
    });

    test("people are known again by either of their ids, the Entra id first, or by ours", async () => {
      const scope = { tenant: "tenant-a" };
      const [jo, sam] = await store.people.know(
        scope,
        [
          { channelId: "29:jo", entraId: "e-jo", name: "Jo" },
          { channelId: "29:sam", name: "Sam" },
        ],
        monday,
      );
      const match = (person: object) => store.archive.match(scope, [{ id: "p_x", ...person }]);
      expect([...(await match({ entraId: "e-jo", channelId: "29:sam" })).values()]).toEqual([jo?.id]);
      expect([...(await match({ entraId: "e-new", channelId: "29:sam" })).values()]).toEqual([sam?.id]);
      expect((await match({ entraId: "e-new" })).size).toBe(0);
      expect((await match({})).size).toBe(0);
      expect((await store.archive.match(scope, [{ id: jo?.id ?? "p_" }])).size).toBe(1);
      expect((await store.archive.match({ tenant: "tenant-b" }, [{ id: "p_x", entraId: "e-jo" }])).size).toBe(0);
    });

    test("a person who is there stays as they are", async () => {
      await seat(store);
      const { records } = await opened(store);
      const person = records.find(({ kind }) => kind === "person");
      if (person === undefined) throw new Error("nobody came");
      await store.archive.write(board, [{ kind: "person", document: { ...person.document, name: "Somebody else" } }]);
      expect((await opened(store)).records).toEqual(records);
    });

    test("a morning that another committee has too joins it where it is one card, and else stands beside it", async () => {
      await seat(store);
      const morning = aMorning({ state: sent("1"), lines: [aLine({ committee: other.committee, item: "ai_9" })] });
      const put = (notice: object) =>
        store.archive.write(other, [{ kind: "notice", document: notice as never as ArchiveRecord["document"] }]);
      const told = async () =>
        (await store.notices.ofPerson({ tenant: "tenant-a", person: "p_sarah" }, day("2026-03-01"))).map((notice) => [
          notice.id.slice("tenant-a/p_sarah/".length),
          notice.lines.map(({ item }) => item),
        ]);
      for (let again = 0; again < 2; again += 1) {
        await put(morning);
        expect(await told()).toEqual([["2026-03-05/morning", ["ai_1", "ai_8", "ai_9"]]]);
      }
      const third = { ...morning, state: sent("2"), lines: [aLine({ committee: "c_third", item: "ai_7" })] };
      for (let again = 0; again < 2; again += 1) {
        await store.archive.write({ ...other, committee: "c_third" }, [{ kind: "notice", document: third }]);
        expect(await told()).toEqual([
          ["2026-03-05/morning", ["ai_1", "ai_8", "ai_9"]],
          ["2026-03-05/morning/c_third", ["ai_7"]],
        ]);
      }
    });

    test("every committee is listed with its members of today and its action items", async () => {
      await seat(store);
      await store.committees.insert(aCommittee({ id: "c_other", tenant: "tenant-b", code: "AB", name: "Another" }));
      expect(await store.archive.list("system")).toEqual([
        { ...board, name: "Safeguarding Board", code: "SB", members: 1, actionItems: 1 },
        { tenant: "tenant-b", committee: "c_other", name: "Another", code: "AB", members: 0, actionItems: 0 },
      ]);
    });
  });
}

async function opened(store: Store) {
  const archive = await store.archive.open(board);
  if (archive === undefined) throw new Error("there is no such committee");
  const records: ArchiveRecord[] = [];
  for await (const record of archive.records) records.push(record);
  return { counts: archive.counts, records };
}

/** A board with one of each, whose action has a history that is longer than its document holds. */
const named = anImport({
  proposals: [aProposal({ what: { kind: "person", person: { name: "Sam New" } } })],
});

async function seat(store: Store) {
  const sarah = aMember({ id: "m_clerk", role: "clerk" });
  await store.committees.insert(aCommittee(), { by: sarah.id, at: monday, change: { kind: "set-up" } });
  const [person] = await store.people.know(board, [{ channelId: "29:s", entraId: "e-s", name: "Sarah Kent" }], monday);
  const account = person?.id ?? "p_";
  await store.members.add(board, [{ ...sarah, person: account }], { by: sarah.id, at: monday, how: "set-up" });
  await store.committees.drawNumber(board);
  const owners = { kind: "named", owners: [{ member: sarah.id, assignedAt: monday }] } as const;
  await store.actionItems.insert(anOpenItem({ owners }), "turn-1", loggedLine());
  for (let revision = 1; revision <= 250; revision += 1)
    await store.actionItems.change(board, "ai_1", revision, {
      set: {},
      changedBy: [{ by: sarah.id, at: monday }],
      history: { by: sarah.id, at: monday, what: { kind: "noted", text: `note ${revision}` } },
    });
  await store.drafts.insert(aDraft({ by: sarah.id }), "turn-2");
  await store.meetings.insert(aMeeting(), "turn-3");
  await store.agendas.save(anAgenda());
  await store.meetingRecords.save(aMeetingRecord());
  await store.frozenArisings.save(aFrozenArising());
  for (let drawn = 0; drawn < 2; drawn += 1) await store.committees.drawNumber(board, "decision");
  await store.decisions.insert(aDecision(), "turn-1");
  await store.programmeItems.insert(aProgrammeItem(), "turn-1");
  await store.suggestions.insert(aSuggestion(), "turn-1");
  await store.plans.insert(aPlan(), "turn-1");
  await store.glossary.define(aTerm());
  await store.imports.insert(named, "turn-1");
  // Of others, and left where it is.
  await store.agendas.save(anAgenda({ ...other, meeting: "mt_other" }));
  await store.decisions.insert(aDecision({ ...other, id: "dc_other" }), "turn-1");
  await store.plans.insert(aPlan({ ...other, id: "pl_other" }), "turn-1");
  await store.glossary.define(aTerm(other));
  const elsewhere = aLine({ committee: "c_elsewhere", item: "ai_8" });
  await store.notices.insert(aMorning({ state: sent("1"), lines: [aLine(), elsewhere] }));
  await store.notices.insert(aWeekly());
  return { sarah };
}
