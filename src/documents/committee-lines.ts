import { createHash } from "node:crypto";
import type { CommitteeId, TenantId } from "../domain/ids.js";
import type { ArchiveCounts, ArchiveRecord, OpenedArchive } from "../store/committee-archive.js";
import { datedJson } from "./dated-json.js";

/** What the first line of a file says of it. */
export const committeeFormat = "matters-arising/committee";

/** Versions that can be read; the last is the one that is written. The first knew of meetings only that there were any (issue 7), the second no papers and plans (issue 8). */
export const committeeVersions = [1, 2, 3] as const;
export type CommitteeVersion = (typeof committeeVersions)[number];
const written: CommitteeVersion = 3;

/** The first line. */
export type CommitteeHead = {
  format: typeof committeeFormat;
  version: CommitteeVersion;
  /** By the clock of the board. */
  exportedAt: Date;
  committee: { id: CommitteeId; tenant: TenantId; name: string; code: string };
  counts: ArchiveCounts;
};

/** The last line; by it a file that was cut off or changed is known. `lines`: those before it; `sha256`: of all their bytes, in hex. */
export type CommitteeEnd = { kind: "end"; lines: number; sha256: string };

/**
 * A whole committee as lines of JSON in UTF-8, each with its end: what it is, then a document a line as `{"kind":…,"document":…}` with all
 * that is kept of it, then the end.
 */
export async function* committeeLines(
  { counts, records }: OpenedArchive,
  exportedAt: Date,
): AsyncGenerator<string, void, undefined> {
  const hash = createHash("sha256");
  let lines = 0;
  const line = (value: unknown): string => {
    const text = `${datedJson(value)}\n`;
    hash.update(text);
    lines += 1;
    return text;
  };
  for await (const record of records) {
    if (lines === 0) yield line(headOf(record, counts, exportedAt));
    yield line({ kind: record.kind, document: record.document });
  }
  const end: CommitteeEnd = { kind: "end", lines, sha256: hash.digest("hex") };
  yield `${JSON.stringify(end)}\n`;
}

/** The committee is the first of its records. */
function headOf({ document }: ArchiveRecord, counts: ArchiveCounts, exportedAt: Date) {
  const { id, tenant, name, code } = document as unknown as CommitteeHead["committee"];
  return {
    format: committeeFormat,
    version: written,
    exportedAt: exportedAt.toISOString(),
    committee: { id, tenant, name, code },
    counts,
  };
}
