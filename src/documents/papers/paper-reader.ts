import { Worker } from "node:worker_threads";
import type { PaperReader, Unreadable } from "../../services/minutes/paper-reader.js";
import type { PaperJob, PaperJobEnd, PaperRead } from "./paper-job.js";
import { mostBytes } from "./paper-limits.js";
import type { Opened } from "./unreadable.js";

type Given = {
  /** The built `paper-worker.js`. */
  worker: URL;
  /** Something was thrown that no refusal foresees; the code is "paper-not-read". */
  onFault: (error: Error, job: PaperJob["kind"]) => void;
  /** A paper that takes longer is given up. */
  limitMs?: number;
  /** So many at once; others wait in their order. */
  atOnce?: number;
  /** Beyond so many that wait, the next is refused. */
  mostWaiting?: number;
  heapMegabytes?: number;
};

/** The process may grow by so much while a paper is read. */
const mostGrowth = 1024 * 1024 * 1024;

/** A reader with threads of its own. `close`: gives up what is in hand and what waits; every later paper is refused. */
export type ThreadedPaperReader = PaperReader & { close(): Promise<void> };

type PlainReason = Exclude<Unreadable["why"], "kind">;

type Waiting = { job: PaperJob; settle: (end: PaperJobEnd["done"]) => void };

/** Each paper has a thread of its own, which ends with it. Nothing that happens there is thrown here. */
export function paperReader({
  worker,
  onFault,
  limitMs = 20_000,
  atOnce = 2,
  mostWaiting = 20,
  heapMegabytes = 384,
}: Given): ThreadedPaperReader {
  const waiting: Waiting[] = [];
  const running = new Set<Promise<void>>();
  const stops = new Set<() => void>();
  let closed = false;

  function next(): void {
    if (running.size >= atOnce) return;
    const one = waiting.shift();
    if (one === undefined) return;
    const run = runJob(one.job).then(one.settle);
    running.add(run);
    void run.finally(() => {
      running.delete(run);
      next();
    });
  }

  function report(error: unknown, { kind }: PaperJob): void {
    const fault = error instanceof Error ? error : new Error("A paper could not be read.");
    onFault(Object.assign(fault, { code: "paper-not-read" }), kind);
  }

  function runJob(job: PaperJob): Promise<PaperJobEnd["done"]> {
    return new Promise((resolve) => {
      let end: PaperJobEnd["done"] | undefined;
      const fault = (error: unknown, why: PlainReason) => {
        end ??= unreadable(why);
        report(error, job);
      };
      let thread: Worker;
      try {
        thread = startThread(worker, job, heapMegabytes);
      } catch (error) {
        fault(error, "broken");
        resolve(end ?? unreadable("broken"));
        return;
      }
      const stop = (why: PlainReason = "too-slow") => {
        end ??= unreadable(why);
        void thread.terminate();
      };
      const late = setTimeout(stop, limitMs);
      const before = process.memoryUsage.rss();
      // What a library keeps beside the heap has no limit of its own: a small PDF may unfold to gigabytes there.
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > mostGrowth) stop("too-big");
      }, 100);
      stops.add(stop);
      thread.on("message", (message: PaperJobEnd) => {
        end ??= message.done;
        if (message.fault) report(message.fault, job);
        void thread.terminate();
      });
      thread.on("messageerror", (error) => fault(error, "broken"));
      thread.on("error", (error: Error & { code?: unknown }) => {
        // A paper that fills the memory is too big, and no fault of ours.
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") end ??= unreadable("too-big");
        else fault(error, "broken");
      });
      thread.on("exit", () => {
        clearTimeout(late);
        clearInterval(watch);
        stops.delete(stop);
        resolve(end ?? unreadable("broken"));
      });
    });
  }

  function submit(job: PaperJob): Promise<PaperJobEnd["done"]> {
    if (closed || waiting.length >= mostWaiting) return Promise.resolve(unreadable("too-slow"));
    return new Promise((settle) => {
      waiting.push({ job, settle });
      next();
    });
  }

  return {
    async open(file) {
      if (file.bytes.length > mostBytes) return unreadable("too-big");
      // A copy of its own: a part of somebody else's memory can't be handed on.
      return (await submit({ kind: "open", file: { name: file.name, bytes: new Uint8Array(file.bytes) } })) as Opened;
    },
    openText: async (text) => (await submit({ kind: "open-text", text })) as Opened,
    read: async (paper, setting) => (await submit({ kind: "read", paper, setting })) as PaperRead,
    async close() {
      closed = true;
      for (const { settle } of waiting.splice(0)) settle(unreadable("too-slow"));
      for (const stop of stops) stop();
      await Promise.all(running);
    },
  };
}

function unreadable(why: PlainReason): { kind: "unreadable"; why: PlainReason } {
  return { kind: "unreadable", why };
}

function startThread(worker: URL, job: PaperJob, heapMegabytes: number): Worker {
  return new Worker(worker, {
    workerData: job,
    transferList: job.kind === "open" ? [job.file.bytes.buffer as ArrayBuffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 },
    // It sees no settings of the process, and nothing that a library prints reaches anybody.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
}
