import { type AgendaItem, mostAgendaItems } from "../../domain/agendas/agenda.js";
import { agreedUnder } from "../../domain/agendas/agreed-under.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Day } from "../../domain/days/day.js";
import type { MeetingId, MemberId } from "../../domain/ids.js";
import { hasEnded, isSitting, type Meeting } from "../../domain/meetings/meeting.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { changeAgenda } from "../agendas/change-agenda.js";
import type { settleProgramme, TakenItems } from "../programme/settle-programme.js";
import type { ChangeRecord } from "./change-record.js";
import { type ReadMinutes, type ReadMinutesDeps, readMinutes } from "./read-minutes.js";

export type EndMeetingDeps = Omit<ReadMinutesDeps, "meetings"> & {
  meetings: Pick<Meetings, "find" | "from" | "change" | "latest" | "nextPlanned" | "previousPlanned">;
  changeAgenda: ReturnType<typeof changeAgenda>;
  changeRecord: ChangeRecord;
  settleProgramme: ReturnType<typeof settleProgramme>;
  redrawAgenda: (meeting: Meeting, now: Date) => Promise<void>;
  /** Plans what each owner is told of it, once. */
  tellAfterMeeting: (committee: Committee, meeting: Meeting, minutes: ReadMinutes, now: Date) => Promise<void>;
};

export type EndOccasion = { today: Day; at: Date; by: MemberId };

export type EndedMeeting =
  /** `before`: it was over before this was said. */
  | { kind: "ended"; meeting: Meeting; minutes: ReadMinutes; before: boolean }
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
 * Ends a meeting. Its agenda is kept as it stood, then it is over, then the work programme follows and owners are told, and its record's end
 * says that all of that was done: said again after it was cut off anywhere, it goes on where it was, and nothing is done twice.
 */
export function endMeeting(deps: EndMeetingDeps) {
  const read = readMinutes(deps);
  return async (committee: Committee, id: MeetingId, said: EndOccasion): Promise<EndedMeeting> => {
    const scope = { tenant: committee.tenant, committee: committee.id };
    let before = true;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const meeting = await deps.meetings.find(scope, id);
      if (meeting === undefined) return { kind: "refused", why: "none-has-been" };
      if (hasEnded(meeting)) return followed(meeting);
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

    async function followed(meeting: Meeting): Promise<EndedMeeting> {
      const minutes = await read(committee, meeting, said.at);
      const ended: EndedMeeting = { kind: "ended", meeting, minutes, before };
      if (minutes.record.endedAt !== undefined) return ended;
      await deps.redrawAgenda(meeting, said.at);
      await deps.settleProgramme(meeting, takenOf(minutes), said.at, said.today);
      await deps.tellAfterMeeting(committee, meeting, minutes, said.at);
      const changed = await deps.changeRecord(meeting, `end:${id}`, ({ atHand: _over, ...record }) => ({
        ...record,
        endedAt: endOf(meeting, said.at),
      }));
      if (changed.kind === "refused") return { kind: "refused", why: "changed-meanwhile" };
      return { ...ended, minutes: { ...minutes, record: changed.record } };
    }
  };
}

function endOf({ state }: Meeting, at: Date): Date {
  return state.kind === "planned" ? (state.sitting?.at ?? at) : at;
}

/**
 * What a meeting took of its agenda: the items that it was at, and those under which something was recorded. Of one that nobody led from
 * item to item, all of them: the first is at hand as soon as it is started.
 */
function takenOf({ agenda, record, decisions, items }: ReadMinutes): TakenItems {
  if (record.taken.length < 2) return "all";
  const under = new Set(decisions.flatMap(({ under }) => under?.item ?? []));
  const agreed = new Set(items.flatMap((item) => agreedUnder(item, agenda)?.item.id ?? []));
  const isTaken = (item: AgendaItem) =>
    [item, ...item.subItems].some((one) => record.taken.includes(one.id) || under.has(one.id)) || agreed.has(item.id);
  return { agendaItems: agenda.items.filter(isTaken).map(({ id }) => id) };
}
