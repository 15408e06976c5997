import type { HistoryLine } from "../../../domain/actions/action-item.js";
import type { ChangedItem } from "../../../services/actions/change-item.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { presentChangedMeanwhile } from "../../cards/talk/present-talk.js";
import type { Answer, Turn } from "../../turn/turn.js";
import type { AsMember } from "../on-board.js";
import { type ChangeNews, itemCard, refusalCard } from "./item-answer.js";

type Deps = { services: Pick<Services, "afterChange">; items: Pick<ActionItems, "history"> };
export type Changed = Extract<ChangedItem, { kind: "changed" }>;

/** What a typed change of one action is answered with. */
export function changeAnswer({ services, items }: Deps) {
  return async (
    turn: Turn,
    on: AsMember,
    result: ChangedItem,
    newsOf: (changed: Changed) => ChangeNews | Promise<ChangeNews>,
  ): Promise<Answer> => {
    switch (result.kind) {
      case "unknown-item":
        return { say: presentRefusal({ kind: "stale-press" }) };
      case "too-many-changes":
        return { say: presentRefusal({ kind: "too-many-changes", until: result.until, board: on.board }) };
      case "refused":
        return { say: await refusalCard(items, on, result.item, result.refusal, turn.at) };
      case "changed-meanwhile":
        return { say: presentChangedMeanwhile({ item: result.item, board: on.board, reader: on.reader }) };
      case "changed": {
        const { item, before } = result;
        const other = await justBefore(items, on, result, turn.at);
        return {
          say: itemCard(on, item, await newsOf(result), turn.at, undefined, other),
          keeps: item.id,
          afterwards: (reply) =>
            services.afterChange({ item, before, by: on.me.id, at: turn.at, ...(reply && { toldBy: reply }) }),
        };
      }
    }
  };
}

/** Whoever types may not have seen what somebody else changed so shortly before. */
const unseenSeconds = 60;
/** So many of the newest lines hold it, whoever came between. */
const linesRead = 5;

/** What somebody else changed a moment before; who logged it a moment before is no news. */
async function justBefore(
  items: Deps["items"],
  on: AsMember,
  { before, item }: Changed,
  at: Date,
): Promise<HistoryLine | undefined> {
  // What was asked and is answered by this is told in full.
  if (before.request !== undefined && item.request === undefined) return undefined;
  const last = before.changedBy.at(-1);
  if (last === undefined || last.by === on.me.id || before.revision === 1) return undefined;
  if (Math.abs(at.getTime() - last.at.getTime()) > unseenSeconds * 1000) return undefined;
  const lines = await items.history(on.scope, before.id, linesRead);
  const line = lines.find(({ by, at: when }) => by === last.by && when.getTime() === last.at.getTime());
  // Of whom it is quiet is nobody else's business.
  return line?.what.kind === "snoozed" ? undefined : line;
}
