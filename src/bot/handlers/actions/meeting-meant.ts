import { addDays, type Day, dayParts } from "../../../domain/days/day.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Meetings } from "../../../store/meetings.js";
import type { MeetingRef } from "../../commands/command.js";
import type { OnBoard } from "../on-board.js";

/** How far back the last meeting may lie. */
const rememberedDays = 200;

/** The meeting that somebody names when they speak of what was agreed. Absent: there is none that is known here. */
export async function meetingMeant(
  meetings: Pick<Meetings, "from">,
  on: Pick<OnBoard, "scope" | "today">,
  ref: MeetingRef,
): Promise<Meeting | undefined> {
  const since = ref.kind === "day" ? ref.on : ref.kind === "next" ? on.today : earliest(ref, on.today);
  const planned = (await meetings.from(on.scope, since)).filter(({ state }) => state.kind === "planned");
  switch (ref.kind) {
    case "day":
      return planned.find((meeting) => meeting.on === ref.on);
    case "next":
      return planned[0];
    case "last":
      return planned.filter((meeting) => meeting.on <= on.today).at(-1);
    case "month":
      return planned.filter((meeting) => meeting.on <= on.today && dayParts(meeting.on).month === ref.month).at(-1);
  }
}

/** The first day of that month, the last time that it began; or as far back as is remembered. */
function earliest(ref: Extract<MeetingRef, { kind: "month" | "last" }>, today: Day): Day {
  if (ref.kind === "last") return addDays(today, -rememberedDays);
  const { year, month } = dayParts(today);
  const of = ref.month <= month ? year : year - 1;
  return `${of}-${String(ref.month).padStart(2, "0")}-01` as Day;
}
