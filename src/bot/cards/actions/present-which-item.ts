import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, plain, strong } from "../runs.js";
import { plainTitle, taskLine } from "../typed-text.js";
import { itemSentences, itemTitles } from "../words/actions.js";
import { dueRuns, numberOf } from "./item-lines.js";

/**
 * Asks which of their own actions somebody means who named none. Each is a button, `title`, that says it again with its number, `text`.
 * Holds only what the reader may read here. `several`: they are of several committees.
 */
export function presentWhichItem(view: {
  offered: readonly { item: ActionItem; board: Board; text: string; title: string }[];
  several: boolean;
}): Rendered {
  const { offered, several } = view;
  const title = itemTitles.which;
  const body = [
    textLine([plain(itemSentences.whichOfYours)]),
    ...offered.map(({ item, board }) =>
      textLine([
        strong(numberOf(item, board, several)),
        plain(`${gap}${taskLine(item.task)} · `),
        ...dueRuns(item, board),
      ]),
    ),
  ];
  const buttons = offered.map(({ item, text, title: says }) =>
    button(plainTitle(says), "say", { text, committee: item.committee }),
  );
  return { card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }), summary: title };
}
