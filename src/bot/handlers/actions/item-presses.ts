import type { Answer, PressTurn } from "../../turn/turn.js";
import type { ItemVerb } from "../../verbs/item-verbs.js";
import type { VerbData } from "../../verbs.js";
import type { Handlers } from "../handlers.js";
import { withoutBoard } from "../on-board.js";
import type { Presses } from "../presses.js";
import type { ItemForms } from "./item-forms.js";
import type { pressItem } from "./press-item.js";

export type ItemHandlers = Pick<Handlers, "several" | "proof" | "look"> & {
  item: ReturnType<typeof pressItem>;
  forms: ItemForms;
  /** The card as it was before a row was opened or a form asked for. */
  fold: (turn: PressTurn, data: VerbData<"item.fold">) => Promise<Answer>;
};

/** Which handler answers which button of logged actions, their lists and their proof. */
export function itemPresses({ item, several, proof, forms, fold, look }: ItemHandlers): Presses<ItemVerb> {
  return {
    "item.done": item.done,
    "item.undo": item.undo,
    "item.redate": item.redate,
    "item.edit": item.edit,
    "item.note": item.note,
    "item.rate": item.rate,
    "item.ask": item.ask,
    "item.grant": item.grant,
    "item.decline": item.decline,
    "item.discharge": item.discharge,
    "item.reopen": item.reopen,
    "item.withdraw": item.withdraw,
    "item.snooze": item.snooze,
    "item.nudge": item.nudge,
    "item.pass-on": item.passOn,
    "items.accept": several.accept,
    "proof.export": proof.export,
    "item.open": forms.open,
    "item.fold": fold,
    "item.show": look.pressShow,
    "item.redate.ask": forms.askDay,
    "item.redate.pick": forms.pickDay,
    "item.edit.ask": forms.edit,
    "item.note.ask": forms.note,
    "item.rate.ask": forms.rate,
    "item.ask.form": forms.ask,
    "item.decline.ask": forms.decline,
    "item.withdraw.ask": forms.withdraw,
    "item.snooze.ask": forms.snooze,
    "item.nudge.ask": forms.nudge,
    "item.history": look.pressHistory,
    "proof.show": proof.show,
    "list.show": (turn, data) => (turn.standings.length === 0 ? withoutBoard(turn) : look.pressList(turn, data)),
  };
}
