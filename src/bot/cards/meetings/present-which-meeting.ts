import type { Day } from "../../../domain/days/day.js";
import { dayWords, monthName } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain } from "../runs.js";
import { meetingCardWords as words } from "../words/meeting-cards.js";

/** As many as a month of weekly meetings has, and one. */
const mostOffered = 6;

/** A month was said in which the board meets more than once: each meeting is a button that says the message again with its day. */
export function presentWhichMeeting({
  board,
  month,
  offered,
}: {
  board: Board;
  /** 1 to 12. */
  month: number;
  offered: readonly { on: Day; text: string }[];
}): Rendered {
  const title = words.whichMeeting(monthName(month));
  const all = offered
    .slice(0, mostOffered)
    .map(({ on, text }) => button(dayWords(on, board.today), "say", { text, committee: board.committee.id }));
  const body = [textLine(placeLine(board), "None"), textLine([plain(words.whichMeetingSentence(offered.length))])];
  const buttons = buttonSet(all.slice(0, 3), { more: all.slice(3) });
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: title };
}
