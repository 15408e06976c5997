import type { Committee } from "../../domain/committees/committee.js";
import type { Day } from "../../domain/days/day.js";
import { itemsTaken, wasLed } from "../../domain/meetings/items-taken.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { settleProgramme, TakenItems } from "../programme/settle-programme.js";
import type { ChangeRecord } from "./change-record.js";
import { type ReadMinutes, type ReadMinutesDeps, readMinutes } from "./read-minutes.js";

export type FinishEndDeps = ReadMinutesDeps & {
  changeRecord: ChangeRecord;
  settleProgramme: ReturnType<typeof settleProgramme>;
  redrawAgenda: (meeting: Meeting, now: Date) => Promise<void>;
  /** Plans what each owner is told of it, once. */
  tellAfterMeeting: (committee: Committee, meeting: Meeting, minutes: ReadMinutes, now: Date) => Promise<void>;
};

/**
 * What follows once a meeting is over: the agenda in the home is drawn anew, the work programme follows, owners are told, and its record's end
 * says that all of that was done. Each is done once, however often and by whomever it is run: by "end", and where that was cut off by the
 * ticker. Gives what was recorded of the meeting.
 */
export function finishEnd(deps: FinishEndDeps) {
  const read = readMinutes(deps);
  return async (
    committee: Committee,
    meeting: Meeting,
    { at, today }: { at: Date; today: Day },
  ): Promise<ReadMinutes | "changed-meanwhile"> => {
    const minutes = await read(committee, meeting, at);
    if (minutes.record.endedAt !== undefined) return minutes;
    await deps.redrawAgenda(meeting, at);
    await deps.settleProgramme(meeting, takenOf(minutes), at, today);
    await deps.tellAfterMeeting(committee, meeting, minutes, at);
    const changed = await deps.changeRecord(
      meeting,
      `end:${meeting.id}`,
      ({ atHand: _over, atHandSince: _since, ...record }) => ({
        ...record,
        endedAt: endOf(meeting, at),
      }),
    );
    return changed.kind === "refused" ? "changed-meanwhile" : { ...minutes, record: changed.record };
  };
}

function endOf({ state }: Meeting, at: Date): Date {
  return state.kind === "planned" ? (state.sitting?.at ?? at) : at;
}

/** Where nobody led it from item to item, what became of the others is asked and not guessed. */
function takenOf(minutes: ReadMinutes): TakenItems {
  const agendaItems = itemsTaken(minutes).map(({ id }) => id);
  return wasLed(minutes.record) ? { agendaItems } : { atLeast: agendaItems };
}
