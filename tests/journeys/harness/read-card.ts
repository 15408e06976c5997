import type { CardElement } from "../../fakes/teams/activity.js";
import { cardText, rows } from "../../fakes/teams/card-text.js";

/** Whatever carries a card: a turn, a press, a message. */
type Carrier = { readonly card: CardElement | undefined };

/** The words of the card, line by line. Throws where there is none. */
export function words({ card }: Carrier): string {
  if (card === undefined) throw new Error("There is no card.");
  return cardText(card);
}

/** Its first line. */
export const title = (carrier: Carrier): string => words(carrier).split("\n", 1)[0] ?? "";

/** The actions that its rows are about, in order: "A1", "OSC A3". */
export function numbers({ card }: Carrier): string[] {
  if (card === undefined) throw new Error("There is no card.");
  return rows(card).flatMap(({ text }) => /^(?:[A-Z]+ )?A\d+\b/.exec(text) ?? []);
}
