import type { NumberedItem } from "../../../domain/agendas/agenda-numbers.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, plain, small, strong } from "../runs.js";
import { agendaEditWords as words } from "../words/agenda-edit.js";
import { titles } from "../words/titles.js";
import { factsWords, titleLine } from "./item-facts-line.js";
import { agendaPlace } from "./present-item-changed.js";

type View = { board: Board; reader: Reader; read: ReadAgenda };

/** Several items that were added at once, each with its number. */
export function presentItemsAdded(view: View & { places: readonly (NumberedItem & { number: string })[] }): Rendered {
  const { board, read, places } = view;
  const title = words.addedSeveral(places.length);
  const rows = places.map((place) =>
    textLine(
      [strong(place.number), plain(gap + titleLine(place, view)), small(` · ${factsWords(place, view)}`)],
      "Small",
    ),
  );
  const scope = { committee: board.committee.id, meeting: read.meeting.id };
  const buttons = buttonSet([button(titles.agenda, "agenda.show", scope), button(titles.edit, "agenda.edit", scope)]);
  const body = [textLine(agendaPlace(view), "None"), ...rows];
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}
