import { dayWords, monthName } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { MeetingRef } from "../../commands/command.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain } from "../runs.js";
import { agendaWords } from "../words/agenda-card.js";
import { titles } from "../words/titles.js";

/** The meeting whose agenda was asked for is none of the board's. `next`: the coming one, if any is planned. */
export function presentNoSuchMeeting({
  board,
  ref,
  next,
}: {
  board: Board;
  ref: Exclude<MeetingRef, { kind: "next" }>;
  next?: Meeting;
}): Rendered {
  const title = titleOf(ref, board);
  const sentence = next === undefined ? agendaWords.notYet : agendaWords.nextIs(dayWords(next.on, board.today));
  const body = [textLine(placeLine(board), "None"), textLine([plain(sentence)])];
  const buttons = buttonSet(
    next === undefined ? [] : [button(titles.agenda, "agenda.show", { committee: board.committee.id })],
  );
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

function titleOf(ref: Exclude<MeetingRef, { kind: "next" }>, { today }: Board): string {
  switch (ref.kind) {
    case "last":
      return agendaWords.lastNone;
    case "month":
      return agendaWords.none(`in ${monthName(ref.month)}`);
    case "day":
      return agendaWords.none(`on ${dayWords(ref.on, today)}`);
  }
}
