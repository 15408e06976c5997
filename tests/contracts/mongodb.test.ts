import { afterAll, beforeAll, test } from "vitest";
import { describeStore } from "./describe-store.js";
import { type EmptyStores, emptyStores } from "./empty-stores.js";

const uri = process.env.TEST_MONGODB_URI;

if (uri === undefined) {
  test.skip("on a real MongoDB: skipped, as TEST_MONGODB_URI names none (npm run test:mongodb starts one)");
} else {
  let stores: EmptyStores;
  beforeAll(async () => {
    stores = await emptyStores(uri);
  });
  afterAll(() => stores?.close());

  describeStore("on a real MongoDB", () => stores.empty());
}
