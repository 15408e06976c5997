import type {
  AgendaItemId,
  CommitteeId,
  MeetingId,
  MemberId,
  ProgrammeItemId,
  SuggestionId,
  TenantId,
} from "../ids.js";
import type { StandingKind } from "./standing-items.js";

/** What the board is to do with an item. */
export const agendaKinds = ["decision", "discussion", "information"] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** Who brings an item: a member, or somebody who is none, as typed ("The Director of Finance"). */
export type Lead = { kind: "member"; member: MemberId } | { kind: "typed"; name: string };

/** What is put before the board with an item. `pages` as typed: "10-23". `link`: an https address. */
export type ItemPapers = { kind: "here"; pages?: string; link?: string } | { kind: "to-come" };

/** Where an item came from. */
export type ItemSource =
  | { kind: "standing"; standing: StandingKind; place: "begin" | "end" }
  /** Put on it by chair or clerk. */
  | { kind: "added"; by: MemberId }
  | { kind: "suggested"; suggestion: SuggestionId; by: MemberId }
  | { kind: "programme"; item: ProgrammeItemId };

/** What an item and a sub-item both have. Absent: nothing was said of it. */
export type ItemFacts = {
  /** As typed, one line. */
  title: string;
  lead?: Lead;
  /** How long it is to take, in minutes. */
  minutes?: number;
  papers?: ItemPapers;
};

/** A part of an item, lettered in the order of the list: (a), (b). It is in the part of its item. */
export type SubItem = ItemFacts & { id: AgendaItemId };

/** An item of one meeting's agenda. Its number follows from its place in the list and is never kept. */
export type AgendaItem = ItemFacts & {
  id: AgendaItemId;
  /** Absent: it is neither, as most standing items are, or nobody said. */
  kind?: AgendaKind;
  part: "open" | "closed";
  from: ItemSource;
  subItems: readonly SubItem[];
};

/** An agenda as it went out with the papers. */
export type SentAgenda = { at: Date; by: MemberId; firstNumber: number; items: readonly AgendaItem[] };

/**
 * What a turn did to one item of an agenda, by which its repeat says the same. `from`: the number that it had before it was moved; `off`: it
 * was taken off, and this it was; of a closed one no title is kept.
 */
export type ItemTouched = {
  turn: string;
  item: AgendaItemId;
  from?: string;
  off?: { number: string; title?: string; part: "open" | "closed" };
};

/**
 * A meeting's agenda as it was saved. Absent: nobody has touched it, and it is built from the standing items and the work programme
 * alone (`buildAgenda`).
 */
export type Agenda = {
  tenant: TenantId;
  committee: CommitteeId;
  meeting: MeetingId;
  /** In order; at most `mostAgendaItems`. */
  items: readonly AgendaItem[];
  /** Programme items and standing items that were taken off it: they are not put on again by themselves. */
  left: readonly (ProgrammeItemId | StandingKind)[];
  /** The number of its first item, once that is settled: when its papers go out, or it begins. */
  firstNumber?: number;
  sent?: SentAgenda;
  /**
   * Its own items that another meeting is to take, as it was cancelled or ended without them; once they are on that meeting's agenda, which
   * that is. Absent: none are.
   */
  goesOn?: { items: readonly AgendaItemId[]; to: MeetingId | "next" };
  /** The turns that changed it, the newest last, so that a repeat finds what it did; at most 50. */
  turns: readonly string[];
  /** Those of the turns that changed one item, the newest last; at most 50. Absent: none has. */
  touched?: readonly ItemTouched[];
  /** Changes of the last seconds with the items that stood there before each, the newest last. Absent: nobody has made any. */
  recent?: readonly { by: MemberId; at: Date; was: readonly AgendaItemId[] }[];
  /** 0: not saved yet. */
  revision: number;
};

export const mostAgendaItems = 100;
export const mostSubItems = 26;
export const mostTurnsKept = 50;
