import { mostTurnsKept } from "../../domain/agendas/agenda.js";
import { toFrozen } from "../../domain/agendas/arising.js";
import { type FrozenArising, isOut } from "../../domain/agendas/frozen-arising.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Day } from "../../domain/days/day.js";
import type { MemberId } from "../../domain/ids.js";
import { hasEnded, type Meeting } from "../../domain/meetings/meeting.js";
import type { FrozenArisings } from "../../store/frozen-arisings.js";
import type { Meetings } from "../../store/meetings.js";
import { committeeScope } from "../../store/scopes.js";
import type { ChangeAgendaDeps, changeAgenda } from "./change-agenda.js";
import { liveArising, type ReadArisingDeps } from "./read-arising.js";

export type SendPapersDeps = Pick<ReadArisingDeps, "items"> & {
  meetings: Pick<Meetings, "plannedDays" | "from" | "find" | "change">;
  frozenArisings: Pick<FrozenArisings, "find" | "save">;
  changeAgenda: ReturnType<typeof changeAgenda>;
  /** Draws the agenda card in the home anew, where one was posted. */
  redrawAgenda: ChangeAgendaDeps["redrawAgenda"];
};

export type SentPapers =
  /** `agenda`: how many items are on it. */
  | { kind: "sent"; frozen: FrozenArising; anew: boolean; agenda: number }
  | { kind: "refused"; why: "cancelled" | "ended" | "passed" | "too-many-items" | "changed-meanwhile" }
  /** They went out before; nothing was changed. */
  | { kind: "sent-before"; frozen: FrozenArising };

/** `instead`: the revision of what went out before, in whose place these are to stand. Absent: they have not gone out. */
export type PapersOccasion = { by: MemberId; now: Date; today: Day; turnKey: string; instead?: number };

const mostTries = 8;

/**
 * Keeps matters arising and agenda as they are now, as what went out with the papers. Matters arising come first, as they say when; a
 * repeat of the turn finds them and does what was left, so that all of it names one moment.
 */
export function sendPapers(deps: SendPapersDeps) {
  const live = liveArising(deps);
  return async (committee: Committee, meeting: Meeting, said: PapersOccasion): Promise<SentPapers> => {
    const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
    const before = await deps.frozenArisings.find(scope, meeting.id);
    if (before?.turns.includes(said.turnKey)) return rest(before);
    const why = objectionTo(meeting, said.today);
    if (why !== undefined) return { kind: "refused", why };
    // Where it was cut off half-way they have not gone out, and go out as they are now.
    if (before !== undefined && said.instead !== before.revision && (await wentOut(before)))
      return { kind: "sent-before", frozen: before };
    const { items, parked } = await live(scope, meeting, said.today, "papers");
    const frozen = await deps.frozenArisings.save({
      ...scope,
      meeting: meeting.id,
      at: said.now,
      by: said.by,
      on: said.today,
      items: items.map(toFrozen),
      parked: parked.map(toFrozen),
      turns: [...(before?.turns ?? []), said.turnKey].slice(-mostTurnsKept),
      revision: before?.revision ?? 0,
    });
    if (frozen !== "changed-meanwhile") return rest(frozen);
    const theirs = await deps.frozenArisings.find(scope, meeting.id);
    if (theirs === undefined) return { kind: "refused", why: "changed-meanwhile" };
    return theirs.turns.includes(said.turnKey) ? rest(theirs) : { kind: "sent-before", frozen: theirs };

    /** Somebody may have sent them since this meeting was read. */
    async function wentOut(kept: FrozenArising): Promise<boolean> {
      return isOut(kept, meeting) || isOut(kept, (await deps.meetings.find(scope, meeting.id)) ?? meeting);
    }

    async function rest(kept: FrozenArising): Promise<SentPapers> {
      const { at, by } = kept;
      const changed = await deps.changeAgenda<never>(committee, meeting, said, ({ items, firstNumber, saved }) => ({
        firstNumber,
        // What somebody else sent later, while this was under way, stands.
        sent: saved.sent !== undefined && saved.sent.at > at ? saved.sent : { at, by, firstNumber, items },
      }));
      if (changed.kind === "refused") return { kind: "refused", why: changed.why };
      const out = await settle(at);
      if (out === undefined) return { kind: "refused", why: "changed-meanwhile" };
      await deps.redrawAgenda(out, said.now);
      const { items: agenda } = changed.read.saved.sent ?? changed.read;
      return { kind: "sent", frozen: kept, anew: said.instead !== undefined, agenda: agenda.length };
    }

    /** A later sending is not put back by a repeat of this one. */
    async function settle(at: Date): Promise<Meeting | undefined> {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const now = await deps.meetings.find(scope, meeting.id);
        if (now === undefined) return undefined;
        if (now.papersSentAt !== undefined && now.papersSentAt >= at) return now;
        const saved = await deps.meetings.change(scope, now.id, now.revision, {
          papersSentAt: at,
          turnKey: said.turnKey,
        });
        if (saved !== "changed-meanwhile") return saved;
      }
      return undefined;
    }
  };
}

function objectionTo(meeting: Meeting, today: Day): "cancelled" | "ended" | "passed" | undefined {
  if (meeting.state.kind === "cancelled") return "cancelled";
  if (hasEnded(meeting)) return "ended";
  return meeting.on < today ? "passed" : undefined;
}
