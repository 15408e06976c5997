import { addDays, dayParts } from "../../../domain/days/day.js";
import { comingMeeting, type Meeting, meantMeeting } from "../../../domain/meetings/meeting.js";
import type { Meetings } from "../../../store/meetings.js";
import type { MeetingRef } from "../../commands/command.js";
import type { OnBoard } from "../on-board.js";

/** How far back a meeting may lie that is asked for by its month, or as the last. */
const rememberedDays = 366;

/**
 * The meeting that somebody asks for: of a month the coming one, else the last there was; without words the coming one. Cancelled ones
 * are found by their day alone. Absent: there is none.
 */
export async function meetingAsked(
  meetings: Pick<Meetings, "from">,
  { scope, today }: Pick<OnBoard, "scope" | "today">,
  ref: MeetingRef = { kind: "next" },
): Promise<Meeting | undefined> {
  if (ref.kind === "next") return comingMeeting(today, await meetings.from(scope, today));
  if (ref.kind === "day") {
    const thatDay = (await meetings.from(scope, ref.on)).filter(({ on }) => on === ref.on);
    return thatDay.find(({ state }) => state.kind === "planned") ?? thatDay[0];
  }
  const all = await meetings.from(scope, addDays(today, -rememberedDays));
  const past = all.filter(({ on, state }) => on <= today && state.kind === "planned");
  if (ref.kind === "last") return past.filter(({ id }) => id !== comingMeeting(today, all)?.id).at(-1);
  return (
    meantMeeting({ month: ref.month }, today, all) ?? past.filter(({ on }) => dayParts(on).month === ref.month).at(-1)
  );
}
