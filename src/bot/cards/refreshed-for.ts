import type { Button } from "./button.js";
import type { Card } from "./rendered.js";

/**
 * A card that Teams of these viewers, at most 60 channel ids, asks for anew by itself, as if they had pressed a button: only they see the
 * answer (design of cards, § 6). Never a card with a form or rows that open: it would close them.
 */
export function refreshedFor(card: Card, { title, verb, data }: Button, userIds: readonly string[]): Card {
  return { ...card, refresh: { action: { type: "Action.Execute", title, verb, data }, userIds } };
}
