import { describe, expect, test } from "vitest";
import { openDatabase, rejection } from "./database-for-test.js";

describe("Collections", () => {
  test("are made, listed and dropped, one by one and all at once", async () => {
    const { db } = await openDatabase();
    await db.createCollection("one");
    await db.collection("two").insertOne({ a: 1 });
    expect((await db.listCollections().toArray()).map(({ name }) => name).sort()).toEqual(["one", "two"]);
    expect((await db.listCollections({ name: "two" }, { nameOnly: true }).toArray()).length).toBe(1);
    expect((await rejection(db.command({ create: "one" }))).code).toBe(48);
    await db.dropCollection("one");
    await db.dropDatabase();
    expect(await db.listCollections().toArray()).toEqual([]);
  });

  test("take only documents that fit their schema", async () => {
    const { db } = await openDatabase();
    const validator = {
      $jsonSchema: {
        bsonType: "object",
        required: ["tenant", "state"],
        properties: {
          tenant: { bsonType: "string", minLength: 1 },
          state: { enum: ["open", "done"] },
          owners: {
            bsonType: "array",
            items: {
              bsonType: "object",
              required: ["id"],
              additionalProperties: false,
              properties: { id: { bsonType: ["string", "int"] } },
            },
          },
        },
      },
    };
    const actions = await db.createCollection("actions", { validator });
    await actions.insertOne({ tenant: "t", state: "open", owners: [{ id: "p" }, { id: 5 }] });
    for (const wrong of [
      { state: "open" },
      { tenant: 5, state: "open" },
      { tenant: "", state: "open" },
      { tenant: "t", state: "lost" },
      { tenant: "t", state: "open", owners: [{}] },
      { tenant: "t", state: "open", owners: [{ id: "p", more: 1 }] },
    ]) {
      expect((await rejection(actions.insertOne(wrong))).code).toBe(121);
    }
    expect((await rejection(actions.updateOne({ tenant: "t" }, { $set: { state: "lost" } }))).code).toBe(121);
    expect(await actions.countDocuments({ state: "open" })).toBe(1);
  });
});

test("The server says plainly that it is for trying out", async () => {
  const { db } = await openDatabase();
  expect((await db.admin().buildInfo()).purpose).toContain("for trying out");
});
