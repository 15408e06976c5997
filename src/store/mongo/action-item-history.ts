import type { Db } from "mongodb";
import type { HistoryLine } from "../../domain/actions/action-item.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { CommitteeScope } from "../scopes.js";
import { type ActionItemDocument, actionItemCollection } from "./action-item-document.js";

/** How many lines an item's own document holds before the oldest of them move, and how many move at a time. */
const most = 200;
const chunk = 100;

type ArchiveDocument = {
  /** The item's id and the place of the first line among all that there ever were. */
  _id: string;
  tenant: string;
  /** Oldest first. */
  lines: HistoryLine[];
};

/**
 * Moves the oldest lines of a long history to the archive. They are copied before they are taken away, under an id that is
 * the same at every attempt; the taking away happens only when no line has come since. So a crash in between leaves them in
 * both places, where `historyArchived` says which counts, and the next change tries again.
 */
export async function archiveHistory(
  db: Db,
  item: Pick<ActionItemDocument, "_id" | "tenant" | "historyCount" | "historyArchived">,
): Promise<void> {
  const { _id, tenant, historyCount, historyArchived: from } = item;
  if (historyCount - from <= most) return;
  const items = actionItemCollection(db);
  const now = await items.findOne({ _id, tenant, historyArchived: from }, { projection: { history: 1 } });
  if (now === null) return;
  await archive(db).updateOne(
    { _id: archiveId(_id, from) },
    { $setOnInsert: { tenant, lines: now.history.slice(0, chunk) } },
    { upsert: true },
  );
  await items.updateOne(
    { _id, tenant, historyArchived: from, historyCount },
    {
      $set: { historyArchived: from + chunk },
      $push: { history: { $each: [], $slice: chunk - (historyCount - from) } },
    },
  );
}

/**
 * Puts down the history of an item that comes from elsewhere, the oldest line first, and gives what its own document holds of it. Once more
 * changes nothing.
 */
export async function storeHistory(
  db: Db,
  { _id, tenant }: Pick<ActionItemDocument, "_id" | "tenant">,
  lines: readonly HistoryLine[],
): Promise<Pick<ActionItemDocument, "history" | "historyCount" | "historyArchived">> {
  const archived = Math.max(0, Math.ceil((lines.length - most) / chunk) * chunk);
  for (let from = 0; from < archived; from += chunk) {
    const some = { tenant, lines: lines.slice(from, from + chunk) };
    await archive(db).updateOne({ _id: archiveId(_id, from), tenant }, { $set: some }, { upsert: true });
  }
  return { history: lines.slice(archived), historyCount: lines.length, historyArchived: archived };
}

/** A page of the lines, the newest first, and how many there are in all. Only what the page holds is read from the archive. */
export async function readHistory(
  db: Db,
  scope: CommitteeScope,
  id: ActionItemId,
  { skip, limit }: { skip: number; limit: number },
): Promise<{ lines: HistoryLine[]; total: number }> {
  const item = await actionItemCollection(db).findOne(
    { _id: id, tenant: scope.tenant, committee: scope.committee },
    { projection: { history: 1, historyCount: 1, historyArchived: 1 } },
  );
  if (item === null) return { lines: [], total: 0 };
  const total = item.historyCount;
  // Places are counted from the oldest line.
  const until = Math.max(0, total - skip);
  const from = Math.max(0, until - limit);
  const archived = await readArchive(db, id, from, Math.min(until, item.historyArchived));
  const present = item.history.slice(
    Math.max(0, from - item.historyArchived),
    Math.max(0, until - item.historyArchived),
  );
  return { lines: [...archived, ...present].reverse(), total };
}

/** The archived lines from one place up to another, oldest first. */
async function readArchive(db: Db, id: ActionItemId, first: number, until: number): Promise<HistoryLine[]> {
  if (first >= until) return [];
  const places: number[] = [];
  for (let from = first - (first % chunk); from < until; from += chunk) places.push(from);
  const found = await archive(db)
    .find({ _id: { $in: places.map((from) => archiveId(id, from)) } })
    .toArray();
  const byId = new Map(found.map((document) => [document._id, document.lines]));
  const skipped = first % chunk;
  return places.flatMap((from) => byId.get(archiveId(id, from)) ?? []).slice(skipped, skipped + until - first);
}

/** Deletes what the archive holds of an item's lines. */
export async function removeArchive(db: Db, ids: readonly ActionItemId[]): Promise<void> {
  // "0" is the character after "/".
  for (const id of ids) await archive(db).deleteMany({ _id: { $gte: `${id}/`, $lt: `${id}0` } });
}

function archive(db: Db) {
  return db.collection<ArchiveDocument>("actionItemHistory");
}

function archiveId(id: ActionItemId, from: number): string {
  return `${id}/${from}`;
}
