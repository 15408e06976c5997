import { addDays, type Day, dayParts } from "../../../domain/days/day.js";
import { comingMeeting, hasEnded, type Meeting, meantMeeting } from "../../../domain/meetings/meeting.js";
import { firstDayOf, monthOfYear, monthsLater } from "../../../domain/programme/month.js";
import type { Meetings } from "../../../store/meetings.js";
import type { MeetingRef } from "../../commands/command.js";
import type { OnBoard } from "../on-board.js";

/** No board holds more meetings on one day. */
const mostOfADay = 5;

/**
 * The meeting that somebody asks for: of a month the coming one, else the last there was, this year or the year before; without words the
 * coming one. Cancelled ones are found by their day alone. `agreed`: they speak of what was agreed at it, so that it has been, or is
 * today's. Absent: there is none.
 */
export async function meetingAsked(
  meetings: Pick<Meetings, "from" | "latest">,
  { scope, today }: Pick<OnBoard, "scope" | "today">,
  ref: MeetingRef = { kind: "next" },
  of: "any" | "agreed" = "any",
): Promise<Meeting | undefined> {
  switch (ref.kind) {
    case "next":
      return comingMeeting(today, await meetings.from(scope, today));
    case "day": {
      const thatDay = (await meetings.from(scope, ref.on)).filter(({ on }) => on === ref.on);
      const planned = thatDay.find(({ state }) => state.kind === "planned");
      return planned ?? (of === "agreed" ? undefined : thatDay[0]);
    }
    case "last": {
      const latest = await meetings.latest(scope, today, mostOfADay);
      return latest.find((meeting) => of === "agreed" || meeting.on < today || hasEnded(meeting));
    }
    case "month": {
      const coming = of === "agreed" ? [] : await meetings.from(scope, today);
      return meantMeeting({ month: ref.month }, today, coming) ?? heldIn(ref.month);
    }
  }

  async function heldIn(month: number): Promise<Meeting | undefined> {
    const { year } = dayParts(today);
    for (const of of [monthOfYear(year, month), monthOfYear(year - 1, month)]) {
      const last = earlier(today, addDays(firstDayOf(monthsLater(of, 1)), -1));
      const [held] = await meetings.latest(scope, last, 1);
      if (held !== undefined && held.on >= firstDayOf(of)) return held;
    }
    return undefined;
  }
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
