import type { Agenda, AgendaItem } from "../../domain/agendas/agenda.js";
import { type Counted, runOnFrom } from "../../domain/agendas/agenda-numbers.js";
import { buildAgenda, unsavedAgenda } from "../../domain/agendas/build-agenda.js";
import { closedWithProgramme } from "../../domain/agendas/parts-of-items.js";
import type { Committee } from "../../domain/committees/committee.js";
import { addDays } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import { comesBefore, inOrder } from "../../domain/meetings/comes-before.js";
import { hasEnded, type Meeting, nextMeetingAfter } from "../../domain/meetings/meeting.js";
import { programmeFor } from "../../domain/programme/programme-place.js";
import type { Agendas } from "../../store/agendas.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import { withEarlierMeetings } from "../programme/with-earlier-meetings.js";

export type ReadAgendaDeps = {
  agendas: Pick<Agendas, "find" | "findMany">;
  meetings: Pick<Meetings, "from" | "latest" | "nextPlanned">;
  programmeItems: Pick<ProgrammeItems, "live">;
};

/** So far back items are counted where no number is settled in between, in days: papers that go out, and meetings that end, settle it. */
const daysCounted = 366;
/** No board meets more often in a year. */
const mostCounted = 400;
/** So many meetings before a day, or agendas, are read at a time. */
const looked = 4;

/** A meeting's agenda as it is now. */
export type ReadAgenda = {
  meeting: Meeting;
  /** As it was saved; revision 0 where nobody has touched it. */
  saved: Agenda;
  items: readonly AgendaItem[];
  /** The number of its first item. */
  firstNumber: number;
  /** The planned meeting before it, whose minutes are on it. */
  previous?: Meeting;
  /** The planned meeting after it. */
  next?: Meeting;
};

/** Reads it, built from what was saved, the standing items and the work programme. A handful of reads, however many items. */
export function readAgenda(deps: ReadAgendaDeps) {
  return async (committee: Committee, meeting: Meeting, now: Date): Promise<ReadAgenda> => {
    const scope = { tenant: committee.tenant, committee: committee.id };
    const today = dayAt(now, committee.zone);
    const [stored, programme, ahead, near] = await Promise.all([
      deps.agendas.find(scope, meeting.id),
      deps.programmeItems.live(scope),
      deps.meetings.from(scope, today),
      deps.meetings.latest(scope, meeting.on, looked),
    ]);
    const saved = stored && closedWithProgramme(stored, programme);
    // What is planned for a meeting belongs to it until it has ended, though its day is over.
    const known = await withEarlierMeetings(deps, scope, today, ahead, programme);
    const before = near
      .filter((one) => comesBefore(one, meeting))
      .sort(inOrder)
      .reverse();
    const [previous] = before;
    const next = near.findLast((one) => comesBefore(meeting, one)) ?? (await afterItsDay());
    return {
      meeting,
      saved: saved ?? unsavedAgenda(scope, meeting.id),
      items: built(meeting, saved),
      firstNumber: saved?.firstNumber ?? (await runningNumber()),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };

    async function afterItsDay(): Promise<Meeting | undefined> {
      const next = meeting.on < today ? undefined : nextMeetingAfter(meeting.on, ahead);
      return next ?? (await deps.meetings.nextPlanned(scope, meeting.on));
    }

    function built(one: Meeting, agenda: Agenda | undefined): readonly AgendaItem[] {
      const settled = hasEnded(one);
      const meetings = [one, ...known.filter(({ id }) => id !== one.id)];
      return buildAgenda({
        saved: agenda ?? unsavedAgenda(scope, one.id),
        standing: committee.meets.standing,
        programme: settled ? [] : programmeFor(one, programme, meetings),
        settled,
      });
    }

    /** Read backwards, to the last one whose number is settled. */
    async function runningNumber(): Promise<number> {
      const { numbering } = committee.meets;
      if (numbering.kind === "from-one") return 1;
      const yearAgo = addDays(meeting.on, -daysCounted);
      const since = numbering.from > yearAgo ? numbering.from : yearAgo;
      const counted: Counted[] = [];
      const all = (await deps.meetings.latest(scope, meeting.on, mostCounted))
        .filter((one) => one.on >= since && comesBefore(one, meeting))
        .sort(inOrder)
        .reverse();
      for (let at = 0; at < all.length; at += looked) {
        const some = all.slice(at, at + looked);
        const ids = some.map(({ id }) => id);
        const agendas = new Map((await deps.agendas.findMany(scope, ids)).map((one) => [one.meeting, one]));
        for (const one of some) {
          const agenda = agendas.get(one.id);
          const items = built(one, agenda).length;
          if (agenda?.firstNumber !== undefined)
            return runOnFrom(numbering.first, [{ items, firstNumber: agenda.firstNumber }, ...counted]);
          counted.unshift({ items });
        }
      }
      return runOnFrom(numbering.first, counted);
    }
  };
}
