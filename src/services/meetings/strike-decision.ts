import { mostTurnsKept } from "../../domain/agendas/agenda.js";
import type { MemberId } from "../../domain/ids.js";
import type { Decision } from "../../domain/meetings/decision.js";
import type { Decisions } from "../../store/decisions.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type RecordDecisionDeps, saveDecision } from "./record-decision.js";

type Deps = { decisions: Pick<Decisions, "find" | "save"> };
export type StrikeOccasion = { at: Date; by: MemberId; turnKey: string };

export type StruckDecision =
  | { kind: "struck"; decision: Decision }
  | { kind: "refused"; why: "struck-before" | "gone" | "changed-meanwhile"; decision?: Decision };

const mostTries = 8;

/** Of the one decision of a turn that corrects. */
const place = "corrected";

/** Strikes a decision out: it stays on record with its number, and with why. A repeat of the turn changes nothing. */
export function strikeDecision({ decisions }: Deps) {
  return async (
    scope: CommitteeScope,
    id: Decision["id"],
    { at, by, turnKey }: StrikeOccasion,
    why?: string,
  ): Promise<StruckDecision> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await decisions.find(scope, id);
      if (before === undefined) return { kind: "refused", why: "gone" };
      if (before.turns.includes(turnKey)) return { kind: "struck", decision: before };
      if (before.state.kind === "struck") return { kind: "refused", why: "struck-before", decision: before };
      const state = { kind: "struck" as const, at, by, ...(why !== undefined && { why }) };
      const turns = [...before.turns, turnKey].slice(-mostTurnsKept);
      const decision = await decisions.save({ ...before, state, turns });
      if (decision !== "changed-meanwhile") return { kind: "struck", decision };
    }
    return { kind: "refused", why: "changed-meanwhile" };
  };
}

/**
 * Puts the wording of a decision right: the new words stand under a number of their own, at the same item and day, and the old ones are
 * struck out for `why`, which names the new number. Of two who correct it at once one does, and the other is told that it was struck before.
 */
export function correctDecision(deps: Deps & RecordDecisionDeps) {
  const strike = strikeDecision(deps);
  return async (
    scope: CommitteeScope,
    before: Decision,
    text: string,
    said: StrikeOccasion,
    why: (number: number) => string,
  ): Promise<StruckDecision & { corrected?: Decision }> => {
    if (before.state.kind === "struck" && !before.turns.includes(said.turnKey)) {
      await withdraw(await deps.decisions.findByTurn(scope, `${said.turnKey}/${place}`));
      return { kind: "refused", why: "struck-before", decision: before };
    }
    const { on, meeting, under, part } = before;
    const corrected = await saveDecision(
      deps,
      scope,
      text,
      {
        on,
        part,
        ...(meeting !== undefined && { meeting }),
        ...(under !== undefined && { under: { id: under.item, number: under.number, title: under.title } }),
        ...said,
      },
      place,
    );
    const struck = await strike(scope, before.id, said, why(corrected.number));
    if (struck.kind === "struck") return { ...struck, corrected };
    await withdraw(corrected);
    return struck;

    /** Somebody else put it right first: theirs stands. */
    async function withdraw(own: Decision | undefined): Promise<void> {
      if (own !== undefined) await strike(scope, own.id, said);
    }
  };
}
