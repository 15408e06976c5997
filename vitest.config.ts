import { defineConfig } from "vitest/config";
import { memoryFolder } from "./tests/memory-folder.js";

const folder = memoryFolder();
const shared = {
  pool: "forks",
  testTimeout: 30_000,
  hookTimeout: 60_000,
  env: folder === undefined ? {} : { TMPDIR: folder },
} as const;
const setupFiles = ["tests/property-seed.ts"];

/** A worker keeps what it has loaded for its next file: for tests that change nothing which another could stumble over. */
const kept = { ...shared, isolate: false } as const;
const ofValues = ["domain", "services", "documents", "bot"].map((room) => `tests/${room}/**/*.test.ts`);
const ofConnections = ["connector", "files"].map((topic) => `tests/bot/${topic}/**`);
const ofWholeProduct = ["journeys", "faults"].map((room) => `tests/${room}/**/*.test.ts`);

/** The whole of `npm test`. Every server in it listens on a port that the system picks. */
export default defineConfig({
  test: {
    // Most of the time is spent waiting for programs that were started; by default half the processors would stand idle.
    maxWorkers: "100%",
    globalSetup: ["tests/memory-folder.ts"],
    // One project after the other: a worker can't keep what another project has loaded.
    projects: [
      {
        test: {
          ...kept,
          setupFiles,
          name: "values",
          include: ofValues,
          exclude: ofConnections,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          setupFiles,
          name: "rooms",
          include: ["tests/**/*.test.ts"],
          exclude: [
            "tests/e2e/**",
            ...ofWholeProduct,
            ...ofValues.filter((room) => !room.includes("/bot/")),
            "tests/bot/!(connector|files)/**",
            "tests/bot/*.test.ts",
          ],
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...kept,
          setupFiles,
          name: "journeys",
          include: ofWholeProduct,
          // They wait for leases, ticks and processes more than they reckon.
          maxWorkers: "150%",
          globalSetup: ["tests/journeys/harness/build-once.ts"],
          // What was built is loaded as it is.
          server: { deps: { external: [/\/dist\//] } },
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
