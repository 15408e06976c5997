import type { ArisingChange, ArisingDifference } from "../../../domain/agendas/arising-changes.js";
import { mayReadFrozen } from "../../../domain/agendas/may-read-frozen.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { ownersInFull, ownersWords, wallOf } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { cut } from "../typed-text.js";
import { dueName, endedWords } from "../words/actions.js";
import { arisingChangeWords, arisingWords } from "../words/arising.js";
import { isWithoutDay } from "../words/asked-cards.js";

/** Signs of a task in one line. */
const taskSigns = 140;

/** "**A31** done on Thu 12 March Nkechi Obi". Of a closed one nothing but that it changed. */
export function changeLine(difference: ArisingDifference, board: Board, reader: Reader): Line {
  const { number, was, is, changes } = difference;
  const name = strong(`A${number}`);
  const readable = mayReadFrozen(board.committee.id, was ?? is ?? { part: "closed" }, is, reader);
  if (!readable) return [name, quiet(gap + arisingWords.closedChanged)];
  const words = changes.map((change) => changeWords(change, difference, board)).join(", ");
  const owners = is?.owners ?? was?.owners;
  const whose =
    owners === undefined || changes.some(({ kind }) => kind === "given") ? "" : ownersInFull(owners, board.nameOf);
  return [name, plain(gap + words), ...(whose === "" ? [] : [small(` ${whose}`)])];
}

function changeWords(change: ArisingChange, { is }: ArisingDifference, board: Board): string {
  const { today, committee, nameOf } = board;
  switch (change.kind) {
    case "ended": {
      const { on } = wallOf(change.state.at, board);
      const agreed = change.state.kind === "discharged" ? (change.state.on ?? on) : on;
      // In short without the hour of today.
      const { state } = endedWords(change.state, { on, time: "" }, today, committee.signOff);
      const [first = "", ...rest] = state.split(", ");
      return [arisingChangeWords.ended(first, dayWords(agreed, today)), ...rest].join(", ");
    }
    case "moved":
      if (isWithoutDay(change.to)) return arisingChangeWords.noDayNow(dueName(change.from, today));
      if (isWithoutDay(change.from)) return arisingChangeWords.dueNow(dueName(change.to, today));
      return arisingChangeWords.moved(dueName(change.from, today), dueName(change.to, today));
    case "given":
      return arisingChangeWords.given(ownersWords(change.to, nameOf));
    case "reworded":
      return `${arisingChangeWords.reworded}“${cut(is?.task ?? "", taskSigns)}”`;
    case "part":
      return arisingChangeWords.part[change.to];
    case "new":
      return arisingChangeWords.added + added(is, board);
    case "unparked":
      return arisingChangeWords.unparked + added(is, board);
    case "reopened":
    case "parked":
    case "gone":
      return arisingChangeWords[change.kind];
  }
}

/** Its task and its day. */
function added(is: ArisingDifference["is"], { today }: Board): string {
  return is === undefined ? "" : `“${cut(is.task, taskSigns)}”, ${dueName(is.due, today)}`;
}
