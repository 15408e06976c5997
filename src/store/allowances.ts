import type { TenantId } from "../domain/ids.js";
import type { PersonScope } from "./scopes.js";

/** What is counted: changes of actions, or what asks Teams or others for something (issue 6). Each by itself. */
export type Counted = "changes" | "requests";

/** Whose it is: a person's, or that of all who are in a conversation. */
export type Spender = PersonScope | { tenant: TenantId; conversation: string };

/** How much of something was done since its window of counting began. */
export type Allowances = {
  /**
   * Adds `count`, at least 1, to what was done, all or nothing. A window begins with what is done first in it, at `now`, and lasts
   * `windowMs`. Where more than `most` would come together nothing is added, and `until` says when the window ends.
   * However many ask at once, no more than `most` are allowed.
   */
  spend(
    of: Counted,
    whose: Spender,
    count: number,
    terms: { most: number; windowMs: number; now: Date },
  ): Promise<"spent" | { until: Date }>;
  /** Forgets what a person has done. */
  forget(scope: PersonScope): Promise<void>;
};

/** Under what it is kept. */
export function spenderKey(of: Counted, whose: Spender): string {
  const who = "person" in whose ? whose.person : whose.conversation;
  return of === "changes" ? `${whose.tenant}/${who}` : `${whose.tenant}/${of}/${who}`;
}
