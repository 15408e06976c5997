import type { AgendaItem, Lead } from "../../domain/agendas/agenda.js";
import { buildAgenda, unsavedAgenda, withItem } from "../../domain/agendas/build-agenda.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Member } from "../../domain/committees/member.js";
import { addDays, type Day, dayParts } from "../../domain/days/day.js";
import { onOrAfterWorkingDay, type WorkingCalendar } from "../../domain/days/working-days.js";
import { instantOf } from "../../domain/days/zone.js";
import type { MeetingId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Month, ProgrammePlace } from "../../domain/programme/programme-item.js";
import { usualZone } from "../../domain/reminders/morning-time.js";
import { randomId } from "../../server/new-id.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { Store } from "../../store/store.js";
import { demoAgendaItems, demoMeetingAfterInDays, demoMetDaysAgo, demoProgramme } from "./demo-story.js";

type Told = {
  committee: Committee;
  roster: readonly Member[];
  scope: CommitteeScope;
  calendar: WorkingCalendar;
  today: Day;
  meetingOn: Day;
  now: Date;
};

/** The demo board's meetings, the agenda of the coming one, and what it means to take later. */
export async function planStory(store: Store, told: Told): Promise<void> {
  const { committee, roster, scope, calendar, today, meetingOn, now } = told;
  const clerk = roster.find(({ role }) => role === "clerk");
  if (clerk === undefined) return;
  const leadOf = (name: string): Lead => {
    const member = roster.find((one) => one.name === name);
    return member === undefined ? { kind: "typed", name } : { kind: "member", member: member.id };
  };
  const plan = async (on: Day, isOver = false): Promise<MeetingId> => {
    const meeting: Meeting = {
      id: randomId("mt_"),
      ...scope,
      on,
      startsAt: "10:00",
      endsAt: "12:00",
      place: "Harbour House",
      state: {
        kind: "planned",
        ...(isOver && { sitting: { kind: "ended", at: instantOf(on, 12, usualZone), by: clerk.id } }),
      },
      moves: [],
      carriedRevision: 1,
      revision: 1,
    };
    await store.meetings.insert(meeting, `demo/meeting/${on}`);
    return meeting.id;
  };
  const near = (days: number) => onOrAfterWorkingDay(addDays(today, days), calendar);
  await plan(near(-demoMetDaysAgo), true);
  const coming = await plan(meetingOn);
  await plan(near(demoMeetingAfterInDays));

  const saved = unsavedAgenda(scope, coming);
  const standing = buildAgenda({ saved, standing: committee.meets.standing, programme: [], settled: false });
  const items = demoAgendaItems.map(({ lead, ...item }): AgendaItem => {
    const from = { kind: "added", by: clerk.id } as const;
    return { ...item, id: randomId("ag_"), lead: leadOf(lead), from, subItems: [] };
  });
  await store.agendas.save({ ...saved, items: items.reduce(withItem, standing) });

  for (const [index, { title, lead, inMonths }] of demoProgramme.entries()) {
    const place: ProgrammePlace =
      inMonths === "not-scheduled"
        ? { kind: "unscheduled" }
        : { kind: "month", month: monthAfter(meetingOn, inMonths) };
    const number = await store.committees.drawNumber(scope, "programme");
    await store.programmeItems.insert(
      {
        id: randomId("pi_"),
        ...scope,
        number,
        title,
        takes: "discussion",
        lead: leadOf(lead),
        part: "open",
        place,
        path: [],
        state: { kind: "live" },
        by: clerk.id,
        at: now,
        turns: [],
        revision: 1,
      },
      `demo/programme/${index}`,
    );
  }
}

function monthAfter(on: Day, months: number): Month {
  const { year, month } = dayParts(on);
  const count = year * 12 + (month - 1) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}` as Month;
}
