import { placeAfter, placesOf } from "../../domain/agendas/agenda-places.js";
import type { Committee } from "../../domain/committees/committee.js";
import { addDays, type Day } from "../../domain/days/day.js";
import type { MeetingId, MemberId } from "../../domain/ids.js";
import { hasEnded, isSitting, type Meeting } from "../../domain/meetings/meeting.js";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { changeAgenda } from "../agendas/change-agenda.js";
import type { ReadAgenda } from "../agendas/read-agenda.js";
import type { changeRecord } from "./change-record.js";

type Deps = {
  meetings: Pick<Meetings, "from" | "change">;
  changeAgenda: ReturnType<typeof changeAgenda>;
  changeRecord: ReturnType<typeof changeRecord>;
};

export type StartOccasion = { today: Day; at: Date; by: MemberId; turnKey: string };

export type StartedMeeting =
  /** `again`: it had been started before. */
  | { kind: "started"; meeting: Meeting; read: ReadAgenda; record: MeetingRecord; again: boolean }
  /** Another one is sitting, of today or of an earlier day, and was not ended. */
  | { kind: "another-sits"; meeting: Meeting }
  /** None is planned for today. `ended`: today's is over. `next`: the one that comes next. */
  | { kind: "none-today"; ended: boolean; next?: Meeting }
  | { kind: "gone" | "changed-meanwhile" };

/** A meeting that was started and not ended is looked for so far back. */
const forgottenDays = 60;

/** The meeting that is going on, whatever its day. Absent: none is. One read. */
export async function sittingMeeting(
  meetings: Pick<Meetings, "from">,
  scope: CommitteeScope,
  today: Day,
): Promise<Meeting | undefined> {
  return (await meetings.from(scope, addDays(today, -forgottenDays))).find(isSitting);
}

/**
 * Starts today's meeting, or the one that is named: from now on it sits, its items have their numbers for good, and the first is at hand. A
 * board sits in one meeting at a time. What was cut off half-way is made whole when it is started again.
 */
export function startMeeting({ meetings, changeAgenda, changeRecord }: Deps) {
  return async (committee: Committee, said: StartOccasion, named?: MeetingId): Promise<StartedMeeting> => {
    const scope = { tenant: committee.tenant, committee: committee.id };
    const known = await meetings.from(scope, addDays(said.today, -forgottenDays));
    const sits = known.find(isSitting);
    const meant = named === undefined ? startable(said.today, known) : known.find(({ id }) => id === named);
    if (sits !== undefined && meant !== undefined && sits.id !== meant.id)
      return { kind: "another-sits", meeting: sits };
    if (sits !== undefined) return begun(sits, true);
    if (meant === undefined) {
      if (named !== undefined) return { kind: "gone" };
      const next = known.find(({ on, state }) => on > said.today && state.kind === "planned");
      const ended = known.some((meeting) => meeting.on === said.today && hasEnded(meeting));
      return { kind: "none-today", ended, ...(next !== undefined && { next }) };
    }
    if (meant.state.kind === "cancelled" || hasEnded(meant)) return { kind: "gone" };
    const sitting = { kind: "started" as const, at: said.at, by: said.by };
    const change = { state: { kind: "planned" as const, sitting }, turnKey: said.turnKey };
    const meeting = await meetings.change(scope, meant.id, meant.revision, change);
    return meeting === "changed-meanwhile" ? { kind: "changed-meanwhile" } : begun(meeting, false);

    async function begun(sitting: Meeting, again: boolean): Promise<StartedMeeting> {
      const numbered = await changeAgenda(committee, sitting, { turnKey: said.turnKey, now: said.at }, (read) => ({
        firstNumber: read.saved.firstNumber ?? read.firstNumber,
      }));
      if (numbered.kind === "refused") return { kind: "changed-meanwhile" };
      const { read } = numbered;
      const first = placeAfter(placesOf(read.items, read.firstNumber), undefined)?.id;
      const changed = await changeRecord(sitting, said.turnKey, (record) =>
        record.startedAt !== undefined
          ? record
          : {
              ...record,
              startedAt: said.at,
              ...(first !== undefined && { atHand: first, taken: [...record.taken, first] }),
            },
      );
      if (changed.kind === "refused") return { kind: "changed-meanwhile" };
      return { kind: "started", meeting: sitting, read, record: changed.record, again };
    }
  };
}

function startable(today: Day, meetings: readonly Meeting[]): Meeting | undefined {
  return meetings.find((meeting) => meeting.on === today && meeting.state.kind === "planned" && !hasEnded(meeting));
}
