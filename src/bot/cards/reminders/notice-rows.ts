import { dueOn } from "../../../domain/actions/action-item.js";
import { inDaysWords } from "../../../domain/days/day-words.js";
import { wasGrantedTo, wasReopened } from "../../../domain/reminders/request-news.js";
import { isOwners } from "../../../domain/reminders/stage.js";
import type { NoticeContent, NoticeRow, OutOfReach } from "../../../services/ports.js";
import { ownButtons } from "../actions/item-buttons.js";
import { namesWords } from "../actions/item-lines.js";
import { answeredRow, type ItemRow, itemRow, type Opened, openRow } from "../actions/item-row.js";
import type { OpenRow } from "../actions/present-list.js";
import type { At } from "../at.js";
import { namesOf } from "../board.js";
import type { Button } from "../button.js";
import type { Element } from "../card-data.js";
import { mayRead } from "../closed-part.js";
import { heading } from "../pieces.js";
import { type Line, small } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { dueWords } from "../words/actions.js";
import { reachReasons } from "../words/committees.js";
import { morningWords, passOnAdvice, passOnWords } from "../words/reminders.js";
import { requestRuns } from "./request-row.js";

/** A notice of rows. */
export type PersonalNotice = Extract<NoticeContent, { rows: unknown }>;

/** The rows of a notice, with those that did not fit. */
export function allRows({ rows, behind }: Pick<PersonalNotice, "rows" | "behind">): readonly NoticeRow[] {
  return [...rows, ...behind];
}

/** Whether there is still something to do about a row. */
export function isLive({ item, stage, yours, request }: NoticeRow): boolean {
  return item.state.kind === "open" && (yours || stage === "pass-on" || request?.kind === "asked");
}

/** The rows of a notice: the reader's own, then, each under a head, those asked of the reader and those to pass on. */
export function noticeRows(content: PersonalNotice, opened: Omit<OpenRow, "item"> | undefined): readonly Element[] {
  const own = content.rows.filter(({ stage }) => isOwners(stage));
  const asked = content.rows.filter(({ stage }) => stage === "asked");
  const passedOn = content.rows.filter(({ stage }) => stage === "pass-on");
  const draw = (row: NoticeRow, index: number, headed: boolean) => drawRow(content, row, opened, index > 0 || !headed);
  return [
    ...own.map((row, index) => draw(row, index, index === 0)),
    ...(asked.length > 0 ? [heading(morningWords.askedHead)] : []),
    ...asked.map((row, index) => draw(row, index, true)),
    ...(passedOn.length > 0 && content.kind === "morning" ? [heading(passOnWords.head)] : []),
    ...passedOn.map((row, index) => draw(row, index, true)),
  ];
}

/** The buttons that a row of a notice opens to: what its reader may do with the item. */
export function noticeButtons({ item, me }: NoticeRow, at: At): readonly Button[] {
  return ownButtons(item, at, { place: "personal", memberships: [me] });
}

function drawRow(
  content: PersonalNotice,
  row: NoticeRow,
  opened: Omit<OpenRow, "item"> | undefined,
  separated: boolean,
): Element {
  const at: At = `notice:${content.notice}`;
  const where = { at, several: content.severalCommittees, separated };
  const opens = content.open === row.item.id && isLive(row);
  const words = rowOf(row, content.kind, opens);
  if (!isLive(row)) return answeredRow(words, where);
  const show: Opened = { show: "buttons", ...opened, buttons: noticeButtons(row, at) };
  if (opens) return openRow(words, where, show);
  return itemRow(words, where, show.show !== "buttons" && isOpened(content));
}

/** Whether the row that was pressed is still there to hold a form. */
function isOpened({ rows, open }: PersonalNotice): boolean {
  return rows.some((row) => row.item.id === open && isLive(row));
}

function rowOf(row: NoticeRow, kind: PersonalNotice["kind"], opens: boolean): ItemRow {
  const { item, committee, today, owners, unreachable, me, roster } = row;
  const names =
    row.stage === "pass-on" ? unreachable.map(({ name }) => name) : owners.length > 1 || isShared(row) ? owners : [];
  const third = thirdLine(row, opens);
  return {
    item,
    board: { committee, today, nameOf: namesOf(roster) },
    loggedBy: "",
    // Owners and those who run the committee may read closed items; who is neither any more may not.
    readable: mayRead(item, { place: "personal", memberships: [me] }),
    mayUndo: mayUndo(row),
    owners: namesWords(names),
    afterDay: isLive(row) ? afterDay(row, kind) : "",
    ...(third === undefined ? {} : { third }),
  };
}

/** Whether the reader made the item's last change, while it can be undone. */
export function mayUndo({ item, me }: NoticeRow): boolean {
  return item.undoable?.by === me.id;
}

/** Whether everybody or an agency owes it, so that each has a part. */
function isShared({ item }: NoticeRow): boolean {
  return item.owners.kind !== "named";
}

function afterDay({ item, today, newToYou, me, yours }: NoticeRow, kind: PersonalNotice["kind"]): string {
  const on = dueOn(item.due);
  const ahead =
    on !== undefined && dueWords(item, today).urgency === "later" ? morningWords.inDays(inDaysWords(on, today)) : "";
  const news = wasReopened(item)
    ? morningWords.openAgain
    : newToYou && kind === "morning"
      ? morningWords.newToYou
      : wasGrantedTo(item, me)
        ? morningWords.granted
        : "";
  return ahead + (yours ? news : "");
}

function thirdLine(row: NoticeRow, opens: boolean): Line | undefined {
  const { item, stage, unreachable, request } = row;
  // An open row says at length what is asked.
  const asked = opens && request?.kind === "asked" ? [] : requestRuns(row);
  if (stage === "pass-on" && isLive(row)) return [small(passOnLine(unreachable)), ...asked];
  if (item.state.kind !== "open" || isLive(row)) return asked.length > 0 ? asked : undefined;
  if (stage === "asked") return [small(morningWords.answered)];
  return [small(isShared(row) ? morningWords.yourPartDone : morningWords.somebodyElses)];
}

function passOnLine(unreachable: readonly OutOfReach[]): string {
  const who = unreachable.map(({ name, reason }) => `${nameLine(name)}: ${reachReasons[reason]}`).join("; ");
  const [advice = "passOn", ...others] = new Set(unreachable.map(adviceFor));
  return `${who}. ${passOnAdvice[others.length > 0 ? "passOn" : advice]}`;
}

function adviceFor({ reason }: OutOfReach): keyof typeof passOnAdvice {
  switch (reason) {
    case "left":
      return "giveAway";
    // Teams may only have lost sight of them.
    case "gone":
      return "orGiveAway";
    case "not-installed":
      return "askToAdd";
    case "blocked":
      return "askToUnblock";
    case "no-account":
    case "disabled-by-admin":
    case "not-allowed":
      return "passOn";
  }
}
