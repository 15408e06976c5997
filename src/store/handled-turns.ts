import type { TenantScope } from "./scopes.js";

/**
 * A turn that came in: a message by conversation and activity id; a press by conversation, card message, person, verb, id and
 * printed revision. "mine": run it. "again": run it, and first look for effects of an earlier run that never ended,
 * by its turn key. "done": it was handled, do nothing. "held": somebody is at it; ask again in a moment.
 */
export type TurnClaim = "mine" | "again" | "done" | "held";

export type HandledTurns = {
  /** Claims a turn until `leaseUntil` (system time). Forgotten after two weeks. */
  claim(scope: TenantScope, key: string, holder: string, now: Date, leaseUntil: Date): Promise<TurnClaim>;
  /** Marks it done, with the message that answered it, so that a kept card can be edited later. */
  settle(scope: TenantScope, key: string, reply?: SentCard): Promise<void>;
  /** Gives a claim back, when the turn ended in a fault and may be sent again. */
  release(scope: TenantScope, key: string, holder: string): Promise<void>;
  /** The message that answered a turn. Absent: none, or forgotten. */
  findReply(scope: TenantScope, key: string): Promise<SentCard | undefined>;
};

/** Where a card of ours stands. */
export type SentCard = { conversation: string; serviceUrl: string; activityId: string };
