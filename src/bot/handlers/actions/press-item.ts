import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { Wanted } from "../../../domain/actions/decide.js";
import { isDay } from "../../../domain/days/day.js";
import type { ActionItemId, MemberId } from "../../../domain/ids.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import { isReminded, remindedInRow } from "../../cards/actions/reminded-news.js";
import { pickedDay } from "../../cards/actions/snooze-inputs.js";
import { readAt } from "../../cards/at.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { presentChangedMeanwhile } from "../../cards/talk/present-talk.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, type Found, type OnBoard } from "../on-board.js";
import type { Changed } from "./change-answer.js";
import { changeNews, undoNews } from "./change-news.js";
import { objectionOf, oneLine, whyOf } from "./entered.js";
import { type ChangeNews, refusalCard } from "./item-answer.js";
import { dueOf, ownersOf } from "./item-choices.js";
import type { Again, ItemForms } from "./item-forms.js";
import { longestTask } from "./log.js";
import { settingOf } from "./occasion.js";
import { type ItemRow, type RedrawCard, rowSaysWhy } from "./redraw-card.js";

type Deps = {
  services: Pick<Services, "changeItem" | "undoChange" | "afterChange">;
  items: Pick<ActionItems, "find" | "history">;
  meetings: Pick<Meetings, "from">;
  people: Pick<People, "findMany">;
  redraw: RedrawCard;
  forms: ItemForms;
};

type OnItem = VerbData<"item.done">;
/** The form that was filled in, once more. */
type Form = (again: Omit<Again, "kept">) => Promise<Answer>;

