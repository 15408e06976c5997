import type { Deed } from "../../../domain/actions/life.js";
import type { ActionItems } from "../../../store/action-items.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command } from "../../commands/command.js";
import { isTellable, type Tellable } from "../../tellable.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { clerksOf, theBoard } from "../on-board.js";

type Change = Extract<Command, { kind: "change" }>;

/**
 * Our no to an observer who would change one action: with what they can do instead, which is to let the clerk know. Undefined: it is none of
 * theirs, or of no action that is there.
 */
export async function observerRefusal(
  { items }: { items: Pick<ActionItems, "findByNumber"> },
  turn: MessageTurn,
  { items: refs, deed }: Change,
): Promise<Answer | undefined> {
  const what = tellableOf(deed);
  const number = refs?.numbers[0];
  if (number === undefined || what === undefined) return undefined;
  const of = { code: refs?.code };
  if (theBoard(turn, "act", of).kind === "found") return undefined;
  const found = theBoard(turn, "tell-clerk", of);
  if (found.kind === "answer") return undefined;
  const { on } = found;
  const item = await items.findByNumber(on.scope, number);
  return (
    item && { say: presentRefusal({ kind: "observer", board: on.board, clerks: clerksOf(on), tells: { item, what } }) }
  );
}

/** What was typed as the deed that it would have been. */
function tellableOf(deed: Change["deed"]): Tellable | undefined {
  const named: Partial<Record<Change["deed"], Deed>> = {
    close: "done",
    redate: "move",
    shift: "move",
    give: "reassign",
  };
  const meant = named[deed] ?? (deed as Deed);
  return isTellable(meant) ? meant : undefined;
}
