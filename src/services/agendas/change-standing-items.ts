import { changeStanding, type StandingChange, type StandingRefused } from "../../domain/agendas/change-standing.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { changeRules, type RulesChanged, type RulesDeps, type RulesSaid } from "../meetings/change-rules.js";

/** Sets what every agenda of the committee begins and ends with. Agendas that somebody has touched stay as they are. */
export function changeStandingItems(deps: RulesDeps) {
  return (scope: CommitteeScope, change: StandingChange, said: RulesSaid): Promise<RulesChanged<StandingRefused>> =>
    changeRules<StandingRefused>(deps, scope, said, ({ meets }) => {
      const standing = changeStanding(meets.standing, change);
      if (typeof standing === "string") return standing;
      const line = { kind: "standing-items" as const, from: meets.standing.length, to: standing.length };
      return isSame(standing, meets.standing) ? undefined : { meets: { ...meets, standing }, line };
    });
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
