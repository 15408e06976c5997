import { defineConfig } from "vitest/config";

/** The whole of `npm test`. Files run in parallel processes; every server in them listens on a port that the system picks. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**"],
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
