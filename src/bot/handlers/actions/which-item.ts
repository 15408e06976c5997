import type { ActionItem } from "../../../domain/actions/action-item.js";
import { isOwnedBy } from "../../../domain/actions/owners.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import { runsCommittee } from "../../../domain/committees/member.js";
import type { ActionItemId } from "../../../domain/ids.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { TenantScope } from "../../../store/scopes.js";
import { presentWhichCommittee } from "../../cards/actions/present-which-committee.js";
import { presentWhichItem } from "../../cards/actions/present-which-item.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { ItemRefs } from "../../commands/command.js";
import type { MessageTurn } from "../../turn/turn.js";
import { type AsMember, allBoards, type Found, theBoard } from "../on-board.js";
import { unknownNumber } from "./unknown-number.js";

type Deps = {
  items: Pick<ActionItems, "find" | "findByNumber" | "list">;
  /** The actions of those cards of ours that stand in a thread. */
  findInThread: (scope: TenantScope, conversation: string) => Promise<readonly ActionItemId[]>;
};

/** The committee of an action, and the action. */
export type OfItem = AsMember & { item: ActionItem };

/** What is said of an action: the text that says it of another number, and whether its owner says so that it is done. */
export type SaidOf = { of: (refs: ItemRefs) => string | undefined; closes: boolean };

/** So many of one's own are offered where no number was said. */
const mostOffered = 6;

/**
 * The action that is meant: by its number; without one that of the thread's card. "Done" also means the only open one of whoever speaks;
 * but whoever runs the committee closes what everybody or an agency owes for all of them, so that needs its number. Where it can't be
 * told it is asked.
 */
export function whichItem(deps: Deps) {
  return async (turn: MessageTurn, refs: ItemRefs | undefined, said: SaidOf): Promise<Found<OfItem>> => {
    const number = refs?.numbers[0];
    if (number !== undefined) return byNumber(deps, turn, number, refs?.code);
    const boards = allBoards(turn, "act");
    if (boards.length === 0) {
      const found = theBoard(turn, "act");
      if (found.kind === "answer") return found;
    }
    const inIt = await inThread(deps, turn, boards);
    if (inIt !== undefined) return { kind: "found", on: inIt };
    const own = await ownItems(deps, boards);
    const [only, ...others] = own;
    const forAll = only !== undefined && only.item.owners.kind !== "named" && runsCommittee(only.me);
    if (said.closes && only !== undefined && others.length === 0 && !forAll) return { kind: "found", on: only };
    return { kind: "answer", answer: { say: which(own, said) } };
  };
}

/** Of several committees the only one where somebody who says it has a part in that action; else the only one that has the number. */
async function byNumber({ items }: Deps, turn: MessageTurn, number: number, code?: string): Promise<Found<OfItem>> {
  const boards = allBoards(turn, "act");
  if (code === undefined && boards.length > 1) {
    const found: OfItem[] = [];
    for (const on of boards) {
      const item = await items.findByNumber(on.scope, number);
      if (item !== undefined) found.push({ ...on, item });
    }
    const theirs = found.filter(({ item, me }) => runsCommittee(me) || isOwnedBy(item, me));
    const [only, ...others] = theirs.length > 0 ? theirs : found;
    if (only !== undefined && others.length === 0) return { kind: "found", on: only };
    if (only !== undefined) {
      const committees = [only, ...others].map(({ committee }) => committee);
      return { kind: "answer", answer: { say: presentWhichCommittee({ committees, text: turn.typed }) } };
    }
  }
  const found = theBoard(turn, "act", { code });
  if (found.kind === "answer") return found;
  const item = await items.findByNumber(found.on.scope, number);
  if (item !== undefined) return { kind: "found", on: { ...found.on, item } };
  const say = presentRefusal(unknownNumber(turn, number, found.on.board));
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

/** One's open actions: what is done and awaits the board stands last. */
async function ownItems({ items }: Deps, boards: readonly AsMember[]): Promise<readonly OfItem[]> {
  const found = await Promise.all(
    boards.map(async (on) => {
      const own = await items.list(on.scope, { ownedBy: on.me }, { skip: 0, limit: mostOffered });
      return own.items.filter(({ state }) => state.kind === "open").map((item) => ({ ...on, item }));
    }),
  );
  return found.flat();
}

/** One's own as buttons that say it again. That a closed item is among them is not told where it may not be read. */
function which(own: readonly OfItem[], said: SaidOf) {
  const several = new Set(own.map(({ committee }) => committee.id)).size > 1;
  const offered = own
    .filter(({ item, reader }) => mayRead(item, reader))
    .slice(0, mostOffered)
    .flatMap(({ item, board }) => {
      const text = said.of({ numbers: [item.number] });
      const title = said.of({ numbers: [item.number], ...(several && { code: board.committee.code }) });
      return text === undefined || title === undefined ? [] : [{ item, board, text, title }];
    });
  if (offered.length > 0) return presentWhichItem({ offered, several });
  return presentRefusal({ kind: "incomplete", missing: "number", example: said.of({ numbers: [12] }) ?? "done 12" });
}
