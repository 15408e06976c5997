import { type ActionItem, dueOn, itemName } from "../../../domain/actions/action-item.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board, Reader } from "../board.js";
import type { Element } from "../card-data.js";
import { mayRead } from "../closed-part.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small } from "../runs.js";
import { cut, nameLine, wholeTask } from "../typed-text.js";
import { closedItem, dueWords, itemSentences, itemTitles } from "../words/actions.js";
import { changeDateButton, doneButton, dueButtons, editButton, undoButton } from "./item-buttons.js";
import { dueChoices } from "./item-form.js";
import { dueRuns, owesLine, shownTitle, wallOf } from "./item-lines.js";

/** One open action on its own card. */
export type ItemView = {
  item: ActionItem;
  board: Board;
  reader: Reader;
  /** What has just happened to it, which is the card's title. "none" after Back, or when it is only shown. */
  news: "logged" | "moved" | "edited" | "undone" | "none";
  /** False when the due day is a weekend, bank holiday or recess day: then the card points it out. */
  dueOnWorkingDay: boolean;
  /** What "Next meeting" would mean now. Absent while none is planned. */
  nextMeeting?: Meeting;
};

/** The card of a logged action and of what becomes of it while it is open; without a due day it asks for one. */
export function presentItem(view: ItemView): Rendered {
  const { item, board, reader } = view;
  const title = itemTitle(view);
  const readable = mayRead(item, reader);
  const body: Element[] = [
    textLine([readable ? plain(wholeTask(item.task)) : quiet(closedItem)]),
    textLine(readable ? owesLine(item, board) : dueRuns(item, board)),
    ...(view.dueOnWorkingDay || dueOn(item.due) === undefined
      ? []
      : [textLine([small(itemSentences.notWorking)], "None")]),
  ];
  const place = placeLine(board, ...(readable ? [itemSentences.by, nameLine(board.nameOf(item.loggedBy))] : []));
  const card = renderCard("action", { title, place, body, buttons: readable ? itemButtons(view) : [], foot: [] });
  return { card, summary: summaryOf(itemSummary(view, title)) };
}

/** The shrunk card of what was answered: done, or withdrawn; `answeredBy` when one of everybody reported their own part. */
export function presentAnswered(view: {
  item: ActionItem;
  board: Board;
  reader: Reader;
  answeredBy?: MemberId;
  now: Date;
}): Rendered {
  const { item, board } = view;
  const readable = mayRead(item, view.reader);
  const by = item.state.kind === "open" ? view.answeredBy : item.state.by;
  const at = item.state.kind === "open" ? view.now : item.state.at;
  const { on, time } = wallOf(at, board);
  const when = on === board.today ? `today at ${time}` : dayWords(on, board.today);
  const title = answeredTitle(item);
  const who = by === undefined || !readable ? [] : [nameLine(board.nameOf(by)), ", "];
  const body = [textLine([quiet(readable ? wholeTask(item.task) : closedItem), ...answeredNote(item, readable)])];
  const undo = item.undoable === undefined || !readable ? [] : [undoButton(item, "card")];
  const card = renderCard("action", {
    title,
    place: placeLine(board, " · ", ...who, when),
    body,
    buttons: buttonSet(undo),
    foot: [],
  });
  return { card, summary: summaryOf(title) };
}

function itemTitle({ item, board, news }: ItemView): string {
  const name = itemName(item);
  switch (news) {
    case "logged":
      return itemTitles.logged(name);
    case "moved": {
      const { state, day } = dueWords(item, board.today);
      return item.due.kind === "next-meeting" ? itemTitles.dueNextMeeting(name) : itemTitles.due(name, state + day);
    }
    case "edited":
      return itemTitles.edited(name);
    case "undone":
      return itemTitles.undone(name);
    case "none":
      return shownTitle(item, board);
  }
}

function itemSummary({ item, board, news }: ItemView, title: string): string {
  if (news !== "logged" || item.due.kind === "unset") return title;
  const { state, day } = dueWords(item, board.today);
  return `${title}, ${state}${day}`;
}

/** Done first: what moves on, what postpones, what corrects. Without a due day the question stands before the rest. */
function itemButtons({ item, board, nextMeeting }: ItemView): readonly Element[] {
  const at = "card";
  const undo = item.undoable === undefined ? [] : [undoButton(item, at)];
  if (item.due.kind !== "unset") {
    return buttonSet([doneButton(item, at), editButton(item, at), changeDateButton(item, at), ...undo]);
  }
  return [
    heading(itemSentences.whenDue),
    textLine(dueChoices(board.today, nextMeeting), "None"),
    ...buttonSet(dueButtons(item, at), { spacing: "Small" }),
    ...buttonSet([editButton(item, at), ...undo], { spacing: "Small" }),
  ];
}

function answeredTitle(item: ActionItem): string {
  const name = itemName(item);
  switch (item.state.kind) {
    case "open":
      return itemTitles.partDone(name);
    case "done":
      return itemTitles.awaiting(name);
    case "discharged":
      return itemTitles.done(name);
    case "withdrawn":
      return itemTitles.withdrawn(name);
  }
}

function answeredNote(item: ActionItem, readable: boolean): Line {
  switch (item.state.kind) {
    case "open":
      return [plain(gap + itemSentences.othersStillOwe)];
    case "done":
    case "discharged":
      return item.state.note === undefined || !readable ? [] : [plain(`${gap}“${cut(item.state.note, 300)}”`)];
    case "withdrawn":
      return [plain(gap + itemSentences.loggedInError)];
  }
}
