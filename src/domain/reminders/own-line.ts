import { type ActionItem, dueOn } from "../actions/action-item.js";
import { addDays, type Day } from "../days/day.js";
import { dayAt } from "../days/zone.js";
import { assignedAt, assignedItThemself, standsSince } from "./due-set.js";
import type { DerivedLine } from "./lines-of.js";
import { meetingLine } from "./meeting-line.js";
import { untoldNudge } from "./nudge-news.js";
import { newForDays } from "./policy.js";
import type { ReaderBoard } from "./reader-board.js";
import { requestNews, untoldRequest } from "./request-news.js";
import { stageOf } from "./stage-of.js";
import { type ToldLine, wasTold, wasToldFrom, wasToldSince, wasToldWithin } from "./told.js";

/**
 * What an owner is told of one open item: the most serious stage that was not said before; what they snoozed until now, whatever its
 * stage; else that they are asked how it stands, that it is new, what became of their request, or that a meeting is near. While it is
 * snoozed, only what somebody else said or asked of it. Absent: nothing, or it is not theirs.
 */
export function ownLine(item: ActionItem, board: ReaderBoard, told: readonly ToldLine[]): DerivedLine | undefined {
  const since = assignedAt(item, board.me);
  if (since === undefined) return undefined;
  const newToYou = isNews(item, board, since, told);
  const request = untoldRequest(item, board, told);
  const nudge = untoldNudge(item, board, told);
  const line = { item, board, newToYou, ...request, ...nudge };
  const snooze = item.snoozes.find(({ member }) => member === board.me.id);
  const quiet = snooze !== undefined && snooze.until > board.today;
  if (!quiet) {
    // Of what no notice has told them is theirs, nothing told before counts.
    const stage = untoldStage(item, board, newToYou ? [] : told);
    if (stage !== undefined) return { ...line, ...stage };
    if (snooze !== undefined && isToBeSaidAgain(item, snooze.until, board, told))
      return { ...line, ...(stageNow(item, board) ?? { stage: "again" }) };
  }
  if (nudge !== undefined) return { ...line, stage: "nudged" };
  if (newToYou && !quiet) return { ...line, stage: "new" };
  const news = request && requestNews(item, board.me)?.kind;
  if (news === "declined" || news === "replaced") return { ...line, stage: news };
  const meeting = quiet ? undefined : meetingLine(item, board, since, told);
  return meeting && { ...line, stage: "meeting", meeting };
}

function untoldStage(item: ActionItem, board: ReaderBoard, told: readonly ToldLine[]) {
  const stage = stageNow(item, board);
  const on = dueOn(item.due);
  if (stage === undefined || on === undefined) return undefined;
  const saying = { item: item.id, dueOn: on, ...stage };
  const { overdueEvery } = board.committee.policy;
  const said =
    stage.stage === "overdue" ? wasToldWithin(told, saying, overdueEvery, board.today) : wasTold(told, saying);
  return said ? undefined : stage;
}

/** The stage that is true today, said or not. */
function stageNow(item: ActionItem, { me, committee, today, calendar, noAhead }: ReaderBoard) {
  const on = dueOn(item.due);
  const since = standsSince(item, me, committee.zone);
  if (on === undefined || since === undefined) return undefined;
  return stageOf({ dueOn: on, since, today, calendar, policy: committee.policy, noAhead });
}

/** On the first working morning from the day until which it was snoozed, unless something told since that day has said it. */
function isToBeSaidAgain(item: ActionItem, until: Day, { today }: ReaderBoard, told: readonly ToldLine[]): boolean {
  return until >= addDays(today, -newForDays) && !wasToldFrom(told, item.id, until);
}

function isNews(item: ActionItem, { me, committee, today }: ReaderBoard, since: Date, told: readonly ToldLine[]) {
  const lapsed = dayAt(since, committee.zone) < addDays(today, -newForDays);
  return !lapsed && !assignedItThemself(item, me) && !wasToldSince(told, item.id, since);
}
