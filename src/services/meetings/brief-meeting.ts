import { agendaMinutes, type TooMany } from "../../domain/agendas/agenda-minutes.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Member } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { WorkingCalendar } from "../../domain/days/working-days.js";
import { deputiesPresent, everyonePresent, markAttendance } from "../../domain/meetings/attendance-marks.js";
import { comingMeeting, type Meeting } from "../../domain/meetings/meeting.js";
import { papersDay } from "../../domain/meetings/papers-day.js";
import { countQuorum, isQuorate, type QuorumCount } from "../../domain/meetings/quorum.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import type { Suggestions } from "../../store/suggestions.js";
import { type ReadAgendaDeps, readAgenda } from "../agendas/read-agenda.js";

/** What chair and clerk should know of the coming meeting (issue 7). Absent parts: there is nothing to say. */
export type MeetingBriefing = {
  meeting: Meeting;
  /** When its papers are to go out; absent once they have. */
  papersOn?: Day;
  /** Suggestions that nobody has answered. */
  suggestions: number;
  /** Items of the work programme on its agenda. */
  programme: number;
  /** By apologies there will be too few. */
  tooFew?: Required<QuorumCount>;
  /** Its items take longer than there is. */
  tooMany?: TooMany;
};

type Deps = ReadAgendaDeps & {
  meetingRecords: Pick<MeetingRecords, "find">;
  suggestions: Pick<Suggestions, "waiting">;
};

/** Of the coming meeting. Absent: none is planned. */
export function briefMeeting(deps: Deps) {
  const read = readAgenda(deps);
  return async (
    committee: Committee,
    roster: readonly Member[],
    calendar: WorkingCalendar,
    today: Day,
    now: Date,
  ): Promise<MeetingBriefing | undefined> => {
    const scope = { tenant: committee.tenant, committee: committee.id };
    const meeting = comingMeeting(today, await deps.meetings.from(scope, today));
    if (meeting === undefined) return undefined;
    const [{ items }, record, waiting] = await Promise.all([
      read(committee, meeting, now),
      deps.meetingRecords.find(scope, meeting.id),
      deps.suggestions.waiting(scope),
    ]);
    const attendance = record?.attendance ?? [];
    // Whoever sent no apologies is reckoned to come, and so is whoever is named to stand in.
    const others = markAttendance(attendance, everyonePresent(attendance, roster, []));
    const coming = markAttendance(others, deputiesPresent(others, others));
    const quorum = countQuorum(meeting, committee.meets, roster, coming);
    const { tooMany } = agendaMinutes(items, meeting, committee.meets.fullAt);
    return {
      meeting,
      ...(meeting.papersSentAt === undefined && { papersOn: papersDay(meeting.on, calendar) }),
      suggestions: waiting.length,
      programme: items.filter(({ from }) => from.kind === "programme").length,
      ...(isQuorate(quorum) === false && { tooFew: { ...quorum, needed: quorum.needed ?? 0 } }),
      ...(tooMany !== undefined && { tooMany }),
    };
  };
}
