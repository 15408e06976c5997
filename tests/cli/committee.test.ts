import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportToFile } from "../../src/cli/committee/export-to-file.js";
import { importFromFile } from "../../src/cli/committee/import-from-file.js";
import { readArguments } from "../../src/cli/committee/read-arguments.js";
import { listWords } from "../../src/cli/committee/words.js";
import { aCommittee } from "../builders/a-committee.js";
import { aMember } from "../builders/a-member.js";
import { whenAdded } from "../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { fakeStore } from "../fakes/store/fake-store.js";

const clock = { now: () => new Date("2026-03-05T10:00:00Z") };
const exporting = { kind: "export", code: "SB", force: false } as const;
const importing = { kind: "import", file: "SB-2026-03-05.jsonl", homeAway: false, dryRun: false } as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function records(tenants: readonly string[] = ["tenant-a"]) {
  const store = fakeStore();
  for (const tenant of tenants) {
    const id = `c_${tenant}` as const;
    const scope = { tenant, committee: id };
    await store.committees.insert(aCommittee({ id, tenant }));
    await store.members.add(scope, [aMember({ ...scope, id: `m_${tenant}`, person: `p_${tenant}` })], whenAdded);
    const item = anOpenItem({ ...scope, id: `ai_${tenant}` });
    await store.actionItems.insert(item, "t", loggedLine(item));
  }
  return { store, clock, close: async () => {} };
}

const said = (outcome: object): string => Object.values(outcome).join();

describe("what is asked for is read", () => {
  test("each of the three, with what may be said of it", () => {
    expect(readArguments(["list"])).toEqual({ kind: "list" });
    expect(readArguments(["export", "--code", "sb"])).toEqual(exporting);
    expect(readArguments(["export", "--code=SB", "--tenant", "t", "--to", "x", "--force"])).toEqual({
      ...exporting,
      tenant: "t",
      to: "x",
      force: true,
    });
    expect(readArguments(["import", "x.jsonl", "--code", "new", "--home-away", "--dry-run"])).toEqual({
      kind: "import",
      file: "x.jsonl",
      code: "NEW",
      homeAway: true,
      dryRun: true,
    });
  });

  test.each([
    ["export"],
    ["export", "--colour"],
    ["import"],
    ["import", "a", "b"],
    ["import", "a", "--replace"],
    ["import", "a", "--code", "much too long"],
    ["import", "a", "--code", "A12"],
    ["list", "all"],
    ["burn"],
  ])("what cannot be read is answered with how it is said: %s %s", (...words) => {
    expect(readArguments(words)).toEqual({ kind: "usage", why: expect.stringMatching(/[.?]$/) });
  });

  test("help is given when it is asked for", () => {
    for (const words of [[], ["--help"], ["import", "--help"], ["export", "--help"]])
      expect(readArguments(words)).toEqual({ kind: "usage" });
  });
});

describe("export", () => {
  test("writes a file that only its owner reads, named for code and day, and never over another unasked", async () => {
    const from = await records();
    const path = join(folder, "SB-2026-03-05.jsonl");
    expect(said(await exportToFile(from, folder, exporting))).toContain(
      `is in ${path}: 1 membership, 1 action, 0 meetings`,
    );
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, "utf8");
    expect(await exportToFile(from, folder, exporting)).toEqual({ problem: expect.stringContaining("there already") });
    await writeFile(path, "something else");
    expect(await exportToFile(from, folder, { ...exporting, force: true })).toHaveProperty("sentence");
    expect(await readFile(path, "utf8")).toBe(text);
    expect(await readdir(folder)).toEqual(["SB-2026-03-05.jsonl"]);
  });

  test("asks which is meant, and says what cannot be done", async () => {
    const from = await records(["tenant-a", "tenant-b"]);
    expect(said(await exportToFile(from, folder, exporting))).toContain("several tenants: tenant-a, tenant-b.");
    expect(said(await exportToFile(from, folder, { ...exporting, code: "XX" }))).toContain("has the code XX");
    const nowhere = { ...exporting, tenant: "tenant-b", to: "no/such/folder.jsonl" };
    expect(said(await exportToFile(from, folder, nowhere))).toContain("could not be written (ENOENT)");
    expect(await exportToFile(from, folder, { ...exporting, tenant: "tenant-b" })).toHaveProperty("sentence");
    expect(listWords(await from.store.archive.list("system"))).toBe(
      "tenant-a\tSB\tSafeguarding Board\t1 member\t1 action\ntenant-b\tSB\tSafeguarding Board\t1 member\t1 action",
    );
  });
});

describe("import", () => {
  test("says what came, or would come", async () => {
    await exportToFile(await records(), folder, exporting);
    const into = { store: fakeStore(), clock, close: async () => {} };
    expect(said(await importFromFile(into, folder, { ...importing, dryRun: true }))).toMatch(
      /would be in.*Nothing was written/s,
    );
    expect(await into.store.archive.list("system")).toEqual([]);
    expect(said(await importFromFile(into, folder, importing))).toContain(
      "Safeguarding Board (SB) is now in tenant tenant-a: 1 membership, 1 action,",
    );
    expect(said(await importFromFile(into, folder, importing))).toContain("on record here already");
  });

  test("a file that is cut or changed is refused by its line, and nothing of it is kept", async () => {
    await exportToFile(await records(), folder, exporting);
    const path = join(folder, importing.file);
    const text = await readFile(path, "utf8");
    const into = { store: fakeStore(), clock, close: async () => {} };
    await writeFile(path, text.replace("circulate", "burn"));
    expect(said(await importFromFile(into, folder, importing))).toContain("line 5: the file is not as it was written.");
    await writeFile(path, text.slice(0, -20));
    expect(said(await importFromFile(into, folder, importing))).toContain("line 5: the file ends too early.");
    await writeFile(path, "not ours");
    expect(said(await importFromFile(into, folder, importing))).toContain("line 1: this is no committee");
    await rm(path);
    expect(said(await importFromFile(into, folder, importing))).toContain("could not be read (ENOENT)");
    expect(await into.store.archive.list("system")).toEqual([]);
    expect(await into.store.members.roster({ tenant: "tenant-a", committee: "c_tenant-a" })).toEqual([]);
  });
});
