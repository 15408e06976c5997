import { type ActionItem, dueOn } from "../actions/action-item.js";
import type { Committee } from "../committees/committee.js";
import type { Member } from "../committees/member.js";
import { addDays, type Day } from "../days/day.js";
import type { WorkingCalendar } from "../days/working-days.js";
import { dayAt, zone } from "../days/zone.js";
import type { MemberId } from "../ids.js";
import { assignedAt, assignedItThemself, dueSetAt } from "./due-set.js";
import { ownersOutOfReach, type WhyNot } from "./out-of-reach.js";
import { askedOf, requestNews } from "./request-news.js";
import type { AheadDay, Stage } from "./stage.js";
import { stageOf } from "./stage-of.js";
import { type ToldLine, wasTold, wasToldOfRequest, wasToldSince, wasToldWithin } from "./told.js";

/** How many days after an assignment or a request it is still said to whoever was not told. */
export const newForDays = 14;
/** After how many days "overdue" and "pass on" are said again. */
const repeatDays = 7;
/** A clerk's morning passes on so many items at most, the oldest due days first. */
export const passOnCap = 50;

/** A committee as its reader's morning needs it. */
export type ReaderBoard = {
  committee: Committee;
  /** The reader's own membership. */
  me: Member;
  roster: readonly Member[];
  /** The committee's own today. */
  today: Day;
  calendar: WorkingCalendar;
  /** Members who can't be told, and why; filled for its clerk only. */
  outOfReach: ReadonlyMap<MemberId, WhyNot>;
};

/** What is to be said of an item, with the item as it is now. */
export type DerivedLine = {
  item: ActionItem;
  board: ReaderBoard;
  stage: Stage;
  ahead?: AheadDay;
  /** No notice has told its reader of it before. */
  newToYou: boolean;
  /** True where the other day that a note told of was taken back. */
  dayTakenBack?: boolean;
  /** When the request was made of which it is to speak too; see `NoticeLine`. */
  request?: Date;
};

type Morning = {
  items: readonly ActionItem[];
  boards: readonly ReaderBoard[];
  told: readonly ToldLine[];
};

/**
 * What a reader's morning says today: of each open item of theirs the most serious stage that was not said before, else that it
 * is new to them; for a clerk also what owners without reach have due. Besides any stage, requests that the reader is to answer and
 * was not told of, and their own that were declined or replaced. In the order of the card; empty when there is nothing to say.
 */
export function linesOf({ items, boards, told }: Morning): readonly DerivedLine[] {
  const open = items.filter((item) => item.state.kind === "open");
  const lines = boards
    .filter((board) => board.calendar.isWorkingDay(board.today))
    .flatMap((board) => open.filter((item) => item.committee === board.committee.id).map((item) => ({ item, board })));
  const own = lines.flatMap(({ item, board }) => ownLine(item, board, told) ?? []);
  const passOn = lines.flatMap(({ item, board }) => passOnLine(item, board, told) ?? []);
  const said = [...own, ...passOn.sort(inOrder).slice(0, passOnCap)];
  // One row for each item: who has another line of it reads of the request there.
  const asked = lines
    .filter(({ item }) => !said.some((line) => line.item.id === item.id))
    .flatMap(({ item, board }) => askedLine(item, board, told) ?? []);
  return [...said, ...asked].sort(inOrder);
}

function ownLine(item: ActionItem, board: ReaderBoard, told: readonly ToldLine[]): DerivedLine | undefined {
  const since = assignedAt(item, board.me);
  if (since === undefined) return undefined;
  const newToYou = isNews(item, board, since, told);
  const stage = untoldStage(item, board, since, told);
  const request = untoldRequest(item, board, told);
  const line = { item, board, newToYou, ...request };
  if (stage !== undefined) return { ...line, ...stage };
  if (newToYou) return { ...line, stage: "new" };
  const news = request && requestNews(item, board.me)?.kind;
  return news === "declined" || news === "replaced" ? { ...line, stage: news } : undefined;
}

function askedLine(item: ActionItem, board: ReaderBoard, told: readonly ToldLine[]): DerivedLine | undefined {
  if (askedOf(item, board.me) === undefined) return undefined;
  const request = untoldRequest(item, board, told);
  return request && { item, board, stage: "asked", newToYou: false, ...request };
}

/** The request of which this reader is still to hear: that they are to answer it, or what became of theirs. */
function untoldRequest(item: ActionItem, { me, committee, today }: ReaderBoard, told: readonly ToldLine[]) {
  const news = requestNews(item, me);
  if (news === undefined) return undefined;
  const { request, since } = news;
  const lapsed = dayAt(since, zone(committee.zone)) < addDays(today, -newForDays);
  return lapsed || wasToldOfRequest(told, item.id, request, since) ? undefined : { request };
}

function untoldStage(item: ActionItem, board: ReaderBoard, since: Date, told: readonly ToldLine[]) {
  const on = dueOn(item.due);
  if (on === undefined) return undefined;
  const set = dueSetAt(item);
  const here = zone(board.committee.zone);
  const stage = stageOf(on, dayAt(since > set ? since : set, here), board.today, board.calendar);
  if (stage === undefined) return undefined;
  const saying = { item: item.id, dueOn: on, ...stage };
  // What was said before it was theirs, or before it was opened again, is to be said anew.
  const own = told.filter((line) => line.at >= since);
  const said = stage.stage === "overdue" ? wasToldWithin(own, saying, repeatDays, board.today) : wasTold(own, saying);
  return said ? undefined : stage;
}

function isNews(item: ActionItem, { me, committee, today }: ReaderBoard, since: Date, told: readonly ToldLine[]) {
  const lapsed = dayAt(since, zone(committee.zone)) < addDays(today, -newForDays);
  return !lapsed && !assignedItThemself(item, me) && !wasToldSince(told, item.id, since);
}

function passOnLine(item: ActionItem, board: ReaderBoard, told: readonly ToldLine[]): DerivedLine | undefined {
  const on = dueOn(item.due);
  if (board.me.role !== "clerk" || on === undefined || on > board.today) return undefined;
  // Who owes it too gets the owner's line only.
  if (assignedAt(item, board.me) !== undefined || ownersOutOfReach(item, board).length === 0) return undefined;
  const saying = { item: item.id, stage: "pass-on" as const, dueOn: on };
  if (wasToldWithin(told, saying, repeatDays, board.today)) return undefined;
  return { item, board, stage: "pass-on", newToYou: false, ...untoldRequest(item, board, told) };
}

const places: Record<Stage, number> = {
  overdue: 0,
  due: 1,
  ahead: 2,
  changed: 3,
  declined: 4,
  replaced: 5,
  new: 6,
  asked: 7,
  "pass-on": 8,
};

/** The most serious first; of one stage the oldest due day, then the lower number. */
export function inOrder(a: DerivedLine, b: DerivedLine): number {
  return (
    places[a.stage] - places[b.stage] ||
    compare(dueOn(a.item.due) ?? "9999", dueOn(b.item.due) ?? "9999") ||
    compare(a.board.committee.code, b.board.committee.code) ||
    a.item.number - b.item.number
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
