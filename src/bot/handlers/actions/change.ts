import type { ActionItem } from "../../../domain/actions/action-item.js";
import { settleDue } from "../../../domain/actions/settle-said.js";
import type { ChangedItem, Occasion } from "../../../services/actions/change-item.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import { type ItemView, presentAnswered } from "../../cards/actions/present-item.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { presentChangedMeanwhile } from "../../cards/talk/present-talk.js";
import type { Command, ItemRef } from "../../commands/command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { type AsMember, asMember, type Found, theBoard } from "../on-board.js";
import { itemCard, refusalCard } from "./item-answer.js";

type Deps = {
  services: Pick<Services, "markDone" | "moveDue" | "undoChange" | "afterChange">;
  items: Pick<ActionItems, "findByNumber">;
  meetings: Pick<Meetings, "from">;
};

type Said<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;
type OfItem = AsMember & { item: ActionItem };

/** What somebody types to change an action: done, another day, undo. */
export function handleChange({ services, items, meetings }: Deps) {
  const theItem = async (turn: MessageTurn, ref: ItemRef): Promise<Found<OfItem>> => {
    const found = asMember(theBoard(turn, ref.code, turn.typed));
    if (found.kind === "answer") return found;
    const item = await items.findByNumber(found.on.scope, ref.number);
    if (item !== undefined) return { kind: "found", on: { ...found.on, item } };
    return {
      kind: "answer",
      answer: { say: presentRefusal({ kind: "unknown-number", name: `A${ref.number}`, board: found.on.board }) },
    };
  };

  const toAnswer = (turn: MessageTurn, on: AsMember, changed: ChangedItem, news: ItemView["news"]): Answer => {
    switch (changed.kind) {
      case "unknown-item":
        return { say: presentRefusal({ kind: "nothing-to-undo" }) };
      case "refused":
        return { say: refusalCard(on, changed.item, changed.refusal, "move", turn.at) };
      case "changed-meanwhile":
        return { say: presentChangedMeanwhile({ item: changed.item, board: on.board, reader: on.reader }) };
      case "changed": {
        const { item, before } = changed;
        const answered = news === "none" && item.state.kind === "open";
        return {
          say: answered
            ? presentAnswered({ item, board: on.board, reader: on.reader, answeredBy: on.me.id, now: turn.at })
            : itemCard(on, item, news, turn.at),
          keeps: item.id,
          afterwards: () => services.afterChange({ item, before, by: on.me.id, at: turn.at }),
        };
      }
    }
  };

  return {
    async done(turn: MessageTurn, { item: ref, note }: Said<"done">): Promise<Answer> {
      const found = await theItem(turn, ref);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const said = { item: on.item.id, ...occasion(turn, on), signOff: on.committee.signOff, roster: on.roster };
      return toAnswer(
        turn,
        on,
        await services.markDone(on.scope, note === undefined ? said : { ...said, note }),
        "none",
      );
    },

    async redate(turn: MessageTurn, { item: ref, due, typed, why }: Said<"redate">): Promise<Answer> {
      const found = await theItem(turn, ref);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const planned = due.kind === "next-meeting" ? await meetings.from(on.scope, on.today) : [];
      const settled = settleDue(due, typed, { today: on.today, meetings: planned });
      if (settled.kind === "asked") return { say: unreadableDay(settled.why, due, on) };
      const move = { item: on.item.id, ...occasion(turn, on), to: settled.due, today: on.today };
      const changed = await services.moveDue(on.scope, why === undefined ? move : { ...move, why });
      return toAnswer(turn, on, changed, "moved");
    },

    async undo(turn: MessageTurn): Promise<Answer> {
      const found = asMember(theBoard(turn, undefined, "undo"));
      if (found.kind === "answer") return found.answer;
      return toAnswer(turn, found.on, await services.undoChange(found.on.scope, occasion(turn, found.on)), "undone");
    },
  };
}

export function occasion(turn: Pick<MessageTurn, "at" | "key" | "again">, on: AsMember): Occasion {
  return { by: on.me, at: turn.at, turnKey: turn.key, again: turn.again };
}

function unreadableDay(
  why: "ambiguous" | "impossible" | "past" | "unreadable",
  due: Said<"redate">["due"],
  on: AsMember,
): ReturnType<typeof presentRefusal> {
  if (why !== "past") return presentRefusal({ kind: "day-unreadable", of: "action", why });
  const day = due.kind === "past" || due.kind === "day" ? due.on : on.today;
  return presentRefusal({ kind: "day-passed", on: day, today: on.today, of: "action" });
}
