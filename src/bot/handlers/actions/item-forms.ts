import type { ActionItem, HistoryLine } from "../../../domain/actions/action-item.js";
import type { ItemRefusal } from "../../../domain/actions/decision.js";
import { objectionTo } from "../../../domain/actions/decision.js";
import type { Deed } from "../../../domain/actions/life.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { FormName, Kept } from "../../cards/actions/item-form.js";
import { type FormObjection, presentEdit, presentItemForm } from "../../cards/actions/present-item-forms.js";
import { type At, readAt } from "../../cards/at.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, clerksOf } from "../on-board.js";
import { meetingAhead, refusalCard } from "./item-answer.js";
import { settingOf } from "./occasion.js";
import { onItem } from "./press-item.js";
import { type RedrawCard, rowSaysWhy } from "./redraw-card.js";
import { remindingRefusal } from "./reminding-refusal.js";

type Deps = { items: Pick<ActionItems, "find" | "history">; meetings: Pick<Meetings, "from">; redraw: RedrawCard };
type OnItem = VerbData<"item.done">;

/** A form once more: why it was not saved, what was entered, and what somebody else did meanwhile. */
export type Again<K = Kept> = { objection: FormObjection; kept: K; since?: HistoryLine };
type Form<K = Kept> = (turn: PressTurn, data: OnItem, again?: Again<K>) => Promise<Answer>;

export type ItemForms = {
  /** A row opened to its buttons; an item's own card as it is now. */
  open: Form;
  /** "Change date": its choices. Whoever may not move it is asked for how long and why, instead. */
  askDay: Form;
  /** "Pick a date": one input, likewise. */
  pickDay: Form;
  note: Form;
  rate: Form;
  /** "Need more time": another day and why. */
  ask: Form;
  decline: Form;
  withdraw: Form;
  /** "Snooze": until when. */
  snooze: Form;
  nudge: Form;
  /** "Edit": wording and owner, for whoever may change them. */
  edit: Form<{ task: string; owner: string }>;
};

/** What is needed to save each form. */
const deedOf: Readonly<Record<FormName, Deed>> = {
  redate: "move",
  "pick-day": "move",
  note: "note",
  rate: "rate",
  ask: "ask",
  decline: "answer",
  withdraw: "withdraw",
  snooze: "snooze",
  nudge: "nudge",
};

/** What stands in an item's card or row before something is changed. It opens for whoever may save it; nothing is written. */
export function itemForms({ items, meetings, redraw }: Deps): ItemForms {
  type Then = (on: AsMember, item: ActionItem) => Promise<Answer>;
  const pressed = (turn: PressTurn, data: OnItem, then: Then): Promise<Answer> =>
    onItem(items, boardOfPress(turn, "act", data.committee), data, then);

  /** Opens a form for who may read the item here, and do what it saves. `entered` comes back where it can't be saved any more. */
  const asked = (turn: PressTurn, data: OnItem, deed: Deed, then: Then, entered?: string): Promise<Answer> =>
    pressed(turn, data, async (on, item) => {
      if (!mayRead(item, on.reader)) {
        const { board, reader } = on;
        return { say: presentRefusal({ kind: "closed-part", item, board, reader, clerks: clerksOf(on) }) };
      }
      const refusal =
        deed === "snooze" || deed === "nudge"
          ? remindingRefusal(deed, item, settingOf(turn, on))
          : refusalOf(deed, item, on, turn.at);
      if (refusal === undefined) return then(on, item);
      if (entered === undefined && rowSaysWhy(refusal, data.at)) return { say: await redraw(turn, on, item, data.at) };
      return { say: await refusalCard(items, on, item, refusal, turn.at, entered) };
    });

  const shown = async (
    turn: PressTurn,
    on: AsMember,
    item: ActionItem,
    data: OnItem,
    show: FormName,
    again?: Again,
  ) => {
    const entered = again && { objection: again.objection, kept: again.kept };
    // A changed item may have left the list, so its row can't be counted on: the form takes the whole card.
    if (readAt(data.at).kind !== "card" && again?.objection !== "changed-meanwhile")
      return { say: await redraw(turn, on, item, data.at, { row: { show, ...entered } }) };
    const nextMeeting = show === "redate" ? await meetingAhead(meetings, on) : undefined;
    return {
      say: presentItemForm({
        ...{ show, item, board: on.board, reader: on.reader, at: data.at as At, ...again },
        ...(nextMeeting === undefined ? {} : { nextMeeting }),
      }),
    };
  };

  const form =
    (show: FormName): Form =>
    (turn, data, again) =>
      asked(
        turn,
        data,
        deedOf[show],
        (on, item) => shown(turn, on, item, data, show, again),
        again?.kept.text ?? again?.kept.why ?? again?.kept.note,
      );

  /** Who may not move it, and owns it, asks for it. */
  const moving =
    (show: "redate" | "pick-day"): Form =>
    (turn, data, again) =>
      pressed(turn, data, async (on, item) => {
        const asks =
          refusalOf("move", item, on, turn.at) !== undefined && refusalOf("ask", item, on, turn.at) === undefined;
        return form(asks ? "ask" : show)(turn, data, again);
      });

  return {
    open: (turn, data) =>
      pressed(turn, data, async (on, item) => ({
        say: await redraw(turn, on, item, data.at, { row: { show: "buttons" } }),
      })),
    askDay: moving("redate"),
    pickDay: moving("pick-day"),
    note: form("note"),
    rate: form("rate"),
    ask: form("ask"),
    decline: form("decline"),
    withdraw: form("withdraw"),
    snooze: form("snooze"),
    nudge: form("nudge"),
    edit: (turn, data, again) =>
      asked(
        turn,
        data,
        "reword",
        async (on, item) => {
          const { board, reader, roster } = on;
          return { say: presentEdit({ item, board, reader, roster, at: data.at as At, ...again }) };
        },
        again?.kept.task,
      ),
  };
}

/** Why somebody may not do it. Where nothing was asked there is nothing to decline. */
function refusalOf(deed: Deed, item: ActionItem, on: AsMember, at: Date): ItemRefusal | undefined {
  const objection = objectionTo(deed, item, { by: on.me, at });
  if (objection?.kind === "refused") return objection.refusal;
  return deed === "answer" && item.request === undefined ? { kind: "nothing-asked" } : undefined;
}
