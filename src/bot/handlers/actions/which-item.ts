import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { ActionItemId } from "../../../domain/ids.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { TenantScope } from "../../../store/scopes.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { ItemRefs } from "../../commands/command.js";
import type { MessageTurn } from "../../turn/turn.js";
import { type AsMember, allBoards, asMember, type Found, theBoard } from "../on-board.js";

type Deps = {
  items: Pick<ActionItems, "find" | "findByNumber" | "list">;
  /** The actions of those cards of ours that stand in a thread. */
  findInThread: (scope: TenantScope, conversation: string) => Promise<readonly ActionItemId[]>;
};

/** The committee of an action, and the action. */
export type OfItem = AsMember & { item: ActionItem };

/**
 * The action that is meant: by its number; without one that of the thread's card, else the only open one of whoever speaks. `example`
 * says the same with a number, for where it can't be told.
 */
export function whichItem(deps: Deps) {
  return async (turn: MessageTurn, refs: ItemRefs | undefined, example: string): Promise<Found<OfItem>> => {
    const number = refs?.numbers[0];
    if (number !== undefined) return byNumber(deps, turn, number, refs?.code);
    const boards = allBoards(turn).flatMap((on): readonly AsMember[] =>
      on.me === undefined || on.me.role === "observer" ? [] : [{ ...on, me: on.me }],
    );
    if (boards.length === 0) {
      const found = asMember(theBoard(turn, undefined, turn.typed));
      if (found.kind === "answer") return found;
    }
    const meant = (await inThread(deps, turn, boards)) ?? (await onlyOwn(deps, boards));
    if (meant !== undefined) return { kind: "found", on: meant };
    return { kind: "answer", answer: { say: presentRefusal({ kind: "incomplete", missing: "number", example }) } };
  };
}

async function byNumber({ items }: Deps, turn: MessageTurn, number: number, code?: string): Promise<Found<OfItem>> {
  const found = asMember(theBoard(turn, code, turn.typed));
  if (found.kind === "answer") return found;
  const item = await items.findByNumber(found.on.scope, number);
  if (item !== undefined) return { kind: "found", on: { ...found.on, item } };
  const say = presentRefusal({ kind: "unknown-number", name: `A${number}`, board: found.on.board });
  return { kind: "answer", answer: { say } };
}

/** The thread of one action's card in a channel; where cards of several stand, none of them is meant. */
async function inThread(
  { items, findInThread }: Deps,
  turn: MessageTurn,
  [on]: readonly AsMember[],
): Promise<OfItem | undefined> {
  if (turn.place.kind !== "channel" || on === undefined) return undefined;
  const [id, ...others] = await findInThread({ tenant: turn.tenant }, turn.conversation);
  const item = id === undefined || others.length > 0 ? undefined : await items.find(on.scope, id);
  return item && { ...on, item };
}

/** Two are enough to know that there is more than one: what is done and awaits the board stands last. */
async function onlyOwn({ items }: Deps, boards: readonly AsMember[]): Promise<OfItem | undefined> {
  const found = await Promise.all(
    boards.map(async (on) => {
      const own = await items.list(on.scope, { ownedBy: on.me }, { skip: 0, limit: 2 });
      return own.items.filter(({ state }) => state.kind === "open").map((item) => ({ ...on, item }));
    }),
  );
  const [only, ...others] = found.flat();
  return others.length === 0 ? only : undefined;
}
