import type { ActionItem, ActionState } from "../../../domain/actions/action-item.js";
import type { Day } from "../../../domain/days/day.js";
import type { Board, Reader } from "../board.js";
import type { Rendered } from "../rendered.js";

type OfItem = { item: ActionItem; board: Board; reader: Reader };

/** Everything that is refused, with what its two sentences need. */
export type Refusal =
  /** Only an owner, the clerk or the chair can mark it done. */
  | ({ kind: "not-owner" } & OfItem)
  /** Only clerk and chair change it. */
  | ({ kind: "not-clerk"; deed: "move" | "edit" } & OfItem)
  | ({ kind: "not-open"; state: Exclude<ActionState, { kind: "open" }> } & OfItem)
  | ({ kind: "no-change" } & OfItem)
  | ({ kind: "undo-too-late" } & OfItem)
  | { kind: "nothing-to-undo" }
  /** A day that has passed, for an action or for a meeting. */
  | { kind: "day-passed"; on: Day; today: Day; of: "action" | "meeting" }
  /** A day that was typed for an action or a meeting and can't be read, or is not in the calendar. */
  | { kind: "day-unreadable"; of: "action" | "meeting"; why: "unreadable" | "impossible" | "ambiguous" }
  /** "A99"; `code` when a committee was named. */
  | { kind: "unknown-number"; name: string; board?: Board }
  | { kind: "unknown-reference"; reference: string }
  | { kind: "unknown-committee"; code: string }
  | { kind: "incomplete"; missing: "task" | "number" | "day" | "name"; example: string }
  | { kind: "too-long"; limit: number }
  | { kind: "nothing-said" }
  /** Observers change nothing. */
  | { kind: "observer"; board: Board; clerks: readonly string[] }
  /** Meetings, roster and settings are the clerk's and the chair's. */
  | { kind: "clerk-only"; of: "meetings" | "roster"; board: Board; clerks: readonly string[] }
  | { kind: "no-meeting"; board: Board }
  | { kind: "meeting-exists"; on: Day; board: Board }
  /** `set up` in a personal chat. */
  | { kind: "set-up-here"; bot: string }
  /** The conversation's members could not be read, so nothing was set up. */
  | { kind: "roster-unread" }
  /** A draft that was answered or thrown away by somebody first. */
  | { kind: "draft-settled"; item?: ActionItem }
  /** A button of another time or place: made-up data, another committee, a card of a deleted board. */
  | { kind: "stale-press" };

/** Our no: what stays true as the title, one sentence of why and one of what instead. */
export function presentRefusal(_refusal: Refusal): Rendered {
  throw new Error("to come");
}

/** Short answers without a card. */
export const plainReplies = {
  thanks: "You're welcome.",
  greeting: "Hello. Say “help” to see what I understand.",
} as const;
