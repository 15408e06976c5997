import type { NumberedItem } from "../../../domain/agendas/agenda-numbers.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, plain, small, strong } from "../runs.js";
import { notCarried, agendaEditWords as words } from "../words/agenda-edit.js";
import { titles } from "../words/titles.js";
import { factsWords, titleLine } from "./item-facts-line.js";
import { agendaPlace } from "./present-item-changed.js";

type View = { board: Board; reader: Reader; read: ReadAgenda; place: NumberedItem & { number: string } };

/** An item that is on the agenda of another meeting now. `was`: the number it had. */
export function presentItemCarried(view: View & { was: string }): Rendered {
  const { board, read, place, was } = view;
  return ofItem(view, words.carried(was, dayWords(read.meeting.on, board.today)), [plain(words.isThere(place.number))]);
}

/** What is known of one item, to whoever asks. `before`: it has no more to say than that. */
export function presentAgendaItem(view: View): Rendered {
  return ofItem(view, words.there(view.place.number));
}

function ofItem(view: View, title: string, said?: Parameters<typeof textLine>[0]): Rendered {
  const { board, read, place } = view;
  const body = [
    textLine(agendaPlace(view), "None"),
    textLine([strong(place.number), plain(gap), plain(titleLine(place, view))]),
    textLine([small(factsWords(place, view))], "None"),
    ...(said === undefined ? [] : [textLine(said)]),
  ];
  const scope = { committee: board.committee.id, meeting: read.meeting.id };
  const buttons = buttonSet([button(titles.agenda, "agenda.show", scope)]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

/** Why an item was not carried to another meeting. */
export function presentNotCarried({ board, why }: { board: Board; why: keyof typeof notCarried }): Rendered {
  const [title, sentence] = notCarried[why];
  const body = [textLine(placeLine(board), "None"), textLine([plain(sentence)])];
  const buttons = buttonSet([button(titles.agenda, "agenda.show", { committee: board.committee.id })]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}