/** Buttons that change one action, on its own card or on a row. The press is answered by that card drawn anew. */
export function pressItem({ services, items, meetings, people, redraw, forms }: Deps) {
  const newsOf = changeNews({ people });
  const onMine = (turn: PressTurn, data: OnItem, then: (on: AsMember, item: ActionItem) => Promise<Answer>) =>
    onItem(items, boardOfPress(turn, "act", data.committee), data, then);

  /** Shows what is true now; on a row that says enough. */
  async function changed(
    turn: PressTurn,
    on: AsMember,
    data: OnItem,
    done: Changed,
    news: ChangeNews,
  ): Promise<Answer> {
    const { item, before } = done;
    return {
      say: await redraw(turn, on, item, data.at, { news, ...rowOf(news, on, data.at) }),
      // A list or a notice is drawn anew by its own rules, never as the card of one item.
      ...(readAt(data.at).kind === "card" ? { keeps: item.id } : {}),
      afterwards: () => services.afterChange({ item, before, by: on.me.id, at: turn.at }),
    };
  }

  /**
   * Does what a button wants, unless this very press was handled before; either way the card shows what is true now. `made`: it was made
   * for the revision that was shown, and is not done to another; a form is then shown once more.
   */
  function press(turn: PressTurn, data: OnItem, wanted: Wanted, made?: "for-shown" | Form): Promise<Answer> {
    return onMine(turn, data, async (on, item) => {
      if (turn.repeated) return { say: await redraw(turn, on, item, data.at) };
      const madeFor = made === undefined ? {} : { madeFor: data.revision };
      const result = await services.changeItem(on.scope, { ...settingOf(turn, on), ...madeFor, item: item.id, wanted });
      const form = typeof made === "function" ? made : undefined;
      switch (result.kind) {
        case "unknown-item":
          return { say: presentRefusal({ kind: "stale-press" }) };
        case "too-many-changes":
          return { say: presentRefusal({ kind: "too-many-changes", until: result.until, board: on.board }) };
        case "refused": {
          const objection = form && objectionOf(result.refusal);
          if (form !== undefined && objection !== undefined) return form({ objection });
          if (form === undefined && rowSaysWhy(result.refusal, data.at))
            return { say: await redraw(turn, on, result.item, data.at) };
          return { say: await refusalCard(items, on, result.item, result.refusal, turn.at) };
        }
        case "changed-meanwhile":
          return meanwhile(turn, on, result.item, wanted, form);
        case "changed":
          return changed(turn, on, data, result, await newsOf(wanted.deed, result, on));
      }
    });
  }

  /** Somebody else was first: what was entered is kept, and what they did is said. */
  async function meanwhile(turn: PressTurn, on: AsMember, item: ActionItem, { deed }: Wanted, form?: Form) {
    const answers = deed === "grant" || deed === "decline";
    if (answers && item.request === undefined)
      return { say: await refusalCard(items, on, item, { kind: "nothing-asked" }, turn.at) };
    if (form === undefined) return { say: presentChangedMeanwhile({ item, board: on.board, reader: on.reader }) };
    const [since] = await items.history(on.scope, item.id, 1);
    // Of whom it is quiet is nobody else's business.
    const told = since === undefined || since.what.kind === "snoozed" ? {} : { since };
    return form({ objection: "changed-meanwhile", ...told });
  }

  return {
    done: (turn: PressTurn, data: OnItem) => press(turn, data, { deed: "done" }),
    discharge: (turn: PressTurn, data: OnItem) => press(turn, data, { deed: "discharge" }),
    reopen: (turn: PressTurn, data: OnItem) => press(turn, data, { deed: "reopen" }),
    /** Only what was shown is granted: the owner may have asked for something else since. */
    grant: (turn: PressTurn, data: OnItem) => press(turn, data, { deed: "grant" }, "for-shown"),

    undo: (turn: PressTurn, data: OnItem) =>
      onMine(turn, data, async (on, item) => {
        if (turn.repeated) return { say: await redraw(turn, on, item, data.at) };
        const [result] = await services.undoChange(on.scope, { ...settingOf(turn, on), item: item.id });
        if (result?.kind === "changed") return changed(turn, on, data, result, undoNews(result));
        if (result?.kind === "refused")
          return { say: await refusalCard(items, on, result.item, result.refusal, turn.at) };
        return { say: presentChangedMeanwhile({ item, board: on.board, reader: on.reader }) };
      }),

    redate: (turn: PressTurn, data: VerbData<"item.redate">) =>
      onMine(turn, data, async (on) => {
        const kept = data.on === undefined ? {} : { on: data.on };
        const form: Form = (again) => forms.pickDay(turn, data, { ...again, kept });
        const to = await dueOf(data, on, meetings);
        if (typeof to === "string") return form({ objection: to });
        return press(turn, data, { deed: "move", to }, data.due === "pick" ? form : undefined);
      }),

    edit: (turn: PressTurn, data: VerbData<"item.edit">) =>
      onMine(turn, data, async (on, item) => {
        const task = oneLine(data.task ?? item.task);
        const owners = ownersOf(data.owner, item, on, turn.at);
        if (task.length > longestTask) return { say: presentRefusal({ kind: "too-long", limit: longestTask }) };
        const kept = { task, owner: data.owner ?? "as-is" };
        const form: Form = (again) => forms.edit(turn, data, { ...again, kept });
        if (task === "") return form({ objection: "empty-task" });
        if (owners === undefined) return form({ objection: "unknown-member" });
        return press(turn, data, { deed: "edit", task, owners }, form);
      }),

    note: (turn: PressTurn, data: VerbData<"item.note">) => {
      const text = oneLine(data.text ?? "");
      const form: Form = (again) => forms.note(turn, data, { ...again, kept: { text } });
      return text === "" ? form({ objection: "empty-note" }) : press(turn, data, { deed: "note", text }, form);
    },

    rate: (turn: PressTurn, data: VerbData<"item.rate">) => {
      const { rating } = data;
      const form: Form = (again) =>
        forms.rate(turn, data, { ...again, kept: { ...(rating && { rating }), ...whyOf(data) } });
      if (rating === undefined) return form({ objection: "no-rating" });
      return press(turn, data, { deed: "rate", rating, ...whyOf(data) }, form);
    },

    ask: (turn: PressTurn, data: VerbData<"item.ask">) =>
      onMine(turn, data, async (on) => {
        const kept = { ...(data.on === undefined ? {} : { on: data.on }), ...whyOf(data) };
        const form: Form = (again) => forms.ask(turn, data, { ...again, kept });
        const to = await dueOf({ due: "pick", on: data.on }, on, meetings);
        if (typeof to === "string") return form({ objection: to });
        if (whyOf(data).why === undefined) return form({ objection: "no-why" });
        return press(turn, data, { deed: "move", to, ...whyOf(data) }, form);
      }),

    decline: (turn: PressTurn, data: VerbData<"item.decline">) =>
      press(turn, data, { deed: "decline", ...whyOf(data) }, (again) =>
        forms.decline(turn, data, { ...again, kept: whyOf(data) }),
      ),

    snooze: (turn: PressTurn, data: VerbData<"item.snooze">) => {
      const kept = { ...(data.until && { until: data.until }), ...(data.on && { on: data.on }) };
      const form: Form = (again) => forms.snooze(turn, data, { ...again, kept });
      // A day that was entered is meant, whichever choice stands beside it.
      const until = data.on || (data.until === pickedDay ? undefined : data.until);
      if (until === undefined || !isDay(until)) return form({ objection: "no-day" });
      return press(turn, data, { deed: "snooze", until }, form);
    },

    nudge: (turn: PressTurn, data: VerbData<"item.nudge">) => {
      const note = oneLine(data.note ?? "");
      const said = note === "" ? {} : { note };
      return press(turn, data, { deed: "nudge", ...said }, (again) =>
        forms.nudge(turn, data, { ...again, kept: said }),
      );
    },

    passOn: (turn: PressTurn, data: VerbData<"item.pass-on">) =>
      press(turn, data, { deed: "pass-on", to: data.to as MemberId }),

    withdraw: (turn: PressTurn, data: VerbData<"item.withdraw">) => {
      const { why: reason } = whyOf(data);
      return press(turn, data, { deed: "withdraw", ...(reason === undefined ? {} : { reason }) }, (again) =>
        forms.withdraw(turn, data, { ...again, kept: whyOf(data) }),
      );
    },
  };
}

/** On a list or notice a row that stays as it is says what was done; a notice says of itself what is quiet, and who was told. */
function rowOf(news: ChangeNews, { board: { today } }: AsMember, at: string): { row?: ItemRow } {
  const card = readAt(at).kind;
  // A note shows in an open row only.
  if (news === "noted" && card !== "card") return { row: { show: "buttons" } };
  if (card === "card" || !isReminded(news) || (card === "notice" && news.kind !== "nudged")) return {};
  return { row: { show: "buttons", said: remindedInRow(news, today) } };
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
