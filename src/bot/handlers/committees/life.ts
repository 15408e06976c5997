import type { Committee } from "../../../domain/committees/committee.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import {
  presentArchiveAsked,
  presentArchived,
  presentDeleteAsked,
  presentDeleteConfirm,
  presentDeleted,
  presentRestored,
} from "../../cards/committees/present-life.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe, type Found, theBoard } from "../on-board.js";

type Deps = {
  services: Pick<Services, "archiveCommittee" | "countGoneWith" | "deleteCommittee">;
  items: Pick<ActionItems, "count">;
  tell: Pick<Tell, "home">;
};

const gone = (): Answer => ({ say: presentRefusal({ kind: "stale-press" }) });

/** Whether a committee goes on: archived, restored, deleted. */
export function handleLife({ services, items, tell }: Deps) {
  /** The home hears of it: by the answer, where that stands there. */
  const told = (turn: Turn, committee: Committee, say: Rendered, inHome: Rendered): Answer => ({
    say,
    afterwards: async () => {
      if (turn.place.conversation !== committee.home.conversation) await tell.home(committee, inHome);
    },
  });

  const archiveAsked = async (on: AsMember): Promise<Answer> => ({
    say: presentArchiveAsked({ board: on.board, outstanding: await items.count(on.scope, {}) }),
  });

  const deleteAsked = async (on: AsMember): Promise<Answer> => ({
    say: presentDeleteAsked({ board: on.board, gone: await services.countGoneWith(on.scope) }),
  });

  const put = async (turn: Turn, on: AsMember, to: "archived" | "restored", revision: number): Promise<Answer> => {
    const present = to === "archived" ? presentArchived : presentRestored;
    const done = await services.archiveCommittee(on.committee, { to, revision, ...byMe(on, turn) });
    if (done.kind === "gone") return gone();
    const { committee } = done;
    const board = { ...on.board, committee };
    if (done.kind === "changed-meanwhile")
      return to === "archived" ? archiveAsked({ ...on, board, committee }) : put(turn, on, to, committee.revision);
    const say = present({ board });
    return done.isNew ? told(turn, committee, say, present({ board, by: on.me.name })) : { say };
  };

  const asked = (found: Found<AsMember>, ask: (on: AsMember) => Promise<Answer> | Answer): Promise<Answer> | Answer =>
    found.kind === "answer" ? found.answer : ask(found.on);

  return {
    async askArchive(turn: MessageTurn): Promise<Answer> {
      return asked(theBoard(turn, "committee"), (on) =>
        on.committee.archivedAt === undefined ? archiveAsked(on) : { say: presentArchived({ board: on.board }) },
      );
    },

    async restore(turn: MessageTurn): Promise<Answer> {
      return asked(theBoard(turn, "committee"), (on) => put(turn, on, "restored", on.committee.revision));
    },

    async askDelete(turn: MessageTurn): Promise<Answer> {
      return asked(theBoard(turn, "committee"), deleteAsked);
    },

    async pressArchive(turn: PressTurn, { committee, revision }: VerbData<"committee.archive">): Promise<Answer> {
      return asked(boardOfPress(turn, "committee", committee), (on) => put(turn, on, "archived", revision));
    },

    async pressRestore(turn: PressTurn, { committee, revision }: VerbData<"committee.restore">): Promise<Answer> {
      return asked(boardOfPress(turn, "committee", committee), (on) => put(turn, on, "restored", revision));
    },

    async confirmDelete(turn: PressTurn, data: VerbData<"committee.delete.ask">): Promise<Answer> {
      return asked(boardOfPress(turn, "committee", data.committee), (on) =>
        // Something was set since it was counted: it is counted once more.
        on.committee.revision === data.revision ? { say: presentDeleteConfirm({ board: on.board }) } : deleteAsked(on),
      );
    },

    async pressDelete(turn: PressTurn, data: VerbData<"committee.delete">): Promise<Answer> {
      const isThere = turn.standings.some(({ committee }) => committee.id === data.deleting);
      if (!isThere && (turn.repeated || turn.again)) return { say: presentDeleted({}) };
      return asked(boardOfPress(turn, "committee", data.deleting), async (on) => {
        const { typedCode: typed = "", revision } = data;
        const done = await services.deleteCommittee(on.committee, { typed, revision, at: turn.at });
        if (done === "other-code") return { say: presentDeleteConfirm({ board: on.board, other: true }) };
        if (done === "changed-meanwhile") return deleteAsked(on);
        const { name } = on.committee;
        return told(turn, on.committee, presentDeleted({ name }), presentDeleted({ name, by: on.me.name }));
      });
    },
  };
}
