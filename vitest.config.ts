import { defineConfig } from "vitest/config";

const shared = { pool: "forks", testTimeout: 30_000, hookTimeout: 60_000 } as const;

/** The whole of `npm test`. Every server in it listens on a port that the system picks. */
export default defineConfig({
  test: {
    // Most of the time is spent waiting for programs that were started; by default half the processors would stand idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...shared,
          name: "rooms",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/journeys/**", "tests/faults/**"],
        },
      },
      {
        test: {
          ...shared,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts", "tests/faults/**/*.test.ts"],
          globalSetup: ["tests/journeys/harness/build-once.ts"],
        },
      },
    ],
  },
});
