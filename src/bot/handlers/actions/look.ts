import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { ListKind } from "../../../services/actions/list-items.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import { type OpenRow, pageSize, presentList } from "../../cards/actions/present-list.js";
import { presentStory } from "../../cards/actions/present-story.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { ItemRef } from "../../commands/command.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { allBoards, boardOfPress, type OnBoard, theBoard, withoutBoard } from "../on-board.js";
import { onItem } from "./press-item.js";

type Deps = {
  services: Pick<Services, "listItems">;
  items: Pick<ActionItems, "find" | "findByNumber" | "findByBoardReference" | "history">;
};

/** A page of a list, and how one of its rows is drawn. */
export type ListRequest = {
  list: ListKind;
  page: number;
  /** Absent: of all the reader's committees here. */
  committee?: string | undefined;
  open?: OpenRow;
  answered?: ActionItem;
};

/** History lines on the card of one action. */
const storyLines = 10;

/** What somebody asks to see: lists and single actions. */
export function handleLook({ services, items }: Deps) {
  const list = async (turn: Turn, { list, page, committee, ...drawn }: ListRequest): Promise<Rendered> => {
    const boards = allBoards(turn).filter((on) => committee === undefined || on.committee.id === committee);
    const [first] = boards;
    if (first === undefined) return presentRefusal({ kind: "stale-press" });
    const listed = boards.map((on) => ({
      scope: on.scope,
      today: on.today,
      ...(on.me === undefined ? {} : { me: on.me.id }),
    }));
    const found = await services.listItems(listed, list, page, pageSize);
    return presentList({
      ...found,
      ...drawn,
      list,
      page,
      boards: boards.map((on) => on.board),
      reader: first.reader,
      now: turn.at,
    });
  };

  const story = async (on: OnBoard, item: ActionItem): Promise<Rendered> =>
    presentStory({
      item,
      board: on.board,
      reader: on.reader,
      history: await items.history(on.scope, item.id, storyLines),
    });

  return {
    async list(turn: Turn, kind: ListKind): Promise<Answer> {
      return turn.standings.length === 0 ? withoutBoard(turn) : { say: await list(turn, { list: kind, page: 1 }) };
    },

    async show(turn: MessageTurn, ref: ItemRef): Promise<Answer> {
      const found = theBoard(turn, ref.code, turn.typed);
      if (found.kind === "answer") return found.answer;
      const item = await items.findByNumber(found.on.scope, ref.number);
      if (item !== undefined) return { say: await story(found.on, item) };
      return { say: presentRefusal({ kind: "unknown-number", name: `A${ref.number}`, board: found.on.board }) };
    },

    async showReference(turn: MessageTurn, reference: string): Promise<Answer> {
      const found = theBoard(turn, undefined, turn.typed);
      if (found.kind === "answer") return found.answer;
      const [newest] = await items.findByBoardReference(found.on.scope, reference);
      return {
        say:
          newest === undefined
            ? presentRefusal({ kind: "unknown-reference", reference })
            : await story(found.on, newest),
      };
    },

    /** The same list drawn anew for a press on it. */
    redrawList: list,

    /** History, from a row's button. */
    async pressShow(turn: PressTurn, data: VerbData<"item.show">): Promise<Answer> {
      return onItem(items, boardOfPress(turn, data.committee), data, async (on, item) => ({
        say: await story(on, item),
      }));
    },
  };
}
