import type { ActionItemId } from "../../../domain/ids.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { HandledTurns } from "../../../store/handled-turns.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Plans } from "../../../store/plans.js";
import type { TenantScope } from "../../../store/scopes.js";
import { presentUndone } from "../../cards/actions/present-undone.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command, ItemRef, ItemRefs } from "../../commands/command.js";
import { textOf } from "../../commands/texts/text-of.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { allBoards, theBoard } from "../on-board.js";
import { changeAnswer } from "./change-answer.js";
import { changeNews } from "./change-news.js";
import { itemCard, refusalCard } from "./item-answer.js";
import { observerRefusal } from "./observer-refusal.js";
import { settingOf } from "./occasion.js";
import { lessTime, theOneOwing, twoDays, untilWhen, whichDay, whoIsIt } from "./still-to-ask.js";
import { toWanted } from "./to-wanted.js";
import { turnedElsewhere } from "./turned-elsewhere.js";
import { undoAnswer, undoneNames } from "./undo-answer.js";
import { type OfItem, whichItem } from "./which-item.js";

type Deps = {
  services: Pick<Services, "changeItem" | "undoChange" | "afterChange">;
  items: Pick<
    ActionItems,
    "find" | "findByNumber" | "list" | "history" | "findChangedByTurn" | "findLastChangedBy" | "ofPlan"
  >;
  plans: Pick<Plans, "standing">;
  meetings: Pick<Meetings, "from" | "latest">;
  people: Pick<People, "findByChannelIds" | "findMany">;
  /** See `whichItem`. */
  findInThread: (scope: TenantScope, conversation: string) => Promise<readonly ActionItemId[]>;
  findBeyondUndo: HandledTurns["findBeyondUndo"];
};

type Change = Extract<Command, { kind: "change" }>;

/** What somebody types to change one action, or to take a change back. */
export function handleChange(deps: Deps) {
  const { services, items } = deps;
  const theItem = whichItem(deps);
  const settle = toWanted(deps);
  const answerFor = changeAnswer(deps);
  const undone = undoAnswer(deps);
  const newsOf = changeNews(deps);

  /** What a button that said it before changed, as it is now. */
  const didBefore = async (turn: MessageTurn): Promise<Answer> => {
    for (const on of allBoards(turn, "look")) {
      const [item, ...others] = await items.findChangedByTurn(on.scope, turn.key);
      if (item !== undefined && others.length === 0) return { say: itemCard(on, item, "none", turn.at) };
      if (item !== undefined)
        return { say: presentUndone({ ...undoneNames([item, ...others]), left: [], board: on.board }) };
    }
    return { say: presentRefusal({ kind: "stale-press" }) };
  };

  return {
    async change(turn: MessageTurn, command: Change): Promise<Answer> {
      if (turn.repeated) return didBefore(turn);
      const closes = command.deed === "done" || command.deed === "close";
      const of = (refs: ItemRefs) => textOf({ ...command, items: refs });
      const observes = await observerRefusal(deps, turn, command);
      if (observes !== undefined) return observes;
      const found = await theItem(turn, command.items, { of, closes });
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const doubt = twoDays(command, on);
      if (doubt !== undefined) return { say: doubt };
      const { kind: _kind, items: _items, ...deed } = command;
      const settled = theOneOwing(await settle(turn, on, deed), on);
      switch (settled.kind) {
        case "refused": {
          const { passed, say } = settled;
          if (passed === undefined) return { say };
          return { say: await refusalCard(items, on, on.item, { kind: "day-passed", on: passed }, turn.at) };
        }
        case "who":
          return { say: await whoIsIt(items, turn, on, settled) };
        case "wanted": {
          const { wanted } = settled;
          const earlier = lessTime(command, wanted, on, turn.at);
          if (earlier !== undefined) return { say: earlier };
          const changed = await services.changeItem(on.scope, { ...settingOf(turn, on), item: on.item.id, wanted });
          return answerFor(turn, on, changed, (now) => newsOf(wanted.deed, now, on));
        }
      }
    },

    /** "I need more time on 8": for how long, and of an owner why. */
    async askDay(turn: MessageTurn, refs: ItemRefs): Promise<Answer> {
      const of = ({ numbers, code = "" }: ItemRefs) => `extend ${code} ${numbers}`;
      const found = await theItem(turn, refs, { of, closes: false });
      return found.kind === "answer" ? found.answer : { say: await whichDay(deps, found.on, turn.at) };
    },

    /** "Snooze 8": until when. */
    async askSnooze(turn: MessageTurn, refs: ItemRefs): Promise<Answer> {
      const of = ({ numbers, code = "" }: ItemRefs) => `snooze ${code} ${numbers}`;
      const found = await theItem(turn, refs, { of, closes: false });
      return found.kind === "answer" ? found.answer : { say: await untilWhen(items, turn, found.on) };
    },

    async undo(turn: MessageTurn, ref?: ItemRef): Promise<Answer> {
      if (turn.repeated) return didBefore(turn);
      const refs = ref && { numbers: [ref.number], ...(ref.code === undefined ? {} : { code: ref.code }) };
      const found =
        refs === undefined ? theBoard(turn, "act") : await theItem(turn, refs, { of: () => undefined, closes: false });
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const of = "item" in on ? { item: (on as OfItem).item.id } : {};
      const newer = refs === undefined ? await turnedElsewhere(deps, turn, on) : undefined;
      if (newer !== undefined) return newer;
      return undone(turn, on, await services.undoChange(on.scope, { ...settingOf(turn, on), ...of }));
    },
  };
}
