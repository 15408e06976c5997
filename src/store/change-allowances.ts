import type { PersonScope } from "./scopes.js";

/** How many changes a person has made since their window of counting began. */
export type ChangeAllowances = {
  /**
   * Adds `count`, at least 1, to what a person has changed, all or nothing. A window begins with its first change, at `now`, and lasts
   * `windowMs`. Where more than `most` would come together nothing is added, and `until` says when the window ends.
   * However many ask at once, no more than `most` are allowed.
   */
  spend(
    scope: PersonScope,
    count: number,
    terms: { most: number; windowMs: number; now: Date },
  ): Promise<"spent" | { until: Date }>;
  /** Forgets what a person has spent. */
  forget(scope: PersonScope): Promise<void>;
};
