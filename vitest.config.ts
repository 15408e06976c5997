import { defineConfig } from "vitest/config";
import { memoryFolder } from "./tests/memory-folder.js";

const folder = memoryFolder();
const shared = {
  pool: "forks",
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // No test replaces a module or changes what it shares with another, so a worker keeps what it has loaded for its next file.
  isolate: false,
  env: folder === undefined ? {} : { TMPDIR: folder },
} as const;

/** The whole of `npm test`. Every server in it listens on a port that the system picks. */
export default defineConfig({
  test: {
    // Most of the time is spent waiting for programs that were started; by default half the processors would stand idle.
    maxWorkers: "100%",
    globalSetup: ["tests/memory-folder.ts"],
    projects: [
      {
        test: {
          ...shared,
          name: "rooms",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/journeys/**", "tests/faults/**"],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts", "tests/faults/**/*.test.ts"],
          globalSetup: ["tests/journeys/harness/build-once.ts"],
          // What was built is loaded as it is.
          server: { deps: { external: [/\/dist\//] } },
          // One project after the other: a worker can't keep what another project has loaded.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
