import { expect, test } from "vitest";
import { lookUpTerm, mostTerms, teachTerm } from "../../../src/services/plans/teach-term.js";
import { aTerm } from "../../builders/a-term.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const said = { by: "m_clerk", at: new Date("2026-03-04T10:00:00Z") } as const;
const cdop = { term: "CDOP", meaning: "Child Death Overview Panel" };

test("a term is taught, taught again to no effect, and taught otherwise with what it meant", async () => {
  const store = fakeStore();
  const teach = teachTerm(store);
  expect(await teach(scope, cdop, said)).toMatchObject({ kind: "taught", term: cdop });
  expect(await teach(scope, cdop, said)).toMatchObject({ kind: "known", term: cdop });
  expect(await teach(scope, { term: "C.D.O.P.", meaning: "Another panel" }, said)).toMatchObject({
    kind: "taught",
    before: cdop,
  });
  expect(await teach(scope, { term: "cdop", meaning: "Another panel" }, said)).not.toHaveProperty("before");
  expect(await store.glossary.countAll(scope)).toBe(1);
});

test("a glossary that is full takes another meaning and no other term", async () => {
  const store = fakeStore();
  const glossary = { ...store.glossary, countAll: async () => mostTerms };
  expect(await teachTerm({ glossary })(scope, cdop, said)).toEqual({ kind: "too-many" });
  await store.glossary.define(aTerm({ meaning: "Something" }));
  expect(await teachTerm({ glossary })(scope, cdop, said)).toMatchObject({ kind: "taught" });
});

test("a term that is not known is answered with those like it", async () => {
  const store = fakeStore();
  for (const term of ["CDOP", "LADO"]) await store.glossary.define(aTerm({ term }));
  const lookUp = lookUpTerm(store);
  expect(await lookUp(scope, "c.d.o.p.")).toMatchObject({ kind: "found", term: { term: "CDOP" } });
  expect(await lookUp(scope, "CDOB")).toMatchObject({ kind: "unknown", near: [{ term: "CDOP" }] });
  expect(await lookUp(scope, "…")).toEqual({ kind: "unknown", near: [] });
});
