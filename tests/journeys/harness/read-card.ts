import type { CardElement } from "../../fakes/teams/activity.js";
import { buttons } from "../../fakes/teams/card-buttons.js";
import { cardText, rows } from "../../fakes/teams/card-text.js";

/** Whatever carries a card: a turn, a press, a message. */
export type Carrier = { readonly card: CardElement | undefined };

/** The card. Throws where there is none. */
export function cardIn({ card }: Carrier): CardElement {
  if (card === undefined) throw new Error("There is no card.");
  return card;
}

/** Its words, line by line. */
export const words = (carrier: Carrier): string => cardText(cardIn(carrier));

/** Its first line. */
export const title = (carrier: Carrier): string => words(carrier).split("\n", 1)[0] ?? "";

/** The titles of its buttons. */
export const buttonsOn = (carrier: Carrier): string[] => buttons(cardIn(carrier));

/** The actions that its rows are about, in order: "A1", "OSC A3". */
export const numbers = (carrier: Carrier): string[] =>
  rows(cardIn(carrier)).flatMap(({ text }) => /^(?:[A-Z]+ )?A\d+\b/.exec(text) ?? []);
