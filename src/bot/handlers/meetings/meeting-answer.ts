import type { Day } from "../../../domain/days/day.js";
import type { DueReading } from "../../../domain/days/read-due.js";
import { type Clash, clashOf } from "../../../domain/meetings/clash.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { papersDay } from "../../../domain/meetings/papers-day.js";
import type { MovedItem } from "../../../services/meetings/carry-meeting.js";
import type { MeetingDetails, MeetingOccasion, SavedMeeting } from "../../../services/meetings/plan-meeting.js";
import type { Services } from "../../../services/services.js";
import type { MeetingFacts } from "../../cards/meetings/meeting-facts.js";
import { type MeetingNews, presentMeetingSaved } from "../../cards/meetings/present-meeting.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { SaidDetails } from "../../commands/readers/read-meeting.js";
import type { Answer, Turn } from "../../turn/turn.js";
import type { AsMember, Found, OnBoard } from "../on-board.js";

/** What speaks against a day of this board. */
export function clashOn({
  committee,
  calendar,
}: Pick<OnBoard, "committee" | "calendar">): (on: Day) => Clash | undefined {
  return (on) => clashOf(on, committee, calendar);
}

/** What a card says of a meeting besides its hours and place. */
export function factsOf(on: Pick<OnBoard, "committee" | "calendar" | "today">, meeting: Meeting): MeetingFacts {
  const clash = clashOn(on)(meeting.on);
  const papersOn = papersDay(meeting.on, on.calendar);
  return { ...(papersOn < on.today ? {} : { papersOn }), ...(clash === undefined ? {} : { clash }) };
}

/** Who says it, when, and in which turn; a press that comes again finds what it did. */
export function occasionOf(turn: Turn & { repeated?: boolean }, { today, me }: AsMember): MeetingOccasion {
  return { today, by: me.id, at: turn.at, turnKey: turn.key, again: turn.again || turn.repeated === true };
}

/** What became of a meeting, and why nothing did. `day`: the one that was wanted. */
export function meetingAnswer(services: Pick<Services, "afterChange">) {
  return (
    { on, at, day = on.today }: { on: AsMember; at: Date; day?: Day },
    outcome: SavedMeeting,
    news: (from: Day, meeting: Meeting) => MeetingNews,
  ): Answer => {
    if (outcome.kind === "refused") return { say: refusalOf(on, day, outcome.why) };
    const { meeting, from, moved, movedItems } = outcome;
    const view = { board: on.board, meeting, moved, news: news(from, meeting), ...factsOf(on, meeting) };
    return { say: presentMeetingSaved(view), ...tellingOwners(services, on, at, movedItems) };
  };
}

/** Owners hear of their new day once the turn is answered. */
export function tellingOwners(
  services: Pick<Services, "afterChange">,
  { me }: AsMember,
  at: Date,
  movedItems: readonly MovedItem[],
): Pick<Answer, "afterwards"> {
  if (movedItems.length === 0) return {};
  return { afterwards: () => services.afterChange(...movedItems.map((item) => ({ ...item, by: me.id, at }))) };
}

function refusalOf(
  { board, today }: AsMember,
  day: Day,
  why: Extract<SavedMeeting, { kind: "refused" }>["why"],
): Answer["say"] {
  switch (why) {
    case "day-passed":
      return presentRefusal({ kind: "day-passed", on: day, today, of: "meeting" });
    case "no-meeting":
      return presentRefusal({ kind: "no-meeting", board });
    case "meeting-exists":
      return presentRefusal({ kind: "meeting-exists", on: day, board });
    case "changed-meanwhile":
      return presentRefusal({ kind: "stale-press" });
    case "has-begun":
    case "not-begun":
    case "ends-first":
      return presentRefusal({ kind: "meeting-stays", why });
  }
}

/** A link that is none, or an end before the beginning: nothing is saved, and it is said. */
export function wrongDetails({ wrong }: SaidDetails): Answer | undefined {
  if (wrong === undefined) return undefined;
  return { say: presentRefusal({ kind: "meeting-stays", why: wrong === "times" ? "ends-first" : wrong }) };
}

export function detailsOf({ startsAt, endsAt, place, link, quorum }: SaidDetails): MeetingDetails {
  return {
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(place === undefined ? {} : { place }),
    ...(link === undefined ? {} : { link }),
    ...(quorum === undefined ? {} : { quorum }),
  };
}

/** Goes on only with a day that can mean one thing. */
export function withDay(found: Found<AsMember>, reading: DueReading): Found<{ on: AsMember; day: Day }> {
  if (found.kind === "answer") return found;
  const { on } = found;
  const say = (refusal: Parameters<typeof presentRefusal>[0]): Found<never> => ({
    kind: "answer",
    answer: { say: presentRefusal(refusal) },
  });
  switch (reading.kind) {
    case "day":
      return { kind: "found", on: { on, day: reading.on } };
    case "past":
      return say({ kind: "day-passed", on: reading.on, today: on.today, of: "meeting" });
    case "impossible":
    case "ambiguous":
      return say({ kind: "day-unreadable", of: "meeting", why: reading.kind });
    case "next-meeting":
    case "papers-deadline":
    case "ongoing":
    case "vague":
    case "unreadable":
      return say({ kind: "day-unreadable", of: "meeting", why: "unreadable" });
  }
}
