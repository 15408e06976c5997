import { createHash } from "node:crypto";
import { type ArchiveKind, type ArchiveRecord, archiveKinds } from "../store/committee-archive.js";
import {
  type CommitteeEnd,
  type CommitteeHead,
  type CommitteeVersion,
  committeeFormat,
  committeeVersions,
} from "./committee-lines.js";
import { fieldAmiss } from "./committee-shapes.js";
import { readDatedJson } from "./dated-json.js";
import { type Line, splitLines } from "./split-lines.js";

/** What is wrong with a file. */
export type FileTrouble =
  /** It does not begin as ours do. */
  | { kind: "not-ours" }
  | { kind: "newer"; version: number }
  | { kind: "unreadable" }
  | { kind: "unknown-kind" }
  | { kind: "wrong-field"; of: ArchiveKind; field: string }
  /** It is another committee's or tenant's, or stands there twice. */
  | { kind: "foreign"; of: ArchiveKind }
  | { kind: "twice"; of: ArchiveKind }
  /** Its last line is missing. */
  | { kind: "cut-off" }
  /** It is not what was written: its sum, or its number of lines or documents, is another. */
  | { kind: "altered" };

export type CommitteeFile = {
  head: CommitteeHead /** Again from the first, each time. */;
  records(): AsyncIterable<ArchiveRecord>;
};

export type CommitteeFileRead =
  | { kind: "file"; file: CommitteeFile }
  /** `line`: where, from 1. */
  | { kind: "refused"; line: number; why: FileTrouble };

/** Looks through a whole file, of any length, before anybody relies on a line of it. `open` begins it anew each time. */
export async function readCommitteeLines(open: () => AsyncIterable<Uint8Array>): Promise<CommitteeFileRead> {
  const hash = createHash("sha256");
  const seen = new Set<string>();
  const counts = Object.fromEntries(archiveKinds.map((kind) => [kind, 0])) as Record<ArchiveKind, number>;
  let head: CommitteeHead | undefined;
  let end: CommitteeEnd | undefined;
  let at = 0;
  const refused = (why: FileTrouble): CommitteeFileRead => ({ kind: "refused", line: at, why });
  try {
    for await (const line of splitLines(open())) {
      at += 1;
      if (end !== undefined) return refused({ kind: "altered" });
      const value = parsed(line);
      if (head === undefined) {
        const read = headOf(value);
        if ("kind" in read) return refused(read);
        head = read;
      } else if (!line.ended) return refused({ kind: "cut-off" });
      else if (isEnd(value)) {
        end = value;
        continue;
      } else {
        const record = recordOf(value, head);
        if ("why" in record) return refused(record.why);
        const key = `${record.kind} ${record.document.id}`;
        if (seen.has(key)) return refused({ kind: "twice", of: record.kind });
        seen.add(key);
        counts[record.kind] += 1;
      }
      hash.update(line.bytes).update("\n");
    }
  } catch (error) {
    if ((error as { code?: unknown }).code !== "line-too-long") throw error;
    at += 1;
    return refused(head === undefined ? { kind: "not-ours" } : { kind: "unreadable" });
  }
  at = Math.max(1, at);
  if (head === undefined) return refused({ kind: "not-ours" });
  if (end === undefined) return refused({ kind: "cut-off" });
  const { counts: told } = head;
  const isWhole = end.lines === at - 1 && end.sha256 === hash.digest("hex");
  if (!isWhole || archiveKinds.some((kind) => counts[kind] !== told[kind]) || counts.committee !== 1)
    return refused({ kind: "altered" });
  return { kind: "file", file: { head, records: () => recordsIn(open, head) } };
}

async function* recordsIn(open: () => AsyncIterable<Uint8Array>, head: CommitteeHead): AsyncGenerator<ArchiveRecord> {
  let first = true;
  for await (const line of splitLines(open())) {
    const value = first ? undefined : parsed(line);
    first = false;
    if (value === undefined || isEnd(value)) continue;
    const record = recordOf(value, head);
    if ("why" in record)
      throw Object.assign(new Error("The file was changed while it was read."), { code: "file-changed" });
    yield record;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Absent: no JSON, or no text. */
function parsed({ bytes }: Line): unknown {
  try {
    return readDatedJson(utf8.decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function headOf(value: unknown): CommitteeHead | FileTrouble {
  const head = fieldsOf(value);
  if (head?.format !== committeeFormat || typeof head.version !== "number") return { kind: "not-ours" };
  const version = committeeVersions.find((known) => known === head.version);
  if (version === undefined) return { kind: "newer", version: head.version };
  const { id, tenant, name, code } = fieldsOf(head.committee) ?? {};
  const exportedAt = new Date(String(head.exportedAt));
  const texts = [id, tenant, name, code].every((text) => typeof text === "string");
  if (!texts || Number.isNaN(exportedAt.getTime()) || fieldsOf(head.counts) === undefined) return { kind: "not-ours" };
  const none = Object.fromEntries(archiveKinds.map((kind) => [kind, 0]));
  // Of what an earlier version did not know there was none.
  const counts = { ...none, ...fieldsOf(head.counts) } as CommitteeHead["counts"];
  return { ...(value as CommitteeHead), version, exportedAt, counts };
}

function isEnd(value: unknown): value is CommitteeEnd {
  return fieldsOf(value)?.kind === "end";
}

function recordOf(value: unknown, head: CommitteeHead): ArchiveRecord | { why: FileTrouble } {
  const { kind: named, document } = fieldsOf(value) ?? {};
  if (fieldsOf(value) === undefined) return { why: { kind: "unreadable" } };
  const kind = archiveKinds.find((known) => known === named);
  if (kind === undefined || fieldsOf(document) === undefined) return { why: { kind: "unknown-kind" } };
  const record = brought({ kind, document: document as ArchiveRecord["document"] }, head.version);
  const field = fieldAmiss(kind, record.document);
  if (field !== undefined) return { why: { kind: "wrong-field", of: kind, field } };
  return isOf(head, record) ? record : { why: { kind: "foreign", of: kind } };
}

/** A record of an earlier version as it would be written today. */
function brought(record: ArchiveRecord, version: CommitteeVersion): ArchiveRecord {
  switch (version) {
    case 1:
    case 2:
    case 3:
      return record;
  }
}

/** Nothing that belongs to others may come with a committee. */
function isOf({ committee: { id, tenant } }: CommitteeHead, { kind, document }: ArchiveRecord): boolean {
  if (document.tenant !== tenant) return false;
  switch (kind) {
    case "person":
      return true;
    case "committee":
      return document.id === id;
    case "member":
    case "actionItem":
    case "draft":
    case "meeting":
    case "agenda":
    case "meetingRecord":
    case "frozenArising":
    case "programmeItem":
    case "decision":
    case "suggestion":
    case "plan":
    case "term":
    case "import":
      return document.committee === id;
    case "notice": {
      if (document.person === undefined) return document.committee === id;
      return ((document.lines ?? []) as readonly { committee: string }[]).every(({ committee }) => committee === id);
    }
  }
}

function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
  return isObject ? (value as Record<string, unknown>) : undefined;
}
