import type { AnyBulkWriteOperation, Db } from "mongodb";
import type { ActionItem, HistoryLine } from "../../domain/actions/action-item.js";
import type { ArchiveDocument, ArchiveRecord } from "../committee-archive.js";
import type { CommitteeScope } from "../scopes.js";
import { storeHistory } from "./action-item-history.js";
import { keysFollowing } from "./action-item-keys.js";
import { type ArchivePart, collectionOf } from "./archive-collections.js";
import type { Bare } from "./open-archive.js";
import { placeNotices } from "./place-notices.js";

/** Documents that are held and written at once. */
const batch = 100;

type Some = AsyncIterable<ArchiveRecord> | Iterable<ArchiveRecord>;

/** Every write names its document by id and is the same at every attempt, so that what was cut off is completed by doing it again. */
export async function writeArchive(db: Db, scope: CommitteeScope, records: Some): Promise<void> {
  let kind: ArchivePart | undefined;
  let held: ArchiveDocument[] = [];
  const flush = async (): Promise<void> => {
    if (kind !== undefined && held.length > 0) await writeSome(db, scope, kind, held);
    held = [];
  };
  for await (const record of records) {
    if (record.kind === "committee") continue;
    if (record.kind !== kind || held.length === batch) await flush();
    kind = record.kind;
    held.push(record.document);
  }
  await flush();
}

async function writeSome(
  db: Db,
  scope: CommitteeScope,
  kind: ArchivePart,
  documents: readonly ArchiveDocument[],
): Promise<void> {
  const collection = db.collection<Bare>(collectionOf[kind]);
  const write = (writes: readonly AnyBulkWriteOperation<Bare>[]) =>
    writes.length === 0 ? undefined : collection.bulkWrite([...writes], { ordered: false });
  switch (kind) {
    case "person":
      await write(documents.map((document) => ifNotThere(scope, document)));
      return;
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
      await write(documents.map((document) => inPlace(scope, document)));
      return;
    case "actionItem":
      await write(
        await Promise.all(documents.map(async (document) => inPlace(scope, await itemOf(db, scope, document)))),
      );
      return;
    case "notice":
      await write(await placeNotices(collection, scope, documents));
  }
}

function ifNotThere({ tenant }: CommitteeScope, { id, ...rest }: ArchiveDocument): AnyBulkWriteOperation<Bare> {
  return {
    updateOne: { filter: { _id: id, tenant }, update: { $setOnInsert: without(rest, "tenant") }, upsert: true },
  };
}

/** Another committee's document of this id is not found, and so not written over: then the id is refused as taken. */
function inPlace(scope: CommitteeScope, { id, ...rest }: ArchiveDocument): AnyBulkWriteOperation<Bare> {
  return { replaceOne: { filter: { _id: id, ...scope }, replacement: { ...rest, ...scope }, upsert: true } };
}

/** An item with its keys, and with so much of its history as its own document holds. */
async function itemOf(
  db: Db,
  { tenant, committee }: CommitteeScope,
  document: ArchiveDocument,
): Promise<ArchiveDocument> {
  const item = document as unknown as ActionItem & { history: readonly HistoryLine[] };
  const places = await storeHistory(db, { _id: item.id, tenant }, item.history);
  const keys = keysFollowing(committee, item);
  return { ...document, ...keys, changedAt: item.changedBy?.at(-1)?.at ?? item.loggedAt, ...places };
}

function without(document: Readonly<Record<string, unknown>>, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== field));
}
