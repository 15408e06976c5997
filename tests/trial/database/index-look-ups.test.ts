import { describe, expect, test } from "vitest";
import { openDatabase } from "./database-for-test.js";

type Item = {
  _id: string;
  tenant: string;
  committee?: string;
  owners?: string[];
  due?: string;
  number?: number;
  state?: string;
  lines?: { item: string; day: number }[];
};

describe("Among ten thousand documents the hot look-ups go by index", () => {
  async function manyItems() {
    const opened = await openDatabase();
    const items = opened.db.collection<Item>("items");
    await items.createIndexes([
      { key: { tenant: 1, committee: 1, due: 1, number: 1 } },
      { key: { tenant: 1, owners: 1, due: 1 }, partialFilterExpression: { state: "open" } },
      { key: { tenant: 1, committee: 1, "lines.item": 1, number: -1 } },
    ]);
    const pad = (n: number) => String(n).padStart(5, "0");
    await items.insertMany(
      Array.from({ length: 10_000 }, (_, n) => ({
        _id: `t/${pad(n)}`,
        tenant: "t",
        committee: `c${n % 10}`,
        owners: [`p${n % 100}`, "all"],
        due: `2026-${String(1 + (n % 12)).padStart(2, "0")}-01`,
        number: n,
        state: n % 2 === 0 ? "open" : "done",
        lines: [{ item: `i${n % 500}`, day: n }],
      })),
    );
    return { ...opened, items };
  }

  test("each looks at little more than it gives, and no collection is read from end to end", async () => {
    const { items, server } = await manyItems();
    const scans = server.counters.collectionScans;
    const examined = async (run: () => Promise<unknown>): Promise<number> => {
      const before = server.counters.documentsExamined;
      await run();
      return server.counters.documentsExamined - before;
    };
    const page = { tenant: "t", committee: "c3" };
    expect(await examined(() => items.findOne({ _id: "t/00042", tenant: "t" }))).toBe(1);
    expect(await examined(() => items.find({ _id: { $gte: "t/00100", $lt: "t/00110" } }).toArray())).toBe(10);
    expect(
      await examined(() =>
        items
          .find({ ...page, due: { $lte: "2026-06-01" } })
          .sort({ due: 1, number: 1 })
          .limit(10)
          .toArray(),
      ),
    ).toBe(10);
    expect(
      await examined(() =>
        items
          .find({ ...page, due: { $lte: "2026-06-01" } })
          .sort({ due: -1, number: -1 })
          .limit(10)
          .toArray(),
      ),
    ).toBe(10);
    expect(
      await examined(() =>
        items
          .find({ ...page, "lines.item": "i3" })
          .sort({ number: -1 })
          .limit(5)
          .toArray(),
      ),
    ).toBe(5);
    expect(
      await examined(() => items.find({ tenant: "t", owners: "p8", due: { $lt: "2026-07" }, state: "open" }).toArray()),
    ).toBeLessThanOrEqual(100);
    expect(
      await examined(() =>
        items
          .find({ tenant: "t", committee: { $in: ["c1", "c2"] } })
          .sort({ due: 1, number: 1 })
          .limit(5)
          .toArray(),
      ),
    ).toBe(10);
    expect(
      await examined(() =>
        items
          .find({ $or: [{ _id: "t/00001" }, { tenant: "t", committee: "c1", due: "2026-02-01", number: 1 }] })
          .toArray(),
      ),
    ).toBeLessThanOrEqual(2);
    expect(await examined(() => items.find({}).sort({ _id: -1 }).limit(3).toArray())).toBe(3);
    expect(server.counters.collectionScans).toBe(scans);
  });

  test("what is counted by an index alone is right, and no document is looked at", async () => {
    const { db, server } = await openDatabase();
    const items = db.collection<Item>("items");
    await items.createIndex({ tenant: 1, due: 1 }, { partialFilterExpression: { state: "open" } });
    await items.insertMany(
      Array.from({ length: 2000 }, (_, n) => ({
        _id: String(n),
        tenant: `t${n % 2}`,
        due: String(n % 10),
        state: n % 4 < 2 ? "open" : "done",
      })),
    );
    const before = server.counters.documentsExamined;
    expect(await items.countDocuments({ tenant: "t1", state: "open" })).toBe(500);
    expect(await items.countDocuments({ tenant: { $in: ["t0", "t1", "t1"] }, state: "open" })).toBe(1000);
    expect(await items.countDocuments({ tenant: "t1", state: "open", due: { $gt: "1", $lte: "5" } })).toBe(200);
    expect(await items.countDocuments({ tenant: "t1", state: "open", due: "7" })).toBe(100);
    expect(await items.countDocuments({})).toBe(2000);
    expect(server.counters.documentsExamined).toBe(before);
    expect(await items.countDocuments({ tenant: "t1", state: "open", number: { $exists: false } })).toBe(500);
    expect(server.counters.documentsExamined).toBe(before + 500);
    expect(await items.countDocuments({ tenant: "t1", state: "open", due: { $gte: "1", $ne: "5" } })).toBe(400);
    expect(await items.countDocuments({ tenant: "t1", state: "open", $or: [{ due: "1" }, { due: "3" }] })).toBe(200);
  });

  test("a list stands at its smallest and its largest element, and may meet each end of a range with another one", async () => {
    const { db } = await openDatabase();
    const lists = db.collection<{ _id: number; a: number[] }>("lists");
    await lists.createIndex({ a: 1 });
    await lists.insertMany([
      { _id: 1, a: [1, 9] },
      { _id: 2, a: [5] },
    ]);
    const ids = async (filter: object, direction: 1 | -1) =>
      (await lists.find(filter).sort({ a: direction }).toArray()).map(({ _id }) => _id);
    expect(await ids({ a: { $gt: 8, $lt: 2 } }, 1)).toEqual([1]);
    expect(await ids({ a: { $gt: 0 } }, 1)).toEqual([1, 2]);
    expect(await ids({ a: { $gt: 0 } }, -1)).toEqual([1, 2]);
    // The smallest element counts also where it is not what the filter found.
    expect(await ids({ a: { $gt: 2 } }, 1)).toEqual([1, 2]);
    expect(await lists.countDocuments({ a: { $gt: 0 } })).toBe(2);
  });

  test("an index that leaves documents out is not used for a question about all", async () => {
    const { db, server } = await openDatabase();
    const items = db.collection<Item>("items");
    await items.createIndex({ tenant: 1 }, { partialFilterExpression: { state: "open" } });
    await items.insertMany([
      { _id: "1", tenant: "t", state: "open" },
      { _id: "2", tenant: "t" },
    ]);
    expect(await items.countDocuments({ tenant: "t" })).toBe(2);
    expect(server.counters.collectionScans).toBe(1);
    expect(await items.countDocuments({ tenant: "t", state: "open" })).toBe(1);
    expect(server.counters.collectionScans).toBe(1);
  });
});
