import type { ActionItem, HistoryLine } from "../../../domain/actions/action-item.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board, Reader } from "../board.js";
import type { Rendered } from "../rendered.js";

/** One open action on its own card. */
export type ItemView = {
  item: ActionItem;
  board: Board;
  reader: Reader;
  /** What has just happened to it, which is the card's title. "none" after Back, or when it is only shown. */
  news: "logged" | "moved" | "edited" | "undone" | "none";
  /** True when the owners get a note of it; false when they are who wrote. */
  ownersTold: boolean;
  /** False when the due day is a weekend, bank holiday or recess day: then the card points it out. */
  dueOnWorkingDay: boolean;
  /** What "Next meeting" would mean now. Absent while none is planned. */
  nextMeeting?: Meeting;
};

/** The card of a logged action and of what becomes of it while it is open; without a due day it asks for one. */
export function presentItem(_view: ItemView): Rendered {
  throw new Error("to come");
}

/** The shrunk card of what was answered: done, or withdrawn; `answeredBy` when one of everybody reported their own part. */
export function presentAnswered(_view: {
  item: ActionItem;
  board: Board;
  reader: Reader;
  answeredBy?: MemberId;
  now: Date;
}): Rendered {
  throw new Error("to come");
}

/** "show 12". `history` is newest first. */
export function presentStory(_view: {
  item: ActionItem;
  board: Board;
  reader: Reader;
  history: readonly HistoryLine[];
}): Rendered {
  throw new Error("to come");
}
