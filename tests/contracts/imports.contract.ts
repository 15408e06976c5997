import { beforeEach, describe, expect, test } from "vitest";
import type { MinutesImport } from "../../src/domain/minutes/proposal.js";
import type { Store } from "../../src/store/store.js";
import { anImport, aProposal } from "../builders/an-import.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-02T10:05:00Z");
const by = "m_clerk";
const made = [{ row: 1, kind: "logged", item: "ai_1", number: 1 }] as const;

const states: readonly MinutesImport["state"][] = [
  { kind: "checking" },
  { kind: "accepting", by, at, made: [] },
  { kind: "accepted", by, at, made },
  { kind: "undoing", by, at, made, unmade: [] },
  { kind: "undone", by, at, made, unmade: [{ row: 1, kind: "taken-back" }] },
  { kind: "thrown-away", by, at },
];

export function describeImports(name: string, makeStore: MakeStore): void {
  describe(`imports, ${name}`, () => {
    let imports: Store["imports"];
    beforeEach(async () => {
      imports = (await makeStore()).imports;
    });

    test.each(states)("one comes back as it was saved: $kind", async (state) => {
      const read = anImport({ state });
      expect(await imports.insert(read, "turn-1")).toEqual({ kind: "inserted", import: read });
      expect(await imports.find(board, "im_1")).toEqual(read);
      const saved = await imports.save({ ...read, known: 3 });
      expect(saved).toEqual({ ...read, known: 3, revision: 2 });
      expect(await imports.find(board, "im_1")).toEqual(saved);
    });

    test("a repeated turn finds its own, also when both come at once", async () => {
      const results = await Promise.all([
        imports.insert(anImport(), "turn-1"),
        imports.insert(anImport({ id: "im_2" }), "turn-1"),
      ]);
      expect(results.map(({ kind }) => kind).sort()).toEqual(["exists", "inserted"]);
      expect(results[0]?.import.id).toBe(results[1]?.import.id);
    });

    test("of two who save the same revision one is told that the other was first", async () => {
      await imports.insert(anImport(), "turn-1");
      const results = await Promise.all([imports.save(anImport({ known: 1 })), imports.save(anImport({ known: 2 }))]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect((await imports.find(board, "im_1"))?.revision).toBe(2);
    });

    test("the same paper is known by its digest, unless it was thrown away or taken back", async () => {
      for (const [place, state] of states.entries()) {
        const read = anImport({ id: `im_${place}`, at: new Date(Number(at) + place), state });
        await imports.insert(read, read.id);
      }
      await imports.insert(anImport({ id: "im_other", digest: "digest-2" }), "other");
      const found = await imports.findByDigest(board, "digest-1");
      expect(found.map(({ state }) => state.kind)).toEqual(["undoing", "accepted", "accepting", "checking"]);
      expect(await imports.findByDigest(board, "digest-3")).toEqual([]);
    });

    test("the newest come first, without their rows, and only those that wait where these are asked for", async () => {
      await imports.insert(anImport({ id: "im_old", at: new Date("2026-03-01T10:00:00Z") }), "1");
      await imports.insert(anImport({ id: "im_done", state: { kind: "accepted", by, at, made } }), "2");
      const all = await imports.newest(board, {}, 10);
      expect(all.map(({ id }) => id)).toEqual(["im_done", "im_old"]);
      const { proposals: _rows, unread: _unread, ...head } = anImport({ id: "im_old" });
      expect(await imports.newest(board, { checking: true }, 10)).toEqual([{ ...head, at: all[1]?.at }]);
      expect(await imports.newest(board, {}, 1)).toHaveLength(1);
    });

    test("what a member had read is found by them", async () => {
      await imports.insert(anImport(), "1");
      await imports.insert(anImport({ id: "im_2", by: "m_chair" }), "2");
      expect((await imports.readBy(board, "m_chair", 10)).map(({ id }) => id)).toEqual(["im_2"]);
      expect((await imports.readBy(board, "m_clerk", 0)).length).toBeLessThanOrEqual(1);
    });

    test("one whose accepting or undoing was begun and not ended is found, the longest first", async () => {
      const earlier = new Date(Number(at) - 1000);
      await imports.insert(anImport({ id: "im_a", state: { kind: "accepting", by, at, made: [] } }), "1");
      const undoing = { kind: "undoing", by, at: earlier, made, unmade: [] } as const;
      await imports.insert(anImport({ id: "im_b", state: undoing }), "2");
      await imports.insert(anImport({ id: "im_c" }), "3");
      const later = new Date(Number(at) + 1);
      expect((await imports.findUnfinished("system", later))?.id).toBe("im_b");
      expect(await imports.findUnfinished("system", earlier)).toBeUndefined();
      await imports.save(anImport({ id: "im_b", state: { ...undoing, kind: "undone" } }));
      expect((await imports.findUnfinished("system", later))?.id).toBe("im_a");
      const begun = await imports.save(
        anImport({ id: "im_c", state: { kind: "accepting", by, at: earlier, made: [] } }),
      );
      expect(begun).not.toBe("changed-meanwhile");
      expect((await imports.findUnfinished("system", later))?.id).toBe("im_c");
    });

    test("unaccepted ones that name somebody by themselves go; what was accepted stays", async () => {
      const person = { kind: "person", person: { name: "Sam New", representing: "Jo Old" } } as const;
      const owner = { kind: "asked", typed: "Sam New", offered: [] } as const;
      const task = aProposal().what;
      const rows = {
        im_person: person,
        im_there: { kind: "attendance", who: "Sam New", as: "present" },
        im_deputy: { kind: "attendance", who: "m_sarah", as: "apologies", deputy: "Sam New" },
        im_owner: { ...task, owners: [owner] },
        im_decision: { kind: "decision", text: "Sam New was elected." },
      } as const;
      for (const [id, what] of Object.entries(rows)) {
        const proposals = [aProposal({ what: what as typeof task })];
        await imports.insert(anImport({ id: id as `im_${string}`, proposals }), id);
      }
      const accepted = anImport({
        id: "im_done",
        proposals: [aProposal({ what: person })],
        state: { kind: "accepted", by, at, made },
      });
      await imports.insert(accepted, "done");
      await imports.insert(anImport({ id: "im_new" }), "new");
      await imports.save(anImport({ id: "im_new", proposals: [aProposal({ what: person })] }));
      await imports.removeNaming(board, ["Sam New", "Sammy"]);
      expect((await imports.newest(board, {}, 10)).map(({ id }) => id).sort()).toEqual(["im_decision", "im_done"]);
    });

    test("of what was accepted the names go, with the words that hold them, and the rest stays", async () => {
      const person = { kind: "person", person: { name: "Sam New", agency: "Trust" } } as const;
      const words = "Present: Sam New and others";
      const rows = [aProposal({ what: person, evidence: { words, page: 2 } }), aProposal({ row: 2 })];
      const accepted = { kind: "accepted", by, at, made } as const;
      await imports.insert(anImport({ proposals: rows, unread: [{ words }], state: accepted }), "1");
      await imports.removeNaming(board, ["Sam New"]);
      const forgotten = { kind: "person", person: { name: "former member", agency: "Trust" } } as const;
      expect(await imports.find(board, "im_1")).toEqual(
        anImport({
          proposals: [
            aProposal({ what: forgotten, evidence: { words: "former member", page: 2 } }),
            aProposal({ row: 2 }),
          ],
          unread: [{ words: "former member" }],
          state: accepted,
          revision: 2,
        }),
      );
      await imports.removeNaming(board, ["Sam New"]);
      expect((await imports.find(board, "im_1"))?.revision).toBe(2);
    });

    test("what was accepted or taken back long ago goes, at most so many at a time", async () => {
      for (const [place, state] of states.entries())
        await imports.insert(anImport({ id: `im_${place}`, state }), `${place}`);
      await imports.removeEnded(board, at, 10);
      expect(await imports.countAll(board)).toBe(6);
      await imports.removeEnded(board, new Date(Number(at) + 1), 1);
      expect(await imports.countAll(board)).toBe(5);
      await imports.removeEnded(board, new Date(Number(at) + 1), 10);
      expect(await imports.countAll(board)).toBe(4);
    });

    test("a board's are counted and removed some at a time; another board's and tenant's stay", async () => {
      for (const id of ["im_1", "im_2", "im_3"] as const) await imports.insert(anImport({ id }), id);
      await imports.insert(anImport({ id: "im_4", committee: "c_other" }), "im_4");
      await imports.insert(anImport({ id: "im_5", tenant: "tenant-b" }), "im_5");
      expect(await imports.countAll(board)).toBe(3);
      expect(await imports.removeSome(board, 2)).toBe(2);
      expect(await imports.removeSome(board, 2)).toBe(1);
      expect(await imports.removeSome(board, 2)).toBe(0);
      expect(await imports.find({ ...board, committee: "c_other" }, "im_4")).toBeDefined();
      expect(await imports.find({ ...board, tenant: "tenant-b" }, "im_5")).toBeDefined();
      expect(await imports.find(board, "im_5")).toBeUndefined();
      expect(await imports.save(anImport({ id: "im_5", tenant: "tenant-a" }))).toBe("changed-meanwhile");
    });
  });

  describe(`arrivals, ${name}`, () => {
    const scope = { tenant: "tenant-a", person: "p_clerk" } as const;
    const arrival = {
      ...scope,
      id: "ar_1",
      file: "m.txt",
      paper: { blocks: [{ kind: "line", text: "SB to ring" }] },
    } as const;

    test("a paper waits for its sender alone, once for a turn, until it is placed", async () => {
      const { arrivals } = await makeStore();
      expect(await arrivals.insert(arrival, "turn-1")).toEqual({ kind: "inserted", arrival });
      expect(await arrivals.insert({ ...arrival, id: "ar_2" }, "turn-1")).toEqual({ kind: "exists", arrival });
      const { file: _file, ...pasted } = arrival;
      await arrivals.insert({ ...pasted, id: "ar_3" }, "turn-2");
      expect(await arrivals.find(scope, "ar_1")).toEqual(arrival);
      expect(await arrivals.find(scope, "ar_3")).toEqual({ ...pasted, id: "ar_3" });
      const others = [
        { ...scope, person: "p_b" },
        { ...scope, tenant: "tenant-b" },
      ] as const;
      for (const other of others) {
        expect(await arrivals.find(other, "ar_1")).toBeUndefined();
        await arrivals.remove(other, "ar_1");
        await arrivals.removeAll(other);
      }
      await arrivals.remove(scope, "ar_1");
      expect(await arrivals.find(scope, "ar_1")).toBeUndefined();
      expect(await arrivals.find(scope, "ar_3")).toBeDefined();
      await arrivals.removeAll(scope);
      expect(await arrivals.find(scope, "ar_3")).toBeUndefined();
    });
  });
}
