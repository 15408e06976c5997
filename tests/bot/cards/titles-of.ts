import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { CardElement } from "../../fakes/teams/activity.js";
import { pressables } from "../../fakes/teams/card-buttons.js";
import { cardText } from "../../fakes/teams/card-text.js";

/** The titles of a card's buttons in their order; those behind "…" begin with it. */
export function titlesOf({ card }: Rendered): readonly string[] {
  return pressables(card as CardElement).flatMap(({ title, secondary }) =>
    title === undefined ? [] : [secondary ? `…${title}` : title],
  );
}

/** Every word of a card but the titles of its buttons, each line in its own. */
export const wordsOf = ({ card }: Rendered): string => cardText(card as CardElement);
