import type { ActionItemId, MemberId } from "../domain/ids.js";
import type { TenantScope } from "./scopes.js";

/**
 * A turn that came in: a message by conversation and activity id; a press by conversation, card message, person, verb, id and
 * printed revision. "mine": run it. "again": run it, and first look for effects of an earlier run that never ended,
 * by its turn key. "done": it was handled, do nothing. "held": somebody is at it; ask again in a moment.
 */
export type TurnClaim = "mine" | "again" | "done" | "held";

export type HandledTurns = {
  /** Claims a turn until `leaseUntil` (system time) for `holder`, which names this one claim. Forgotten after two weeks. */
  claim(scope: TenantScope, key: string, holder: string, now: Date, leaseUntil: Date): Promise<TurnClaim>;
  /** Keeps a claim that is still its holder's for longer: the turn goes on. */
  renew(scope: TenantScope, key: string, holder: string, leaseUntil: Date): Promise<void>;
  /** Marks it done, with the message that answered it, so that a kept card can be edited later, and what undo can't take back of it. */
  settle(scope: TenantScope, key: string, reply?: KeptCard, beyond?: BeyondUndo): Promise<void>;
  /** Gives a claim back, when the turn ended in a fault and may be sent again. */
  release(scope: TenantScope, key: string, holder: string): Promise<void>;
  /** Cards of ours that show this item, made in the last two weeks, the newest first; at most 10, each message once. */
  findKept(scope: TenantScope, item: ActionItemId): Promise<readonly SentCard[]>;
  /** The items that our newest answers in a conversation (with its thread) show, each once; at most 20 answers are looked at. */
  findInThread(scope: TenantScope, conversation: string): Promise<readonly ActionItemId[]>;
  /** The items that our answers in a channel (in any of its threads) or chat show, each once; at most 500 answers are looked at. */
  findInHome(scope: TenantScope, home: string): Promise<readonly ActionItemId[]>;
  /** What a member turned to last that undo can't take back. Absent: nothing in the last two weeks. */
  findBeyondUndo(scope: TenantScope, by: MemberId): Promise<BeyondUndo | undefined>;
  /** Forgets all turns of a conversation. */
  forgetConversation(scope: TenantScope, conversation: string): Promise<void>;
};

/** Where a card of ours stands. */
export type SentCard = { conversation: string; serviceUrl: string; activityId: string };

/** A card that is drawn anew when the item it shows changes; without an item it is a photograph. */
export type KeptCard = SentCard & { item?: ActionItemId };

/** What a turn set out to change of a committee whose changes undo does not take back; `at` by the board's time. */
export type BeyondUndo = {
  by: MemberId;
  of: "agenda" | "meetings" | "programme" | "members" | "settings" | "imports";
  at: Date;
};
