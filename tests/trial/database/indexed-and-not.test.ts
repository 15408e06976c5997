import fc from "fast-check";
import type { Document } from "mongodb";
import { expect, test } from "vitest";
import { openDatabase } from "./database-for-test.js";

const value = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom("a", "b", "c"),
  fc.constant(null),
  fc.constant(true),
  fc.integer({ min: 0, max: 3 }).map((day) => new Date(day)),
);
const document = fc.record(
  { a: fc.oneof(value, fc.array(value, { maxLength: 3 })), b: value, c: fc.record({ d: value }, { requiredKeys: [] }) },
  { requiredKeys: [] },
);
const path = fc.constantFrom("a", "b", "c.d", "_id");
const condition = fc.oneof(
  value,
  fc.record({ $gt: value, $lte: value }, { requiredKeys: [] }),
  fc.record({ $gte: value, $lt: value }, { requiredKeys: ["$gte"] }),
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.constant({ $exists: true }),
  fc.record({ $ne: value }),
);
const plainFilter = fc.dictionary(path, condition, { maxKeys: 3 });
const filter = fc.oneof(
  plainFilter,
  fc.record({ $or: fc.array(plainFilter, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $and: fc.array(plainFilter, { minLength: 1, maxLength: 2 }) }),
);
const direction = fc.constantFrom<1 | -1>(1, -1);
// A list is sorted by one of its elements, and then ties are many: "a" is left out here.
const sort = fc.uniqueArray(fc.tuple(fc.constantFrom("b", "c.d"), direction), {
  maxLength: 2,
  selector: ([name]) => name,
});
const index = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c.d"), direction), {
  minLength: 1,
  maxLength: 3,
  selector: ([name]) => name,
});
const partial = fc.option(
  fc.constantFrom<Document>({ b: { $exists: true } }, { b: { $gt: 1 } }, { a: "a" }, { "c.d": { $lte: 2 } }),
  { nil: undefined },
);

test("any question gets the same answer with indexes as without, also after changes", async () => {
  const { db } = await openDatabase();
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 20 }),
      fc.array(document, { maxLength: 5 }),
      fc.uniqueArray(fc.tuple(index, partial), { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
      fc.array(fc.tuple(filter, sort, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 })), {
        minLength: 1,
        maxLength: 5,
      }),
      async (documents, later, indexes, questions) => {
        round++;
        const plain = db.collection<Document>(`plain${round}`);
        const indexed = db.collection<Document>(`indexed${round}`);
        for (const [at, [fields, filter]] of indexes.entries()) {
          await indexed.createIndex([...fields], {
            name: `index${at}`,
            ...(filter === undefined ? {} : { partialFilterExpression: filter }),
          });
        }
        const changes = [
          ...documents.map((given, _id) => ({ insertOne: { document: { ...given, _id } } })),
          ...later.map((given, at) => ({ replaceOne: { filter: { _id: at * 2 }, replacement: given } })),
          { deleteMany: { filter: { _id: { $in: [1, 5] } } } },
          { updateMany: { filter: { _id: { $gt: 8 } }, update: { $set: { b: 3 } } } },
        ];
        for (const collection of [plain, indexed])
          await collection.bulkWrite(structuredClone(changes) as Parameters<typeof plain.bulkWrite>[0]);
        for (const [filter, fields, skip, limit] of questions) {
          const order: [string, 1 | -1][] = [...fields, ["_id", 1]];
          const ask = (collection: typeof plain) =>
            collection.find(filter).sort(order).skip(skip).limit(limit).toArray();
          expect(await ask(indexed)).toEqual(await ask(plain));
          // Without the id in the sort an index may give the order by itself.
          const keys = async (collection: typeof plain) =>
            (await collection.find(filter).sort(fields).toArray()).map(({ b, c }) =>
              fields.map(([name]) => (name === "b" ? b : c?.d) ?? null),
            );
          expect(await keys(indexed)).toEqual(await keys(plain));
          expect(await indexed.countDocuments(filter)).toBe(await plain.countDocuments(filter));
        }
        await Promise.all([plain.drop(), indexed.drop()]);
      },
    ),
    { numRuns: process.env.LONG ? 500 : 40 },
  );
}, 300_000);
