import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readInThread } from "../../src/documents/papers/read-in-thread.js";
import type { PaperReading } from "../../src/domain/minutes/finding.js";
import type { ReadingSetting } from "../../src/domain/minutes/reading-setting.js";
import { docxOf } from "./docx-of.js";
import { readTruth, type Truth } from "./truth.js";

export type ProofDocument = { name: string; bytes: () => Promise<Uint8Array>; truth: Truth };

const ending = ".truth.txt";

/** The documents of a folder that have a truth beside them, by name. `x.docx.md` is made a Word file. `truths`: where the truths stand, if elsewhere. */
export function documentsIn(folder: string, truths = folder): readonly ProofDocument[] {
  return readdirSync(truths)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => {
      const name = file.slice(0, -ending.length);
      const path = join(folder, name);
      const source = existsSync(path) ? path : `${path}.md`;
      const bytes = async () =>
        source === path ? new Uint8Array(readFileSync(path)) : docxOf(readFileSync(source, "utf8"));
      return { name, bytes, truth: readTruth(join(truths, file)) };
    });
}

/** What the readers find in a file, in this thread. Throws where it cannot be read. */
export async function readFile(name: string, bytes: Uint8Array, setting: ReadingSetting): Promise<PaperReading> {
  const reader = readInThread();
  const opened = await reader.open({ name, bytes });
  if (opened.kind === "unreadable") throw new Error(`${name} could not be opened: ${opened.why}`);
  const read = await reader.read(opened.paper, setting);
  if (read.kind === "unreadable") throw new Error(`${name} could not be read: ${read.why}`);
  return read.reading;
}
