import { type ActionItem, itemName } from "../../../domain/actions/action-item.js";
import { loggedInError } from "../../../domain/actions/decide-undo.js";
import type { ChangedItem } from "../../../services/actions/change-item.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import { presentUndone } from "../../cards/actions/present-undone.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, Turn } from "../../turn/turn.js";
import type { AsMember } from "../on-board.js";
import { type Changed, changeAnswer } from "./change-answer.js";
import { undoNews } from "./change-news.js";

type Deps = { services: Pick<Services, "afterChange">; items: Pick<ActionItems, "history"> };

/** What taking back is answered with: of one change its action's card, of several one card that names them. */
export function undoAnswer(deps: Deps) {
  const answerFor = changeAnswer(deps);
  return async (turn: Turn, on: AsMember, results: readonly ChangedItem[]): Promise<Answer> => {
    const [first, ...others] = results;
    if (first === undefined) return { say: presentRefusal({ kind: "nothing-to-undo" }) };
    if (others.length === 0 || results.every(isGoneOut)) return answerFor(turn, on, first, undoNews);
    const undone = results.filter((result): result is Changed => result.kind === "changed");
    const left = results.flatMap((result) => (result.kind === "refused" ? [itemName(result.item)] : []));
    const say = presentUndone({ ...undoneNames(undone.map(({ item }) => item)), left, board: on.board });
    if (undone.length === 0) return { say };
    return {
      say,
      afterwards: () =>
        deps.services.afterChange(...undone.map(({ item, before }) => ({ item, before, by: on.me.id, at: turn.at }))),
    };
  };
}

function isGoneOut(result: ChangedItem): boolean {
  return result.kind === "refused" && result.refusal.kind === "gone-out";
}

/** The numbers of actions that were taken back together, and of those among them that had been logged. */
export function undoneNames(items: readonly ActionItem[]) {
  const isLogged = ({ state }: ActionItem) => state.kind === "withdrawn" && state.reason === loggedInError;
  const undone = items.filter((item) => !isLogged(item));
  return { undone: undone.map(itemName), withdrawn: items.filter(isLogged).map(itemName) };
}
