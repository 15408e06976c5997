import type { ActionItem, ItemRequest } from "../../../domain/actions/action-item.js";
import { mayRead, type Reader } from "../../../domain/committees/may-read.js";
import type { Board } from "../board.js";
import { gap, type Line, plain, quiet, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { dueWords, itemSentences, itemTitles, ratingNames } from "../words/actions.js";
import { askedTitles, askedWords, dueInSentence, isWithoutDay } from "../words/asked-cards.js";
import { askingWords } from "../words/asking.js";
import { listed } from "../words/counted.js";
import { asksEarlier, dayAsked, originWords, parkedLines, ratedRuns, requestLines, whyLine } from "./item-facts.js";
import { nameFor, shownTitle } from "./item-lines.js";
import { type Reminded, remindedLines, remindedTitle } from "./reminded-news.js";

/** What has just happened to an action that is open. */
export type ItemNews =
  | "none"
  | "logged"
  | "moved"
  | "edited"
  /** It has other owners. */
  | "given"
  | "noted"
  | "rated"
  | "part"
  | "referred"
  /** Parked, or parked no more. */
  | "parked"
  /** Put on a plan, or taken off it. */
  | "planned"
  /** Closed before, and open again. */
  | "undone"
  /** One's own part of what others owe too was done, and is owed again. */
  | "part-undone"
  /** A change was taken back, and it was open before as now. */
  | "restored"
  /** Its owner asks for another day or another owner. */
  | "asked"
  | Answered
  | Reminded;

/** What its owner asked for was granted or declined. `onTeams`: the asker can be told. */
export type Answered = { kind: "granted" | "declined"; asked: ItemRequest; onTeams: boolean };

/** Whether it is that a request was answered. */
export function isAnswered(news: ItemNews | "own-part"): news is Answered {
  return typeof news === "object" && (news.kind === "granted" || news.kind === "declined");
}

/** The news in at most six words, none of them typed. Of a closed item only what may be known of it. */
export function newsTitle(news: ItemNews, item: ActionItem, board: Board, reader: Reader): string {
  const name = nameFor(item, board, reader);
  if (isAnswered(news)) {
    if (news.kind === "declined") {
      if (asksEarlier(news.asked, item)) return askedTitles.earlierDeclined(name);
      return news.asked.kind === "day" ? askedTitles.dayDeclined(name) : askedTitles.ownerDeclined(name);
    }
    return news.asked.kind === "day" ? movedTitle(item, board, name) : itemTitles.given(name);
  }
  if (typeof news === "object") return remindedTitle(news, name, board.today);
  switch (news) {
    case "moved":
      return movedTitle(item, board, name);
    case "rated":
      return item.rating === undefined || !mayRead(item, reader)
        ? itemTitles.ratedAnyhow(name)
        : itemTitles.rated(name, ratingNames[item.rating.kind]);
    case "part":
      return itemTitles.part(name, item.part);
    case "part-undone":
      return itemTitles.partUndone(name);
    case "parked":
      return item.parked === undefined ? itemTitles.unparked(name) : itemTitles.parked(name);
    case "planned":
      return item.plan === undefined ? itemTitles.unplanned(name) : itemTitles.planned(name);
    case "asked":
      if (item.request !== undefined && asksEarlier(item.request, item)) return askedTitles.earlier(name);
      return item.request?.kind === "owner" ? askedTitles.owner(name) : askedTitles.day(name);
    case "logged":
    case "edited":
    case "given":
    case "noted":
    case "referred":
    case "undone":
    case "restored":
      return itemTitles[news](name);
    case "none":
      return shownTitle(item, board, name);
  }
}

function movedTitle(item: ActionItem, board: Board, name: string): string {
  if (item.due.kind === "next-meeting") return itemTitles.dueNextMeeting(name);
  if (item.due.kind === "papers-deadline") return itemTitles.duePapers(name);
  const { state, day } = dueWords(item, board.today);
  return itemTitles.due(name, state + day);
}

/** What the title leaves to say, for who may read the item. `deciders` are asked to answer a request. */
export function newsLines(
  news: ItemNews,
  item: ActionItem,
  board: Board,
  deciders: readonly string[],
): readonly Line[] {
  if (isAnswered(news)) return [answeredLine(news, item, board)];
  if (typeof news === "object") return remindedLines(news, board.today);
  switch (news) {
    case "noted":
      return item.latestNote === undefined
        ? []
        : [[quiet(itemSentences.note + gap), plain(`“${cut(item.latestNote.text, 1000)}”`)]];
    case "rated":
      return ratedRuns(item, board).length === 0 ? [] : [ratedRuns(item, board)];
    case "referred":
      return originWords(item, board) === "" ? [] : [[plain(originWords(item, board))]];
    case "parked":
      return parkedLines(item, board);
    case "planned":
      return item.plan === undefined
        ? []
        : [[plain(itemSentences.underObjective), strong(nameLine(item.plan.objective)), plain(".")]];
    case "asked":
      return askedLines(item, board, deciders);
    case "none":
    case "logged":
    case "moved":
    case "edited":
    case "given":
    case "part":
    case "undone":
    case "part-undone":
      return [];
    case "restored":
      // What was asked for before may wait again by it.
      return requestLines(item, board);
  }
}

/** "I've asked **Christine and Kirsty** for **Thu 30 April** instead of Fri 13 March. You'll hear from me when they answer." */
function askedLines(item: ActionItem, board: Board, deciders: readonly string[]): readonly Line[] {
  const { request } = item;
  if (request === undefined) return [];
  if (deciders.length === 0) return [[plain(askingWords.nobodyToAsk)]];
  const asked = [plain(askingWords.iAsked), strong(listed(deciders.map(nameLine)))];
  const what: Line =
    request.kind === "day"
      ? [plain(askingWords.iAskedDay), ...dayAsked(request, item, board, askingWords.answerComes)]
      : [plain(askingWords.iAskedOwner), strong(nameLine(board.nameOf(request.to))), plain(askingWords.answerComes)];
  return [[...asked, ...what], ...(request.why === undefined ? [] : [whyLine(request.why)])];
}

/** "**Nkechi Obi** is told. It was due Fri 20 February; this is its third move." */
export function answeredLine({ kind, asked, onTeams }: Answered, item: ActionItem, board: Board): Line {
  const told = [strong(nameLine(board.nameOf(asked.by))), plain(onTeams ? askingWords.isTold : askingWords.notOnTeams)];
  if (kind === "declined")
    return [...told, plain(asked.kind === "owner" ? askingWords.staysTheirs : staysWords(item, board))];
  const last = item.slips.at(-1);
  if (asked.kind === "owner" || last === undefined) return told;
  const was = isWithoutDay(last.from) ? askedWords.wasWithout : askedWords.wasDue;
  return [...told, plain(was(dueInSentence(last.from, board.today), item.slips.length))];
}

function staysWords({ due }: ActionItem, { today }: Board): string {
  return due.kind === "none" || due.kind === "unset"
    ? askingWords.staysSo
    : askingWords.stays(dueInSentence(due, today));
}
