import { longestTitle } from "../../../domain/agendas/said-item.js";
import type { Suggestion } from "../../../domain/agendas/suggestion.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, small } from "../runs.js";
import { plainLine } from "../typed-text.js";
import { agendaFormWords } from "../words/agenda-edit.js";
import { suggestionWords as words } from "../words/suggestions.js";
import { titles } from "../words/titles.js";
import { kindInput, toggle } from "./present-item-form.js";
import { answerButtons, suggestionFacts, suggestionLines, suggestionTitle } from "./present-suggested.js";

const onePage = 10;
const whySigns = 300;

/** Those that wait for an answer, the oldest first; a row opens to Accept and Decline for who may. */
export function presentSuggestions(view: {
  board: Board;
  reader: Reader;
  waiting: readonly Suggestion[];
  mayAnswer: boolean;
  page: number;
  open?: string;
}): Rendered {
  const { board, reader, waiting, mayAnswer, open } = view;
  const pages = Math.max(1, Math.ceil(waiting.length / onePage));
  const page = Math.min(view.page, pages);
  const from = (page - 1) * onePage;
  const shown = waiting.slice(from, from + onePage);
  const title = words.list(waiting.length);
  const scope = { committee: board.committee.id };
  const rows = shown.map((suggestion, at) => {
    const row = {
      number: words.number(suggestion.number),
      task: suggestionTitle({ board, reader, suggestion }),
      second: [small(suggestionFacts({ board, suggestion }))],
      third: [],
      separated: at > 0,
    };
    if (!mayAnswer) return part("row-frozen", { ...row, quiet: false });
    if (suggestion.id !== open)
      return part("row", {
        ...row,
        verb: "suggestions.show",
        tooltip: words.open(suggestion.number),
        open: { ...scope, page, open: suggestion.id },
      });
    return part("row-open", {
      ...row,
      verb: "suggestions.show",
      tooltip: words.fold(suggestion.number),
      fold: { ...scope, page },
      body: buttonSet(answerButtons(board, suggestion)),
    });
  });
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body: rows.length === 0 ? [textLine([plain(words.none)])] : rows,
    foot: maybeLine(
      waiting.length <= onePage ? undefined : [small(words.ofPage(from + 1, from + shown.length, waiting.length))],
    ),
    buttons: buttonSet([
      ...(page > 1 ? [button(titles.earlier, "suggestions.show", { ...scope, page: page - 1 })] : []),
      ...(page < pages ? [button(titles.more, "suggestions.show", { ...scope, page: page + 1 })] : []),
      button(titles.suggestItem, "suggestion.form", scope),
      button(titles.agenda, "agenda.show", scope),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

/** What is suggested, and what for. `drawn`: the moment, so that one form's suggestion is not taken for another's. */
export function presentSuggestionForm(view: {
  board: Board;
  drawn: number;
  kept?: { title: string; forWhat: string; isClosed: boolean };
  objection?: boolean;
}): Rendered {
  const { board, drawn, kept = { title: "", forWhat: "none", isClosed: false }, objection = false } = view;
  const title = words.form;
  const scope = { committee: board.committee.id };
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: objection ? [{ sentence: agendaFormWords.noTitle }] : [],
    inputs: [
      part("short-text", {
        ...{ id: "title", label: words.titleLabel, errorMessage: agendaFormWords.titleError, maxLength: longestTitle },
        value: plainLine(kept.title),
      }),
      kindInput(kept.forWhat),
      toggle("isClosed", kept.isClosed),
    ],
    buttons: buttonSet([button(titles.suggestItem, "suggestion.send", { ...scope, drawn })], {
      back: [button(titles.back, "agenda.show", scope)],
    }),
  });
  return { card, summary: summaryOf(title) };
}

/** Why a suggestion is declined. */
export function presentDeclineForm({
  board,
  reader,
  suggestion,
}: {
  board: Board;
  reader: Reader;
  suggestion: Suggestion;
}): Rendered {
  const title = words.declineForm(suggestion.number);
  const data = { committee: board.committee.id, suggestion: suggestion.id };
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: [],
    inputs: [
      ...suggestionLines({ board, reader, suggestion }).map((line) => textLine(line)),
      part("optional-text", { id: "why", label: words.whyLabel, maxLength: whySigns, value: "" }),
    ],
    buttons: buttonSet([button(titles.decline, "suggestion.decline", data)], {
      back: [button(titles.back, "suggestions.show", { committee: board.committee.id })],
    }),
  });
  return { card, summary: summaryOf(title) };
}
