import { deserialize } from "bson";
import type { Db } from "mongodb";
import { collections, type Document, type OnRecord } from "./what-is-allowed.js";

/**
 * Reads all that boards keep, as often as it is asked. A document that stands as it stood at the last reading is the very same
 * object: of hundreds, one deed changes one or two.
 */
export function recordReader(db: Db): () => Promise<OnRecord> {
  let known: ReadonlyMap<string, Document> = new Map();
  return async () => {
    const met = new Map<string, Document>();
    const read = async (collection: string) => {
      const raw = (await db.collection(collection).find({}, { raw: true }).toArray()) as unknown as readonly Buffer[];
      const documents = raw.map((bytes) => {
        const key = bytes.toString("latin1");
        const document = known.get(key) ?? (deserialize(bytes) as Document);
        met.set(key, document);
        return [document._id, document] as const;
      });
      return [collection, new Map(documents)] as const;
    };
    const record = Object.fromEntries(await Promise.all(collections.map(read)));
    known = met;
    return record as unknown as OnRecord;
  };
}
