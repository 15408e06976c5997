import { lastChangeBy } from "../../../domain/actions/changer.js";
import { undoMinutes } from "../../../domain/actions/life.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { HandledTurns } from "../../../store/handled-turns.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, Turn } from "../../turn/turn.js";
import type { AsMember } from "../on-board.js";

type Deps = { items: Pick<ActionItems, "findLastChangedBy">; findBeyondUndo: HandledTurns["findBeyondUndo"] };

/**
 * Since their last change of an action they turned to something that undo does not take back, so that "undo" alone may be meant of that:
 * they are told, and offered the action's change. Absent: undo can mean one thing only.
 */
export async function turnedElsewhere(deps: Deps, { at }: Turn, on: AsMember): Promise<Answer | undefined> {
  const since = new Date(at.getTime() - undoMinutes * 60_000);
  const beyond = await deps.findBeyondUndo(on.scope, on.me.id);
  if (beyond === undefined || beyond.at < since) return undefined;
  const [item] = await deps.items.findLastChangedBy(on.scope, on.me.id, since);
  const last = item && lastChangeBy(item, on.me.id);
  if (item === undefined || last === undefined)
    return { say: presentRefusal({ kind: "undo-elsewhere", of: beyond.of }) };
  // What an import logged and changed is of the same moment: one action of it is not what "undo" means.
  const isLater = beyond.of === "imports" ? last.at > beyond.at : last.at >= beyond.at;
  if (isLater) return undefined;
  if (beyond.of === "imports") return { say: presentRefusal({ kind: "undo-elsewhere", of: beyond.of }) };
  const before = { item, board: on.board, reader: on.reader };
  return { say: presentRefusal({ kind: "undo-elsewhere", of: beyond.of, before }) };
}
