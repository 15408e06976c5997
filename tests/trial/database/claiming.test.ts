import { describe, expect, test } from "vitest";
import { openDatabase } from "./database-for-test.js";
import { THREE, withThree } from "./three-actions.js";

describe("A document is found and changed in one step", () => {
  test("given as it was or as it is then, the first by the order asked for", async () => {
    const { actions } = await withThree();
    const first = await actions.findOneAndUpdate(
      { number: { $gt: 0 } },
      { $set: { owner: "amy" } },
      { sort: { number: -1 } },
    );
    expect(first).toEqual(THREE[2]);
    const then = await actions.findOneAndUpdate(
      { number: { $gt: 0 } },
      { $inc: { number: 10 } },
      { sort: { number: 1 }, returnDocument: "after", projection: { number: 1 } },
    );
    expect(then).toEqual({ _id: "a1", number: 11 });
    expect(await actions.findOneAndUpdate({ _id: "none" }, { $set: { number: 1 } })).toBeNull();
    expect(await actions.findOneAndDelete({ _id: "a2" })).toEqual(THREE[1]);
    expect(await actions.findOneAndReplace({ _id: "a3" }, { number: 33 }, { returnDocument: "after" })).toEqual({
      _id: "a3",
      number: 33,
    });
  });

  test("made when it is not there, and said to be new", async () => {
    const { actions } = await withThree();
    expect(await actions.findOneAndUpdate({ _id: "a8" }, { $set: { number: 8 } }, { upsert: true })).toBeNull();
    const made = await actions.findOneAndUpdate(
      { _id: "a9" },
      { $set: { number: 9 } },
      { upsert: true, returnDocument: "after", includeResultMetadata: true },
    );
    expect(made).toMatchObject({
      value: { _id: "a9", number: 9 },
      lastErrorObject: { updatedExisting: false, upserted: "a9" },
    });
  });

  test("of many who claim the same thing at once, exactly one gets it", async () => {
    const { db } = await openDatabase();
    const claims = db.collection<{ _id: number; holder?: number }>("claims");
    await claims.insertMany([1, 2, 3, 4, 5].map((_id) => ({ _id })));
    const won = await Promise.all(
      Array.from({ length: 40 }, (_, holder) =>
        claims.findOneAndUpdate({ holder: { $exists: false } }, { $set: { holder } }, { returnDocument: "after" }),
      ),
    );
    const ids = won.flatMap((claim) => (claim === null ? [] : [claim._id]));
    expect(ids.sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
