import type { DatabaseState } from "./database-state.js";

/** Removes the documents whose time has run out by the system's clock, and says how many these were. */
export function sweepExpired(state: DatabaseState, now: number): number {
  let removed = 0;
  for (const collection of state.all()) {
    for (const { spec, scan } of collection.indexes.values()) {
      if (spec.expireAfterSeconds === undefined) continue;
      const limit = new Date(now - spec.expireAfterSeconds * 1000);
      const expired = new Set<unknown>();
      // The index holds dates together: from the first that there can be up to the limit.
      scan(
        { prefix: [], lower: { value: FIRST_DATE, inclusive: true }, upper: { value: limit, inclusive: true } },
        false,
        (row) => {
          expired.add(row.doc._id);
          return true;
        },
      );
      for (const id of expired) state.remove(collection, id);
      removed += expired.size;
    }
  }
  return removed;
}

const FIRST_DATE = new Date(-8.64e15);
