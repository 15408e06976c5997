import type { Person } from "../../domain/committees/person.js";
import type { ActionItemId, TenantId } from "../../domain/ids.js";
import type { Place, Standing } from "../../services/committees/know-sender.js";
import type { BeyondUndo, SentCard } from "../../store/handled-turns.js";
import type { Rendered } from "../cards/rendered.js";
import type { Attached } from "../files-in/attached.js";
import type { Mention } from "./heard.js";

/** One message or press, with everything known about it before it is understood. */
export type Turn = {
  /** Names the turn: its repeats carry the same. Effects are kept under it. */
  key: string;
  /** True when it ran before and never ended, so its effects may be there already. */
  again: boolean;
  tenant: TenantId;
  /** The board's time at which it came in. */
  at: Date;
  person: Person;
  /** In a shared place the committee that lives there, if any; in a personal chat all those of the person. */
  standings: readonly Standing[];
  place: Place;
  /** What Teams calls the place, if it does. */
  placeName?: string;
  /** The team that the channel is in. */
  team?: string;
  /** The conversation with its thread, where the reply goes. */
  conversation: string;
  /** What we are called here. */
  bot: string;
};

/** A message turn. */
export type MessageTurn = Turn & {
  /** What was typed, mentions as their names. */
  typed: string;
  mentions: readonly Mention[];
  /** What came with it beside its words. Absent: nothing. */
  attached?: Attached;
  /** True when a button says it that was handled before: nothing that it did may be done twice. */
  repeated?: boolean;
};

/** A press turn. */
export type PressTurn = Turn & {
  /** The message that holds the card. */
  message: string;
  /** True when this press was handled before: nothing may change, the card is drawn as things are now. */
  repeated: boolean;
};

/** What a turn comes to. */
export type Answer = {
  /** A card, or a line of plain text for thanks and greetings. */
  say: Rendered | string;
  /** The item that the card is about: the card is drawn anew when the item changes. */
  keeps?: ActionItemId;
  /** True when the press is done with though nothing follows: pressed again, it does nothing, even where what it did was undone. */
  settles?: true;
  /** What it set out to change that undo can't take back: a later undo reaches no further without asking. */
  beyond?: BeyondUndo;
  /** Done once Teams has its HTTP answer, with where the reply stands: telling owners, drawing other cards anew. What fails here is caught up by the next morning. */
  afterwards?: (reply: SentCard | undefined) => Promise<void>;
};
