import type { Db } from "mongodb";
import { actionIndexes } from "./indexes/action-indexes.js";
import { boardIndexes } from "./indexes/board-indexes.js";
import type { CollectionIndexes } from "./indexes/collection-indexes.js";
import { messageIndexes } from "./indexes/message-indexes.js";
import { minutesIndexes } from "./indexes/minutes-indexes.js";
import { planIndexes } from "./indexes/plan-indexes.js";
import { ensureValidators } from "./validators.js";

/**
 * Every index with the query it serves. A name is never given another meaning: servers refuse that, so that an index which
 * changes gets a new name.
 */
export const indexes: CollectionIndexes = {
  ...boardIndexes,
  ...actionIndexes,
  ...messageIndexes,
  ...planIndexes,
  ...minutesIndexes,
};

/** Makes what is not there yet. Several processes may start at once: making an index that is there changes nothing. */
export async function ensureIndexes(db: Db): Promise<void> {
  await ensureValidators(db);
  await Promise.all(
    Object.entries(indexes).map(([collection, wanted]) => db.collection(collection).createIndexes([...wanted])),
  );
}
