import type { Day } from "../../../domain/days/day.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { ItemCounts } from "../../../store/action-items.js";
import type { Board, Reader } from "../board.js";
import type { Rendered } from "../rendered.js";

/** The agenda, asked for or posted to the home. A cancelled meeting's says so. */
export function presentAgenda(_view: {
  meeting: Meeting;
  board: Board;
  reader: Reader;
  outstanding: number;
  overdue: number;
}): Rendered {
  throw new Error("to come");
}

/** No meeting is planned. `mayPlan`: the reader is clerk or chair. */
export function presentNoMeeting(_view: { board: Board; mayPlan: boolean }): Rendered {
  throw new Error("to come");
}

/** What became of a meeting, and how many due days hang on it. */
export function presentMeetingSaved(_view: {
  board: Board;
  meeting: Meeting;
  news: { kind: "planned" } | { kind: "moved"; from: Day } | { kind: "cancelled" };
  /** Actions whose due day moves with it. */
  moved: number;
  onWorkingDay: boolean;
}): Rendered {
  throw new Error("to come");
}

export function presentNextMeeting(_view: { board: Board; meeting: Meeting }): Rendered {
  throw new Error("to come");
}

/** The small card of a committee's numbers. */
export function presentStatus(_view: {
  board: Board;
  reader: Reader;
  counts: ItemCounts;
  now: Date;
  nextMeeting?: Meeting;
}): Rendered {
  throw new Error("to come");
}
