import type { ActionItemId, CommitteeId, TenantId } from "../domain/ids.js";
import type { NoticeId } from "../domain/reminders/notice.js";
import type { SentCard } from "./handled-turns.js";
import type { PersonScope, SystemScope, TenantScope } from "./scopes.js";

/** What is to be drawn anew in a card: the item that it answered somebody about, or the notice that it is. */
export type Drawing =
  | { kind: "item"; committee: CommitteeId; item: ActionItemId }
  | { kind: "notice"; notice: NoticeId };

/** A drawing whose time has come. `revision` is that of the claim: settling matches it. */
export type ClaimedDrawing = { tenant: TenantId; card: SentCard; drawing: Drawing; revision: number };

/**
 * Cards of ours in which somebody may be typing: an edit of such a card takes away what they wrote, so it waits (issue 3). A card
 * is a message, named by its conversation and activity id. Moments are the board's, except where the system's time is asked for.
 */
export type ServedForms = {
  /**
   * Notes that this person was served a form in this card: edits wait until then. A later form of theirs counts instead of an
   * earlier one; of several people's the latest counts. Forgotten two weeks after `now`, which is the system's time.
   */
  serve(scope: PersonScope, card: SentCard, until: Date, now: Date): Promise<void>;
  /** Whether this person was served a form in this card and has not left it, however long ago that was. */
  has(scope: PersonScope, card: SentCard): Promise<boolean>;
  /** Their form is gone: a drawing that waits for no other form is due at `now`. Nothing happens where they had none. */
  end(scope: PersonScope, card: SentCard, now: Date): Promise<void>;
  /** Puts a drawing off until the last form is over, in the place of one put off before. "free": nobody is typing, draw it now. */
  putOff(scope: TenantScope, card: SentCard, drawing: Drawing, now: Date): Promise<"put-off" | "free">;

  /** Forgets the cards of a conversation. */
  forgetConversation(scope: TenantScope, conversation: string): Promise<void>;

  /** Claims one drawing whose moment has come, the earliest first; until `leaseUntil` nobody else finds it. */
  claimDue(scope: SystemScope, now: Date, leaseUntil: Date): Promise<ClaimedDrawing | undefined>;
  /** The claimed drawing is done. Nothing happens where it was put off anew meanwhile: it is still to be done. */
  settle(scope: SystemScope, claimed: ClaimedDrawing): Promise<void>;
  /** The earliest moment of any drawing that waits. Absent: none does. */
  earliestDue(scope: SystemScope): Promise<Date | undefined>;
};

/** The latest of these moments, and at the least `now`. */
export function heldUntil(forms: Iterable<Date>, now: Date): Date {
  return [...forms].reduce((last, until) => (until > last ? until : last), now);
}
