import { dayWords } from "../../../domain/days/day-words.js";
import type { NoticeRow } from "../../../services/ports.js";
import { wallOf } from "../actions/item-lines.js";
import { type Line, small } from "../runs.js";
import { morningWords } from "../words/reminders.js";
import { nudgeRuns } from "./nudge-line.js";
import { passOnRuns, toldRuns } from "./owner-lines.js";
import { requestRuns } from "./request-row.js";
import type { RowState } from "./row-words.js";

/** What a row says in its third line: what is asked, what owners were told, a note of today, or why nothing is to be done. May be empty. */
export function thirdLine(row: NoticeRow, { live, opens }: Pick<RowState, "live" | "opens">): Line {
  const { item, request } = row;
  // An open row says at length what is asked.
  const asked = opens && request?.kind === "asked" ? [] : requestRuns(row);
  if (item.state.kind !== "open") return asked;
  if (!live) return whyQuiet(row);
  // An open row has the note itself.
  const noted = opens ? [] : notedRuns(row);
  return joined(runningRuns(row), nudgeRuns(row), asked, noted);
}

/** Whether everybody or an agency owes it, so that each has a part. */
export function isShared({ item }: Pick<NoticeRow, "item">): boolean {
  return item.owners.kind !== "named";
}

/** What who runs the committee is told of the owners. */
function runningRuns(row: NoticeRow): Line {
  if (row.stage === "escalation") return toldRuns(row);
  return row.stage === "pass-on" ? passOnRuns(row) : [];
}

/** "noted today at 10:01": what was written this day shows without opening the row. */
function notedRuns({ item: { latestNote }, committee, today }: NoticeRow): Line {
  if (latestNote === undefined) return [];
  const { on, time } = wallOf(latestNote.at, { committee });
  return on === today ? [small(morningWords.notedToday(time))] : [];
}

/** Why nothing is to be done about an open item here. */
function whyQuiet(row: NoticeRow): Line {
  const { stage, quietUntil, today, unreachable, insteadOf } = row;
  if (quietUntil !== undefined) return [small(morningWords.quietUntil(dayWords(quietUntil, today)))];
  if (stage === "asked") return [small(morningWords.answered)];
  if (stage === "escalation") return [small(morningWords.notOverdue)];
  if (stage === "pass-on") return unreachable.length === 0 ? [small(morningWords.inReach)] : passOnRuns(row);
  if (!isShared(row)) return [small(morningWords.somebodyElses)];
  return [small(insteadOf === undefined ? morningWords.yourPartDone : morningWords.theirPartDone)];
}

function joined(...lines: readonly Line[]): Line {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [small(" · "), ...line]));
}
