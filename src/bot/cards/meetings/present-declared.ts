import type { AgendaPlace } from "../../../domain/agendas/agenda-places.js";
import { mayReadPart, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Declaration } from "../../../domain/meetings/meeting-record.js";
import type { Board } from "../board.js";
import type { Rendered } from "../rendered.js";
import { plain, small, strong } from "../runs.js";
import { typedLine } from "../typed-text.js";
import { closedItem } from "../words/actions.js";
import { declarationWords as words } from "../words/sitting.js";
import { attenderName } from "./attender-names.js";
import { placeRuns } from "./present-sitting.js";
import { sittingNews } from "./sitting-news.js";

/** That somebody declared an interest: in a closed item nothing but that, to whoever may not read the closed part here. */
export function presentDeclared(view: {
  declaration: Declaration;
  place?: AgendaPlace;
  board: Board;
  reader: Reader;
  meeting: Meeting;
  me: MemberId | undefined;
}): Rendered {
  const { declaration, place, board, reader, meeting, me } = view;
  const isMe = declaration.who.kind === "member" && declaration.who.member === me;
  const readable = place === undefined || mayReadPart(place, board.committee.id, reader);
  const who = isMe ? [strong(words.youDeclare)] : [strong(attenderName(declaration.who, board)), plain(words.declares)];
  const item = place === undefined ? "" : words.inItem(place.number) + (readable ? "" : `, ${closedItem}`);
  return sittingNews(board, words.title, [
    [...who, plain(`${item}${readable ? ":" : "."}`)],
    ...(readable ? [[plain(typedLine(declaration.interest, 600))]] : []),
    ...(readable && place !== undefined ? [placeRuns(place, { board, reader }, true)] : []),
    ...(meeting.on === board.today ? [] : [[small(dayWords(meeting.on, board.today))]]),
  ]);
}
