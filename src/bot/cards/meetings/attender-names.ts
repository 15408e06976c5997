import { replacedBy } from "../../../domain/meetings/attendance-marks.js";
import type { Attendance, Attender } from "../../../domain/meetings/meeting-record.js";
import { isQuorate, type QuorumCount } from "../../../domain/meetings/quorum.js";
import type { Board } from "../board.js";
import { type Line, plain, small, smallAlarm } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { attendanceWords, sittingWords } from "../words/sitting.js";

/** A guest's name has what they are with it. */
const guestSigns = 100;

export function attenderName(who: Attender, board: Board): string {
  return who.kind === "member" ? nameLine(board.nameOf(who.member)) : typedLine(who.name, guestSigns);
}

/** "Pete Horne (left at item 6)", "Sue Wynne (deputy Tom Brierley)". */
export function attendanceName({ who, note, deputy }: Attendance, board: Board): string {
  const noted = note === undefined ? "" : ` (${typedLine(note, guestSigns)})`;
  const name = attenderName(who, board) + noted;
  return deputy === undefined ? name : `${name} (${attendanceWords.deputy}${attenderName(deputy, board)})`;
}

/** How many of those who vote are here, and whether they are enough. */
export function quorumWords(count: QuorumCount): string {
  const { here, of, needed } = count;
  if (isQuorate(count) === false) return sittingWords.notQuorate(here, of, needed ?? 0);
  return sittingWords.present(here, of) + (needed === undefined ? "" : sittingWords.quorum(needed));
}

export function quorumLine(count: QuorumCount): Line {
  return [(isQuorate(count) === false ? smallAlarm : small)(quorumWords(count))];
}

/** Somebody who is there, with those in whose place: "Tom Brierley for Sue Wynne". */
export function presentName(one: Attendance, attendance: readonly Attendance[], board: Board): string {
  const whom = replacedBy(one.who, attendance).map((who) => attenderName(who, board));
  return attendanceName(one, board) + (whom.length === 0 ? "" : attendanceWords.forWhom + whom.join(", "));
}

/** Names in a row, with how many more there are. */
export function namesLine(names: readonly string[], most: number): Line {
  const more = names.length - most;
  return [plain(names.slice(0, most).join("; ") + (more > 0 ? sittingWords.others(more) : ""))];
}
