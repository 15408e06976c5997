import { type ActionItem, dueOn, type HistoryLine } from "../../../domain/actions/action-item.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { type Button, behind } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, quiet, small, strong } from "../runs.js";
import { nameLine, wholeTask } from "../typed-text.js";
import { closedItem, closedPart, dueWords, itemSentences } from "../words/actions.js";
import { justBeforeLines } from "./history-words.js";
import { dueButtons, everybodysButtons, ownButtons, undoButton } from "./item-buttons.js";
import { noteLine, ratedRuns, requestLines, workedOutLine } from "./item-facts.js";
import { dueChoices } from "./item-form.js";
import { dueRuns, owesLine, ownersWords, standsIn } from "./item-lines.js";
import { type ItemNews, newsLines, newsTitle } from "./item-news.js";
import { remindedFacts } from "./reminded-lines.js";

/** One open action on its own card. */
export type ItemView = {
  item: ActionItem;
  board: Board;
  reader: Reader;
  /** What has just happened to it, which is the card's title. "none" after Back, or when it is only shown. */
  news: ItemNews;
  /** False when the due day is a weekend, bank holiday or recess day: then the card points it out. */
  dueOnWorkingDay: boolean;
  /** What somebody else changed a moment before, which who made this change may not have seen. */
  justBefore?: HistoryLine;
  /** What "Next meeting" would mean now. Absent while none is planned. */
  nextMeeting?: Meeting;
  /** Names of those who are asked to answer what its owner asks. */
  deciders?: readonly string[];
  /** Decides whether who logged it may still correct it. Absent: they may not. */
  now?: Date;
};

/** The card of a logged action and of what becomes of it while it is open; without a due day it asks for one. */
export function presentItem(view: ItemView): Rendered {
  const { item, board, reader, news } = view;
  const readable = mayRead(item, reader);
  const title = newsTitle(news, item, board, reader);
  const dayOff = !view.dueOnWorkingDay && item.state.kind === "open" && dueOn(item.due) !== undefined;
  const body: Element[] = [
    textLine([readable ? plain(wholeTask(item.task)) : quiet(closedItem)]),
    textLine(readable ? whoAndWhen(view) : dueRuns(item, board)),
    ...(dayOff ? [textLine([small(itemSentences.notWorking)], "None")] : []),
    ...(readable ? [...knownLines(view), ...justBeforeLines(view)].map((line) => textLine(line)) : []),
  ];
  const logged = [itemSentences.by, nameLine(board.nameOf(item.loggedBy))];
  const part = item.part === "closed" ? [` · ${closedPart}`] : [];
  const under =
    news === "logged" && item.agendaItem !== undefined ? [itemSentences.under(nameLine(item.agendaItem))] : [];
  const place = placeLine(board, ...(readable ? [...logged, ...under, ...part] : []));
  const card = renderCard("action", { title, place, body, buttons: readable ? itemButtons(view) : [], foot: [] });
  return { card, summary: summaryOf(itemSummary(view, title)) };
}

/** "**Rafiq Sefton** · due **Thu 12 March**"; of what was just given "It is **Jason Hartley**'s now · due …". */
function whoAndWhen({ item, board, news }: ItemView): Line {
  if (news !== "given") return owesLine(item, board);
  const one = item.owners.kind === "named" && item.owners.owners.length === 1;
  const owner = strong(ownersWords(item.owners, board.nameOf));
  const rest = plain(`${one ? itemSentences.theirsNow : itemSentences.now}${standsIn(item.owners, board.nameOf)} · `);
  return [plain(one ? itemSentences.itIs : itemSentences.itIsFor), owner, rest, ...dueRuns(item, board)];
}

/** What the day was taken for, then the news; of no news what is asked, how it goes, and the latest note. */
function knownLines(view: ItemView): readonly Line[] {
  const { item, board, news, deciders = [] } = view;
  const takenFor = workedOutLine(item, board);
  const day = takenFor === undefined || (news !== "logged" && news !== "moved") ? [] : [takenFor];
  if (news !== "none") return [...day, ...newsLines(news, item, board, deciders)];
  const note = noteLine(item, board);
  const rated = ratedRuns(item, board);
  return [
    ...requestLines(item, board),
    ...(rated.length === 0 ? [] : [rated]),
    ...(note === undefined ? [] : [note]),
    ...remindedFacts(item, board, view.reader),
  ];
}

function itemSummary({ item, board, news }: ItemView, title: string): string {
  if (news !== "logged" || item.due.kind === "unset") return title;
  const { state, day } = dueWords(item, board.today);
  return `${title}, ${state}${day}`;
}

/** Done first: what moves on, what postpones, what corrects. Without a due day the question stands before the rest. */
function itemButtons(view: ItemView): readonly Element[] {
  const { item, board, nextMeeting } = view;
  const at = "card";
  const buttons = buttonsOf(view);
  const undo = mayUndo(view) ? [undoButton(item, at)] : [];
  const asksDay = item.due.kind === "unset" && item.state.kind === "open" && item.request === undefined;
  if (!asksDay) return buttonSet(withUndo(buttons, undo));
  const edit = inSight(buttons.filter(({ verb }) => verb === "item.edit.ask"));
  return [
    heading(itemSentences.whenDue),
    textLine(dueChoices(board.today, nextMeeting), "None"),
    ...buttonSet(dueButtons(item, at), { spacing: "Small" }),
    ...buttonSet([...edit, ...undo], { spacing: "Small" }),
  ];
}

/**
 * In their own chat, and of what they have just asked for, the reader's own: nobody grants their own request. A card that others see too
 * has those of everybody.
 */
function buttonsOf(view: ItemView): readonly Button[] {
  const { item, reader, news } = view;
  const own = (reader.place === "personal" || news === "asked") && membershipIn(item.committee, reader) !== undefined;
  return own ? ownButtons(item, "card", view) : everybodysButtons(item, "card");
}

const inSight = (buttons: readonly Button[]) => buttons.map(({ behind: _hidden, ...one }) => one);

/** While it can be undone, Edit and Undo are likelier than a note. */
function withUndo(buttons: readonly Button[], undo: readonly Button[]): readonly Button[] {
  if (undo.length === 0) return buttons;
  const is = (...verbs: readonly Button["verb"][]) => buttons.filter(({ verb }) => verbs.includes(verb));
  if (is("item.grant").length > 0)
    return [...is("item.grant", "item.decline", "item.redate.pick"), ...undo, ...is("item.history")];
  return [
    ...is("item.done", "item.discharge", "item.reopen"),
    ...inSight(is("item.edit.ask")),
    ...is("item.redate.ask", "item.ask.form"),
    ...undo,
    ...behind(...is("item.note.ask")),
    ...is("item.history"),
  ];
}

/** The reader's own last change; on a card that others see too, anybody's. */
function mayUndo({ item, reader }: ItemView): boolean {
  const member = membershipIn(item.committee, reader);
  if (item.undoable === undefined) return false;
  return reader.place !== "personal" || member === undefined || item.undoable.by === member.id;
}
