import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startEmbeddedDatabase } from "../../../src/trial/database/start-embedded-database.js";
import { emptyFolder, openDatabase, rejection } from "./database-for-test.js";

/** A folder with the mark of an owner in it. */
function folderOwnedBy(owner: string, age = 0): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "owner-3"), owner);
  const at = new Date(Date.now() - age);
  utimesSync(join(folder, "owner-3"), at, at);
  return folder;
}

async function starts(folder: string): Promise<boolean> {
  try {
    await (await startEmbeddedDatabase({ folder })).close();
    return true;
  } catch (error) {
    expect((error as { code?: string }).code).toBe("DATA_DIR_IN_USE");
    return false;
  }
}

describe("A data folder belongs to one server", () => {
  test("a second one is refused, and gets the folder when the first has stopped", async () => {
    const { server, folder } = await openDatabase();
    const refused = await rejection(startEmbeddedDatabase({ folder }));
    expect(refused).toMatchObject({ code: "DATA_DIR_IN_USE" });
    expect(refused.message).toContain(folder);
    await server.close();
    expect(await starts(folder)).toBe(true);
  });

  test("of several that start at once, one gets it", async () => {
    const folder = emptyFolder();
    const started = await Promise.allSettled(Array.from({ length: 5 }, () => startEmbeddedDatabase({ folder })));
    const servers = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(servers).toHaveLength(1);
    await servers[0]?.close();
  });

  test("the mark of a process that is gone does not count", async () => {
    expect(await starts(folderOwnedBy(JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), startedAt: "then" })))).toBe(
      true,
    );
  });

  test("nor that of a process whose number was given to another one since", async (context) => {
    if (process.platform === "win32") context.skip("Windows does not say when a process was started");
    expect(
      await starts(folderOwnedBy(JSON.stringify({ pid: process.pid, host: hostname(), startedAt: "another time" }))),
    ).toBe(true);
  });

  test.each([
    ["on another machine", JSON.stringify({ pid: 1, host: "another machine" })],
    ["that is just writing its mark", ""],
  ])("the mark of an owner %s counts while it is fresh", async (_name, owner) => {
    expect(await starts(folderOwnedBy(owner))).toBe(false);
    expect(await starts(folderOwnedBy(owner, 60_000))).toBe(true);
  });

  test("marks do not heap up", async () => {
    const folder = emptyFolder();
    for (let time = 0; time < 3; time++) expect(await starts(folder)).toBe(true);
    const marks = readdirSync(folder).filter((name) => name.startsWith("owner-"));
    expect(marks).toEqual(["owner-3"]);
    expect(readFileSync(join(folder, "owner-3"), "utf8")).toBe("released");
  });
});

describe("A server that can't start says why", () => {
  test("when its folder can't be written to", async () => {
    const file = join(emptyFolder(), "a-file");
    writeFileSync(file, "");
    expect((await rejection(startEmbeddedDatabase({ folder: join(file, "data") }))).code).toBe("DATA_DIR_UNWRITABLE");
    const blocked = emptyFolder();
    mkdirSync(join(blocked, "owner-1"));
    expect((await rejection(startEmbeddedDatabase({ folder: blocked }))).code).toBe("DATA_DIR_UNWRITABLE");
  });

  test("when its port is taken, and gives its folder free again", async () => {
    const { server } = await openDatabase();
    const folder = emptyFolder();
    const port = Number(new URL(server.uri).port);
    expect((await rejection(startEmbeddedDatabase({ folder, port }))).code).toBe("EADDRINUSE");
    expect(await starts(folder)).toBe(true);
  });
});
