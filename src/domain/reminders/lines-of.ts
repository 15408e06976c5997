import { type ActionItem, dueOn } from "../actions/action-item.js";
import { dayAt } from "../days/zone.js";
import type { ActionItemId } from "../ids.js";
import { assignedAt } from "./due-set.js";
import type { NoticeLine } from "./notice.js";
import { ownLine } from "./own-line.js";
import type { Absent, ReaderBoard } from "./reader-board.js";
import { askedLine, escalationLine, passOnLine } from "./running-line.js";
import type { AheadDay, Stage } from "./stage.js";
import type { ToldLine } from "./told.js";

/** A morning speaks of so many items at most of those that are to be passed on, and of those overdue for long: the oldest due days. */
export const runningCap = 50;

/** What is to be said of an item, with the item as it is now. */
export type DerivedLine = {
  item: ActionItem;
  /** As its reader stands to it, also where they are told in the place of somebody else. */
  board: ReaderBoard;
  stage: Stage;
  ahead?: AheadDay;
  /** No notice has told its reader of it before. */
  newToYou: boolean;
  /** True where the other day that a note told of was taken back. */
  dayTakenBack?: boolean;
  /** When the request was made of which it is to speak too; see `NoticeLine`. */
  request?: Date;
  nudge?: Date;
  meeting?: NonNullable<NoticeLine["meeting"]>;
  /** In whose place the reader is told. */
  insteadOf?: Absent;
};

type Morning = {
  items: readonly ActionItem[];
  boards: readonly ReaderBoard[];
  told: readonly ToldLine[];
};

/**
 * What a reader's morning says today: of each open item of theirs what `ownLine` says; for clerk and chair what is overdue for long,
 * what owners without reach have due, and the requests they are to answer; and what those who are away would be told, to their
 * deputy. Each item once. In the order of the card; empty when there is nothing to say.
 */
export function linesOf({ items, boards, told }: Morning): readonly DerivedLine[] {
  const open = items.filter((item) => item.state.kind === "open");
  return boards
    .filter((board) => board.calendar.isWorkingDay(board.today))
    .flatMap((board) => {
      const here = open.filter((item) => item.committee === board.committee.id);
      // Days are counted where the committee is, as its today is: a reader elsewhere may have another.
      const heard = told.map((line) => ({ ...line, day: dayAt(line.at, board.committee.zone) }));
      const own = linesOn(here, board, heard);
      const absent = board.absent.flatMap((one) => linesInsteadOf(one, here, board, heard));
      return onceEach([...own, ...absent]);
    })
    .sort(inOrder);
}

function linesOn(here: readonly ActionItem[], board: ReaderBoard, all: readonly ToldLine[]): readonly DerivedLine[] {
  const told = all.filter(({ insteadOf }) => insteadOf === undefined);
  const lines = (line: typeof ownLine) => here.flatMap((item) => line(item, board, told) ?? []);
  const oldest = (found: readonly DerivedLine[]) => [...found].sort(inOrder).slice(0, runningCap);
  return onceEach([
    ...lines(ownLine),
    ...oldest(lines(escalationLine)),
    ...oldest(lines(passOnLine)),
    // Who has another line of an item reads of the request there.
    ...lines(askedLine),
  ]);
}

/** What somebody who is away would be told, of what their deputy does not owe too. They can't answer for them. */
function linesInsteadOf(
  absent: Absent,
  here: readonly ActionItem[],
  board: ReaderBoard,
  told: readonly ToldLine[],
): readonly DerivedLine[] {
  const { member, noAhead } = absent;
  const theirs = told.flatMap(({ insteadOf, ...line }) => (insteadOf === member.id ? [line] : []));
  const others = here.filter((item) => assignedAt(item, board.me) === undefined);
  return linesOn(others, { ...board, me: member, noAhead }, theirs)
    .filter(({ stage }) => stage !== "asked")
    .map(({ request: _theirs, ...line }) => ({ ...line, board, insteadOf: absent }));
}

function onceEach(lines: readonly DerivedLine[]): readonly DerivedLine[] {
  const said = new Set<ActionItemId>();
  return lines.filter(({ item }) => !said.has(item.id) && said.add(item.id));
}

const places: Record<Stage, number> = {
  overdue: 0,
  due: 1,
  ahead: 2,
  again: 3,
  changed: 4,
  declined: 5,
  replaced: 6,
  nudged: 7,
  new: 8,
  meeting: 9,
  asked: 10,
  escalation: 11,
  "pass-on": 12,
};

/** One's own first, then those of who is away; the most serious first; of one stage the oldest due day, then the lower number. */
export function inOrder(a: DerivedLine, b: DerivedLine): number {
  return (
    compare(a.insteadOf?.member.name ?? "", b.insteadOf?.member.name ?? "") ||
    places[a.stage] - places[b.stage] ||
    compare(dueOn(a.item.due) ?? "9999", dueOn(b.item.due) ?? "9999") ||
    compare(a.board.committee.code, b.board.committee.code) ||
    a.item.number - b.item.number
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
