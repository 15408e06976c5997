import type { Meeting } from "../../domain/meetings/meeting.js";
import type { ProgrammePlace } from "../../domain/programme/programme-item.js";
import { meetingFor } from "../../domain/programme/programme-place.js";

export type RedrawAgenda = (meeting: Meeting, now: Date) => Promise<void>;

/** Draws the agendas anew that have, or had, an item at one of these places. `meetings`: those that are still to come. */
export async function redrawAgendasAt(
  redrawAgenda: RedrawAgenda,
  places: readonly ProgrammePlace[],
  meetings: readonly Meeting[],
  now: Date,
): Promise<void> {
  const touched = new Map(
    places.flatMap((place) => {
      const meeting = meetingFor(place, meetings);
      return meeting === undefined ? [] : [[meeting.id, meeting] as const];
    }),
  );
  for (const meeting of touched.values()) await redrawAgenda(meeting, now);
}
