import type { Activity, CardElement } from "./activity.js";
import { cardOf } from "./card-text.js";
import { type Person, type Place, placeId } from "./world.js";

/** A message of the bot's as people see it now. */
export interface Message {
  readonly id: string;
  readonly place: Place;
  /** With `;messageid=` in a channel. */
  readonly conversationId: string;
  /** The present state, edits applied. */
  readonly activity: Activity;
  /** The present card that everybody sees; undefined where the message is only text. */
  readonly card: CardElement | undefined;
  readonly edits: number;
  /** What was sent, oldest first: the message as posted, then each edit. */
  readonly posts: readonly Activity[];
  readonly deleted: boolean;
}

interface Kept {
  readonly id: string;
  readonly place: Place;
  readonly conversationId: string;
  activity: Activity;
  card: CardElement | undefined;
  edits: number;
  readonly posts: Activity[];
  deleted: boolean;
  /** The card last answered to a person's press, by person id. */
  readonly views: Map<string, CardElement>;
}

export type KeptMessages = ReturnType<typeof keptMessages>;

/** What the bot has posted, edited and deleted, and what each person was last shown in answer to a press. */
export function keptMessages() {
  const byPlace = new Map<string, Kept[]>();
  const byId = new Map<string, Kept>();
  const key = (conversationId: string, id: string) => `${placeId(conversationId)} ${id}`;
  const find = (conversationId: string, id: string) => {
    const kept = byId.get(key(conversationId, id));
    return kept === undefined || kept.deleted ? undefined : kept;
  };

  return {
    add(place: Place, conversationId: string, id: string, activity: Activity): Message {
      const views = new Map<string, CardElement>();
      const card = cardOf(activity);
      const fixed = { id, place, conversationId, posts: [activity], views };
      const kept: Kept = { ...fixed, activity, card, edits: 0, deleted: false };
      byId.set(key(conversationId, id), kept);
      const list = byPlace.get(place.id);
      if (list === undefined) byPlace.set(place.id, [kept]);
      else list.push(kept);
      return kept;
    },

    /** Applies an edit, which also takes everybody's own view away. Undefined when there is no such message. */
    edit(conversationId: string, id: string, activity: Activity): Message | undefined {
      const kept = find(conversationId, id);
      if (kept === undefined) return undefined;
      kept.activity = activity;
      kept.card = cardOf(activity);
      kept.edits += 1;
      kept.posts.push(activity);
      kept.views.clear();
      return kept;
    },

    remove(conversationId: string, id: string): boolean {
      const kept = find(conversationId, id);
      if (kept !== undefined) kept.deleted = true;
      return kept !== undefined;
    },

    /** All that still stand in a place, oldest first, over all its threads. */
    in: (place: Place): readonly Message[] => (byPlace.get(place.id) ?? []).filter((message) => !message.deleted),

    all: (): readonly Message[] => [...byId.values()].filter((message) => !message.deleted),

    /** What this person sees in the place of the message: the card of their last press, else everybody's. */
    viewOf: (person: Person, message: Message): CardElement | undefined =>
      byId.get(key(message.conversationId, message.id))?.views.get(person.id) ?? message.card,

    show(person: Person, message: Message, card: CardElement): void {
      byId.get(key(message.conversationId, message.id))?.views.set(person.id, card);
    },
  };
}
