import { itemName } from "../../../domain/actions/action-item.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { wasGrantedTo, wasReopened } from "../../../domain/reminders/request-news.js";
import type { NoticeRow } from "../../../services/ports.js";
import { shownTitle } from "../actions/item-lines.js";
import { dueWords, itemTitles } from "../words/actions.js";
import { afterMeetingWords, assignedWords, morningWords, nudgeWords, passOnWords } from "../words/reminders.js";
import { morningTitle } from "./morning-title.js";
import { allRows, isLive, type PersonalNotice } from "./notice-rows.js";
import { declinedTitle } from "./present-request.js";
import { isShared } from "./third-line.js";

/** The news of a notice in a few words, without anything typed. What is answered no longer counts, what did not fit does. */
export function noticeTitle(content: PersonalNotice): string {
  const live = allRows(content).filter(isLive);
  switch (content.kind) {
    case "morning":
      return morningTitle(live);
    case "assigned":
      return assignedTitle(content, live);
    case "nudge":
      return nudgeTitle(content, live);
    case "after-meeting":
      return afterMeetingTitle(content, live);
    case "late":
      return live.length === 0 ? morningWords.allAnswered : passOnWords.late(notTold(live));
  }
}

/** The line of the activity feed: the title, and the day where it is about one action. */
export function noticeSummary(content: PersonalNotice): string {
  const title = noticeTitle(content);
  const [only, ...others] = allRows(content);
  if (content.kind !== "assigned" || only === undefined || others.length > 0 || !isLive(only)) return title;
  const { state, day } = dueWords(only.item, only.today);
  return `${title}, ${state}${day}`;
}

/** "From Thursday's meeting: 3 for you", while its day is one of the last six. */
function afterMeetingTitle(content: PersonalNotice, live: readonly NoticeRow[]): string {
  if (live.length === 0) return assignedWords.nothingOpen;
  const [first] = allRows(content);
  return first?.meeting === undefined
    ? assignedWords.fresh(assignedWords.actions(live.length))
    : afterMeetingWords.title(first.meeting.on, first.today, live.length);
}

function notTold(live: readonly NoticeRow[]): number {
  const owners = live.flatMap(({ unreachable }) => unreachable.filter(({ passedOnAt }) => passedOnAt === undefined));
  return new Set(owners.map(({ member }) => member)).size;
}

function assignedTitle(content: PersonalNotice, live: readonly NoticeRow[]): string {
  const rows = allRows(content);
  const [first] = rows;
  if (rows.length === 1 && first !== undefined && live.length === 0) return endedTitle(first);
  if (live.length === 0) return assignedWords.nothingOpen;
  const [only] = live;
  if (rows.length === 1 && only !== undefined) return onlyTitle(only);
  const what = live.length === 1 && only !== undefined ? itemName(only.item) : assignedWords.actions(live.length);
  const [news, ...others] = new Set(live.map(({ stage, dayTakenBack }) => (dayTakenBack ? "taken-back" : stage)));
  if (others.length > 0) return assignedWords.both(what);
  if (news === "declined" || news === "replaced") return assignedWords[news](what);
  if (news === "taken-back") return assignedWords.takenBack(what);
  return news === "changed" ? assignedWords.changed(what) : assignedWords.fresh(what);
}

/** The news of one open action: that it is new, was granted, declined or replaced, opened again, has another day or its old one. */
function onlyTitle({ item, stage, request, me, dayTakenBack }: NoticeRow): string {
  const name = itemName(item);
  if (request?.kind === "declined") return declinedTitle(request.declined.asked, item);
  if (request?.kind === "waiting") return assignedWords.waitsAgain(name);
  if (stage === "replaced") return assignedWords.replaced(name);
  if (wasReopened(item)) return itemTitles.undone(name);
  if (dayTakenBack) return assignedWords.takenBack(name);
  if (stage === "new") return assignedWords.fresh(name);
  return wasGrantedTo(item, me) ? assignedWords.granted(name) : assignedWords.changed(name);
}

/** What is asked, as long as it was not answered or taken back. */
function nudgeTitle(content: PersonalNotice, live: readonly NoticeRow[]): string {
  const [first, ...others] = allRows(content);
  if (first === undefined || others.length > 0)
    return live.length === 0 ? assignedWords.nothingOpen : nudgeWords.titleOfSeveral(live.length);
  const name = itemName(first.item);
  if (live.length === 0) return endedTitle(first);
  if (first.nudge !== undefined) return nudgeWords.title(name);
  return first.item.nudge === undefined ? shownTitle(first.item, first) : nudgeWords.answered(name);
}

function endedTitle(row: NoticeRow): string {
  const { item, quietUntil, today } = row;
  const name = itemName(item);
  switch (item.state.kind) {
    case "open":
      if (quietUntil !== undefined) return assignedWords.quiet(name, dayWords(quietUntil, today));
      return isShared(row) ? itemTitles.partDone(name) : assignedWords.gone(name);
    case "done":
      return itemTitles.awaiting(name);
    case "discharged":
      return itemTitles.done(name);
    case "withdrawn":
      return itemTitles.withdrawn(name);
  }
}

/** The day of a notice as its place line names it. */
export function noticeDay({ day }: PersonalNotice): string {
  return dayWords(day, day);
}
