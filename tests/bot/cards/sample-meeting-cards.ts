import {
  presentMeetingSaved,
  presentNextMeeting,
  presentNoMeeting,
} from "../../../src/bot/cards/meetings/present-meeting.js";
import { presentMeetingForm } from "../../../src/bot/cards/meetings/present-meeting-form.js";
import {
  presentMeetings,
  presentPlanned,
  presentRuleSet,
  presentSeriesEnded,
  presentWhichSeries,
} from "../../../src/bot/cards/meetings/present-meetings.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { meetingFormWords } from "../../../src/bot/cards/words/meeting-cards.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { addDays, type Day, day } from "../../../src/domain/days/day.js";
import { clashOf } from "../../../src/domain/meetings/clash.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import type { MeetingSeries } from "../../../src/domain/meetings/meeting-series.js";
import type { World } from "./a-world.js";

/** Cards of meetings, by the names of their goldens. */
export function meetingCards({ board, meeting }: World): Record<string, Rendered> {
  const facts = { papersOn: day("2026-03-10") };
  const full: Meeting = { ...meeting, endsAt: "16:30", link: "https://meet.example.org/board", quorum: 6 };
  const goodFriday: Meeting = { ...full, on: day("2026-04-03") };
  const clash = (on: Day) => clashOf(on, board.committee, usualCalendars.of(board.committee));
  const year = Array.from({ length: 12 }, (_, n) => ({
    ...full,
    id: `mt_${n}` as const,
    on: addDays(day("2026-03-06"), 28 * n),
  }));
  const moved = { from: day("2026-03-10"), to: day("2026-03-06"), at: new Date(0), by: "m_chair" as const };
  const listed = year.map((one, n) =>
    n === 0
      ? { ...one, moves: [moved] }
      : n === 2
        ? { ...one, state: { kind: "cancelled" as const, at: new Date(0) } }
        : one,
  );
  const series: MeetingSeries = {
    ...{ id: "se_one", rule: { kind: "monthly", nth: 2, weekday: 2 }, except: [8], plannedTo: day("2027-03-05") },
    typed: "every second Tuesday of the month, except August, at 2pm, Town Hall",
  };
  const other: MeetingSeries = { ...series, id: "se_two", typed: "quarterly on the first Wednesday from March" };
  return {
    "no-meeting": presentNoMeeting({ board, mayPlan: false }),
    "no-meeting-for-clerk": presentNoMeeting({ board, mayPlan: true }),
    "meeting-planned": presentMeetingSaved({
      board,
      meeting: full,
      news: { kind: "planned" },
      moved: [4, 7],
      ...facts,
    }),
    "meeting-moved": presentMeetingSaved({
      ...{ board, meeting: goodFriday, moved: [4, 7, 9], papersOn: day("2026-03-27") },
      clash: { kind: "holiday", name: "Good Friday" },
      news: { kind: "moved", from: day("2026-03-17"), why: "the hall is **closed**" },
    }),
    "meeting-cancelled": presentMeetingSaved({
      ...{ board, meeting, moved: [4, 7, 9] },
      news: { kind: "cancelled", why: "no business" },
    }),
    "meeting-cancelled-before-another": presentMeetingSaved({
      ...{ board, meeting, moved: [4] },
      news: { kind: "cancelled", next: day("2026-04-21"), left: { count: 3, to: day("2026-04-21") } },
    }),
    "meeting-changed": presentMeetingSaved({ board, meeting: full, news: { kind: "changed" }, moved: [], ...facts }),
    "meeting-adjourned": presentMeetingSaved({
      ...{ board, meeting, moved: [] },
      news: { kind: "adjourned", from: meeting.on, waits: true, why: "not quorate" },
    }),
    "meeting-adjourned-to-a-day": presentMeetingSaved({
      ...{ board, meeting: goodFriday, moved: [4] },
      news: { kind: "adjourned", from: meeting.on, waits: false },
    }),
    "next-meeting": presentNextMeeting({ board, meeting: full, mayChange: false, ...facts }),
    "next-meeting-for-clerk": presentNextMeeting({ board, meeting, mayChange: true, ...facts }),
    "meetings-list": presentMeetings({ board, meetings: listed, clashOf: clash, page: 1, mayPlan: true }),
    "meetings-list-second-page": presentMeetings({ board, meetings: listed, clashOf: clash, page: 2, mayPlan: false }),
    "meetings-list-empty": presentMeetings({ board, meetings: [], clashOf: clash, page: 1, mayPlan: true }),
    "series-begun": presentPlanned({
      ...{ board, meetings: year, series, clashOf: clash },
      there: [day("2026-05-12"), day("2026-06-09")],
      moved: [4, 7],
    }),
    "series-ended": presentSeriesEnded({ board, series, left: 11 }),
    "series-which": presentWhichSeries({ board, series: [series, other] }),
    "quorum-set": presentRuleSet({ board, title: "The quorum is 6", was: "a third of the members" }),
    "meeting-form": presentMeetingForm({ board }),
    "meeting-form-refused": presentMeetingForm({
      board,
      entered: {
        day: "2026-03-17",
        startsAt: "2pm",
        endsAt: "1pm",
        place: "Town *Hall*",
        link: "http://x",
        repeats: "month",
      },
      objections: [meetingFormWords.objections.endsFirst, meetingFormWords.objections.link],
    }),
    "meeting-edit-form": presentMeetingForm({ board, meeting: full }),
  };
}
