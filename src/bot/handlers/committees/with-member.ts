import { readMemberLine } from "../../../domain/committees/read-member-line.js";
import type { Services } from "../../../services/services.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { boardOfPress, byMe } from "../on-board.js";

type Deps = { services: Pick<Services, "addMember"> };

/** Puts a name on the roster in the same breath as something is said of them (issue 4): the turn with them on its board. */
export function withMember({ services }: Deps) {
  return async (
    turn: PressTurn,
    { name, committee }: VerbData<"member.add">,
  ): Promise<{ kind: "turn"; turn: PressTurn } | { kind: "answer"; answer: Answer }> => {
    const found = boardOfPress(turn, "roster", committee);
    if (found.kind === "answer") return found;
    const { on } = found;
    const line = readMemberLine(name, on.roster);
    if (line === undefined) return { kind: "answer", answer: { say: presentRefusal({ kind: "stale-press" }) } };
    const added = await services.addMember(on.scope, line, {
      ...byMe(on, turn),
      turnKey: turn.key,
      again: turn.again || turn.repeated,
    });
    // Several have this name already: whoever is meant is asked, as nobody was added.
    if (added.kind === "several") return { kind: "turn", turn };
    const roster = [...on.roster.filter(({ id }) => id !== added.member.id), added.member];
    const standings = turn.standings.map((standing) =>
      standing.committee.id === committee ? { ...standing, roster } : standing,
    );
    return { kind: "turn", turn: { ...turn, standings } };
  };
}
