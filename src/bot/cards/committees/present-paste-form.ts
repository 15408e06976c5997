import { mostListed } from "../../../domain/committees/roster-list.js";
import { longestList } from "../../commands/readers/read-roster-list.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { fitsTeams } from "../card-size.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain } from "../runs.js";
import { rosterListTitles, rosterListWords } from "../words/roster-list.js";
import { titles } from "../words/titles.js";

/** Where an attendance list is pasted. `kept`: what was entered and could not be used; it is left out where the card would be too big for it. */
export function presentPasteForm({
  board,
  objection,
  kept = "",
}: {
  board: Board;
  objection?: Objection;
  kept?: string;
}): Rendered {
  const title = rosterListTitles.paste;
  const scope = { committee: board.committee.id };
  const { pasteLabel: label, pasteError: errorMessage } = rosterListWords;
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: objection === undefined ? [] : [{ sentence: objectionSentence(objection) }],
    inputs: [part("text-input", { id: "people", label, value: kept, maxLength: longestList, errorMessage })],
    buttons: buttonSet([button(titles.goOn, "roster.paste", scope)], {
      back: [button(titles.back, "set-up.guide", scope)],
    }),
  });
  if (kept !== "" && !fitsTeams(card)) return presentPasteForm({ board, ...(objection && { objection }) });
  return { card, summary: summaryOf(title) };
}

type Objection = "not-read" | "too-many";

/** What is wrong with a list that was pasted into the conversation. "which": it is not known for which of several boards it is. */
export function presentListObjection(objection: Objection | "which"): Rendered {
  const title = rosterListTitles.paste;
  const body = [textLine([plain(objectionSentence(objection))])];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}

function objectionSentence(objection: Objection | "which"): string {
  switch (objection) {
    case "which":
      return rosterListWords.whichBoard;
    case "too-many":
      return rosterListWords.tooMany(mostListed);
    case "not-read":
      return rosterListWords.notRead;
  }
}
