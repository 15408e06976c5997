import { day } from "../../src/domain/days/day.js";
import type { Meeting } from "../../src/domain/meetings/meeting.js";

/** The board's meeting of Thu 12 March at ten. */
export function aMeeting(overrides: Partial<Meeting> = {}): Meeting {
  return {
    id: "mt_march",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    on: day("2026-03-12"),
    startsAt: "10:00",
    place: "Town Hall",
    state: { kind: "planned" },
    moves: [],
    carriedRevision: 0,
    revision: 1,
    ...overrides,
  };
}
