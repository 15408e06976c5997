import type { PaperReader } from "../../services/minutes/paper-reader.js";
import { doPaperJob, type PaperRead } from "./paper-job.js";
import type { Opened } from "./unreadable.js";

/** Reads papers in the thread of whoever asks, without the limits of time and memory: for a program that does nothing else. */
export function readInThread(): PaperReader {
  return {
    open: async (file) => (await doPaperJob({ kind: "open", file })).done as Opened,
    openText: async (text) => (await doPaperJob({ kind: "open-text", text })).done as Opened,
    read: async (paper, setting) => (await doPaperJob({ kind: "read", paper, setting })).done as PaperRead,
  };
}
