import type { Change } from "./change.js";
import type { AppliedWrite } from "./retryable-writes.js";

/** Where changes are made safe. */
export type Journal = {
  /** Takes one command's changes as one record; `applied` lets a repeat of the command be known after a restart. */
  readonly append: (changes: readonly Change[], applied: AppliedWrite | undefined) => void;
  /** Ends when everything appended so far is safe on disk. Undefined: it is already. Rejects when the disk refuses. */
  readonly settled: () => Promise<void> | undefined;
};
