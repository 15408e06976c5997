import type { ActionItem } from "../../../domain/actions/action-item.js";
import { membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import { type Line, plain, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { remindedWords } from "../words/reminded.js";
import { wallOf } from "./item-lines.js";

/** Signs of a note in one line. */
const noteSigns = 300;

/**
 * What is known of an open action's reminders: that its owners were asked how it stands, who was told by the clerk, and, to nobody but
 * the reader, until when it is quiet for them.
 */
export function remindedFacts(item: ActionItem, board: Board, reader: Reader): readonly Line[] {
  if (item.state.kind !== "open") return [];
  return [...nudgeLines(item, board, reader), ...passedOnLines(item, board), ...quietLines(item, board, reader)];
}

/** On a card that is one reader's alone, they are "You" where it was they who asked. */
function nudgeLines({ committee, nudge }: ActionItem, board: Board, reader: Reader): readonly Line[] {
  if (nudge === undefined) return [];
  const note = nudge.note === undefined ? "." : `: “${cut(nudge.note, noteSigns)}”`;
  const isOwn = reader.place === "personal" && membershipIn(committee, reader)?.id === nudge.by;
  const who = isOwn ? remindedWords.you : nameLine(board.nameOf(nudge.by));
  return [[strong(who), plain(remindedWords.nudged + dayOf(nudge.at, board) + note)]];
}

function passedOnLines({ passedOn }: ActionItem, board: Board): readonly Line[] {
  return passedOn.map(({ to, by, at }) => [
    strong(nameLine(board.nameOf(to))),
    plain(`${remindedWords.passedOn}${nameLine(board.nameOf(by))}${remindedWords.on}${dayOf(at, board)}.`),
  ]);
}

function quietLines({ committee, snoozes }: ActionItem, board: Board, reader: Reader): readonly Line[] {
  if (reader.place !== "personal") return [];
  const me = membershipIn(committee, reader);
  const own = snoozes.find(({ member, until }) => member === me?.id && until > board.today);
  if (own === undefined) return [];
  return [[plain(remindedWords.quietUntil), strong(dayWords(own.until, board.today)), plain(remindedWords.end)]];
}

function dayOf(at: Date, board: Board): string {
  return dayWords(wallOf(at, board).on, board.today);
}
