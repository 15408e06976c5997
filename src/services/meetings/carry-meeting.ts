import type { ActionItem } from "../../domain/actions/action-item.js";
import { carryDue } from "../../domain/actions/decide.js";
import type { Day } from "../../domain/days/day.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { Clock } from "../ports.js";

type Deps = {
  items: Pick<ActionItems, "dueAtMeetings" | "change">;
  meetings: Pick<Meetings, "nextPlanned" | "settleCarried">;
  clock: Clock;
};

/** An item whose day went with a meeting; its owners are to be told, and cards that show it drawn anew. */
export type MovedItem = { item: ActionItem; before: ActionItem };

const batch = 100;

/**
 * Lets every due day that hangs on "next meeting" follow the meetings as they are now. It may be cut off anywhere and run again,
 * by anyone: each item is derived afresh, and the meeting remembers the revision that was carried through.
 */
export function carryMeeting(deps: Deps): (meeting: Meeting) => Promise<readonly MovedItem[]> {
  return async (meeting) => {
    const scope = { tenant: meeting.tenant, committee: meeting.committee };
    const at = deps.clock.now();
    const meetingDay = nextMeetingDays(deps.meetings, scope);
    const moved: MovedItem[] = [];
    let overtaken = false;
    for (let after = 0; ; ) {
      const items = await deps.items.dueAtMeetings(scope, after, batch);
      for (const before of items) {
        if (before.due.kind !== "next-meeting") continue;
        const change = carryDue(before, await meetingDay(before.due.saidOn), at);
        if (change === undefined) continue;
        const item = await deps.items.change(scope, before.id, before.revision, change);
        if (item === "changed-meanwhile") overtaken = true;
        else moved.push({ item, before });
      }
      after = items.at(-1)?.number ?? after;
      if (items.length < batch) break;
    }
    // Whoever was quicker than us left an item that has yet to follow: the ticker runs this again.
    if (!overtaken) await deps.meetings.settleCarried(scope, meeting.id, meeting.revision);
    return moved;
  };
}

/** The day that "next meeting" means when said on a day; asked once for each. */
function nextMeetingDays(meetings: Pick<Meetings, "nextPlanned">, scope: CommitteeScope) {
  const days = new Map<Day, Day | undefined>();
  return async (saidOn: Day): Promise<Day | undefined> => {
    if (!days.has(saidOn)) days.set(saidOn, (await meetings.nextPlanned(scope, saidOn))?.on);
    return days.get(saidOn);
  };
}
