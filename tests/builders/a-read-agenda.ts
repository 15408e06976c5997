import { buildAgenda } from "../../src/domain/agendas/build-agenda.js";
import { usualStandingItems } from "../../src/domain/agendas/standing-items.js";
import type { ReadAgenda } from "../../src/services/agendas/read-agenda.js";
import { aMeeting } from "./a-meeting.js";
import { anAgenda } from "./an-agenda.js";

/** The agenda of the meeting in March as it is read: with the usual standing items, and nobody has touched it. */
export function aReadAgenda(overrides: Partial<ReadAgenda> = {}): ReadAgenda {
  const meeting = overrides.meeting ?? aMeeting();
  const saved = anAgenda({ committee: meeting.committee, meeting: meeting.id, items: [] });
  const items = buildAgenda({ saved, standing: usualStandingItems, programme: [], settled: false });
  return { meeting, saved, items, firstNumber: 1, ...overrides };
}
