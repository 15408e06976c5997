import type { ActionItem, ActionState } from "../../../domain/actions/action-item.js";
import type { Day } from "../../../domain/days/day.js";
import type { CommitteeId } from "../../../domain/ids.js";
import { ownButtons, undoButton } from "../actions/item-buttons.js";
import type { Board, Reader } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { titles } from "../words/titles.js";
import { mayStillUndo, refusalWords } from "./refusal-words.js";

type OfItem = { item: ActionItem; board: Board; reader: Reader };

/** Everything that is refused, with what its two sentences need. */
export type Refusal =
  /** Only an owner, the clerk or the chair can mark it done. */
  | ({ kind: "not-owner" } & OfItem)
  /** Only clerk and chair change it. */
  | ({ kind: "not-clerk"; deed: "move" | "edit"; clerks: readonly string[] } & OfItem)
  /** `now` decides whether who closed it can still undo that. */
  | ({ kind: "not-open"; state: Exclude<ActionState, { kind: "open" }>; now: Date } & OfItem)
  | ({ kind: "no-change" } & OfItem)
  | ({ kind: "undo-too-late"; clerks: readonly string[] } & OfItem)
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
  /** A button of another time or place: made-up data, another committee, a card of a deleted board. */
  | { kind: "stale-press" };

/** Our no: what stays true as the title, one sentence of why and one of what instead. */
export function presentRefusal(refusal: Refusal): Rendered {
  const { title, why } = refusalWords(refusal);
  const buttons = buttonSet(instead(refusal));
  return {
    card: renderCard("message", { title, body: [textLine(why)], foot: [], buttons }),
    summary: summaryOf(title),
  };
}

/** Short answers without a card. */
export const plainReplies = {
  thanks: "You're welcome.",
  greeting: "Hello. Say “help” to see what I understand.",
} as const;

/** What can be pressed instead; the likeliest first. */
function instead(refusal: Refusal): readonly Button[] {
  const list = (name: "outstanding" | "mine", committee?: CommitteeId): Button =>
    button(titles[name], "list.show", { list: name, page: 1, ...(committee === undefined ? {} : { committee }) });
  switch (refusal.kind) {
    case "undo-too-late":
      return ownButtons(refusal.item, "card", refusal.reader);
    case "not-open":
      return mayStillUndo(refusal) ? [undoButton(refusal.item, "card")] : [list("mine", refusal.board.committee.id)];
    case "not-owner":
    case "not-clerk":
    case "no-change":
      return [list("mine", refusal.board.committee.id)];
    case "nothing-to-undo":
      return [list("mine")];
    case "unknown-number":
      return [list("outstanding", refusal.board?.committee.id)];
    case "unknown-reference":
    case "stale-press":
      return [list("outstanding")];
    case "unknown-committee":
    case "incomplete":
    case "nothing-said":
      return [button(titles.help, "help.show", {})];
    case "meeting-exists":
      return [button(titles.agenda, "agenda.show", { committee: refusal.board.committee.id })];
    case "day-passed":
    case "day-unreadable":
    case "too-long":
    case "observer":
    case "clerk-only":
    case "no-meeting":
    case "set-up-here":
    case "roster-unread":
      return [];
  }
}
