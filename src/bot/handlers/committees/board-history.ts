import { type BoardLine, linesKept } from "../../../domain/committees/board-history.js";
import type { Committees } from "../../../store/committees.js";
import type { Members } from "../../../store/members.js";
import { boardHistoryPage, presentBoardHistory } from "../../cards/committees/present-board-history.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { inOwnChat } from "../in-own-chat.js";
import { boardOfPress, type Found, type OnBoard } from "../on-board.js";

type Deps = { committees: Pick<Committees, "history">; members: Pick<Members, "history"> };

/** What was changed of a board and of its roster, for chair and clerk: one history of both, the newest first. */
export function handleBoardHistory({ committees, members }: Deps) {
  const page = async (found: Found<OnBoard>, wanted: number): Promise<Answer> => {
    if (found.kind === "answer") return found.answer;
    const { scope, board } = found.on;
    const [ofBoard, ofMembers] = await Promise.all([
      committees.history(scope, linesKept),
      members.history(scope, linesKept),
    ]);
    const lines = inOrder([...ofBoard, ...ofMembers]);
    // A page that was cut off meanwhile is the last one there is.
    const shown = Math.min(wanted, Math.max(1, Math.ceil(lines.length / boardHistoryPage)));
    const from = (shown - 1) * boardHistoryPage;
    const view = { board, lines: lines.slice(from, from + boardHistoryPage), page: shown, total: lines.length };
    return { say: presentBoardHistory(view) };
  };

  return {
    show: (turn: MessageTurn): Promise<Answer> => page(inOwnChat(turn, "board-history"), 1),
    pressShow: (turn: PressTurn, { committee, page: wanted }: VerbData<"board-history.show">): Promise<Answer> =>
      page(boardOfPress(turn, "board-history", committee), wanted),
  };
}

/** The newest first; of one moment those of the board before those of its members. */
function inOrder(lines: readonly BoardLine[]): readonly BoardLine[] {
  return [...lines].sort((one, other) => other.at.getTime() - one.at.getTime());
}
