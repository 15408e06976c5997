/** What the server has done so far: for tests that a look-up goes by an index, and for measuring. */
export type Counters = {
  commands: number;
  documentsExamined: number;
  /** Queries for which no index helped. */
  collectionScans: number;
  /** Cursors that were closed because nobody asked for more. */
  cursorsTimedOut: number;
  /** How often the journal was made safe on disk. */
  journalSyncs: number;
};

export function newCounters(): Counters {
  return { commands: 0, documentsExamined: 0, collectionScans: 0, cursorsTimedOut: 0, journalSyncs: 0 };
}
