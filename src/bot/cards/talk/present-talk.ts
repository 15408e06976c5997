import type { ActionItem } from "../../../domain/actions/action-item.js";
import { mayRead, type Reader } from "../../../domain/committees/may-read.js";
import type { Role } from "../../../domain/committees/member.js";
import { mineList } from "../../list-ref.js";
import { backButton, ownButtons } from "../actions/item-buttons.js";
import { dueRuns, nameFor, owesLine } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { cut, nameLine, plainTitle, wholeTask } from "../typed-text.js";
import { closedItem } from "../words/actions.js";
import { talkWords } from "../words/talk.js";
import { titles } from "../words/titles.js";

/** Example messages under one head, from the grammar table. */
export type Examples = { head: string; texts: readonly string[] };

/** `role` is absent for whoever is on no board here. `bot` is the name to mention. */
export function presentHelp(view: {
  place: Reader["place"];
  role?: Role;
  examples: readonly Examples[];
  bot: string;
}): Rendered {
  const { place, role, examples, bot } = view;
  const how = place === "personal" ? talkWords.helpPersonal : talkWords.helpChannel(`@${nameLine(bot)}`);
  const more = role === "clerk" || role === "chair" ? ` ${talkWords.helpClerk}` : "";
  return message(talkWords.help, exampleLines(examples), [small(how + more)], lookButtons());
}

/** `nearest` are texts that can be said; each is a button. Help is always one, and so is never offered as a text. */
export function presentNotUnderstood({ typed, nearest }: { typed: string; nearest: readonly string[] }): Rendered {
  const wrote = cut(typed, 300);
  const said = nearest.filter((text) => text !== "help").slice(0, 2);
  const { one, several } = talkWords.didYouMean;
  const meant = said.length === 0 ? talkWords.nothingNear : said.length === 1 ? one : several;
  const body = [
    ...(wrote === "" ? [] : [textLine([quiet(talkWords.wrote + gap), plain(wrote)])]),
    textLine([plain(meant)]),
  ];
  const buttons = said.map((text) => button(plainTitle(text), "say", { text }));
  return message(talkWords.notUnderstood, body, [], buttonSet([...buttons, helpButton()]));
}

/** Somebody else was first; the card shows what is true now. */
export function presentChangedMeanwhile({
  item,
  board,
  reader,
}: {
  item: ActionItem;
  board: Board;
  reader: Reader;
}): Rendered {
  const title = talkWords.changed(nameFor(item, board, reader));
  const readable = mayRead(item, reader);
  const body = [
    textLine(placeLine(board), "None"),
    textLine([readable ? plain(wholeTask(item.task)) : quiet(closedItem)]),
    textLine(readable ? owesLine(item, board) : dueRuns(item, board)),
    textLine([plain(talkWords.changedSentence)]),
  ];
  const own = readable ? ownButtons(item, "card", { board, reader }) : [];
  return message(title, body, [], buttonSet(own.length > 0 ? own : [backButton(item, "card")]));
}

/** The one apology for a fault of ours. `at` is when, in the board's words ("Thu 5 March, 10:42"). */
export function presentApology({ reference, at }: { reference: string; at?: string }): Rendered {
  const when = at === undefined ? [] : [quiet(`${gap}${at}`)];
  const body = [
    textLine([plain(talkWords.apologySentence)]),
    textLine([quiet(talkWords.reference + gap), strong(reference), ...when]),
  ];
  return message(talkWords.apology, body, [], []);
}

function exampleLines(examples: readonly Examples[]): readonly Element[] {
  return examples.flatMap(({ head, texts }) => [
    heading(head),
    ...texts.map((text) => textLine([plain(text)], "None")),
  ]);
}

function lookButtons(): readonly Element[] {
  return buttonSet([
    button(titles.outstanding, "list.show", { list: "outstanding", page: 1 }),
    button(titles.mine, "list.show", { list: mineList, page: 1 }),
    button(titles.agenda, "agenda.show", {}),
  ]);
}

const helpButton = () => button(titles.help, "help.show", {});

function message(title: string, body: readonly Element[], foot: Line, buttons: readonly Element[]): Rendered {
  return { card: renderCard("message", { title, body, foot: maybeLine(foot), buttons }), summary: summaryOf(title) };
}
