import type { AgendaKind, ItemPapers } from "../../domain/agendas/agenda.js";
import type { SaidItem } from "../../domain/agendas/said-item.js";
import type { StandingItem } from "../../domain/agendas/standing-items.js";
import type { MeetingRef } from "./command.js";

/** Where an item is moved to; the other by its number as said: "4", "6a". */
export type SaidMove =
  | { to: "before" | "after"; other: string }
  | { to: "number"; number: string }
  | { to: "start" | "end" | "up" | "down" };

/** What is said of an item that is on the agenda. Who leads it as typed. */
export type SaidChange =
  | { change: "move"; to: SaidMove }
  | { change: "swap"; other: string }
  | { change: "kind"; takes: AgendaKind }
  | { change: "title"; title: string }
  | { change: "lead"; lead: string }
  | { change: "minutes"; minutes: number }
  | { change: "papers"; papers: ItemPapers }
  | { change: "part"; part: "open" | "closed" }
  | { change: "take-off" };

/** What is suggested for an agenda. */
export type SaidSuggestion = Pick<SaidItem, "title" | "takes" | "part">;

/** Agendas, what is suggested for them, and what stands on each. `typed`: the whole message. Without a meeting: the coming one. */
export type AgendaCommand =
  /** Without an item the form is asked for. `under`, `number`: the item that it is a part of, the number that it is to have. */
  | { kind: "add-item"; item?: SaidItem; under?: string; number?: string; meeting?: MeetingRef; typed: string }
  /** Each an item of its own, on the coming agenda. */
  | { kind: "add-items"; items: readonly SaidItem[]; typed: string }
  /** What is known of an item. */
  | { kind: "agenda-item"; of: string; meeting?: MeetingRef; typed: string }
  /** To the agenda of another meeting; "next" is the one after it. */
  | { kind: "carry-item"; of: string; to: MeetingRef; why?: string; typed: string }
  | { kind: "change-agenda-item"; of: string; what: SaidChange; meeting?: MeetingRef; typed: string }
  | { kind: "edit-agenda"; meeting?: MeetingRef }
  /** Without an item the form is asked for. */
  | { kind: "suggest-item"; item?: SaidSuggestion; meeting?: MeetingRef; typed: string }
  | { kind: "suggestions" }
  | { kind: "accept-suggestion"; number: number; takes?: AgendaKind; meeting?: MeetingRef; typed: string }
  | { kind: "decline-suggestion"; number: number; why?: string; typed: string }
  /** `form`: to be changed at once. */
  | { kind: "standing-items"; form?: true }
  | {
      kind: "add-standing-item";
      item: Pick<StandingItem, "title" | "takes" | "minutes">;
      at: { beside: string; is: "before" | "after" } | { place: "begin" | "end" };
      typed: string;
    }
  | { kind: "remove-standing-item"; title: string; typed: string }
  | { kind: "usual-standing-items" }
  /** On from that number; absent: from 1 at each meeting. */
  | { kind: "number-items"; first?: number };
