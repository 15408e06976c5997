import { type Agenda, mostAgendaItems, mostTurnsKept } from "../../domain/agendas/agenda.js";
import { closedWhere, partsChanged } from "../../domain/agendas/parts-of-items.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Agendas } from "../../store/agendas.js";
import { type FollowPartsDeps, followParts } from "./follow-parts.js";
import { type ReadAgenda, type ReadAgendaDeps, readAgenda } from "./read-agenda.js";

export type ChangeAgendaDeps = Omit<ReadAgendaDeps, "agendas" | "programmeItems"> & {
  agendas: Pick<Agendas, "find" | "findMany" | "save">;
  programmeItems: ReadAgendaDeps["programmeItems"] & FollowPartsDeps["programmeItems"];
  /** Draws the agenda card in the home anew, where one was posted. */
  redrawAgenda: (meeting: Meeting, now: Date) => Promise<void>;
} & Omit<FollowPartsDeps, "programmeItems">;

/** What is to become of an agenda as it was read; the items it is given are all of them. */
export type AgendaEdit<Refused extends string> = (
  read: ReadAgenda,
) => Partial<Pick<Agenda, "items" | "left" | "firstNumber" | "sent" | "touched" | "recent">> | Refused;

export type ChangedAgenda<Refused extends string> =
  /** `before` is as it was; a repeat of the turn finds both alike. */
  | { kind: "changed"; before: ReadAgenda; read: ReadAgenda }
  | { kind: "refused"; why: Refused | "too-many-items" | "changed-meanwhile" };

const mostTries = 8;

/**
 * Changes a meeting's agenda. Where somebody else was quicker the edit is made anew on what is there then, so that two who add an item at
 * once both have it. A repeat of the turn changes nothing. What an item came from, and what was recorded under it, goes into another part
 * before it does.
 */
export function changeAgenda(deps: ChangeAgendaDeps) {
  const read = readAgenda(deps);
  const follow = followParts(deps);
  return async <Refused extends string>(
    committee: Committee,
    meeting: Meeting,
    said: { turnKey: string; now: Date },
    edit: AgendaEdit<Refused>,
  ): Promise<ChangedAgenda<Refused>> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await read(committee, meeting, said.now);
      if (before.saved.turns.includes(said.turnKey)) return { kind: "changed", before, read: before };
      const change = edit(before);
      if (typeof change === "string") return { kind: "refused", why: change };
      const edited: Agenda = {
        ...before.saved,
        items: before.items,
        ...change,
        turns: [...before.saved.turns, said.turnKey].slice(-mostTurnsKept),
      };
      if (edited.items.length > mostAgendaItems) return { kind: "refused", why: "too-many-items" };
      const otherPart = partsChanged(before.items, edited.items);
      const closed = new Set(otherPart.filter(({ part }) => part === "closed").map(({ id }) => id));
      const agenda = closedWhere(edited, ({ id }) => closed.has(id));
      if (otherPart.length > 0) await follow(before, otherPart, said.now);
      const saved = await deps.agendas.save(agenda);
      if (saved === "changed-meanwhile") continue;
      await deps.redrawAgenda(meeting, said.now);
      const firstNumber = saved.firstNumber ?? before.firstNumber;
      return { kind: "changed", before, read: { ...before, saved, items: saved.items, firstNumber } };
    }
    return { kind: "refused", why: "changed-meanwhile" };
  };
}
