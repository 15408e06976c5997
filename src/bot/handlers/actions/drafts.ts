import { runsCommittee } from "../../../domain/committees/member.js";
import type { Services } from "../../../services/services.js";
import type { Drafts } from "../../../store/drafts.js";
import { draftsPage, presentDrafts } from "../../cards/actions/present-drafts.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, hasRight, theBoard } from "../on-board.js";

type Deps = { drafts: Pick<Drafts, "waiting">; services: Pick<Services, "listImports"> };

/** What was typed and waits for an answer: the clerk and the chair see all of it, others what they typed themselves. */
export function handleDrafts({ drafts, services }: Deps) {
  async function list(on: AsMember, page: number): Promise<Answer> {
    const mine = runsCommittee(on.me) ? {} : { by: on.me.id };
    const span = { skip: (page - 1) * draftsPage, limit: draftsPage };
    // Papers are checked in one's own chat.
    const mayCheck = hasRight(on, "import") && on.reader.place === "personal";
    const [waiting, papers] = await Promise.all([
      drafts.waiting(on.scope, mine, span),
      mayCheck ? services.listImports(on.scope, { checking: true }) : [],
    ]);
    return { say: presentDrafts({ ...waiting, papers: papers.length, page, board: on.board, reader: on.reader }) };
  }

  return {
    async list(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "log");
      return found.kind === "answer" ? found.answer : list(found.on, 1);
    },

    async show(turn: PressTurn, { page, committee }: VerbData<"drafts.show">): Promise<Answer> {
      const found =
        committee === undefined ? theBoard(turn, "log", { text: "drafts" }) : boardOfPress(turn, "log", committee);
      return found.kind === "answer" ? found.answer : list(found.on, page);
    },
  };
}
