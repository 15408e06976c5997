import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { Member } from "../../../domain/committees/member.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { At } from "../at.js";
import type { Board, Reader } from "../board.js";
import type { Rendered } from "../rendered.js";

/** Why what was entered could not be saved; said under the title, with the words kept. */
export type FormObjection = "empty-task" | "day-passed" | "no-day" | "nobody-chosen" | "unknown-member";

type FormView = { item: ActionItem; board: Board; reader: Reader; at: At; objection?: FormObjection };

/** "Change date" on an action's own card: Next meeting, In a week, Pick a date, No date, Back. */
export function presentRedate(_view: FormView & { nextMeeting?: Meeting }): Rendered {
  throw new Error("to come");
}

/** "Pick a date": one input `on` (yyyy-mm-dd), Save and Back. */
export function presentPickDay(_view: FormView): Rendered {
  throw new Error("to come");
}

/**
 * "Edit": inputs `task` and `owner` (a member's id, "everybody", or "as-is" while several owe it), Save and Back. `at` is the
 * card that Back returns to. `kept` are the words of an attempt that could not be saved.
 */
export function presentEdit(
  _view: FormView & { roster: readonly Member[]; kept?: { task: string; owner: string } },
): Rendered {
  throw new Error("to come");
}
