import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain } from "../runs.js";
import { agendaRefusals, noSuchItem } from "../words/agenda-edit.js";
import { titles } from "../words/titles.js";
import { agendaPlace } from "./present-item-changed.js";

/** Why an agenda was not changed. `number`: of an item that there is not, as it was said, with the agenda as it is. */
export type AgendaRefusal =
  | { kind: keyof typeof agendaRefusals }
  | { kind: "no-such-item"; number: string; read: Pick<ReadAgenda, "items" | "firstNumber"> };

export function presentAgendaRefused(view: { board: Board; meeting: Meeting } & AgendaRefusal): Rendered {
  const { board, meeting } = view;
  const [title, sentence] = wordsOf(view);
  const body = [textLine(agendaPlace({ board, read: { meeting } }), "None"), textLine([plain(sentence)])];
  const shown = { committee: board.committee.id, meeting: meeting.id };
  const buttons = buttonSet([button(titles.agenda, "agenda.show", shown)]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

function wordsOf(refusal: AgendaRefusal): readonly [title: string, sentence: string] {
  if (refusal.kind !== "no-such-item") return agendaRefusals[refusal.kind];
  const { items, firstNumber } = refusal.read;
  return [noSuchItem.title(refusal.number), noSuchItem.sentence(firstNumber, firstNumber + items.length - 1)];
}
