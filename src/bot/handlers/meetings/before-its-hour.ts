import { wallTimeWords } from "../../../domain/days/wall-time.js";
import { timeAt } from "../../../domain/days/zone.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { presentNotBegun } from "../../cards/meetings/present-not-begun.js";
import type { Answer, Turn } from "../../turn/turn.js";
import type { AsMember } from "../on-board.js";

/** "End" is said of a meeting that nobody started and whose hour has not come: nothing ends unasked. Absent: it may be over. */
export function beforeItsHour(
  { at }: Pick<Turn, "at">,
  on: AsMember,
  meeting: Meeting | undefined,
): Answer | undefined {
  if (meeting?.state.kind !== "planned" || meeting.state.sitting !== undefined) return undefined;
  const { startsAt } = meeting;
  const now = wallTimeWords(timeAt(at, on.committee.zone));
  if (meeting.on !== on.today || startsAt === undefined || startsAt <= now) return undefined;
  return { say: presentNotBegun({ board: on.board, meeting: { ...meeting, startsAt } }) };
}
