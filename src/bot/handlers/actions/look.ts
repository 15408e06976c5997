import type { ActionItem } from "../../../domain/actions/action-item.js";
import { carriedOver } from "../../../domain/agendas/carried.js";
import { agencyKeysOf } from "../../../domain/committees/agency-names.js";
import { mayListClosed } from "../../../domain/committees/may-read.js";
import type { Day } from "../../../domain/days/day.js";
import { type ItemList, tellsMore } from "../../../services/actions/list-items.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Plans } from "../../../store/plans.js";
import { type OpenRow, pageSize, presentList } from "../../cards/actions/present-list.js";
import { historyPage, presentHistory, presentStory } from "../../cards/actions/present-story.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command, ItemRef } from "../../commands/command.js";
import { textOf } from "../../commands/texts/text-of.js";
import { readList } from "../../list-ref.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { allBoards, boardOfPress, type Found, type OnBoard, theBoard, withoutBoard } from "../on-board.js";
import { askedList } from "./asked-list.js";
import { onItem } from "./press-item.js";
import { unknownNumber } from "./unknown-number.js";
import { type SaidOf, whichItem } from "./which-item.js";

type Deps = {
  services: Pick<Services, "listItems">;
  items: Pick<ActionItems, "find" | "findByNumber" | "findByBoardReference" | "history" | "historyPage" | "list">;
  meetings: Pick<Meetings, "from" | "latest" | "plannedDays">;
  people: Pick<People, "findByChannelIds">;
  plans: Pick<Plans, "standing">;
  /** See `whichItem`. */
  findInThread: Parameters<typeof whichItem>[0]["findInThread"];
};

/** A page of a list, and how one of its rows is drawn. */
export type ListRequest = {
  list: ItemList;
  page: number;
  /** Absent: of all the reader's committees here. */
  committee?: string | undefined;
  open?: OpenRow;
  answered?: ActionItem;
};

/** History lines on the card of one action, and on a page of its whole history. */
const storyLines = 10;

/** What somebody asks to see: lists and single actions. */
export function handleLook({ services, items, meetings, people, plans, findInThread }: Deps) {
  const withoutNumber = whichItem({ items, findInThread });
  const list = async (turn: Turn, { list, page, committee, ...drawn }: ListRequest): Promise<Rendered> => {
    const boards = allBoards(turn, "look").filter((on) => committee === undefined || on.committee.id === committee);
    const [first] = boards;
    if (first === undefined) return presentRefusal({ kind: "stale-press" });
    const listed = boards.map((on) => ({
      scope: on.scope,
      today: on.today,
      roster: on.roster,
      ...(on.me === undefined ? {} : { me: on.me }),
      openPart: tellsMore(list) && !mayListClosed(on.committee.id, on.reader, list.owner === "me"),
    }));
    const whose = whoseName(list, boards);
    return presentList({
      ...(await services.listItems(listed, list, page, pageSize)),
      ...drawn,
      ...(whose === undefined ? {} : { whose }),
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
      ...(await storyOf(on, item)),
    });

  const storyOf = async ({ scope, today }: OnBoard, item: ActionItem) => {
    const [lines, days] = await Promise.all([
      items.history(scope, item.id, storyLines),
      meetings.plannedDays(scope, today),
    ]);
    return { history: lines, carried: carriedOver(item, days, today) };
  };

  const history = async (on: OnBoard, item: ActionItem, page: number): Promise<Rendered> => {
    const span = { skip: (page - 1) * historyPage, limit: historyPage };
    const { lines, total } = await items.historyPage(on.scope, item.id, span);
    return presentHistory({ item, board: on.board, reader: on.reader, history: lines, page, total });
  };

  const theItem = async (turn: MessageTurn, ref: ItemRef): Promise<Found<OnBoard & { item: ActionItem }>> => {
    const found = theBoard(turn, "look", { code: ref.code });
    if (found.kind === "answer") return found;
    const item = await items.findByNumber(found.on.scope, ref.number);
    if (item !== undefined) return { kind: "found", on: { ...found.on, item } };
    const say = presentRefusal(unknownNumber(turn, ref.number, found.on.board));
    return { kind: "answer", answer: { say } };
  };

  return {
    async list(turn: MessageTurn, said: Extract<Command, { kind: "list" }>): Promise<Answer> {
      if (turn.standings.length === 0) return withoutBoard(turn);
      const asked = await askedList({ meetings, people, plans }, turn, said);
      if (asked.kind === "answer") return asked.answer;
      const { list: wanted, committee } = asked.on;
      return { say: await list(turn, { list: wanted, page: 1, committee }) };
    },

    async show(turn: MessageTurn, ref: ItemRef): Promise<Answer> {
      const found = await theItem(turn, ref);
      return found.kind === "answer" ? found.answer : { say: await story(found.on, found.on.item) };
    },

    async history(turn: MessageTurn, ref?: ItemRef): Promise<Answer> {
      const found = await (ref === undefined ? withoutNumber(turn, undefined, historyOf) : theItem(turn, ref));
      return found.kind === "answer" ? found.answer : { say: await history(found.on, found.on.item, 1) };
    },

    /** `day`: the day of the meeting in whose minutes it has that number. */
    async showReference(turn: MessageTurn, reference: string, day?: Day): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const [newest] = await items.findByBoardReference(found.on.scope, reference, day);
      return {
        say:
          newest === undefined
            ? presentRefusal({ kind: "unknown-reference", reference })
            : await story(found.on, newest),
      };
    },

    /** The same list drawn anew for a press on it. */
    redrawList: list,

    async pressList(turn: PressTurn, { list: ref, ...data }: VerbData<"list.show">): Promise<Answer> {
      const asked = readList(ref);
      return {
        say: asked === undefined ? presentRefusal({ kind: "stale-press" }) : await list(turn, { ...data, list: asked }),
      };
    },

    /** History, from a row's button. */
    async pressShow(turn: PressTurn, data: VerbData<"item.show">): Promise<Answer> {
      return onItem(items, boardOfPress(turn, "look", data.committee), data, async (on, item) => ({
        say: await story(on, item),
      }));
    },

    async pressHistory(turn: PressTurn, data: VerbData<"item.history">): Promise<Answer> {
      return onItem(items, boardOfPress(turn, "look", data.committee), data, async (on, item) => ({
        say: await history(on, item, data.page),
      }));
    },
  };
}

/** The name for the place line of a list that is somebody's or an agency's. */
function whoseName({ owner, agency }: ItemList, boards: readonly OnBoard[]): string | undefined {
  const roster = boards.flatMap((on) => on.roster);
  if (agency !== undefined) return roster.find((member) => agencyKeysOf(member).includes(agency))?.agency;
  return roster.find(({ id, person }) => owner !== undefined && (id === owner || person === owner))?.name;
}

const historyOf: SaidOf = {
  of: ({ numbers: [number = 12], ...code }) => textOf({ kind: "history", item: { number, ...code } }),
  closes: false,
};
