import type { HistoryLine, ItemRequest } from "../../../domain/actions/action-item.js";
import { loggedInError } from "../../../domain/actions/decide-undo.js";
import type { Owners } from "../../../domain/actions/owners.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import { type Line, plain, quiet, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { dueName } from "../words/actions.js";
import { didWords, lineWords } from "../words/history.js";
import { storyWords } from "../words/story.js";
import { ownersInFull, ownersWords, wallOf } from "./item-lines.js";

/** Signs of what was typed in one line. */
const typedSigns = 140;

/** "Thu 5 February  moved to Fri 20 February “two visits were put off” · Priya Nathwani". In short without notes and reasons. */
export function historyLine(line: HistoryLine, board: Board, short?: "short"): Line {
  const day = dayWords(wallOf(line.at, board).on, board.today);
  if (short !== undefined && line.what.kind === "noted")
    return [quiet(`${day} `), plain(lineWords.noted), quiet(byWords(line, board))];
  const why = line.why === undefined || short !== undefined ? "" : noted(line.why);
  return [quiet(`${day} `), plain(lineWordsOf(line, board)), quiet(why + byWords(line, board))];
}

function byWords({ by }: HistoryLine, board: Board): string {
  return by === "meeting" ? storyWords.byMeeting : ` · ${nameLine(board.nameOf(by))}`;
}

/** What happened, in our words, with what was typed of it. */
function lineWordsOf({ what }: HistoryLine, board: Board): string {
  switch (what.kind) {
    case "logged":
      return what.discharged === undefined
        ? lineWords.logged
        : lineWords.loggedClosed(dayWords(what.discharged, board.today));
    case "done":
      return lineWords.done + noted(what.note);
    case "discharged": {
      const words =
        what.on === undefined ? lineWords.discharged : lineWords.dischargedOn(dayWords(what.on, board.today));
      return words + noted(what.note);
    }
    case "withdrawn":
      return what.reason === loggedInError ? lineWords.inError : lineWords.withdrawn + noted(what.reason);
    case "reopened":
      return lineWords.reopened;
    case "moved":
      return lineWords.movedTo(dueName(what.to, board.today));
    case "edited":
      return [
        ...(what.task === undefined ? [] : [`${lineWords.reworded}“${cut(what.task, typedSigns)}”`]),
        ...(what.owners === undefined ? [] : [givenWords(what.owners, what.to, board)]),
      ].join("; ");
    case "noted":
      return lineWords.noted + noted(what.text);
    case "rated":
      return lineWords.rated(what.rating);
    case "asked":
      return requested(what.request, board, lineWords.askedDay, lineWords.askedOwner);
    case "granted":
      if (what.due !== undefined) return lineWords.grantedDay(dueName(what.due, board.today));
      return lineWords.grantedOwner + (what.owner === undefined ? "" : nameLine(board.nameOf(what.owner)));
    case "declined":
      return requested(what.asked, board, lineWords.declinedDay, lineWords.declinedOwner);
    case "part":
      return lineWords.part[what.to];
    case "referred":
      return lineWords.referred;
    case "nudged":
      return lineWords.nudged + noted(what.note);
    case "snoozed":
      return lineWords.snoozed(dayWords(what.until, board.today));
    case "passed-on":
      return lineWords.passedOn + nameLine(board.nameOf(what.to));
    case "parked":
      return lineWords.parked(what.daysBefore);
    case "unparked":
      return lineWords.unparked;
    case "planned":
      return what.objective === undefined ? lineWords.unplanned : lineWords.planned(nameLine(what.objective));
    case "undone":
      return lineWords.undone;
  }
}

/** "given to Jason Hartley, before: Mel Tanner". Whom it was given to was not always kept. */
function givenWords(before: Owners, to: Owners | undefined, { nameOf }: Board): string {
  const given = to === undefined ? lineWords.reassigned : lineWords.givenTo + ownersInFull(to, nameOf);
  return given + lineWords.before + ownersWords(before, nameOf);
}

/** "**Nkechi Obi** moved it to **Fri 20 March** at 10:40." */
export function didLine(line: HistoryLine, board: Board): Line {
  const who = line.by === "meeting" ? didWords.theMeeting : nameLine(board.nameOf(line.by));
  const { on, time } = wallOf(line.at, board);
  const when = on === board.today ? didWords.at(time) : didWords.on(dayWords(on, board.today));
  return [strong(who), ...did(line, board), plain(when)];
}

/** "Just before: **Nkechi Obi** moved it to **Fri 20 March** at 10:40." */
export function justBeforeLines({ justBefore, board }: { justBefore?: HistoryLine; board: Board }): readonly Line[] {
  return justBefore === undefined ? [] : [[plain(didWords.justBefore), ...didLine(justBefore, board)]];
}

function did({ what }: HistoryLine, board: Board): Line {
  switch (what.kind) {
    case "moved":
      return what.to.kind === "none"
        ? [plain(didWords.movedToNone)]
        : [plain(didWords.moved), strong(dueName(what.to, board.today))];
    case "edited":
      if (what.task === undefined && what.to !== undefined)
        return [plain(didWords.gave), strong(ownersWords(what.to, board.nameOf))];
      return [plain(what.task === undefined ? didWords.reassigned : didWords.reworded)];
    case "rated":
      return [plain(didWords.rated(what.rating))];
    case "asked":
      return requestRuns(what.request, board, didWords.askedDay, didWords.askedOwner);
    case "granted":
      if (what.due !== undefined) return [plain(didWords.grantedDay), strong(dueName(what.due, board.today))];
      if (what.owner === undefined) return [plain(didWords.reassigned)];
      return [plain(didWords.grantedOwner), strong(nameLine(board.nameOf(what.owner)))];
    case "declined":
      return requestRuns(what.asked, board, didWords.declinedDay, didWords.declinedOwner);
    case "part":
      return [plain(didWords.part[what.to])];
    case "snoozed":
      return [plain(didWords.snoozed), strong(dayWords(what.until, board.today))];
    case "passed-on":
      return [plain(didWords.passedOn), strong(nameLine(board.nameOf(what.to)))];
    case "parked":
      return [plain(didWords.parked(what.daysBefore))];
    case "planned":
      return [plain(what.objective === undefined ? didWords.unplanned : didWords.planned)];
    case "logged":
    case "done":
    case "discharged":
    case "withdrawn":
    case "reopened":
    case "noted":
    case "nudged":
    case "referred":
    case "unparked":
    case "undone":
      return [plain(didWords[what.kind])];
  }
}

function requested(request: ItemRequest, board: Board, day: (due: string) => string, owner: string): string {
  return request.kind === "day" ? day(dueName(request.to, board.today)) : owner + nameLine(board.nameOf(request.to));
}

function requestRuns(request: ItemRequest, board: Board, day: string, owner: string): Line {
  return request.kind === "day"
    ? [plain(day), strong(dueName(request.to, board.today))]
    : [plain(owner), strong(nameLine(board.nameOf(request.to)))];
}

function noted(text: string | undefined): string {
  return text === undefined ? "" : ` “${cut(text, typedSigns)}”`;
}
