import type { SaidAction } from "../../domain/actions/said-action.js";
import type { Day } from "../../domain/days/day.js";
import type { DueReading } from "../../domain/days/read-due.js";

/** An action as somebody names it: "12", "A12", "LSCB A12". */
export type ItemRef = { number: number; code?: string };

/** What one message asks for. `typed` parts are in the person's own words. */
export type Command =
  | { kind: "set-up"; name?: string }
  | { kind: "log"; action: SaidAction }
  | { kind: "done"; item: ItemRef; note?: string }
  /** `why`: the reason that was given with the day. */
  | { kind: "redate"; item: ItemRef; due: DueReading; typed: string; why?: string }
  | { kind: "list"; list: "outstanding" | "overdue" | "mine" | "week" }
  | { kind: "show"; item: ItemRef }
  /** "show action 3 of 4 December 2014": the board's own number. */
  | { kind: "show-reference"; reference: string }
  | { kind: "meeting"; on: DueReading; startsAt?: string; place?: string; typed: string }
  /** "The March meeting" (`month`, 1 to 12), "the meeting on 5 March" (`which`): no other may be moved or cancelled. Neither: the coming one. */
  | { kind: "move-meeting"; to: DueReading; startsAt?: string; typed: string; month?: number; which?: Day }
  | { kind: "cancel-meeting"; month?: number; which?: Day }
  | { kind: "agenda" }
  | { kind: "next-meeting" }
  | { kind: "status" }
  | { kind: "undo" }
  | { kind: "help" }
  | { kind: "greeting" }
  | { kind: "thanks" }
  /** Nothing but a mention, an emoji or white space. */
  | { kind: "nothing-said" }
  /** Clearly meant as a command, and something of it is missing: a sentence says what. */
  | { kind: "incomplete"; row: string; missing: "task" | "number" | "day" | "name" }
  /** The nearest rows of the table, two at most and perhaps none, as texts that can be said. */
  | { kind: "not-understood"; nearest: readonly string[] };
