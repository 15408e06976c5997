import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, quiet, strong } from "../runs.js";
import { cut } from "../typed-text.js";
import { minutesWords as words } from "../words/minutes.js";
import { titles } from "../words/titles.js";

/** So many lines of the minutes stand on the card; all of them are in the file. */
const linesShown = 12;
const lineSigns = 220;

/** How draft minutes begin. `again`: what to say for all of it, where the closed part is left out. */
export function presentMinutes(view: {
  board: Board;
  meeting: Meeting;
  drafted: { text: string; leftOut: number; closed: boolean };
  again: string;
}): Rendered {
  const { board, meeting, drafted, again } = view;
  const title = words.title(dayWords(meeting.on, board.today));
  // Board and meeting stand above them already.
  const lines = drafted.text
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "");
  const shown = lines.slice(0, linesShown);
  const rest = lines.length - shown.length;
  const body = [
    ...shown.map((line) => lineOfMinutes(line)),
    textLine([quiet(rest === 0 ? words.allThere : words.more(rest))]),
    ...(drafted.leftOut === 0 ? [] : [textLine([plain(words.leftOut(drafted.leftOut)), strong(again)])]),
    ...(drafted.closed ? [textLine([plain(words.withClosed)])] : []),
  ];
  const { id: committee } = board.committee;
  const buttons = buttonSet([
    button(titles.outstanding, "list.show", { list: "outstanding", page: 1, committee }),
    button(titles.agenda, "agenda.show", { committee }),
  ]);
  const card = renderCard("list", { title, place: placeLine(board), body, foot: [], buttons });
  return { card, summary: summaryOf(title) };
}

/** An item's number and title stand out, and what was recorded of it follows. */
function lineOfMinutes(line: string) {
  const text = cut(line, lineSigns);
  return /^\d+\. /.test(line) ? textLine([strong(text)]) : textLine([plain(text)], "None");
}

/** Nothing to end, and no minutes: no meeting has been, or the one that is meant was cancelled. */
export function presentNothingHeld({ board, cancelled }: { board: Board; cancelled?: Meeting }): Rendered {
  const day = cancelled && dayWords(cancelled.on, board.today);
  const title = day === undefined ? words.noMeeting : words.cancelled(day);
  const sentence = day === undefined ? words.noMeetingSentence : words.cancelledSentence;
  const body = [textLine(placeLine(board), "None"), textLine([plain(sentence)])];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}
