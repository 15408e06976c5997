import type { Collection } from "mongodb";
import { beforeAll, describe, expect, test } from "vitest";
import { clientOf, emptyFolder, openDatabase, rejection } from "./database-for-test.js";
import { type CompiledDatabase, compileDatabase, startServerProcess } from "./server-process.js";

const ROUNDS = process.env.LONG ? 50 : 10;
const WRITERS = 4;
/** After how many more writes it is killed, in the same order in each run: from 1 to 60. */
const writesIn = (round: number): number => 1 + ((round * 23) % 60);

type Item = { _id: string; group: string };
type Tally = { _id: string; count: number; list: number[] };

let compiled: CompiledDatabase;
beforeAll(async () => {
  compiled = await compileDatabase();
  return compiled.remove;
});

/** What the writers were told is safe. */
type Acknowledged = { groups: Set<string>; counts: Map<string, number>; claims: Map<string, string> };

/** Writes until the server is gone: groups of three documents in one request, and a tally whose two halves must agree. */
async function writeUntilKilled(
  items: Collection<Item>,
  tallies: Collection<Tally>,
  writer: string,
  round: number,
  safe: Acknowledged,
): Promise<void> {
  const tally = `tally ${writer}`;
  for (let n = 0; ; n++) {
    const group = `${round}/${writer}/${n}`;
    try {
      await items.insertMany([1, 2, 3].map((part) => ({ _id: `${group}/${part}`, group })));
      safe.groups.add(group);
      const count = (safe.counts.get(tally) ?? 0) + 1;
      const changed = await tallies.findOneAndUpdate(
        { _id: tally, count: count - 1 },
        { $inc: { count: 1 }, $push: { list: count } },
        { upsert: count === 1, returnDocument: "after" },
      );
      if (changed === null) throw new Error(`The tally of ${writer} was not at ${count - 1}`);
      safe.counts.set(tally, count);
    } catch (error) {
      // The server was killed under it; anything else is a finding.
      if (
        /network|closed|connect|ECONN|topology|selection/i.test(`${(error as Error).name} ${(error as Error).message}`)
      )
        return;
      throw error;
    }
  }
}

async function checkAll(items: Collection<Item>, tallies: Collection<Tally>, safe: Acknowledged): Promise<void> {
  const parts = new Map<string, number>();
  for (const { group } of await items.find().toArray()) parts.set(group, (parts.get(group) ?? 0) + 1);
  expect([...parts].filter(([, count]) => count !== 3)).toEqual([]);
  expect([...safe.groups].filter((group) => !parts.has(group))).toEqual([]);
  for (const { _id, count, list } of await tallies.find().toArray()) {
    expect(list).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    const acknowledged = safe.counts.get(_id) ?? 0;
    // One more than was acknowledged may be there: the answer was on its way.
    expect(count - acknowledged).toBeOneOf([0, 1]);
    safe.counts.set(_id, count);
  }
}

describe("A server that is killed in the middle of its work", () => {
  test(
    `comes back ${ROUNDS} times with every acknowledged write and no half of one`,
    async () => {
      const folder = emptyFolder();
      const safe: Acknowledged = { groups: new Set(), counts: new Map(), claims: new Map() };
      for (let round = 0; round < ROUNDS; round++) {
        // A small journal, so that some are killed while they take a snapshot.
        const server = await startServerProcess(compiled, folder, { snapshotAtBytes: 40_000 });
        const client = clientOf(server.uri, { serverSelectionTimeoutMS: 300 });
        const items = client.db("board").collection<Item>("items");
        const tallies = client.db("board").collection<Tally>("tallies");
        await checkAll(items, tallies, safe);
        const before = safe.groups.size;
        const writers = Array.from({ length: WRITERS }, (_, writer) =>
          writeUntilKilled(items, tallies, String(writer), round, safe),
        );
        await expect
          .poll(() => safe.groups.size, { interval: 2, timeout: 20_000 })
          .toBeGreaterThan(before + writesIn(round));
        await server.kill();
        await Promise.all(writers);
        await client.close();
      }
      const { db } = await openDatabase({ folder });
      await checkAll(db.collection("items"), db.collection("tallies"), safe);
      expect(safe.groups.size).toBeGreaterThan(ROUNDS);
    },
    20_000 + ROUNDS * 20_000,
  );

  test("gives the folder free", async () => {
    const folder = emptyFolder();
    const first = await startServerProcess(compiled, folder);
    await expect(startServerProcess(compiled, folder)).rejects.toMatchObject({ code: "DATA_DIR_IN_USE" });
    await first.kill();
    const second = await startServerProcess(compiled, folder);
    await second.kill();
  });
});

test("A server whose disk is full says so, shows nothing that is not safe, and has the rest when it is started again", async (context) => {
  if (process.platform === "win32") context.skip("The limit of the disk is set by a shell that Windows lacks");
  const folder = emptyFolder();
  const server = await startServerProcess(compiled, folder, {}, 64);
  const client = clientOf(server.uri);
  const items = client.db("board").collection<{ _id: number; text: string }>("items");
  const safe: number[] = [];
  let refused: Error | undefined;
  while (refused === undefined) {
    const _id = safe.length;
    const inserted = items.insertOne({ _id, text: "x".repeat(1000) });
    await inserted.then(
      () => safe.push(_id),
      (error) => {
        refused = error;
      },
    );
  }
  expect(safe.length).toBeGreaterThan(10);
  expect(refused.message).toContain("can't be written");
  expect((await rejection(items.findOne())).message).toContain("can't be written");
  await server.kill();
  const again = await openDatabase({ folder });
  expect((await again.db.collection("items").distinct("_id")).slice(0, safe.length)).toEqual(safe);
});
