import { day } from "../../src/domain/days/day.js";
import type { AgendaNotice, NoticeId, NoticeLine, PersonNotice } from "../../src/domain/reminders/notice.js";

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

/** The agenda of the meeting on 12 March, sent to the home. */
export function anAgendaNotice(overrides: Partial<AgendaNotice> = {}): AgendaNotice {
  return {
    id: "tenant-a/c_safeguarding/agenda/mt_march" as NoticeId,
    tenant: "tenant-a",
    kind: "agenda",
    committee: "c_safeguarding",
    meeting: "mt_march",
    day: day("2026-03-05"),
    at: new Date("2026-03-05T09:00:00Z"),
    state: { kind: "planned", notBefore: new Date("2026-03-05T09:00:00Z") },
    attempts: 0,
    twin: false,
    editTries: 0,
    remade: false,
    revision: 1,
    ...overrides,
  };
}
