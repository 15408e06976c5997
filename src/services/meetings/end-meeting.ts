import { mostAgendaItems } from "../../domain/agendas/agenda.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Day } from "../../domain/days/day.js";
import type { MeetingId, MemberId } from "../../domain/ids.js";
import { hasEnded, isSitting, type Meeting } from "../../domain/meetings/meeting.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { changeAgenda } from "../agendas/change-agenda.js";
import { programmeLeftAt } from "../programme/settle-programme.js";
import { type FinishEndDeps, finishEnd } from "./finish-end.js";
import type { ReadMinutes } from "./read-minutes.js";

export type EndMeetingDeps = FinishEndDeps & {
  meetings: Pick<Meetings, "find" | "change">;
  changeAgenda: ReturnType<typeof changeAgenda>;
};

export type EndOccasion = { today: Day; at: Date; by: MemberId };

export type EndedMeeting =
  /** `before`: it was over before this was said. */
  | {
      kind: "ended";
      meeting: Meeting;
      minutes: ReadMinutes;
      before: boolean;
      /** So many items of the work programme were for it, and nobody said what became of them. */
      unsettled: number;
    }
  | { kind: "refused"; why: "none-has-been" | "cancelled" | "changed-meanwhile" };

const mostTries = 8;

/** The meeting that "end" is said of: the one that sits, whatever its day, else the last whose day has come. Absent: none has been. */
export async function meetingToEnd(
  meetings: Pick<Meetings, "sitting" | "latest">,
  scope: CommitteeScope,
  today: Day,
): Promise<Meeting | undefined> {
  return (await meetings.sitting(scope)) ?? (await meetings.latest(scope, today, 1))[0];
}

/**
 * Ends a meeting. Its agenda is kept as it stood, then it is over, then what hangs on its end follows: said again after it was cut off
 * anywhere, it goes on where it was, and nothing is done twice. Where nobody says it again, the ticker goes on.
 */
export function endMeeting(deps: EndMeetingDeps) {
  const finish = finishEnd(deps);
  return async (committee: Committee, id: MeetingId, said: EndOccasion): Promise<EndedMeeting> => {
    const scope = { tenant: committee.tenant, committee: committee.id };
    let before = true;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const meeting = await deps.meetings.find(scope, id);
      if (meeting === undefined) return { kind: "refused", why: "none-has-been" };
      if (hasEnded(meeting)) {
        const minutes = await finish(committee, meeting, said);
        if (minutes === "changed-meanwhile") break;
        const { length: unsettled } = await programmeLeftAt(deps, meeting);
        return { kind: "ended", meeting, minutes, before, unsettled };
      }
      if (meeting.on > said.today && !isSitting(meeting)) return { kind: "refused", why: "none-has-been" };
      if (meeting.state.kind === "cancelled") return { kind: "refused", why: "cancelled" };
      const kept = await keepAgenda(meeting);
      if (!kept) continue;
      const state = { kind: "planned" as const, sitting: { kind: "ended" as const, at: said.at, by: said.by } };
      before = (await deps.meetings.change(scope, id, meeting.revision, { state })) === "changed-meanwhile";
    }
    return { kind: "refused", why: "changed-meanwhile" };

    async function keepAgenda(meeting: Meeting): Promise<boolean> {
      const turn = { turnKey: `end:${id}:${meeting.revision}`, now: said.at };
      const kept = await deps.changeAgenda(committee, meeting, turn, ({ items, firstNumber }) => ({
        items: items.slice(0, mostAgendaItems),
        firstNumber,
      }));
      return kept.kind === "changed";
    }
  };
}
