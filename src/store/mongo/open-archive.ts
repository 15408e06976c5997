import type { Collection, Db, Filter } from "mongodb";
import type { ActionItemId } from "../../domain/ids.js";
import {
  type ArchiveDocument,
  type ArchiveKind,
  type ArchiveRecord,
  archiveKinds,
  type OpenedArchive,
} from "../committee-archive.js";
import type { CommitteeScope } from "../scopes.js";
import { readHistory } from "./action-item-history.js";
import { type ArchivePart, collectionOf } from "./archive-collections.js";
import { committeeCollection, kept, keyOf } from "./committee-document.js";
import { memberCollection } from "./member-document.js";
import { wholeBatch } from "./whole-batch.js";

/** Any collection of ours: what is in it is passed on as it is. */
export type Bare = { _id: string; [field: string]: unknown };

/** Documents that are held at once. */
const batch = 100;

/** What is found by its committee alone. */
const ofCommittee = [
  "actionItem",
  "draft",
  "meeting",
  "agenda",
  "meetingRecord",
  "frozenArising",
  "programmeItem",
  "decision",
  "suggestion",
  "plan",
  "term",
  "import",
] as const;

/** Derived from the rest, and made anew where it is put down. */
const itemKeys = ["sortDay", "ownerKeys", "answered", "outstanding", "open", "awaitingBoard", "requested", "changedAt"];
const itemPlaces = ["historyCount", "historyArchived"];

/**
 * Notes first what there is, then reads it piece by piece. The committee itself is read after the numbers of its items, so that the number
 * drawn last is never below one of theirs.
 */
export async function openArchive(db: Db, scope: CommitteeScope): Promise<OpenedArchive | undefined> {
  const { tenant, committee } = scope;
  const own = { tenant, committee } as Filter<Bare>;
  const toPeople = { tenant, "lines.committee": committee, person: { $exists: true } } as Filter<Bare>;
  const ids = (collection: string, filter: Filter<Bare>) => idsOf(db.collection<Bare>(collection), filter);
  const [listed, toPersons, toHome] = await Promise.all([
    Promise.all(ofCommittee.map(async (kind) => [kind, await ids(collectionOf[kind], own)] as const)),
    ids("notices", toPeople),
    ids("notices", own),
  ]);
  const members = await memberCollection(db).find({ tenant, committee }, wholeBatch).toArray();
  const board = await committeeCollection(db).findOne({ ...keyOf(scope), ...kept });
  if (board === null) return undefined;
  // Whoever asks to be put on the roster is to be found when that is answered.
  const asked = (board.joinRequests ?? []).map(({ person }) => person);
  const accounts = [...new Set([...members.flatMap(({ person }) => person ?? []), ...asked])];
  const people = await ids("people", { tenant, _id: { $in: accounts } } as Filter<Bare>);
  const there: Readonly<Record<ArchivePart, readonly string[]>> = {
    ...(Object.fromEntries(listed) as Record<(typeof ofCommittee)[number], readonly string[]>),
    person: people,
    member: members.map(({ _id }) => _id),
    notice: [...toPersons, ...toHome],
  };
  const parts = archiveKinds.flatMap((kind) => (kind === "committee" ? [] : [{ kind, ids: there[kind] }]));
  async function* records(): AsyncGenerator<ArchiveRecord> {
    yield { kind: "committee", document: named(board as unknown as Bare, ["claim"]) };
    for (const { kind, ids } of parts)
      for await (const document of readAll(db.collection<Bare>(collectionOf[kind]), ids))
        yield { kind, document: await whole(db, scope, kind, document) };
  }
  const counted = parts.map(({ kind, ids }) => [kind, ids.length] as const);
  return { counts: { committee: 1, ...Object.fromEntries(counted) } as OpenedArchive["counts"], records: records() };
}

async function idsOf(collection: Collection<Bare>, filter: Filter<Bare>): Promise<readonly string[]> {
  const found = collection.find(filter, { ...wholeBatch, projection: { _id: 1 } });
  return (await found.toArray()).map(({ _id }) => _id).sort();
}

/** In the order of the ids. */
async function* readAll(collection: Collection<Bare>, ids: readonly string[]): AsyncGenerator<Bare> {
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    const found = await collection.find({ _id: { $in: some } }, wholeBatch).toArray();
    const byId = new Map(found.map((document) => [document._id, document]));
    for (const id of some) {
      const document = byId.get(id);
      if (document === undefined) throw changedMeanwhile();
      yield document;
    }
  }
}

/** What is to be known of one document, and nothing of other committees. */
async function whole(db: Db, scope: CommitteeScope, kind: ArchiveKind, document: Bare): Promise<ArchiveDocument> {
  switch (kind) {
    case "committee":
    case "person":
      return named(document, ["claim"]);
    case "member":
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
      return named(document, []);
    case "actionItem": {
      const item = named(document, [...itemKeys, ...itemPlaces]);
      if (document.historyArchived === 0) return item;
      const everything = { skip: 0, limit: Number.MAX_SAFE_INTEGER };
      const { lines } = await readHistory(db, scope, document._id as ActionItemId, everything);
      return { ...item, history: lines.reverse() };
    }
    case "notice": {
      const { lines } = document as { lines?: readonly { committee: string }[] };
      if (lines === undefined) return named(document, []);
      return { ...named(document, []), lines: lines.filter(({ committee }) => committee === scope.committee) };
    }
  }
}

function named(document: Bare, without: readonly string[]): ArchiveDocument {
  const { _id, ...rest } = document;
  return { id: _id, ...Object.fromEntries(Object.entries(rest).filter(([field]) => !without.includes(field))) };
}

function changedMeanwhile(): Error {
  return Object.assign(new Error("Something of the committee was taken away while it was read."), {
    code: "committee-changed-meanwhile" as const,
  });
}
