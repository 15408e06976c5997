import { type ActionItem, movesWithMeeting } from "../../domain/actions/action-item.js";
import { carryDue } from "../../domain/actions/carry-due.js";
import { dayAtMeeting, meetingsCountAfter } from "../../domain/actions/due-at-meeting.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Calendars } from "../../domain/committees/committee-calendar.js";
import type { Day } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import { hasEnded, type Meeting } from "../../domain/meetings/meeting.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { Clock } from "../ports.js";

type Deps = {
  items: Pick<ActionItems, "dueAtMeetings" | "change">;
  meetings: Pick<Meetings, "nextPlanned" | "settleCarried">;
  committees: Pick<Committees, "find">;
  calendars: Calendars;
  clock: Clock;
  /** Lets the work programme follow. */
  carryProgramme: (committee: Committee, meeting: Meeting, at: Date) => Promise<void>;
  /** Does what follows an end, where it was cut off. */
  finishEnd: (committee: Committee, meeting: Meeting, on: { at: Date; today: Day }) => Promise<unknown>;
};

/** An item whose day went with a meeting; its owners are to be told, and cards that show it drawn anew. */
export type MovedItem = { item: ActionItem; before: ActionItem };

const batch = 100;

/**
 * Lets every due day that hangs on a meeting, and the work programme, follow the meetings as they are now, and finishes its end. It may be cut off anywhere and run again,
 * by anyone: each item is derived afresh, and the meeting remembers the revision that was carried through.
 */
export function carryMeeting(deps: Deps): (meeting: Meeting) => Promise<readonly MovedItem[]> {
  return async (meeting) => {
    const scope = { tenant: meeting.tenant, committee: meeting.committee };
    const at = deps.clock.now();
    const committee = await committeeOf(deps, scope);
    const calendar = deps.calendars.of(committee);
    await deps.carryProgramme(committee, meeting, at);
    if (hasEnded(meeting)) await deps.finishEnd(committee, meeting, { at, today: dayAt(at, committee.zone) });
    const nextPlanned = plannedAfter(deps.meetings, scope);
    const moved: MovedItem[] = [];
    let overtaken = false;
    for (let after = 0; ; ) {
      const items = await deps.items.dueAtMeetings(scope, after, batch);
      for (const before of items) {
        if (!movesWithMeeting(before.due)) continue;
        const meant = await nextPlanned(meetingsCountAfter(before.due, calendar));
        const change = carryDue(before, dayAtMeeting(before.due, meant, calendar), at);
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

async function committeeOf({ committees }: Deps, scope: CommitteeScope): Promise<Committee> {
  const committee = await committees.find(scope);
  if (committee !== undefined) return committee;
  throw Object.assign(new Error(`${scope.committee} meets and is not there`), { code: "no-committee" as const });
}

/** The first planned meeting after a day; asked once for each day. */
function plannedAfter(meetings: Pick<Meetings, "nextPlanned">, scope: CommitteeScope) {
  const found = new Map<Day, Meeting | undefined>();
  return async (after: Day): Promise<Meeting | undefined> => {
    if (!found.has(after)) found.set(after, await meetings.nextPlanned(scope, after));
    return found.get(after);
  };
}
