import type { Day } from "../../domain/days/day.js";
import type { SeriesId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import type { MovedItem } from "./carry-meeting.js";
import { daysOnMeetings, movedSince } from "./days-on-meetings.js";
import { meetingsFrom } from "./meetings-from.js";
import { type MeetingDeps, type MeetingDetails, type MeetingOccasion, newMeeting } from "./plan-meeting.js";

/** As many meetings are planned at once. */
export const mostAtOnce = 60;

/** What became of several days. */
export type PlannedDays = {
  /** Those that were planned, now or by an earlier run of the same turn, in order. */
  planned: readonly Meeting[];
  /** Days on which a meeting is planned already, which are left as they are. */
  there: readonly Day[];
};

/** The same, and what followed. */
export type PlannedSeveral = PlannedDays & { moved: readonly number[]; movedItems: readonly MovedItem[] };

type Deps = { meetings: Pick<Meetings, "insert" | "from">; newId: NewId };

type How = {
  details: MeetingDetails;
  keyOf: (on: Day) => string;
  /** Whether a meeting that is there was made by this very plan. */
  isOwn: (meeting: Meeting) => boolean;
  series?: SeriesId;
};

/**
 * Plans a meeting on each of these days. Each has a turn key of its own, so that a repeat, or whoever goes on after a crash, makes none
 * twice: also none that was moved or cancelled since.
 */
export async function planDays(
  deps: Deps,
  scope: CommitteeScope,
  days: readonly Day[],
  { details, keyOf, isOwn, series }: How,
): Promise<PlannedDays> {
  const [first] = days;
  if (first === undefined) return { planned: [], there: [] };
  const known = await meetingsFrom(deps.meetings, scope, first);
  const planned: Meeting[] = [];
  const there: Day[] = [];
  for (const on of days.slice(0, mostAtOnce)) {
    if (known.some((one) => one.on === on && one.state.kind === "planned" && !isOwn(one))) {
      there.push(on);
      continue;
    }
    const fresh = newMeeting(deps, scope, { on, ...details });
    const meeting = series === undefined ? fresh : { ...fresh, series: { id: series, on } };
    planned.push((await deps.meetings.insert(meeting, keyOf(on))).meeting);
  }
  return { planned, there };
}

/** Plans meetings on several days, and lets follow what is due "next meeting". */
export function planSeveral(deps: MeetingDeps) {
  return async (
    scope: CommitteeScope,
    days: readonly Day[],
    details: MeetingDetails,
    said: MeetingOccasion,
  ): Promise<PlannedSeveral> => {
    // A turn that was cut off finds its own by what they are: nobody has touched them, and they were said so.
    const isOwn = (one: Meeting) =>
      said.again &&
      one.revision === 1 &&
      one.series === undefined &&
      one.startsAt === details.startsAt &&
      one.place === details.place;
    return planAndFollow(deps, scope, () =>
      planDays(deps, scope, [...new Set(days)].sort(), { details, isOwn, keyOf: (on) => `${said.turnKey}#${on}` }),
    );
  };
}

/** Plans, and lets follow what is due "next meeting": the first meeting takes them all along, the others settle. */
export async function planAndFollow(
  deps: MeetingDeps,
  scope: CommitteeScope,
  plan: () => Promise<PlannedDays>,
): Promise<PlannedSeveral> {
  const before = await daysOnMeetings(deps.items, scope);
  const { planned, there } = await plan();
  const movedItems: MovedItem[] = [];
  for (const meeting of planned) movedItems.push(...(await deps.carry(meeting)));
  return { planned, there, moved: movedSince(before, await daysOnMeetings(deps.items, scope)), movedItems };
}
