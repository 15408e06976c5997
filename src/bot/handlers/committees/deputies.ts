import type { Member } from "../../../domain/committees/member.js";
import type { Services } from "../../../services/services.js";
import type { People } from "../../../store/people.js";
import { type DeputyNews, presentDeputy } from "../../cards/committees/present-deputy.js";
import type { PersonalCommand } from "../../commands/personal-command.js";
import { personalText } from "../../commands/texts/text-of-personal.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { byMe, theBoard } from "../on-board.js";
import { boardsOf, namesWriter, whomMeant } from "./whom-meant.js";

type Deps = { services: Pick<Services, "setDeputy">; people: Pick<People, "findByChannelIds" | "find"> };
type Said = Extract<PersonalCommand, { kind: "deputy" }>;

/** Who is told in whose place. Members name their own deputy, clerk and chair anybody's. Nothing is sent to either. */
export function handleDeputies({ services, people }: Deps): (turn: MessageTurn, said: Said) => Promise<Answer> {
  return async (turn, typed) => {
    const said: Said = (await namesWriter({ people }, turn, typed.whose)) ? { ...typed, whose: { kind: "me" } } : typed;
    const boards = said.whose.kind === "me" ? undefined : await boardsOf({ people }, turn, said.whose);
    const standings = boards
      ? turn.standings.filter(({ committee }) => boards.some((on) => on.committee.id === committee.id))
      : turn.standings;
    const found = theBoard({ ...turn, standings }, said.whose.kind === "me" ? "own-deputy" : "roster");
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const whose = await whomMeant({ people }, turn, on, said.whose, (text) =>
      personalText({ ...said, whose: { kind: "typed", text } }),
    );
    if (whose.kind === "answer") return whose.answer;
    const deputy =
      said.deputy &&
      (await whomMeant({ people }, turn, on, said.deputy, (text) =>
        personalText({ ...said, deputy: { kind: "typed", text } }),
      ));
    if (deputy?.kind === "answer") return deputy.answer;
    const outcome = await services.setDeputy(on.scope, whose.on, deputy?.on, on.roster, byMe(on, turn));
    const named = (member: Member | undefined) =>
      member === undefined || member.id === on.me.id ? undefined : on.board.nameOf(member.id);
    const pair = { whose: named(whose.on), deputy: named(deputy?.on) };
    return { say: presentDeputy(await newsOf(outcome), pair, on.board) };

    async function newsOf(set: typeof outcome): Promise<DeputyNews> {
      switch (set.kind) {
        case "named": {
          const { person: id } = set.deputy;
          const person = id && (await people.find({ tenant: turn.tenant, person: id }));
          const reach = person ? person.reach : undefined;
          return { kind: "named", ...(reach?.kind === "unreachable" ? { unreachable: reach.reason } : {}) };
        }
        case "none":
          // A turn that was cut off may have taken away who was.
          if (set.before === undefined) return { kind: "none", ...(turn.again ? { again: true } : {}) };
          return { kind: "none", before: on.board.nameOf(set.before.id) };
        case "no-account":
          return { kind: "no-account", deputy: on.board.nameOf(set.deputy.id) };
        case "oneself":
        case "left":
          return { kind: set.kind };
      }
    }
  };
}
