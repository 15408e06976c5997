import { type ActionItem, dueOn } from "../../../domain/actions/action-item.js";
import type { ActionItemId } from "../../../domain/ids.js";
import type { ChangedItem } from "../../../services/actions/change-item.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { ItemView } from "../../cards/actions/present-item.js";
import { readAt } from "../../cards/at.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { presentChangedMeanwhile } from "../../cards/talk/present-talk.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, asMember, boardOfPress, type Found, type OnBoard } from "../on-board.js";
import { occasion } from "./change.js";
import { refusalCard } from "./item-answer.js";
import { dueOf, ownersOf } from "./item-choices.js";
import type { ItemForms } from "./item-forms.js";
import { longestTask } from "./log.js";
import type { RedrawCard } from "./redraw-card.js";

type Deps = {
  services: Pick<Services, "markDone" | "moveDue" | "editItem" | "undoChange" | "afterChange">;
  items: Pick<ActionItems, "find">;
  meetings: Pick<Meetings, "from">;
  redraw: RedrawCard;
  forms: ItemForms;
};

type OnItem = VerbData<"item.done">;

/** Buttons that change one action, on its own card or on a row. The press is answered by that card drawn anew. */
export function pressItem({ services, items, meetings, redraw, forms }: Deps) {
  type Change = (on: AsMember, item: ActionItem) => Promise<ChangedItem>;
  /** The form once more, with what was entered, where somebody else changed the item while it was filled in. */
  type Again = () => Promise<Answer>;

  /** Changes the item unless this very press was handled before; either way the card shows what is true now. */
  async function changed(
    turn: PressTurn,
    data: OnItem,
    news: ItemView["news"],
    change: Change,
    again?: Again,
  ): Promise<Answer> {
    return onItem(items, asMember(boardOfPress(turn, data.committee)), data, async (on, item) => {
      if (turn.repeated) return { say: await redraw(turn, on, item, data.at) };
      const result = await change(on, item);
      if (again !== undefined && result.kind === "changed-meanwhile" && result.item.state.kind === "open")
        return again();
      return toAnswer(turn, on, data, news, result);
    });
  }

  async function toAnswer(
    turn: PressTurn,
    on: AsMember,
    data: OnItem,
    news: ItemView["news"],
    result: ChangedItem,
  ): Promise<Answer> {
    switch (result.kind) {
      case "unknown-item":
        return { say: presentRefusal({ kind: "stale-press" }) };
      case "refused": {
        // What it is asked to become, it is: the card is simply behind.
        const behind = result.refusal.kind === "not-open" || result.refusal.kind === "no-change";
        if (behind) return { say: await redraw(turn, on, result.item, data.at) };
        return { say: refusalCard(on, result.item, result.refusal, news === "edited" ? "edit" : "move", turn.at) };
      }
      case "changed-meanwhile":
        return { say: presentChangedMeanwhile({ item: result.item, board: on.board, reader: on.reader }) };
      case "changed": {
        const { item, before } = result;
        return {
          say: await redraw(turn, on, item, data.at, { news }),
          // A list or a notice is drawn anew by its own rules, never as the card of one item.
          ...(readAt(data.at).kind === "card" ? { keeps: item.id } : {}),
          afterwards: () => services.afterChange({ item, before, by: on.me.id, at: turn.at }),
        };
      }
    }
  }

  return {
    done: (turn: PressTurn, data: OnItem) =>
      changed(turn, data, "none", (on, item) => {
        const { signOff } = on.committee;
        return services.markDone(on.scope, { item: item.id, ...occasion(turn, on), signOff, roster: on.roster });
      }),

    undo: (turn: PressTurn, data: OnItem) =>
      changed(turn, data, "undone", (on, item) =>
        services.undoChange(on.scope, { item: item.id, ...occasion(turn, on) }),
      ),

    redate: (turn: PressTurn, data: VerbData<"item.redate">) =>
      onItem(items, asMember(boardOfPress(turn, data.committee)), data, async (on) => {
        const to = await dueOf(data, on, meetings);
        if (typeof to === "string") return forms.pickDay(turn, data, { objection: to });
        const change: Change = (_on, item) =>
          services.moveDue(on.scope, {
            ...{ item: item.id, ...occasion(turn, on), to, today: on.today },
            ...(data.due === "pick" ? { madeFor: data.revision } : {}),
          });
        const kept = dueOn(to);
        if (data.due !== "pick" || kept === undefined) return changed(turn, data, "moved", change);
        return changed(turn, data, "moved", change, () =>
          forms.pickDay(turn, data, { objection: "changed-meanwhile", kept }),
        );
      }),

    edit: (turn: PressTurn, data: VerbData<"item.edit">) =>
      onItem(items, asMember(boardOfPress(turn, data.committee)), data, async (on, item) => {
        const task = (data.task ?? item.task).replace(/\s+/g, " ").trim();
        const owners = ownersOf(data.owner, item, on, turn.at);
        if (task.length > longestTask) return { say: presentRefusal({ kind: "too-long", limit: longestTask }) };
        const kept = { task, owner: data.owner ?? "as-is" };
        if (task === "") return forms.edit(turn, data, { objection: "empty-task", kept });
        if (owners === undefined) return forms.edit(turn, data, { objection: "unknown-member", kept });
        const change: Change = () =>
          services.editItem(on.scope, { item: item.id, ...occasion(turn, on), task, owners, madeFor: data.revision });
        return changed(turn, data, "edited", change, () =>
          forms.edit(turn, data, { objection: "changed-meanwhile", kept }),
        );
      }),
  };
}

/** Goes on with the item that a button names, if the committee has it. */
export async function onItem<On extends OnBoard>(
  items: Pick<ActionItems, "find">,
  found: Found<On>,
  data: { item: string },
  then: (on: On, item: ActionItem) => Promise<Answer>,
): Promise<Answer> {
  if (found.kind === "answer") return found.answer;
  const item = await items.find(found.on.scope, data.item as ActionItemId);
  return item === undefined ? { say: presentRefusal({ kind: "stale-press" }) } : then(found.on, item);
}
