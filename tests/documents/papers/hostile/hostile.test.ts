import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paperReader, type ThreadedPaperReader } from "../../../../src/documents/papers/paper-reader.js";
import { setup } from "../../../journeys/harness/build-once.js";
import { root } from "../../../journeys/harness/root.js";
import { hostileFiles } from "./hostile-files.js";

let papers: ThreadedPaperReader;
let faults: string[];

beforeAll(async () => {
  await setup();
  faults = [];
  const worker = pathToFileURL(join(root, "dist", "documents", "papers", "paper-worker.js"));
  // Sooner than in earnest, so that the test is not long about it.
  papers = paperReader({ worker, limitMs: 5_000, onFault: ({ message }) => void faults.push(message) });
});

afterAll(() => papers.close());

test.each(hostileFiles)("%s ends in a refusal or a reading, while others are answered", async (_, name, bytes) => {
  const file = { name, bytes: bytes() };
  const before = performance.eventLoopUtilization();
  const read = await papers.open(file);
  const { active } = performance.eventLoopUtilization(before);
  expect(["paper", "unreadable"]).toContain(read.kind);
  // Milliseconds in which nobody else could be answered.
  expect(active).toBeLessThan(500);
});

test("what goes wrong in a paper is told without its words", () => {
  expect(new Set(faults).size).toBeLessThanOrEqual(1);
});
