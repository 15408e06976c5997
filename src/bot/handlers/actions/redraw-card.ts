import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { ItemRefusal } from "../../../domain/actions/decision.js";
import type { Meetings } from "../../../store/meetings.js";
import type { OpenRow } from "../../cards/actions/present-list.js";
import { readAt } from "../../cards/at.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { readList } from "../../list-ref.js";
import type { PressTurn } from "../../turn/turn.js";
import type { OnBoard } from "../on-board.js";
import type { UnderRequest } from "../plans/show-plan.js";
import { type ChangeNews, itemCard, meetingAhead } from "./item-answer.js";
import type { ListRequest } from "./look.js";

type Deps = {
  meetings: Pick<Meetings, "from">;
  redrawList: (turn: PressTurn, request: ListRequest) => Promise<Rendered>;
  /** What stands under an objective of a plan; `undefined` when the plan is gone. */
  redrawPlan: (on: OnBoard, request: UnderRequest) => Promise<Rendered | undefined>;
  /** A notice drawn anew for its reader; `undefined` when it is not theirs or is gone. */
  redrawNotice: (turn: PressTurn, notice: string, open: OpenRow | undefined) => Promise<Rendered | undefined>;
};

/** How the item's own row is drawn on a list or notice; absent: folded. */
export type ItemRow = Omit<OpenRow, "item">;

export type RedrawCard = (
  turn: PressTurn,
  on: OnBoard,
  item: ActionItem,
  at: string,
  drawn?: { row?: ItemRow; news?: ChangeNews },
) => Promise<Rendered>;

/**
 * Whether the card that a button stands on says by itself why it did nothing: the row of a notice, once its item is closed. A refusal in
 * the place of that card would hide its other rows.
 */
export function rowSaysWhy({ kind }: Pick<ItemRefusal, "kind">, at: string): boolean {
  return kind === "not-open" && readAt(at).kind === "notice";
}

/** Draws the card anew that a button stands on: the item's own, a list, or a notice. */
export function redrawCard({ meetings, redrawList, redrawPlan, redrawNotice }: Deps): RedrawCard {
  return async (turn, on, item, at, { row, news = "none" } = {}) => {
    const card = readAt(at);
    // A folded list or notice names no meeting, so none is read for it.
    const namesMeeting = card.kind === "card" || row !== undefined;
    const nextMeeting = namesMeeting ? await meetingAhead(meetings, on) : undefined;
    const open = row && { item: item.id, ...row, ...(nextMeeting === undefined ? {} : { nextMeeting }) };
    switch (card.kind) {
      case "card":
        return itemCard(on, item, news, turn.at, nextMeeting);
      case "list": {
        const list = readList(card.list);
        if (list === undefined) return presentRefusal({ kind: "stale-press" });
        const answered = item.state.kind === "open" ? {} : { answered: item };
        return redrawList(turn, { list, page: card.page, ...(open === undefined ? {} : { open }), ...answered });
      }
      case "plan": {
        const { kind: _kind, ...where } = card;
        const answered = item.state.kind === "open" ? {} : { answered: item };
        const shown = await redrawPlan(on, { ...where, ...(open === undefined ? {} : { open }), ...answered });
        return shown ?? presentRefusal({ kind: "stale-press" });
      }
      case "notice":
        return (await redrawNotice(turn, card.notice, open)) ?? presentRefusal({ kind: "stale-press" });
    }
  };
}
