import type { Agenda, AgendaItem } from "../../domain/agendas/agenda.js";
import { type Counted, runOnFrom } from "../../domain/agendas/agenda-numbers.js";
import { buildAgenda, unsavedAgenda } from "../../domain/agendas/build-agenda.js";
import { closedWithProgramme } from "../../domain/agendas/parts-of-items.js";
import type { Committee } from "../../domain/committees/committee.js";
import { addDays } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import { hasEnded, type Meeting } from "../../domain/meetings/meeting.js";
import type { ProgrammeItem } from "../../domain/programme/programme-item.js";
import { programmeFor } from "../../domain/programme/programme-place.js";
import type { Agendas } from "../../store/agendas.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";

export type ReadAgendaDeps = {
  agendas: Pick<Agendas, "find" | "findMany">;
  meetings: Pick<Meetings, "from" | "previousPlanned" | "nextPlanned">;
  programmeItems: Pick<ProgrammeItems, "live">;
};

/** So far back items are counted where no number is settled in between, in days: papers that go out, and meetings that end, settle it. */
const daysCounted = 366;

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
    const { numbering } = committee.meets;
    const yearAgo = addDays(meeting.on, -daysCounted);
    const since = numbering.kind === "run-on" && numbering.from > yearAgo ? numbering.from : yearAgo;
    const [stored, programme, fromToday, previous, next] = await Promise.all([
      deps.agendas.find(scope, meeting.id),
      deps.programmeItems.live(scope),
      deps.meetings.from(scope, today),
      deps.meetings.previousPlanned(scope, meeting.on),
      deps.meetings.nextPlanned(scope, meeting.on),
    ]);
    const saved = stored && closedWithProgramme(stored, programme);
    const coming = fromToday.filter((one) => !hasEnded(one));
    const built = (one: Meeting, agenda: Agenda | undefined) => itemsOf(committee, one, agenda, programme, coming);
    return {
      meeting,
      saved: saved ?? unsavedAgenda(scope, meeting.id),
      items: built(meeting, saved),
      firstNumber: saved?.firstNumber ?? (await runningNumber()),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };

    async function runningNumber(): Promise<number> {
      if (numbering.kind === "from-one") return 1;
      const before = (await deps.meetings.from(scope, since)).filter(
        ({ id, on, state }) => id !== meeting.id && state.kind === "planned" && on < meeting.on,
      );
      const agendas = new Map(
        (
          await deps.agendas.findMany(
            scope,
            before.map(({ id }) => id),
          )
        ).map((agenda) => [agenda.meeting, agenda]),
      );
      return runOnFrom(
        numbering.first,
        before.map((one): Counted => {
          const agenda = agendas.get(one.id);
          const settled = agenda?.firstNumber;
          return { items: built(one, agenda).length, ...(settled !== undefined && { firstNumber: settled }) };
        }),
      );
    }
  };
}

function itemsOf(
  committee: Committee,
  meeting: Meeting,
  saved: Agenda | undefined,
  programme: readonly ProgrammeItem[],
  coming: readonly Meeting[],
): readonly AgendaItem[] {
  return buildAgenda({
    saved: saved ?? unsavedAgenda(meeting, meeting.id),
    standing: committee.meets.standing,
    programme: programmeFor(meeting, programme, coming),
    settled: !coming.some(({ id }) => id === meeting.id),
  });
}
