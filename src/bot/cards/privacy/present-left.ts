import { type ActionItem, dueOn, itemName } from "../../../domain/actions/action-item.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import { placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, plain, strong } from "../runs.js";
import { leftWords } from "../words/privacy.js";

type NoClerkView = { board: Board; may: "chair" | "members" | "nobody"; why: "forgotten" | "left" };

/** So many actions are named. */
const itemsNamed = 15;

/** To who runs a board: somebody was forgotten, and what is nobody's now. By number and day, in whichever part it is. */
export function presentLeft({ board, owed }: { board: Board; owed: readonly ActionItem[] }): Rendered {
  const [first] = owed;
  const rows = owed.slice(0, itemsNamed).map((item) => {
    const on = dueOn(item.due);
    const due = on === undefined ? leftWords.noDay : leftWords.due(dayWords(on, board.today));
    return textLine([strong(itemName(item)), plain(gap + due)], "None");
  });
  const more = owed.length - rows.length;
  const body = [
    textLine(placeLine(board), "None"),
    textLine([plain(leftWords.sentence + (first === undefined ? leftWords.nothing : leftWords.nobodys(owed.length)))]),
    ...rows,
    ...(more > 0 ? [textLine([plain(leftWords.andMore(more))])] : []),
    ...(first === undefined ? [] : [textLine([plain(leftWords.give(first.number))])]),
  ];
  const card = renderCard("message", { title: leftWords.title, body, foot: [], buttons: [] });
  return { card, summary: summaryOf(leftWords.title) };
}

/** To the home of a board whose last clerk who could act is gone: who may take over. */
export function presentNoClerk({ board, may, why }: NoClerkView): Rendered {
  const sentence = leftWords.noClerkWhy[why] + leftWords.noClerkSentence[may];
  const body = [textLine(placeLine(board), "None"), textLine([plain(sentence)])];
  const card = renderCard("message", { title: leftWords.noClerk, body, foot: [], buttons: [] });
  return { card, summary: summaryOf(leftWords.noClerk) };
}
