import { dueOn, isOverdue } from "../../../domain/actions/action-item.js";
import type { Role } from "../../../domain/committees/member.js";
import type { Person } from "../../../domain/committees/person.js";
import { addDays, type Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { standsSince } from "../../../domain/reminders/due-set.js";
import { isOwners, type Stage } from "../../../domain/reminders/stage.js";
import { type ComingStage, stagesToCome } from "../../../domain/reminders/stages-to-come.js";
import type { NoticeRow } from "../../../services/ports.js";
import { codesLine } from "../actions/present-list.js";
import { placeLine } from "../pieces.js";
import { type Line, small } from "../runs.js";
import { assignedWords, morningWords, nudgeWords, sayForAll } from "../words/reminders.js";
import { allRows, isLive, type PersonalNotice } from "./notice-rows.js";
import { noticeDay } from "./notice-titles.js";

/** The committee when all rows are of one, else how many there are. */
export function noticePlace(content: PersonalNotice): Line {
  const [first] = content.rows;
  const count = boardsOf(content).length;
  const day = noticeDay(content);
  if (first === undefined || count > 1)
    return [small(morningWords.yoursOfSeveral(day)), small(morningWords.committees(count))];
  return placeLine(first, content.kind === "morning" ? morningWords.yours(day) : ` · ${day}`);
}

/** How to see the rest, why it came, what the codes mean, and how to have it at another hour. */
export function noticeFoot(content: PersonalNotice): Line {
  const live = allRows(content).filter(isLive);
  const boards = boardsOf(content);
  const first = moreWords(content.behind) + whyWords(live);
  const codes = codesLine(boards, boards.length > 1) ?? [];
  const hour =
    content.kind === "morning" && live.length > 0 && mayWantAnotherHour(content) ? morningWords.anotherHour : "";
  return [
    ...(first === "" ? [] : [small(first)]),
    ...codes,
    ...(hour === "" ? [] : [small(codes.length > 0 ? ` ${hour}` : hour)]),
  ];
}

/** Not who has chosen one, and not where the hour that is offered is theirs already. */
function mayWantAnotherHour({ reader, rows: [first] }: PersonalNotice): boolean {
  const at = first?.committee.policy.at;
  return reader.morningAt === undefined && !(at?.hour === 8 && at.minute === 0);
}

/** "And 7 more: say “mine” or “overdue” to see them." */
function moreWords(behind: readonly NoticeRow[]): string {
  const where = new Set(behind.map(({ stage, insteadOf }) => sayForAll[insteadOf ? "answerFor" : sectionName(stage)]));
  return behind.length === 0 ? "" : morningWords.andMore(behind.length, [...where]);
}

function sectionName(stage: Stage): keyof typeof sayForAll {
  if (isOwners(stage)) return "own";
  return stage === "asked" || stage === "escalation" ? stage : "passOn";
}

/** "You own these, or you are clerk." Empty where nothing is left to do. */
function whyWords(live: readonly NoticeRow[]): string {
  const theirs = live.filter(({ insteadOf }) => insteadOf === undefined);
  const owned = theirs.filter(({ stage }) => isOwners(stage)).length;
  const roles = new Set<Role>(theirs.flatMap(({ stage, me }) => (isOwners(stage) ? [] : [me.role])));
  const whys = [
    ...(owned === 0 ? [] : [morningWords.youOwn(owned)]),
    ...(theirs.length === live.length ? [] : [morningWords.youAreDeputy]),
    ...(roles.has("clerk") ? [morningWords.youAreClerk] : []),
    ...(roles.has("chair") ? [morningWords.youAreChair] : []),
  ];
  const why = whys.length < 2 ? (whys[0] ?? "") : `${whys.slice(0, -1).join(", ")}, or ${whys.at(-1)}`;
  return why === "" ? "" : `${why.charAt(0).toUpperCase()}${why.slice(1)}. `;
}

/** What comes next of one action on a card of its own. */
export function singleFoot(row: NoticeRow, reader: Person): string {
  const { item, today, nudge, insteadOf } = row;
  if (insteadOf !== undefined) return "";
  if (nudge !== undefined) return nudgeWords.foot;
  if (isOverdue(item, today)) return "";
  const on = dueOn(item.due);
  return on === undefined ? assignedWords.footNoDay : comingWords(row, on, reader);
}

/** "You will hear of it again 7 days before, the working day before, and on the day." Empty where nothing of that is still to come. */
function comingWords(row: NoticeRow, on: Day, { noAhead = false }: { noAhead?: boolean }): string {
  const { item, me, committee, calendar, today } = row;
  const since = standsSince(item, me, committee.zone);
  if (since === undefined) return "";
  const coming = stagesToCome({ dueOn: on, since, today, calendar, policy: committee.policy, noAhead });
  return coming.length === 0 ? "" : assignedWords.foot(coming.map((stage) => comingDay(stage, on, row)));
}

/** "7 days before"; its day, where that falls back to an earlier working day. */
function comingDay({ stage, on }: ComingStage, dueOn: Day, { committee: { policy }, today }: NoticeRow): string {
  switch (stage) {
    case "week":
      return on === addDays(dueOn, -policy.aheadDays)
        ? assignedWords.daysBefore(policy.aheadDays)
        : assignedWords.onDay(dayWords(on, today));
    case "eve":
      return assignedWords.dayBefore;
    case "due":
      return assignedWords.onTheDay;
  }
}

function boardsOf(content: PersonalNotice): readonly Pick<NoticeRow, "committee">[] {
  return [...new Map(allRows(content).map((row) => [row.committee.id, row])).values()];
}
