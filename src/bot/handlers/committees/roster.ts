import type { MemberLine } from "../../../domain/committees/read-member-line.js";
import type { Services } from "../../../services/services.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { presentMember } from "../../cards/committees/present-roster.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { byMe, theBoard } from "../on-board.js";
import { tellOfPrivacy } from "./tell-of-privacy.js";

type Deps = { services: Pick<Services, "addMember" | "privacyEnded">; tell: Pick<Tell, "home"> };

/** What clerk and chair say about who is on the committee. */
export function handleRoster({ services, tell }: Deps) {
  const tellHome = tellOfPrivacy({ services, tell });

  return {
    async add(turn: MessageTurn, line: MemberLine): Promise<Answer> {
      const found = theBoard(turn, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const added = await services.addMember(on.scope, line, {
        ...byMe(on, turn),
        turnKey: turn.key,
        again: turn.again,
      });
      if (added.kind === "several") {
        const offered = added.members.map(({ id }) => id);
        const of = { board: on.board, roster: on.roster };
        return { say: presentWho({ typed: line.name, offered, ...of, says: () => undefined }) };
      }
      const say = presentMember({ member: added.member, news: added.kind, board: on.board });
      return added.kind === "no-change" && !turn.again ? { say } : tellHome(turn, on, { say });
    },
  };
}
