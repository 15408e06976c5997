import { createHash } from "node:crypto";
import {
  type ArchiveCounts,
  type ArchiveDocument,
  type ArchiveRecord,
  archiveKinds,
  type OpenedArchive,
} from "../store/committee-archive.js";
import { datedJson } from "./dated-json.js";

/** Where a card stands of which only that it was sent is kept. */
const nowhere = { conversation: "", serviceUrl: "", activityId: "" };

/**
 * A committee as chair and clerk are given it: its record, and of accounts only by which ids an import knows those who are on it. Nothing
 * of how they are reached or what they wish, no account of leavers and askers, no draft that was answered, no name of a turn. It can be
 * imported as the operator's file can. It is held whole, as it must be counted first. "too-long": beyond `most` signs.
 */
export async function forTheBoard(opened: OpenedArchive, most: number): Promise<OpenedArchive | "too-long"> {
  const all: ArchiveRecord[] = [];
  let size = 0;
  for await (const record of opened.records) {
    size += datedJson(record).length;
    if (size > most) return "too-long";
    all.push(record);
  }
  const present = new Set(
    all.flatMap(({ kind, document }) => (kind === "member" && document.leftAt === undefined ? [document.person] : [])),
  );
  const morning = all.find(({ kind }) => kind === "committee")?.document.nextMorningAt;
  const kept = all.flatMap(({ kind, document }) => {
    if (kind === "person" && !present.has(document.id)) return [];
    if (kind === "draft" && (document.state as { kind?: string }).kind !== "waiting") return [];
    return [{ kind, document: shown(kind, document, morning) }];
  });
  const counts = archiveKinds.map((kind) => [kind, kept.filter((one) => one.kind === kind).length] as const);
  return {
    counts: Object.fromEntries(counts) as ArchiveCounts,
    records: (async function* () {
      yield* kept;
    })(),
  };
}

function shown(kind: ArchiveRecord["kind"], document: ArchiveDocument, morning: unknown): ArchiveDocument {
  switch (kind) {
    case "committee":
      return { ...document, joinRequests: [] };
    case "person": {
      const { id, tenant, name, channelId, entraId, guest } = document;
      const known = { channelId, entraId, guest };
      // Of their own morning the hour is theirs; an import looks at them by the board's.
      return { id, tenant, name, ...known, reach: { kind: "untried" }, nextMorningAt: morning, revision: 1 };
    }
    case "notice":
      return document.person === undefined ? document : withoutCard(document);
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
      return withoutTurns(document);
  }
}

function withoutCard({ editAt: _editAt, ...notice }: ArchiveDocument): ArchiveDocument {
  const state = notice.state as { kind: string };
  return { ...notice, ...(state.kind === "sent" && { state: { ...state, card: nowhere } }) } as ArchiveDocument;
}

/** Names of turns hold conversations and who wrote: only which were the same is kept. */
function withoutTurns<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutTurns) as Value;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const fields = Object.entries(value).map(([name, part]) => [
    name,
    turnFields.has(name) ? traced(part) : withoutTurns(part),
  ]);
  return Object.fromEntries(fields) as Value;
}

/** One turn, or several. */
const turnFields: ReadonlySet<string> = new Set(["turnKey", "changedByTurn", "turn", "turns"]);

function traced(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(traced);
  return typeof part === "string" && part !== "" ? traceOf(part) : part;
}

function traceOf(turnKey: string): string {
  return createHash("sha256").update(turnKey).digest("base64url");
}
