import { dayWords } from "../../../domain/days/day-words.js";
import type { Term } from "../../../domain/plans/glossary.js";
import { wallOf } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { fitsTeams } from "../card-size.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { glossaryWords as words } from "../words/glossary.js";
import { titles } from "../words/titles.js";

/** Terms on a page. */
export const termPage = 20;
const termSigns = 40;
const meaningSigns = 300;

/** A page of the glossary, by the letters of its terms. */
export function presentGlossary(view: GlossaryView): Rendered {
  const rendered = presented(view, meaningSigns);
  return fitsTeams(rendered.card) ? rendered : presented(view, meaningSigns / 3);
}

export type GlossaryView = {
  terms: readonly Term[];
  total: number;
  /** Counts from 1. */
  page: number;
  board: Board;
  /** Whether the reader may teach it something. */
  teaches: boolean;
};

/** `signs`: of each meaning; in full it is shown where it is asked for. */
function presented({ terms, total, page, board, teaches }: GlossaryView, signs: number): Rendered {
  const title = total === 0 ? words.empty : words.title(total);
  const from = (page - 1) * termPage;
  const to = (name: string, at: number) => button(name, "glossary.show", { committee: board.committee.id, page: at });
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body:
      total === 0
        ? [textLine([plain(words.emptySentence)])]
        : terms.map((term, at) => textLine(termLine(term, signs), at === 0 ? "Small" : "None")),
    foot: [
      ...maybeLine(total > termPage ? [small(words.page(from + 1, from + terms.length, total))] : undefined),
      ...maybeLine(teaches && total === 0 ? teachLine() : undefined),
    ],
    buttons: buttonSet([
      ...(page > 1 ? [to(titles.earlier, page - 1)] : []),
      ...(from + terms.length < total ? [to(titles.more, page + 1)] : []),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

export type TermNews =
  | { kind: "means"; term: Term }
  /** `before`: the other meaning that it had. */
  | { kind: "taught" | "known"; term: Term; before?: Term }
  | { kind: "removed"; term?: Term }
  /** `near`: known ones that are like it. */
  | { kind: "unknown"; typed: string; near: readonly Term[] }
  | { kind: "full" }
  | { kind: "too-long"; term: number; meaning: number };

/** What one term means, or what became of it. */
export function presentTerm(news: TermNews, { board, teaches }: { board: Board; teaches: boolean }): Rendered {
  const title = titleOf(news);
  const card = renderCard("message", {
    title,
    body: [textLine(placeLine(board), "None"), ...linesOf(news, board, teaches).map((line) => textLine(line))],
    foot: [],
    buttons: buttonSet([glossaryButton(board)]),
  });
  return { card, summary: summaryOf(title) };
}

export function glossaryButton({ committee }: Board): Button {
  return button(titles.glossary, "glossary.show", { committee: committee.id, page: 1 });
}

function titleOf(news: TermNews): string {
  switch (news.kind) {
    case "means":
    case "taught":
    case "known":
    case "removed":
    case "unknown":
    case "full":
      return words[news.kind];
    case "too-long":
      return words.tooLong;
  }
}

function linesOf(news: TermNews, board: Board, teaches: boolean): readonly Line[] {
  switch (news.kind) {
    case "means":
    case "known":
      return [termLine(news.term), [small(originOf(news.term, board))]];
    case "taught":
      return [
        termLine(news.term),
        ...(news.before === undefined
          ? []
          : [[quiet(words.before), plain(typedLine(news.before.meaning, meaningSigns))]]),
      ];
    case "removed":
      return news.term === undefined
        ? []
        : [[quiet(words.removedSentence), plain(typedLine(news.term.meaning, meaningSigns))]];
    case "unknown": {
      const typed = typedLine(news.typed, termSigns);
      const near = news.near.length === 0 ? [] : [[quiet(words.near)], ...news.near.map((term) => termLine(term))];
      const teach = [quiet(words.teach), strong(words.teachExample(typed)), quiet(".")];
      return [[strong(typed), plain(words.unknownSentence)], ...near, ...(teaches ? [teach] : [])];
    }
    case "full":
      return [[plain(words.fullSentence)]];
    case "too-long":
      return [[plain(words.tooLongSentence(news.term, news.meaning))]];
  }
}

/** "**CDOP**  Child Death Overview Panel". */
function termLine({ term, meaning }: Term, signs = meaningSigns): Line {
  return [strong(typedLine(term, termSigns)), plain(gap + typedLine(meaning, signs))];
}

function originOf({ by, at, imported }: Term, board: Board): string {
  const day = dayWords(wallOf(at, board).on, board.today);
  return imported === undefined ? words.by(nameLine(board.nameOf(by)), day) : words.fromPaper(day);
}

function teachLine(): Line {
  return [quiet(words.teachAny), strong(words.teachAnyExample), quiet(".")];
}
