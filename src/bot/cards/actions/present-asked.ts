import type { Draft } from "../../../domain/actions/draft.js";
import type { Committee } from "../../../domain/committees/committee.js";
import type { Member } from "../../../domain/committees/member.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board, Reader } from "../board.js";
import type { Rendered } from "../rendered.js";
import type { FormObjection } from "./present-item-forms.js";

/** The next open question of a draft, owners first, with its answers as buttons. */
export function presentAsked(_view: { draft: Draft; board: Board; reader: Reader; nextMeeting?: Meeting }): Rendered {
  throw new Error("to come");
}

/** "Somebody else": the roster as one choice, input `picked`. */
export function presentOwnerPicker(_view: {
  draft: Draft;
  slot: number;
  board: Board;
  reader: Reader;
  roster: readonly Member[];
  objection?: FormObjection;
}): Rendered {
  throw new Error("to come");
}

/** "Pick a date" for a draft, input `on`. */
export function presentDuePicker(_view: {
  draft: Draft;
  board: Board;
  reader: Reader;
  objection?: FormObjection;
}): Rendered {
  throw new Error("to come");
}

/** A draft that was thrown away. */
export function presentThrownAway(_view: { draft: Draft; board: Board }): Rendered {
  throw new Error("to come");
}

/** In a personal chat with several committees: which one is meant. Each button says `text` again for that committee. */
export function presentWhichCommittee(_view: { committees: readonly Committee[]; text: string }): Rendered {
  throw new Error("to come");
}
