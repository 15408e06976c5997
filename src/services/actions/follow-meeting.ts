import { type ActionItem, type Due, movesWithMeeting } from "../../domain/actions/action-item.js";
import { carryDue } from "../../domain/actions/carry-due.js";
import { dayAtMeeting, meetingsCountAfter } from "../../domain/actions/due-at-meeting.js";
import type { Day } from "../../domain/days/day.js";
import type { WorkingCalendar } from "../../domain/days/working-days.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";

export type FollowDeps = {
  items: Pick<ActionItems, "find" | "change">;
  meetings: Pick<Meetings, "nextPlanned">;
};

/** As often as somebody else may be quicker. */
const tries = 100;

/** What hangs on a meeting, as the meetings are now; all else as it is. */
export async function dueNow(
  { meetings }: Pick<FollowDeps, "meetings">,
  scope: CommitteeScope,
  due: Due,
  calendar: WorkingCalendar,
): Promise<Due> {
  if (!movesWithMeeting(due)) return due;
  const { on: _then, ...said } = due;
  const on = await dayNow(meetings, scope, due, calendar);
  return on === undefined ? said : { ...said, on };
}

/**
 * Lets the due day of an item that is open again, or came back to an earlier day, follow the meeting that it hangs on: meetings that moved
 * meanwhile took only what was open with them. It may be repeated.
 */
export async function followMeeting(
  deps: FollowDeps,
  item: ActionItem,
  at: Date,
  calendar: WorkingCalendar,
): Promise<ActionItem> {
  const scope = committeeScope(item);
  let present = item;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (!movesWithMeeting(present.due)) return present;
    const change = carryDue(present, await dayNow(deps.meetings, scope, present.due, calendar), at);
    if (change === undefined) return present;
    const followed = await deps.items.change(scope, present.id, present.revision, change);
    if (followed !== "changed-meanwhile") return followed;
    present = (await deps.items.find(scope, item.id)) ?? present;
  }
  throw Object.assign(new Error(`${item.id} never stands still`), { code: "item-contended" as const });
}

async function dayNow(
  meetings: FollowDeps["meetings"],
  scope: CommitteeScope,
  due: Extract<Due, { kind: "next-meeting" | "papers-deadline" }>,
  calendar: WorkingCalendar,
): Promise<Day | undefined> {
  const meeting = await meetings.nextPlanned(scope, meetingsCountAfter(due, calendar));
  return dayAtMeeting(due, meeting, calendar);
}
