import { mostAgendaItems } from "../../domain/agendas/agenda.js";
import { placeAfter, placesOf } from "../../domain/agendas/agenda-places.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Day } from "../../domain/days/day.js";
import type { MeetingId, MemberId } from "../../domain/ids.js";
import { hasEnded, type Meeting } from "../../domain/meetings/meeting.js";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { changeAgenda } from "../agendas/change-agenda.js";
import type { ReadAgenda } from "../agendas/read-agenda.js";
import type { changeRecord } from "./change-record.js";

type Deps = {
  meetings: Pick<Meetings, "from" | "sitting" | "find" | "change">;
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

/**
 * Meetings around a day. `sits`: the one that is going on, whatever its day. `todays`: the one of that day that has not ended. `known`: those
 * of that day and after it.
 */
export type MeetingsNear = {
  sits?: Meeting;
  todays?: Meeting;
  ended?: Meeting;
  next?: Meeting;
  known: readonly Meeting[];
};

export async function meetingsNear(
  meetings: Pick<Meetings, "from" | "sitting">,
  scope: CommitteeScope,
  today: Day,
): Promise<MeetingsNear> {
  const [known, sits] = await Promise.all([meetings.from(scope, today), meetings.sitting(scope)]);
  const planned = known.filter(({ state }) => state.kind === "planned");
  const todays = planned.find((meeting) => meeting.on === today && !hasEnded(meeting));
  const ended = planned.find((meeting) => meeting.on === today && hasEnded(meeting));
  const next = planned.find(({ on }) => on > today);
  return {
    known,
    ...(sits !== undefined && { sits }),
    ...(todays !== undefined && { todays }),
    ...(ended !== undefined && { ended }),
    ...(next !== undefined && { next }),
  };
}

/**
 * Starts today's meeting, or the one that is named: from now on it sits, its items have their numbers for good, and the first is at hand. A
 * board sits in one meeting at a time. What was cut off half-way is made whole when it is started again.
 */
export function startMeeting({ meetings, changeAgenda, changeRecord }: Deps) {
  return async (committee: Committee, said: StartOccasion, named?: MeetingId): Promise<StartedMeeting> => {
    const scope = { tenant: committee.tenant, committee: committee.id };
    const { sits, todays, ended, next } = await meetingsNear(meetings, scope, said.today);
    const meant = named === undefined ? todays : await meetings.find(scope, named);
    // Said again in it, it is the same meeting; one of a day before was forgotten.
    if (sits !== undefined && (meant === undefined ? sits.on >= said.today : sits.id === meant.id)) return begun(sits);
    if (sits !== undefined) return { kind: "another-sits", meeting: sits };
    if (meant === undefined)
      return named !== undefined
        ? { kind: "gone" }
        : { kind: "none-today", ended: ended !== undefined, ...(next !== undefined && { next }) };
    if (meant.state.kind === "cancelled" || hasEnded(meant)) return { kind: "gone" };
    const sitting = { kind: "started" as const, at: said.at, by: said.by };
    const change = { state: { kind: "planned" as const, sitting }, turnKey: said.turnKey };
    const meeting = await meetings.change(scope, meant.id, meant.revision, change);
    if (meeting !== "changed-meanwhile") return begun(meeting);
    // Two may start it at once, or start two.
    const now = await meetings.sitting(scope);
    if (now === undefined) return { kind: "changed-meanwhile" };
    return now.id === meant.id ? begun(now) : { kind: "another-sits", meeting: now };

    /** Each of what follows is done once, whoever starts it again. */
    async function begun(sitting: Meeting): Promise<StartedMeeting> {
      const read = await numbered(sitting);
      if (read === undefined) return { kind: "changed-meanwhile" };
      const first = placeAfter(placesOf(read.items, read.firstNumber), undefined)?.id;
      let before: MeetingRecord | undefined;
      const changed = await changeRecord<"started">(sitting, said.turnKey, (record) => {
        before = record;
        if (record.startedAt !== undefined) return "started";
        const atHand = first !== undefined && { atHand: first, taken: [...record.taken, first] };
        return { ...record, startedAt: said.at, ...atHand };
      });
      if (changed.kind === "changed")
        return { kind: "started", meeting: sitting, read, record: changed.record, again: false };
      return changed.why === "started" && before !== undefined
        ? { kind: "started", meeting: sitting, read, record: before, again: true }
        : { kind: "changed-meanwhile" };
    }

    async function numbered(sitting: Meeting): Promise<ReadAgenda | undefined> {
      let before: ReadAgenda | undefined;
      const on = { turnKey: said.turnKey, now: said.at };
      const changed = await changeAgenda<"numbered">(committee, sitting, on, (read) => {
        before = read;
        const items = read.items.slice(0, mostAgendaItems);
        const { firstNumber, items: kept } = read.saved;
        const isKept = kept.length === items.length && kept.every(({ id }, index) => id === items[index]?.id);
        // What the work programme holds for it is its own from now on.
        return firstNumber !== undefined && isKept ? "numbered" : { items, firstNumber: read.firstNumber };
      });
      if (changed.kind === "changed") return changed.read;
      return changed.why === "numbered" ? before : undefined;
    }
  };
}
