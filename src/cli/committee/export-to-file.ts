import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { committeeLines } from "../../documents/committee-lines.js";
import type { Records } from "./open-records.js";
import type { Asked } from "./read-arguments.js";
import type { Said } from "./said.js";
import { exportWords } from "./words.js";

type Export = Extract<Asked, { kind: "export" }>;

/** Writes one committee into a file that only its owner can read; it has its name once it is whole. */
export async function exportToFile(
  { store, clock }: Records,
  folder: string,
  { code, tenant, to, force }: Export,
): Promise<Said> {
  const meant = (await store.archive.list("system")).filter(
    (one) => one.code === code && (tenant === undefined || one.tenant === tenant),
  );
  const [only, ...others] = meant;
  if (only === undefined) return { problem: exportWords.unknown(code) };
  if (others.length > 0)
    return {
      problem: exportWords.several(
        code,
        meant.map((one) => one.tenant),
      ),
    };
  const now = clock.now();
  const path = resolve(folder, to ?? `${code}-${now.toISOString().slice(0, 10)}.jsonl`);
  if (!force && existsSync(path)) return { problem: exportWords.exists(path) };
  const opened = await store.archive.open(only);
  if (opened === undefined) return { problem: exportWords.unknown(code) };
  const part = `${path}.part`;
  try {
    await rm(part, { force: true });
    await pipeline(Readable.from(committeeLines(opened, now)), createWriteStream(part, { flags: "wx", mode: 0o600 }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const { code: fault, syscall } = error as NodeJS.ErrnoException;
    if (fault === "committee-changed-meanwhile") return { problem: exportWords.changed };
    if (syscall !== undefined && fault !== undefined) return { problem: exportWords.unwritable(path, fault) };
    throw error;
  }
  return { sentence: exportWords.done(only.name, opened.counts, path) };
}
