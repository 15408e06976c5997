import { button } from "../button.js";
import { buttonSet, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, plain, quiet } from "../runs.js";
import { plainTitle, typedLine } from "../typed-text.js";
import { talkWords } from "../words/talk.js";
import { titles } from "../words/titles.js";

/**
 * Offers to log what reads like an action and was not clear enough to be logged unasked. `text` logs it; `mine` logs it as the writer's,
 * and is absent where an owner was named. `others` are texts that may have been meant instead.
 */
export function presentLogOffer(view: {
  typed: string;
  text: string;
  mine?: string;
  others: readonly string[];
}): Rendered {
  const { typed, text, mine, others } = view;
  const title = talkWords.logOffer;
  const body = [
    textLine([quiet(talkWords.wrote + gap), plain(typedLine(typed, 300))]),
    textLine([plain(talkWords.nothingLogged)]),
  ];
  const log =
    mine === undefined
      ? [button(titles.logIt, "say", { text })]
      : [button(titles.logItAsMine, "say", { text: mine }), button(titles.forSomebodyElse, "say", { text })];
  const more = others.slice(0, 2).map((other) => button(plainTitle(other), "say", { text: other }));
  const buttons = buttonSet([...log, button(titles.leaveIt, "offer.leave", {})], { more });
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: title };
}

/** An offer that was left: nothing was written. */
export function presentLeftIt(): Rendered {
  const title = talkWords.left;
  const body = [textLine([plain(talkWords.leftSentence)])];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: title };
}
