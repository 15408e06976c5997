import type { IndexDescription } from "mongodb";

/** The indexes of each collection. */
export type CollectionIndexes = Readonly<Record<string, readonly (IndexDescription & { name: string })[]>>;

/** Keeps what has no such field out of an index. */
export const there = { $exists: true };
