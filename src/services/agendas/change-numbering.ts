import { dayAt } from "../../domain/days/zone.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { changeRules, type RulesChanged, type RulesDeps, type RulesSaid } from "../meetings/change-rules.js";

/** How items are to be numbered: from 1 at each meeting, or on from that number, beginning with the next meeting. */
export type Numbering = { kind: "from-one" } | { kind: "run-on"; first: number };

/** Sets how the committee's agenda items are numbered, from today's meeting on. */
export function changeNumbering(deps: RulesDeps) {
  return (scope: CommitteeScope, to: Numbering, said: RulesSaid): Promise<RulesChanged> =>
    changeRules<never>(deps, scope, said, ({ meets, zone }) => {
      if (firstOf(to) === firstOf(meets.numbering)) return undefined;
      const numbering = to.kind === "from-one" ? to : { ...to, from: dayAt(said.at, zone) };
      const line = { kind: "numbering" as const, from: firstOf(meets.numbering), to: firstOf(to) };
      return { meets: { ...meets, numbering }, line };
    });
}

function firstOf(numbering: Numbering): number | "each-meeting" {
  return numbering.kind === "from-one" ? "each-meeting" : numbering.first;
}
