import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * The files of a data folder. `snapshot-7` holds everything up to where `journal-7` begins; a journal is followed by the one of
 * the next number when a snapshot was begun.
 */
export type FolderFiles = {
  /** The newest snapshot. Undefined: none was written yet. */
  readonly snapshot: string | undefined;
  /** The journals to read after it, in their order. */
  readonly journals: readonly string[];
  /** A number above those of all files. */
  readonly next: number;
};

const NAME = /^(snapshot|journal)-(\d+)$/;

function numbered(folder: string): { name: string; kind: string; number: number }[] {
  return readdirSync(folder).flatMap((name) => {
    const [, kind = "", digits = ""] = NAME.exec(name) ?? [];
    return kind === "" ? [] : [{ name, kind, number: Number(digits) }];
  });
}

export function folderFiles(folder: string): FolderFiles {
  const files = numbered(folder).sort((a, b) => a.number - b.number);
  const snapshot = files.findLast((file) => file.kind === "snapshot");
  const journals = files.filter((file) => file.kind === "journal" && file.number >= (snapshot?.number ?? 0));
  return {
    snapshot: snapshot === undefined ? undefined : join(folder, snapshot.name),
    journals: journals.map((file) => join(folder, file.name)),
    next: (files.at(-1)?.number ?? 0) + 1,
  };
}

export function snapshotFile(folder: string, number: number): string {
  return join(folder, `snapshot-${number}`);
}

export function journalFile(folder: string, number: number): string {
  return join(folder, `journal-${number}`);
}

/** Removes what a snapshot of this number has made unnecessary, and snapshots that were never finished. */
export function removeFilesBefore(folder: string, number: number): void {
  for (const file of numbered(folder)) if (file.number < number) rmSync(join(folder, file.name));
  for (const name of readdirSync(folder)) if (name.endsWith(".unfinished")) rmSync(join(folder, name));
}
