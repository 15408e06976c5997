import { mostStandingItems, type StandingItem } from "../../../domain/agendas/standing-items.js";
import type { Committee } from "../../../domain/committees/committee.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import { behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, small, strong } from "../runs.js";
import { plainLine, typedLine } from "../typed-text.js";
import { agendaWords, kindWords } from "../words/agenda-card.js";
import { standingWords as words } from "../words/standing.js";
import { titles } from "../words/titles.js";

const titleSigns = 100;
/** Signs of one of the form's two boxes. */
const boxSigns = 2000;

/** What is new: the list was saved; one is on it, or not; how items are numbered. */
export type StandingNews =
  | { kind: "shown" | "saved" }
  | { kind: "added" | "removed"; title: string }
  | { kind: "numbered" };

/** What every agenda of the board begins and ends with, and how its items are numbered. */
export function presentStanding({
  board,
  news,
  mayChange,
}: {
  board: Board;
  news: StandingNews;
  mayChange: boolean;
}): Rendered {
  const { standing } = board.committee.meets;
  const title = titleOf(news, board.committee);
  const [begins, ends] = (["begin", "end"] as const).map((place) => standing.filter((one) => one.place === place));
  const named: readonly Line[] =
    news.kind === "added" || news.kind === "removed"
      ? [[strong(`“${typedLine(news.title, titleSigns)}”`), plain(words[news.kind])]]
      : [];
  const body: Element[] = [
    ...named.map((line) => textLine(line)),
    ...under(words.begins, begins ?? []),
    ...under(words.ends, ends ?? []),
    textLine([small(numberingSentence(board))], "Medium"),
  ];
  const { id: committee, revision } = board.committee;
  const usual = behind(button(titles.usualItems, "standing.usual", { committee, revision }));
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body,
    foot: maybeLine(news.kind === "shown" ? undefined : [small(words.untouched)]),
    buttons: buttonSet([
      ...(mayChange ? [button(titles.edit, "standing.form", { committee })] : []),
      button(titles.agenda, "agenda.show", { committee }),
      ...(mayChange ? usual : []),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

export type StandingObjection = "unread" | "none" | "tooMany" | "changed";

/** The list as two boxes, a line for each item. `line`: the one that can't be read. */
export function presentStandingForm({
  board,
  kept,
  objection,
  line,
}: {
  board: Board;
  kept?: { begins: string; ends: string };
  objection?: StandingObjection;
  line?: string;
}): Rendered {
  const { id: committee, revision, meets } = board.committee;
  const title = words.form;
  const box = (id: "begins" | "ends", label: string, place: StandingItem["place"]) =>
    part("optional-text", {
      id,
      label,
      maxLength: boxSigns,
      value: linesOnly(kept?.[id] ?? textOf(meets.standing, place)),
    });
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: objection === undefined ? [] : [{ sentence: words[objection] }],
    inputs: [
      ...(line === undefined ? [] : [textLine([strong(`“${typedLine(line, titleSigns)}”`)])]),
      box("begins", words.beginsLabel, "begin"),
      box("ends", words.endsLabel, "end"),
    ],
    buttons: buttonSet([button(titles.save, "standing.save", { committee, revision })], {
      back: [button(titles.back, "standing.show", { committee })],
    }),
  });
  return { card, summary: summaryOf(title) };
}

/** Why the list was not changed. */
export function presentStandingRefused({
  board,
  why,
}: {
  board: Board;
  why: "noneLeft" | "noSuch" | "full" | "changedMeanwhile";
}): Rendered {
  const [title, sentence] = words[why];
  const body = [textLine(placeLine(board), "None"), textLine([plain(sentence)])];
  const buttons = buttonSet([button(titles.standingItems, "standing.show", { committee: board.committee.id })]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

function titleOf(news: StandingNews, { meets }: Committee): string {
  switch (news.kind) {
    case "shown":
      return words.title(meets.standing.length);
    case "saved":
    case "added":
    case "removed":
      return words.saved(meets.standing.length);
    case "numbered":
      return meets.numbering.kind === "from-one"
        ? words.numberedTitle.each
        : words.numberedTitle.on(meets.numbering.first);
  }
}

function under(head: string, items: readonly StandingItem[]): readonly Element[] {
  if (items.length === 0) return [];
  return [heading(head), ...items.slice(0, mostStandingItems).map((item) => textLine(itemLine(item)))];
}

function itemLine({ title, takes, minutes }: StandingItem): Line {
  const facts = [
    ...(takes === undefined ? [] : [kindWords[takes]]),
    ...(minutes === undefined ? [] : [agendaWords.minutes(minutes)]),
  ];
  return [plain(typedLine(title, titleSigns)), ...(facts.length === 0 ? [] : [small(gap + facts.join(", "))])];
}

function numberingSentence({ committee, today }: Board): string {
  const { numbering } = committee.meets;
  return numbering.kind === "from-one"
    ? words.numbering.each
    : words.numbering.on(numbering.first, dayWords(numbering.from, today));
}

function textOf(standing: readonly StandingItem[], place: StandingItem["place"]): string {
  return standing
    .filter((one) => one.place === place)
    .map(({ title, takes, minutes }) =>
      [
        title.replace(/\|/g, "/"),
        ...(takes === undefined ? [] : [kindWords[takes]]),
        ...(minutes === undefined ? [] : [agendaWords.minutes(minutes)]),
      ].join(" | "),
    )
    .join("\n");
}

/** Each line by itself without what can't be seen. */
function linesOnly(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(plainLine)
    .join("\n");
}
