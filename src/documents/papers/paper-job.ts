import type { Paper } from "../../domain/minutes/paper.js";
import type { ReadingSetting } from "../../domain/minutes/reading-setting.js";
import type { PaperFile, PaperReader, Unreadable } from "../../services/minutes/paper-reader.js";
import type { Opened } from "./unreadable.js";

/** One thing to be done with a paper. Plain values: it goes to another thread. */
export type PaperJob =
  | { kind: "open"; file: PaperFile }
  | { kind: "open-text"; text: string }
  | { kind: "read"; paper: Paper; setting: ReadingSetting };

export type PaperRead = Awaited<ReturnType<PaperReader["read"]>>;

export type PaperJobDone = Opened | PaperRead;

/** What came of a job. `fault`: what was thrown, without its message, as that may quote the paper. */
export type PaperJobEnd = { done: PaperJobDone; fault?: Error };

/** Does a job in whichever thread it is called. Never throws. */
export async function doPaperJob(job: PaperJob): Promise<PaperJobEnd> {
  try {
    return { done: await done(job) };
  } catch (error) {
    return { done: { kind: "unreadable", ...whyOf(error) }, fault: faultOf(error) };
  }
}

/** Loads only what this job needs: most of a small paper's time goes by in loading. */
async function done(job: PaperJob): Promise<PaperJobDone> {
  switch (job.kind) {
    case "open":
      return (await import("./open-paper.js")).openPaper(job.file);
    case "open-text":
      return (await import("./open-paper.js")).openPastedText(job.text);
    case "read":
      return {
        kind: "read",
        reading: (await import("../../domain/minutes/read-paper.js")).readPaper(job.paper, job.setting),
      };
  }
}

/** Texts and stacks that grow over what JavaScript holds are a matter of size, whatever else is a broken file. */
function whyOf(error: unknown): Unreadable {
  return error instanceof RangeError && /string length|array length|allocation/i.test(error.message)
    ? { why: "too-big" }
    : { why: "broken" };
}

function faultOf(error: unknown): Error {
  const fault = new Error("A paper could not be read.");
  if (!(error instanceof Error)) return fault;
  fault.name = error.name;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
  fault.stack = [error.name, ...places].join("\n");
  return fault;
}
