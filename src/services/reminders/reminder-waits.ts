/** How long mornings and notices wait, in milliseconds, and how much a card holds. Settings, so that a fault test runs in seconds. */
export type ReminderWaits = { readonly [Name in keyof typeof usualWaits]: number };

/** What they are in earnest. The first six are the rules of mornings and notices. */
export const usualWaits = {
  /** How long a claimed morning, home or notice stays with whoever claimed it. */
  claimLeaseMs: 60_000,
  /** How long after writing "sending" it may still be posted. Shorter than the lease, or two could post it. */
  sendLimitMs: 20_000,
  /** Before a notice with an unknown end is sent once more. */
  resendDelayMs: 120_000,
  /** How long further actions join an owner's first note by editing it. */
  mergeMs: 900_000,
  /** How long news of owners out of reach gathers before a clerk is told. */
  lateMergeMs: 120_000,
  /** How long a refused app or tenant is left alone. */
  pauseMs: 3_600_000,
  /** The first wait before a notice that was not delivered is tried again, where Teams names none; it doubles. */
  retryMs: 30_000,
  /** It doubles no further than this. */
  longestRetryMs: 900_000,
  /** How many rows a card shows; the rest is counted. */
  rowsShown: 10,
  /** And after Teams found it too big. */
  rowsShownShort: 3,
  /** How many notices are on their way at once. */
  lanes: 8,
} as const;
