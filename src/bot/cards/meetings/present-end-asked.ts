import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain } from "../runs.js";
import { summaryWords, endWords as words } from "../words/minutes.js";
import { titles } from "../words/titles.js";

/** Asks whether a meeting is over, as its end can't be taken back. `untaken`: items of its own that it was not at. */
export function presentEndAsked({
  board,
  meeting,
  untaken,
}: {
  board: Board;
  meeting: Meeting;
  untaken: number;
}): Rendered {
  const of = { committee: board.committee.id, meeting: meeting.id };
  const card = renderCard("message", {
    title: words.title,
    body: [
      textLine(placeLine(board, summaryWords.of(dayWords(meeting.on, board.today))), "None"),
      textLine([plain((untaken === 0 ? "" : words.untaken(untaken)) + words.summary)]),
    ],
    foot: [],
    buttons: buttonSet([button(titles.endTheMeeting, "meeting.end", of)], {
      back: [button(titles.back, "meeting.sitting", of)],
    }),
  });
  return { card, summary: summaryOf(words.title) };
}
