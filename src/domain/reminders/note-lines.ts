import type { ActionItem } from "../actions/action-item.js";
import { dueOn } from "../actions/action-item.js";
import { assignedAt, isDayTakenBack } from "./due-set.js";
import type { DerivedLine } from "./lines-of.js";
import type { NoticeLine, PersonNotice } from "./notice.js";
import { nudgeTo, wasToldOfNudge } from "./nudge-news.js";
import type { ReaderBoard } from "./reader-board.js";
import { askedOf, requestNews } from "./request-news.js";
import { isOwners, isReply } from "./stage.js";
import { type ToldLine, wasToldOfRequest } from "./told.js";

type Noted = {
  notice: Pick<PersonNotice, "lines">;
  items: readonly ActionItem[];
  boards: readonly ReaderBoard[];
  /** By other notices. */
  told: readonly ToldLine[];
};

/**
 * What an assigned note says at the moment it is sent: of the items it was made for, those that are still open and still its
 * reader's, and of which no other notice has spoken since. In the order in which they were assigned.
 */
export function assignedLines(noted: Noted): readonly DerivedLine[] {
  return linesOfNote(noted, (line, item, board) => {
    if (item.state.kind !== "open" || assignedAt(item, board.me) === undefined) return undefined;
    const said = { item, board, stage: line.stage, newToYou: line.stage === "new" };
    const request = stillReplied(line, item, board, noted.told);
    if (request !== undefined) return { ...said, request };
    if (isReply(line.stage) || isDayTakenBack(line, item)) return undefined;
    return isOvertaken(item, line.at, noted.told) ? undefined : said;
  });
}

/** The request of an asked notice, where it still waits for its reader's answer and no other notice has told of it. */
export function askedLines(noted: Noted): readonly DerivedLine[] {
  return linesOfNote(noted, (line, item, board) => {
    const request = askedOf(item, board.me)?.at;
    if (request === undefined || request.getTime() !== line.request?.getTime()) return undefined;
    if (wasToldOfRequest(noted.told, item.id, request, request)) return undefined;
    return { item, board, stage: "asked", newToYou: false, request };
  });
}

/** The nudge of a notice, while its reader has done nothing about it and no other notice has told of it. */
export function nudgeLines(noted: Noted): readonly DerivedLine[] {
  return linesOfNote(noted, (line, item, board) => {
    const nudge = nudgeTo(item, board.me);
    if (nudge === undefined || nudge.getTime() !== line.nudge?.getTime()) return undefined;
    return wasToldOfNudge(noted.told, item, nudge)
      ? undefined
      : { item, board, stage: "nudged", newToYou: false, nudge };
  });
}

/** What is still open and its reader's of what was agreed at a meeting, whatever was said of it before: it is the list of them. */
export function afterMeetingLines(noted: Omit<Noted, "told">): readonly DerivedLine[] {
  return linesOfNote(noted, ({ meeting }, item, board) => {
    if (item.state.kind !== "open" || assignedAt(item, board.me) === undefined || meeting === undefined)
      return undefined;
    return { item, board, stage: "new", newToYou: false, meeting };
  });
}

type Say = (line: NoticeLine, item: ActionItem, board: ReaderBoard) => DerivedLine | undefined;

function linesOfNote({ notice, items, boards }: Omit<Noted, "told">, say: Say): readonly DerivedLine[] {
  return notice.lines.flatMap((line) => {
    const item = items.find(({ id }) => id === line.item);
    const board = boards.find(({ committee }) => committee.id === line.committee);
    return item === undefined || board === undefined ? [] : (say(line, item, board) ?? []);
  });
}

/** The line's request, where it still stands as declined or replaced and no other notice has said so. */
function stillReplied({ request }: NoticeLine, item: ActionItem, { me }: ReaderBoard, told: readonly ToldLine[]) {
  const news = requestNews(item, me);
  if (request === undefined || news?.kind === "asked" || news?.request.getTime() !== request.getTime())
    return undefined;
  return wasToldOfRequest(told, item.id, request, news.since) ? undefined : request;
}

/** Whether a morning, or another note, has told of the item as it is now since the line was written. */
function isOvertaken(item: ActionItem, since: Date, told: readonly ToldLine[]): boolean {
  return told.some(
    (line) => line.item === item.id && isOwners(line.stage) && line.at >= since && line.dueOn === dueOn(item.due),
  );
}
