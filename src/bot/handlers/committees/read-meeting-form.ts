import type { Day } from "../../../domain/days/day.js";
import { readDue } from "../../../domain/days/read-due.js";
import { readWallTime, wallTimeWords } from "../../../domain/days/wall-time.js";
import type { MeetingPlan } from "../../../services/meetings/plan-meeting.js";
import type { MeetingEntered } from "../../cards/committees/present-guide-step.js";
import { meetingFormWords } from "../../cards/words/guide.js";

/** An input as it came; null for what can't be one's. */
type Came = string | number | boolean | null | undefined;

/** What was entered of a meeting, as text, and what it comes to: a plan, or why there is none. */
export function readMeetingForm(
  { day, startsAt, place }: { day?: Came; startsAt?: Came; place?: Came },
  today: Day,
): { entered: MeetingEntered; plan: MeetingPlan | { objections: readonly string[] } } {
  const { objections: says } = meetingFormWords;
  const [on, at, where] = [textOf(day), textOf(startsAt), textOf(place)];
  const entered: MeetingEntered = {
    ...(on === undefined ? {} : { day: on }),
    ...(at === undefined ? {} : { startsAt: at }),
    ...(where === undefined ? {} : { place: where }),
  };
  const isUnread = [day, startsAt, place].some((one) => one === null || typeof one === "boolean");
  const time = at === undefined ? undefined : readWallTime(at);
  const reading = on === undefined ? undefined : readDue(on, { today });
  const plan = reading?.kind === "day" ? { on: reading.on } : undefined;
  const objections = [
    ...(isUnread ? [says.unread] : []),
    ...(plan !== undefined
      ? []
      : [reading === undefined ? says.none : reading.kind === "past" ? says.passed : says.unreadable]),
    ...(at !== undefined && time === undefined ? [says.time] : []),
  ];
  if (objections.length > 0 || plan === undefined) return { entered, plan: { objections } };
  return {
    entered,
    plan: {
      ...plan,
      ...(time === undefined ? {} : { startsAt: wallTimeWords(time) }),
      ...(where === undefined ? {} : { place: where }),
    },
  };
}

/** Absent: nothing, or nothing that is text. */
function textOf(came: Came): string | undefined {
  const text = typeof came === "string" || typeof came === "number" ? String(came).replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : text.slice(0, 200);
}
