import type { Agenda, AgendaItem } from "../../domain/agendas/agenda.js";
import { withItem } from "../../domain/agendas/build-agenda.js";
import type { Committee } from "../../domain/committees/committee.js";
import { dayAt } from "../../domain/days/zone.js";
import type { MeetingId } from "../../domain/ids.js";
import { comesBefore } from "../../domain/meetings/comes-before.js";
import { hasEnded, type Meeting } from "../../domain/meetings/meeting.js";
import { coming } from "../../domain/programme/place-meant.js";
import type { Agendas } from "../../store/agendas.js";
import type { Committees } from "../../store/committees.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import type { TakenItems } from "../programme/settle-programme.js";
import type { changeAgenda } from "./change-agenda.js";

export type CarryItemsDeps = {
  agendas: Pick<Agendas, "find" | "save" | "waiting">;
  meetings: Pick<Meetings, "find" | "from">;
  committees: Pick<Committees, "find">;
  changeAgenda: ReturnType<typeof changeAgenda>;
};

const mostTries = 8;

/**
 * Lets what was added to an agenda by hand, or suggested, go to the next meeting when its own is cancelled, or ends without taking it; where
 * none is planned it waits for one. The agenda says first what goes on, and at last that it went: cut off anywhere, it may be run again, and
 * nothing is put on twice. Standing items are on every agenda, and programme items follow the work programme.
 */
export function carryItems(deps: CarryItemsDeps) {
  return {
    /** After a meeting changed, whichever way. */
    async follow(committee: Committee, meeting: Meeting, at: Date): Promise<void> {
      if (meeting.state.kind === "cancelled") await leave(meeting, () => true);
      await putWaiting(committee, at);
    },

    /** After a meeting ended. Of one that nobody led from item to item, nothing goes on by itself. */
    async untaken(meeting: Meeting, taken: TakenItems, at: Date): Promise<void> {
      if (taken === "all" || !("agendaItems" in taken)) return;
      await leave(meeting, ({ id }) => !taken.agendaItems.includes(id));
      const committee = await deps.committees.find({ tenant: meeting.tenant, committee: meeting.committee });
      if (committee !== undefined) await putWaiting(committee, at);
    },
  };

  async function leave(meeting: Meeting, goes: (item: AgendaItem) => boolean): Promise<void> {
    await setGoing(meeting, ({ items, goesOn }) => {
      const own = items.filter(({ from }) => from.kind === "added" || from.kind === "suggested").filter(goes);
      return goesOn !== undefined || own.length === 0 ? undefined : { items: own.map(({ id }) => id), to: "next" };
    });
  }

  async function putWaiting(committee: Committee, at: Date): Promise<void> {
    const scope = { tenant: committee.tenant, committee: committee.id };
    for (const agenda of await deps.agendas.waiting(scope)) {
      const from = await deps.meetings.find(scope, agenda.meeting);
      const next = from && (await nextAfter(committee, from, at));
      if (from === undefined || next === undefined) continue;
      const going = agenda.items.filter(({ id }) => agenda.goesOn?.items.includes(id));
      const put = await deps.changeAgenda<never>(
        committee,
        next,
        { turnKey: `from:${from.id}`, now: at },
        ({ items }) => ({
          items: going.filter(({ id }) => !items.some((one) => one.id === id)).reduce(withItem, items),
        }),
      );
      // Where it has no room for them, or is over by now, they go on waiting.
      const there = await deps.meetings.find(scope, next.id);
      if (put.kind === "refused" || there === undefined || !isOpen(there)) continue;
      await setGoing(from, ({ goesOn }) => (goesOn?.to === "next" ? { ...goesOn, to: next.id } : undefined));
    }
  }

  async function nextAfter(committee: Committee, from: Meeting, at: Date): Promise<Meeting | undefined> {
    const today = dayAt(at, committee.zone);
    const ahead = await deps.meetings.from(from, from.on > today ? from.on : today);
    return coming(today, ahead).find((one) => comesBefore(from, one));
  }

  async function setGoing(meeting: Meeting, going: (agenda: Agenda) => Agenda["goesOn"]): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const agenda = await deps.agendas.find(meeting, meeting.id);
      const goesOn = agenda && going(agenda);
      if (agenda === undefined || goesOn === undefined) return;
      if ((await deps.agendas.save({ ...agenda, goesOn })) !== "changed-meanwhile") return;
    }
    throw Object.assign(new Error("It is changed by others all the time."), {
      code: "changed-meanwhile" as const,
      meeting: meeting.id,
    });
  }
}

/** Whether an agenda can still be added to: its meeting is planned, and not over. */
export function isOpen(meeting: Meeting): boolean {
  return meeting.state.kind === "planned" && !hasEnded(meeting);
}

/** How many items a meeting left to the next, those of the work programme too. `to` absent: they wait, as none is planned. */
export type ItemsLeft = { count: number; to?: Meeting };

export function itemsLeft(deps: {
  agendas: Pick<Agendas, "find">;
  programmeItems: Pick<ProgrammeItems, "live">;
  meetings: Pick<Meetings, "find">;
}) {
  return async (meeting: Meeting): Promise<ItemsLeft> => {
    const [agenda, programme] = await Promise.all([
      deps.agendas.find(meeting, meeting.id),
      deps.programmeItems.live(meeting),
    ]);
    const steps = programme.flatMap(({ path }) => {
      const step = path.findLast(({ from, by }) => by === "meeting" && namedIn(from.place) === meeting.id);
      return step === undefined ? [] : [namedIn(step.to.place)];
    });
    const count = (agenda?.goesOn?.items.length ?? 0) + steps.length;
    const own = agenda?.goesOn?.to;
    const id = own !== undefined && own !== "next" ? own : steps.find((one) => one !== undefined);
    const to = id === undefined ? undefined : await deps.meetings.find(meeting, id);
    return { count, ...(to !== undefined && { to }) };
  };
}

function namedIn(place: { kind: string; meeting?: MeetingId }): MeetingId | undefined {
  return place.kind === "meeting" ? place.meeting : undefined;
}
