import type { ActionItem } from "../../domain/actions/action-item.js";
import { carryDue } from "../../domain/actions/decide.js";
import { type Meeting, nextMeetingAfter } from "../../domain/meetings/meeting.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import type { Clock } from "../ports.js";

type Deps = {
  items: Pick<ActionItems, "dueAtMeetings" | "change">;
  meetings: Pick<Meetings, "from" | "settleCarried">;
  clock: Clock;
  /** Called with each item whose day moved, so that its owners are told and cards drawn anew. */
  itemMoved: (item: ActionItem, before: ActionItem) => Promise<void>;
};

const batch = 100;

/**
 * Lets every due day that hangs on "next meeting" follow the meetings as they are now. It may be cut off anywhere and run again,
 * by anyone: each item is derived afresh, and the meeting remembers the revision that was carried through.
 */
export function carryMeeting(deps: Deps): (meeting: Meeting) => Promise<void> {
  return async (meeting) => {
    const scope = { tenant: meeting.tenant, committee: meeting.committee };
    const at = deps.clock.now();
    let overtaken = false;
    for (let after = 0; ; ) {
      const items = await deps.items.dueAtMeetings(scope, after, batch);
      const [earliest] = items.flatMap((item) => (item.due.kind === "next-meeting" ? [item.due.saidOn] : [])).sort();
      if (earliest === undefined) break;
      const meetings = await deps.meetings.from(scope, earliest);
      for (const item of items) {
        if (item.due.kind !== "next-meeting") continue;
        const change = carryDue(item, nextMeetingAfter(item.due.saidOn, meetings)?.on, at);
        if (change === undefined) continue;
        const changed = await deps.items.change(scope, item.id, item.revision, change);
        if (changed === "changed-meanwhile") {
          overtaken = true;
          continue;
        }
        await deps.itemMoved(changed, item);
      }
      after = items.at(-1)?.number ?? after;
      if (items.length < batch) break;
    }
    // Whoever was quicker than us left an item that has yet to follow: the ticker runs this again.
    if (!overtaken) await deps.meetings.settleCarried(scope, meeting.id, meeting.revision);
  };
}
