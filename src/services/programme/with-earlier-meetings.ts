import type { Day } from "../../domain/days/day.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { firstDayOf } from "../../domain/programme/month.js";
import type { ProgrammeItem } from "../../domain/programme/programme-item.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";

/**
 * The meetings from a day on that were read, and before them those that items planned for an earlier month may belong to. One question more,
 * and only where there is such an item.
 */
export async function withEarlierMeetings(
  deps: { meetings: Pick<Meetings, "from"> },
  scope: CommitteeScope,
  from: Day,
  meetings: readonly Meeting[],
  items: readonly ProgrammeItem[],
): Promise<readonly Meeting[]> {
  const [earliest] = items.flatMap(({ place }) => (place.kind === "month" ? [firstDayOf(place.month)] : [])).sort();
  if (earliest === undefined || earliest >= from) return meetings;
  const known = new Set(meetings.map(({ id }) => id));
  return [...(await deps.meetings.from(scope, earliest)).filter(({ id }) => !known.has(id)), ...meetings];
}
