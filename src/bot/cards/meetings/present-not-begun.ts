import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain } from "../runs.js";
import { meetingCardWords as words } from "../words/meeting-cards.js";
import { titles } from "../words/titles.js";

/** Today's meeting was to be ended before its hour, and nobody had started it. */
export function presentNotBegun({
  board,
  meeting,
}: {
  board: Board;
  meeting: Meeting & { startsAt: string };
}): Rendered {
  const of = { committee: board.committee.id, meeting: meeting.id };
  const title = words.notBegun;
  const body = [textLine(placeLine(board), "None"), textLine([plain(words.notBegunSentence(meeting.startsAt))])];
  const buttons = buttonSet([button(titles.start, "meeting.start", of), button(titles.endAnyway, "meeting.end", of)]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}
