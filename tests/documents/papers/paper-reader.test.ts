import { afterEach, expect, test } from "vitest";
import { paperReader, type ThreadedPaperReader } from "../../../src/documents/papers/paper-reader.js";

let papers: ThreadedPaperReader;
let faults: Error[];

afterEach(() => papers.close());

/** A reader whose threads run this instead of ours. */
function readerOf(
  script: string,
  limits: { limitMs?: number; atOnce?: number; mostWaiting?: number; heapMegabytes?: number } = {},
) {
  faults = [];
  const source = `import { parentPort, workerData } from "node:worker_threads"; ${script}`;
  papers = paperReader({
    worker: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
    onFault: (fault) => void faults.push(fault),
    ...limits,
  });
  return papers;
}

const answering = 'parentPort.postMessage({ done: { kind: "paper", paper: { blocks: [], text: workerData.text } } });';

test("a thread that ends without a word, throws or fills the memory makes a refusal and no more", async () => {
  expect(await readerOf("process.exit(3);").openText("a")).toEqual({ kind: "unreadable", why: "broken" });
  await papers.close();
  expect(await readerOf('throw new Error("secret words");').openText("a")).toEqual({
    kind: "unreadable",
    why: "broken",
  });
  expect(faults.map((fault) => (fault as { code?: unknown }).code)).toEqual(["paper-not-read"]);
  await papers.close();
  const filling = readerOf("const all = []; for (;;) all.push(new Array(100_000).fill(0).map(() => ({})));", {
    heapMegabytes: 32,
  });
  expect(await filling.openText("a")).toEqual({ kind: "unreadable", why: "too-big" });
});

test("a paper that takes too long is given up", async () => {
  expect(await readerOf("for (;;);", { limitMs: 300 }).openText("a")).toEqual({ kind: "unreadable", why: "too-slow" });
});

test("papers wait in their order, and beyond so many the next is refused", async () => {
  const reader = readerOf(answering, { atOnce: 1, mostWaiting: 2 });
  const order: number[] = [];
  const ends = await Promise.all(
    [1, 2, 3, 4].map((number) =>
      reader.openText(String(number)).then((end) => {
        order.push(number);
        return end.kind;
      }),
    ),
  );
  expect(ends).toEqual(["paper", "paper", "paper", "unreadable"]);
  expect(order.filter((number) => number < 4)).toEqual([1, 2, 3]);
});

test("closing gives up what is in hand and what waits, and refuses what comes after", async () => {
  const reader = readerOf("for (;;);", { atOnce: 1 });
  const inHand = reader.openText("a");
  const waiting = reader.openText("b");
  await reader.close();
  const refused = { kind: "unreadable", why: "too-slow" };
  expect(await Promise.all([inHand, waiting, reader.openText("c")])).toEqual([refused, refused, refused]);
});

test("a worker that is not there is a refusal and a fault", async () => {
  faults = [];
  papers = paperReader({ worker: new URL("file:///not/there.js"), onFault: (fault) => void faults.push(fault) });
  expect(await papers.openText("a")).toEqual({ kind: "unreadable", why: "broken" });
  expect(faults).toHaveLength(1);
});
