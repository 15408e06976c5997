/** A finished Adaptive Card. Made by `renderCard` only. */
export type Card = { readonly type: "AdaptiveCard" } & Readonly<Record<string, unknown>>;

/** What a handler sends: the card, and the one line that Teams shows in the activity feed and the chat list. */
export type Rendered = {
  card: Card;
  /** At most 100 signs; no closed text, and nothing typed except a name in a personal chat. */
  summary: string;
};
