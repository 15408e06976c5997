import type { Agenda, AgendaItem } from "../../domain/agendas/agenda.js";
import { type Counted, runOnFrom } from "../../domain/agendas/agenda-numbers.js";
import { buildAgenda, unsavedAgenda } from "../../domain/agendas/build-agenda.js";
import { closedWithProgramme } from "../../domain/agendas/parts-of-items.js";
import type { Committee } from "../../domain/committees/committee.js";
import { addDays } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import { comesBefore, inOrder } from "../../domain/meetings/comes-before.js";
import { hasEnded, type Meeting } from "../../domain/meetings/meeting.js";
import { programmeFor } from "../../domain/programme/programme-place.js";
import type { Agendas } from "../../store/agendas.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";

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
    const [stored, programme, been, ahead, near, nextDay] = await Promise.all([
      deps.agendas.find(scope, meeting.id),
      deps.programmeItems.live(scope),
      deps.meetings.latest(scope, addDays(today, -1), looked),
      deps.meetings.from(scope, today),
      deps.meetings.latest(scope, meeting.on, looked),
      deps.meetings.nextPlanned(scope, meeting.on),
    ]);
    const saved = stored && closedWithProgramme(stored, programme);
    // What is planned for a meeting belongs to it until it has ended, though its day is over.
    const others = [...been, ...ahead].filter(({ id }) => id !== meeting.id);
    const open = [...others, meeting].filter((one) => !hasEnded(one)).sort(inOrder);
    const before = near
      .filter((one) => comesBefore(one, meeting))
      .sort(inOrder)
      .reverse();
    const [previous] = before;
    const next = near.findLast((one) => comesBefore(meeting, one)) ?? nextDay;
    return {
      meeting,
      saved: saved ?? unsavedAgenda(scope, meeting.id),
      items: built(meeting, saved),
      firstNumber: saved?.firstNumber ?? (await runningNumber()),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };

    function built(one: Meeting, agenda: Agenda | undefined): readonly AgendaItem[] {
      return buildAgenda({
        saved: agenda ?? unsavedAgenda(scope, one.id),
        standing: committee.meets.standing,
        programme: programmeFor(one, programme, open),
        settled: hasEnded(one),
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
