import type { MemberLine } from "../../../domain/committees/read-member-line.js";
import type { Services } from "../../../services/services.js";
import type { Committees } from "../../../store/committees.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { presentMember, presentSignOff } from "../../cards/committees/present-roster.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { asClerk, theBoard } from "../on-board.js";

type Deps = { services: Pick<Services, "addMember">; committees: Pick<Committees, "changeSettings"> };

/** What clerk and chair say about the committee itself: who is on it, and whether the board signs off what is done. */
export function handleRoster({ services, committees }: Deps) {
  return {
    async add(turn: MessageTurn, line: MemberLine): Promise<Answer> {
      const found = asClerk(theBoard(turn, undefined, turn.typed), "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const added = await services.addMember(on.scope, line, { turnKey: turn.key, again: turn.again });
      if (added.kind === "several") {
        const offered = added.members.map(({ id }) => id);
        const of = { board: on.board, roster: on.roster };
        return { say: presentWho({ typed: line.name, offered, ...of, says: () => undefined }) };
      }
      return { say: presentMember({ member: added.member, news: added.kind, board: on.board }) };
    },

    /** Off: what an owner says is done is discharged at once. */
    async signOff(turn: MessageTurn, signOff: boolean): Promise<Answer> {
      const found = asClerk(theBoard(turn, undefined, turn.typed), "settings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (on.committee.signOff !== signOff) await committees.changeSettings(on.scope, { signOff });
      return { say: presentSignOff({ signOff, board: on.board }) };
    },
  };
}
