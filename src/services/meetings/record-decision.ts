import type { AgendaPlace } from "../../domain/agendas/agenda-places.js";
import type { Day } from "../../domain/days/day.js";
import type { MeetingId, MemberId } from "../../domain/ids.js";
import type { Decision } from "../../domain/meetings/decision.js";
import type { Committees } from "../../store/committees.js";
import type { Decisions } from "../../store/decisions.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";

export type RecordDecisionDeps = {
  decisions: Pick<Decisions, "insert" | "findByTurn">;
  committees: Pick<Committees, "drawNumber">;
  newId: NewId;
};

/** Where and when the board resolved it. `under`: the item that was at hand. Absent `meeting`: it is recorded outside one. */
export type Resolving = {
  on: Day;
  meeting?: MeetingId;
  under?: Pick<AgendaPlace, "id" | "number" | "title">;
  part: Decision["part"];
  at: Date;
  by: MemberId;
  turnKey: string;
};

/** Longer ones belong into minutes. */
export const longestDecision = 4000;

/** Records each clause as a decision with a number of its own. A repeat of the turn gets those that are there. */
export function recordDecision(deps: RecordDecisionDeps) {
  return async (scope: CommitteeScope, clauses: readonly string[], said: Resolving): Promise<readonly Decision[]> => {
    const recorded: Decision[] = [];
    for (const [at, text] of clauses.entries()) recorded.push(await saveDecision(deps, scope, text, said, `${at}`));
    return recorded;
  };
}

export async function saveDecision(
  { decisions, committees, newId }: RecordDecisionDeps,
  scope: CommitteeScope,
  text: string,
  { on, meeting, under, part, at, by, turnKey }: Resolving,
  place: string,
): Promise<Decision> {
  // Each has a key of its own, so that a turn that was cut off between two of them goes on where it was.
  const key = `${turnKey}/${place}`;
  const before = await decisions.findByTurn(scope, key);
  if (before !== undefined) return before;
  const { kept } = await decisions.insert(
    {
      id: newId("dc_"),
      ...scope,
      number: await committees.drawNumber(scope, "decision"),
      text,
      part,
      ...(meeting !== undefined && { meeting }),
      on,
      ...(under !== undefined && { under: { item: under.id, number: under.number, title: under.title } }),
      by,
      at,
      state: { kind: "stands" },
      turns: [],
      revision: 1,
    },
    key,
  );
  return kept;
}
