import type { PersonScope } from "./scopes.js";

/** How many changes a person has made since their window of counting began. */
export type ChangeAllowances = {
  /**
   * Adds `count` to what a person has changed, in one atomic write. A window begins with its first change and lasts `windowMs`. Where
   * more than `most` would come together nothing is added, and `until` says when the window ends.
   */
  spend(
    scope: PersonScope,
    count: number,
    terms: { most: number; windowMs: number; now: Date },
  ): Promise<"spent" | { until: Date }>;
};
