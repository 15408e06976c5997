import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { readCommitteeLines } from "../../documents/read-committee-lines.js";
import { importCommittee } from "../../services/committees/import-committee.js";
import type { Records } from "./open-records.js";
import type { Asked } from "./read-arguments.js";
import type { Said } from "./said.js";
import { importedWords, importWords, troubleWords } from "./words.js";

const dayMs = 86_400_000;

type Import = Extract<Asked, { kind: "import" }>;

/** Brings one committee in from a file that was looked through before. */
export async function importFromFile({ store, clock }: Records, folder: string, asked: Import): Promise<Said> {
  const path = resolve(folder, asked.file);
  try {
    const read = await readCommitteeLines(() => createReadStream(path));
    if (read.kind === "refused") return { problem: troubleWords(asked.file, read.line, read.why) };
    const { tenant, code, homeAway, dryRun } = asked;
    const { counts, exportedAt } = read.file.head;
    const now = clock.now();
    const came = await importCommittee(store)({
      records: read.file.records,
      ...(tenant === undefined ? {} : { tenant }),
      ...(code === undefined ? {} : { code }),
      homeAway,
      dryRun,
      now,
    });
    if (came.kind === "refused") return { problem: importWords.inTheWay(came.why, came.code) };
    return {
      sentence: importedWords(came, counts, {
        dryRun,
        days: Math.floor((now.getTime() - exportedAt.getTime()) / dayMs),
      }),
    };
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined || !["open", "read"].includes(syscall)) throw error;
    return { problem: importWords.unreadable(asked.file, code) };
  }
}
