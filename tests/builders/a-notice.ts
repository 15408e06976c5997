import { day } from "../../src/domain/days/day.js";
import type {
  AgendaNotice,
  CallNotice,
  MeetingEveNotice,
  NoticeId,
  NoticeLine,
  PersonNotice,
  WeeklyNotice,
} from "../../src/domain/reminders/notice.js";
import { agendaId, callId, eveId, nudgeId, weeklyId } from "../../src/domain/reminders/notice-id.js";

/** Sarah's morning of Thu 5 March, being sent. */
export function aMorning(overrides: Partial<PersonNotice> = {}): PersonNotice {
  return {
    id: "tenant-a/p_sarah/2026-03-05/morning" as NoticeId,
    tenant: "tenant-a",
    kind: "morning",
    person: "p_sarah",
    day: day("2026-03-05"),
    at: new Date("2026-03-05T09:00:00Z"),
    state: { kind: "sending", token: "token-1", at: new Date("2026-03-05T09:00:00Z") },
    attempts: 1,
    twin: false,
    editTries: 0,
    remade: false,
    lines: [aLine()],
    revision: 1,
    ...overrides,
  };
}

/** That A1 is due tomorrow. */
export function aLine(overrides: Partial<NoticeLine> = {}): NoticeLine {
  return {
    item: "ai_1",
    committee: "c_safeguarding",
    stage: "ahead",
    ahead: "eve",
    dueOn: day("2026-03-06"),
    part: "open",
    at: new Date("2026-03-05T09:00:00Z"),
    shown: 1,
    counted: false,
    ...overrides,
  };
}

/** That Sarah is asked on Thu 5 March at ten how A1 stands, with what is due to be said of it besides. */
export function aNudge(overrides: Partial<PersonNotice> = {}): PersonNotice {
  const at = new Date("2026-03-05T10:00:00Z");
  return aMorning({
    id: nudgeId({ tenant: "tenant-a", person: "p_sarah" }, day("2026-03-05"), { item: "ai_1", at }),
    kind: "nudge",
    at,
    state: { kind: "planned", notBefore: at },
    attempts: 0,
    wakeAt: at,
    lines: [aLine({ at, nudge: at })],
    ...overrides,
  });
}

const toHome = {
  tenant: "tenant-a",
  committee: "c_safeguarding",
  day: day("2026-03-05"),
  at: new Date("2026-03-05T09:00:00Z"),
  state: { kind: "planned", notBefore: new Date("2026-03-05T09:00:00Z") },
  attempts: 0,
  twin: false,
  editTries: 0,
  remade: false,
  revision: 1,
} as const;

/** The agenda of the meeting on 12 March, sent to the home. */
export function anAgendaNotice(overrides: Partial<AgendaNotice> = {}): AgendaNotice {
  const on = day("2026-03-12");
  return { ...toHome, kind: "agenda", id: agendaId(toHome, "mt_march", on), meeting: "mt_march", on, ...overrides };
}

/** What changed before the meeting on Fri 6 March. */
export function aMeetingEve(overrides: Partial<MeetingEveNotice> = {}): MeetingEveNotice {
  return {
    ...toHome,
    kind: "eve",
    id: eveId(toHome, "mt_march", day("2026-03-06")),
    meeting: "mt_march",
    ...overrides,
  };
}

/** The weekly note of Mon 2 March. */
export function aWeekly(overrides: Partial<WeeklyNotice> = {}): WeeklyNotice {
  const monday = day("2026-03-02");
  return { ...toHome, kind: "weekly", id: weeklyId(toHome, monday), day: monday, ...overrides };
}

/** That somebody who owes A1 by tomorrow could not be told, in the home. */
export function aCall(overrides: Partial<CallNotice> = {}): CallNotice {
  const { ahead: _none, ...line } = aLine({ stage: "pass-on" });
  return { ...toHome, kind: "call", id: callId(toHome, toHome.day), lines: [line], ...overrides };
}
