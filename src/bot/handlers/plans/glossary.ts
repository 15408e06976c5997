import type { Services } from "../../../services/services.js";
import type { Glossary } from "../../../store/glossary.js";
import { presentGlossary, presentTerm, type TermNews, termPage } from "../../cards/plans/present-glossary.js";
import type { PlanCommand } from "../../commands/plan-command.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { allBoards, boardOfPress, hasRight, type OnBoard, theBoard } from "../on-board.js";

type Deps = {
  glossary: Pick<Glossary, "list" | "find" | "remove">;
  services: Pick<Services, "lookUpTerm" | "teachTerm">;
};

const longestTerm = 40;
const longestMeaning = 300;

/** What abbreviations mean on a board, asked and taught. */
export function handleGlossary({ glossary, services }: Deps) {
  const said = (on: OnBoard, news: TermNews): Answer => ({
    say: presentTerm(news, { board: on.board, teaches: hasRight(on, "import") }),
  });

  const page = async (on: OnBoard, at: number): Promise<Answer> => {
    const found = await glossary.list(on.scope, { skip: (at - 1) * termPage, limit: termPage });
    return { say: presentGlossary({ ...found, page: at, board: on.board, teaches: hasRight(on, "import") }) };
  };

  /** Of several boards those are asked first whose glossary has it; where it is only one's, that one answers. */
  const knownOn = async (turn: MessageTurn, term: string): Promise<Answer | undefined> => {
    const answers = await Promise.all(
      allBoards(turn, "look").map(async (on) => ({ on, found: await glossary.find(on.scope, term) })),
    );
    const [known, ...others] = answers.flatMap(({ on, found }) => (found === undefined ? [] : [{ on, term: found }]));
    return known === undefined || others.length > 0 ? undefined : said(known.on, { kind: "means", term: known.term });
  };

  return {
    /** What a term means. */
    async asked(turn: MessageTurn, { term }: Extract<PlanCommand, { kind: "what-is" }>): Promise<Answer> {
      const known = await knownOn(turn, term);
      if (known !== undefined) return known;
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const looked = await services.lookUpTerm(found.on.scope, term);
      return looked.kind === "found"
        ? said(found.on, { kind: "means", term: looked.term })
        : said(found.on, { kind: "unknown", typed: term, near: looked.near });
    },

    /** The same where the words may be no term at all, or hold none. Absent: no glossary has it. */
    known: async (turn: MessageTurn, term: string | undefined): Promise<Answer | undefined> =>
      term === undefined ? undefined : knownOn(turn, term),

    async list(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "look");
      return found.kind === "answer" ? found.answer : page(found.on, 1);
    },

    async pressList(turn: PressTurn, data: VerbData<"glossary.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      return found.kind === "answer" ? found.answer : page(found.on, data.page);
    },

    async define(turn: MessageTurn, { term, meaning }: Extract<PlanCommand, { kind: "define-term" }>): Promise<Answer> {
      const found = theBoard(turn, "import");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (term.length > longestTerm || meaning.length > longestMeaning)
        return said(on, { kind: "too-long", term: longestTerm, meaning: longestMeaning });
      const taught = await services.teachTerm(on.scope, { term, meaning }, { by: on.me.id, at: turn.at });
      switch (taught.kind) {
        case "taught":
          return said(on, taught);
        case "known":
          // A turn that runs again finds what it taught.
          return said(on, turn.again || turn.repeated === true ? { ...taught, kind: "taught" } : taught);
        case "too-many":
          return said(on, { kind: "full" });
      }
    },

    async remove(turn: MessageTurn, { term }: Extract<PlanCommand, { kind: "remove-term" }>): Promise<Answer> {
      const found = theBoard(turn, "import");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const removed = await glossary.remove(on.scope, term);
      if (removed !== undefined) return said(on, { kind: "removed", term: removed });
      if (turn.again || turn.repeated === true) return said(on, { kind: "removed" });
      const looked = await services.lookUpTerm(on.scope, term);
      return said(on, { kind: "unknown", typed: term, near: looked.kind === "unknown" ? looked.near : [] });
    },
  };
}
