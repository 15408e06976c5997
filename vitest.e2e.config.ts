import { defineConfig } from "vitest/config";

/** `npm run e2e`: the product in a browser. One file after the other, as a browser and two servers are enough for one machine. */
export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    pool: "forks",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
