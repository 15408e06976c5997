import { dueOn, isOverdue, itemName } from "../../../domain/actions/action-item.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { englandCalendar } from "../../../domain/days/working-days.js";
import { wasGrantedTo, wasReopened } from "../../../domain/reminders/request-news.js";
import { aheadDays } from "../../../domain/reminders/stage-of.js";
import type { NoticeRow } from "../../../services/ports.js";
import { dueWords, itemTitles } from "../words/actions.js";
import { assignedWords, morningWords, passOnWords } from "../words/reminders.js";
import { allRows, isLive, type PersonalNotice } from "./notice-rows.js";
import { declinedTitle } from "./present-request.js";

/** The news of a notice in a few words, without anything typed. What is answered no longer counts, what did not fit does. */
export function noticeTitle(content: PersonalNotice): string {
  const live = allRows(content).filter(isLive);
  switch (content.kind) {
    case "morning":
      return morningTitle(live);
    case "assigned":
      return assignedTitle(content, live);
    case "late":
      return live.length === 0
        ? morningWords.allAnswered
        : passOnWords.late(new Set(live.flatMap(({ unreachable }) => unreachable.map(({ name }) => name))).size);
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

/** The two most serious counts: "1 overdue, 1 due today". */
function morningTitle(live: readonly NoticeRow[]): string {
  const counts: Record<Counted, number> = { ...noCounts };
  for (const row of live) counts[countOf(row)] += 1;
  const said = (Object.keys(counts) as Counted[]).filter((key) => counts[key] > 0);
  if (said.length === 0) return morningWords.allAnswered;
  if (counts.later === live.length) return morningWords.nothingSoon;
  return said
    .slice(0, 2)
    .map((key) => morningWords[key](counts[key]))
    .join(", ");
}

/** Counted in this order. "later": it was near when the morning came, and has another day since. */
const noCounts = {
  overdue: 0,
  today: 0,
  asked: 0,
  soon: 0,
  declined: 0,
  replaced: 0,
  fresh: 0,
  changed: 0,
  passOn: 0,
  later: 0,
} as const;
type Counted = keyof typeof noCounts;

function countOf({ item, stage, today }: NoticeRow): Counted {
  if (stage === "pass-on") return "passOn";
  if (stage === "asked") return "asked";
  if (isOverdue(item, today)) return "overdue";
  const on = dueOn(item.due);
  if (on === today) return "today";
  switch (stage) {
    case "new":
      return "fresh";
    case "changed":
    case "declined":
    case "replaced":
      return stage;
    case "ahead":
    case "due":
    case "overdue":
      return on !== undefined && today >= aheadDays(on, englandCalendar).week ? "soon" : "later";
  }
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

function endedTitle({ item }: NoticeRow): string {
  const name = itemName(item);
  switch (item.state.kind) {
    case "open":
      return item.owners.kind !== "named" ? itemTitles.partDone(name) : assignedWords.gone(name);
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
