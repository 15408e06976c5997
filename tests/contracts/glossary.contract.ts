import { beforeEach, describe, expect, test } from "vitest";
import type { Glossary } from "../../src/store/glossary.js";
import { aTerm } from "../builders/a-term.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = [
  { ...board, tenant: "tenant-b" },
  { ...board, committee: "c_other" },
] as const;

export function describeGlossary(name: string, makeStore: MakeStore): void {
  describe(`the glossary, ${name}`, () => {
    let glossary: Glossary;
    beforeEach(async () => {
      ({ glossary } = await makeStore());
    });
    const listed = async (skip = 0, limit = 10) =>
      (await glossary.list(board, { skip, limit })).terms.map(({ term }) => term);

    test("a term is found whatever its case and dots", async () => {
      expect(await glossary.define(aTerm({ imported: "im_1" }))).toEqual({});
      for (const words of ["CDOP", "cdop", "C.D.O.P.", " Cdop "])
        expect(await glossary.find(board, words)).toEqual(aTerm({ imported: "im_1" }));
      expect(await glossary.find(board, "CDO")).toBeUndefined();
    });

    test("another meaning takes the place of the one it had, and says what that was", async () => {
      await glossary.define(aTerm({ imported: "im_1" }));
      const { before } = await glossary.define(aTerm({ term: "C.D.O.P.", meaning: "Child death panel", by: "m_jo" }));
      expect(before).toEqual(aTerm({ imported: "im_1" }));
      expect(await glossary.find(board, "CDOP")).toEqual(
        aTerm({ term: "C.D.O.P.", meaning: "Child death panel", by: "m_jo", revision: 2 }),
      );
      expect(await glossary.countAll(board)).toBe(1);
    });

    test("of two who teach one term at once, both are heard and one meaning stays", async () => {
      const both = await Promise.all([glossary.define(aTerm()), glossary.define(aTerm({ meaning: "Another" }))]);
      expect(both.filter(({ before }) => before !== undefined)).toHaveLength(1);
      expect((await glossary.find(board, "CDOP"))?.revision).toBe(2);
    });

    test("terms come by their letters, a page at a time, with how many there are", async () => {
      for (const term of ["MASH", "cdop", "LADO", "C&YP"]) await glossary.define(aTerm({ term }));
      expect(await listed()).toEqual(["cdop", "C&YP", "LADO", "MASH"]);
      expect(await listed(1, 2)).toEqual(["C&YP", "LADO"]);
      expect((await glossary.list(board, { skip: 3, limit: 2 })).total).toBe(4);
    });

    test("several are found at once, and those not known are left out", async () => {
      for (const term of ["MASH", "CDOP"]) await glossary.define(aTerm({ term }));
      const found = await glossary.findMany(board, ["mash", "C.D.O.P.", "LADO"]);
      expect(found.map(({ term }) => term)).toEqual(["CDOP", "MASH"]);
    });

    test("what somebody put down last is theirs", async () => {
      await glossary.define(aTerm());
      await glossary.define(aTerm({ term: "MASH", by: "m_jo" }));
      expect((await glossary.taughtBy(board, "m_jo", 10)).map(({ term }) => term)).toEqual(["MASH"]);
    });

    test("a term that is taken away is given back once", async () => {
      await glossary.define(aTerm());
      expect(await glossary.remove(board, "c.d.o.p.")).toEqual(aTerm());
      expect(await glossary.remove(board, "CDOP")).toBeUndefined();
      expect(await listed()).toEqual([]);
    });

    test("what an import taught goes with it, unless somebody changed it since", async () => {
      await glossary.define(aTerm({ imported: "im_1" }));
      await glossary.define(aTerm({ term: "MASH", imported: "im_1" }));
      await glossary.define(aTerm({ term: "LADO", imported: "im_2" }));
      await glossary.define(aTerm({ term: "MASH", meaning: "By hand" }));
      const terms = ["CDOP", "MASH", "LADO"];
      expect((await glossary.removeTaught(board, "im_1", terms)).map(({ term }) => term)).toEqual(["CDOP"]);
      expect(await listed()).toEqual(["LADO", "MASH"]);
      expect(await glossary.removeTaught(board, "im_1", terms)).toEqual([]);
    });

    test("another tenant and another board have a glossary of their own", async () => {
      await glossary.define(aTerm({ imported: "im_1" }));
      for (const scope of elsewhere) {
        expect(await glossary.find(scope, "CDOP")).toBeUndefined();
        expect(await glossary.findMany(scope, ["CDOP"])).toEqual([]);
        expect(await glossary.list(scope, { skip: 0, limit: 10 })).toEqual({ terms: [], total: 0 });
        expect(await glossary.taughtBy(scope, "m_clerk", 10)).toEqual([]);
        expect(await glossary.remove(scope, "CDOP")).toBeUndefined();
        expect(await glossary.removeTaught(scope, "im_1", ["CDOP"])).toEqual([]);
        expect(await glossary.define(aTerm({ ...scope, meaning: "Theirs" }))).toEqual({});
      }
      expect((await glossary.find(board, "CDOP"))?.meaning).toBe("Child Death Overview Panel");
    });
  });
}
