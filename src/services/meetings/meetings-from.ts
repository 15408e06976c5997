import { addDays, type Day } from "../../domain/days/day.js";
import type { MeetingId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** The most meetings that are looked through; a board that meets weekly has 52 in a year. */
const mostLookedAt = 400;

/** All meetings on or after a day, cancelled ones too, in order: more than one read of the store gives. */
export async function meetingsFrom(
  meetings: Pick<Meetings, "from">,
  scope: CommitteeScope,
  day: Day,
): Promise<readonly Meeting[]> {
  const found = new Map<MeetingId, Meeting>();
  for (let from = day; found.size < mostLookedAt; ) {
    const before = found.size;
    const page = await meetings.from(scope, from);
    for (const meeting of page) found.set(meeting.id, meeting);
    const last = page.at(-1);
    if (last === undefined || found.size === before) break;
    from = last.on > from ? last.on : addDays(from, 1);
  }
  return [...found.values()];
}
