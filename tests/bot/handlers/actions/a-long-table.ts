import type { Card } from "../../../../src/bot/cards/rendered.js";
import type { Command } from "../../../../src/bot/commands/command.js";
import { readCommand } from "../../../../src/bot/commands/read-command.js";
import { handleBatches } from "../../../../src/bot/handlers/actions/batches.js";
import { handleChange } from "../../../../src/bot/handlers/actions/change.js";
import { handleDrafts } from "../../../../src/bot/handlers/actions/drafts.js";
import { handleLog } from "../../../../src/bot/handlers/actions/log.js";
import { pressDraft } from "../../../../src/bot/handlers/actions/press-draft.js";
import { handleSeveral } from "../../../../src/bot/handlers/actions/several.js";
import type { Answer, MessageTurn, PressTurn } from "../../../../src/bot/turn/turn.js";
import { type Press, readPress } from "../../../../src/bot/verbs.js";
import type { ActionItem } from "../../../../src/domain/actions/action-item.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { dayAt } from "../../../../src/domain/days/zone.js";
import { answerDraft } from "../../../../src/services/actions/answer-draft.js";
import { changeItem } from "../../../../src/services/actions/change-item.js";
import { changeSeveral, checkSeveral } from "../../../../src/services/actions/change-several.js";
import { logAction } from "../../../../src/services/actions/log-action.js";
import { acceptBatch, draftSeveral, throwAwayBatch } from "../../../../src/services/actions/log-several.js";
import { undoChange } from "../../../../src/services/actions/undo-change.js";
import { readAgenda } from "../../../../src/services/agendas/read-agenda.js";
import { addMember } from "../../../../src/services/committees/add-member.js";
import { listImports } from "../../../../src/services/minutes/list-imports.js";
import type { Store } from "../../../../src/store/store.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import type { CardElement } from "../../../fakes/teams/activity.js";
import { pressables } from "../../../fakes/teams/card-buttons.js";
import { wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, now, safeguarding } from "../a-turn.js";
import { roster as usual } from "./a-desk.js";
import { seatBoard } from "./seat-board.js";

type Place = "channel" | "personal";
/** A card as somebody has it before them. */
export type Shown = { words: string; title: string; json: string; buttons: readonly string[]; card: Card };
type When = { at?: Date; kind?: Place; key?: string; again?: boolean; repeated?: boolean };

/** A board on which people type whole messages about several actions, and press what they are shown. It is Wed 4 March, 10:00. */
export async function aLongTable(
  given: readonly Partial<ActionItem>[] = [{}, {}, {}],
  { roster: members = usual, store = fakeStore() }: { roster?: readonly Member[]; store?: Store } = {},
) {
  const { scope, told, parts, afterChange } = await seatBoard(store, safeguarding, members, given);
  const services = {
    changeItem: changeItem(parts),
    undoChange: undoChange(parts),
    checkSeveral: checkSeveral(parts),
    changeSeveral: changeSeveral(parts),
    logAction: logAction(parts),
    readAgenda: readAgenda(parts),
    draftSeveral: draftSeveral(parts),
    acceptBatch: acceptBatch(parts),
    throwAwayBatch: throwAwayBatch(parts),
    answerDraft: answerDraft(parts),
    addMember: addMember(parts),
    afterChange,
  };
  const read = (turn: MessageTurn, text: string): Command =>
    readCommand(
      { text, mentions: turn.mentions },
      { today: dayAt(turn.at, safeguarding.zone), personal: turn.place.kind === "personal", roster: here },
    );
  const deps = {
    ...parts,
    services,
    read,
    findInThread: async () => [],
    findBeyondUndo: parts.handledTurns.findBeyondUndo,
  };
  const several = handleSeveral(deps);
  const batches = handleBatches(deps);
  const draft = pressDraft(deps);
  const drafts = handleDrafts({ ...deps, services: { listImports: listImports(store) } });
  const change = handleChange(deps);
  const log = handleLog(deps);
  let here: readonly Member[] = members;
  let turns = 0;

  const turnOf = async (by: Member, { at = now, kind = "channel", key, again = false }: When) => {
    here = await store.members.roster(scope);
    return {
      ...aTurn([{ ...aStanding(safeguarding, by), roster: here }], kind),
      key: key ?? `turn/${++turns}`,
      at,
      again,
    };
  };
  const said = (turn: MessageTurn, command: Command): Promise<Answer> => {
    if (command.kind === "change" && (command.items?.numbers.length ?? 0) > 1) return several.change(turn, command);
    if (command.kind === "change") return change.change(turn, command);
    if (command.kind === "hand-over") return several.handOver(turn, command);
    if (command.kind === "undo") return change.undo(turn, command.item);
    if (command.kind === "log-several") return batches.log(turn, command);
    if (command.kind === "log") return log(turn, command.action);
    if (command.kind === "drafts") return drafts.list(turn);
    throw new Error(`nobody here answers ${command.kind}`);
  };
  const pressed = (turn: PressTurn, press: Press): Promise<Answer> => {
    switch (press.verb) {
      case "items.accept":
        return several.accept(turn, press.data);
      case "batch.accept":
        return batches.accept(turn, press.data);
      case "batch.throw":
        return batches.throwAway(turn, press.data);
      case "draft.show":
        return draft.show(turn, press.data);
      case "draft.owner":
        return draft.owner(turn, press.data);
      case "draft.owner.add":
        return draft.addOwner(turn, press.data);
      case "draft.due":
        return draft.due(turn, press.data);
      case "draft.throw":
        return draft.throwAway(turn, press.data);
      case "say":
        return said(
          { ...turn, typed: press.data.text, mentions: [] },
          read({ ...turn, typed: "", mentions: [] }, press.data.text),
        );
      default:
        throw new Error(`nobody here answers ${press.verb}`);
    }
  };
  const shown = async (answer: Answer): Promise<Shown> => {
    await answer.afterwards?.(undefined);
    if (typeof answer.say === "string") throw new Error("only a card was expected");
    const words = wordsOf(answer.say);
    const buttons = pressables(answer.say.card as CardElement).flatMap(({ title }) => title ?? []);
    return {
      words,
      title: words.split("\n")[0] ?? "",
      json: JSON.stringify(answer.say),
      buttons,
      card: answer.say.card,
    };
  };

  const history = (number: number) => store.actionItems.history(scope, `ai_${number}`, 50);

  return {
    scope,
    store,
    told,
    async say(by: Member, text: string, when: When & { mentions?: MessageTurn["mentions"] } = {}): Promise<Shown> {
      const turn = {
        ...(await turnOf(by, when)),
        typed: text,
        mentions: when.mentions ?? [],
        repeated: when.repeated ?? false,
      };
      return shown(await said(turn, read(turn, text)));
    },
    /** The button of this title, or the row of this place ("Open row 1"), as somebody presses it. */
    async press(by: Member, { card }: Shown, title: string, when: When = {}): Promise<Shown> {
      const found = pressables(card as CardElement).find((one) => one.title === title || one.tooltip === title);
      const press = found && readPress(found.action.verb, found.action.data);
      if (press === undefined) throw new Error(`there is no ${title}`);
      const turn = { ...(await turnOf(by, when)), message: "m-1", repeated: when.repeated ?? false };
      return shown(await pressed(turn, press));
    },
    one: async (number: number) => {
      const found = await store.actionItems.findByNumber(scope, number);
      if (found === undefined) throw new Error(`there is no A${number}`);
      return found;
    },
    dues: async () => {
      const found = await store.actionItems.list(scope, {}, { skip: 0, limit: 50 });
      return [...found.items].sort((a, b) => a.number - b.number).map(({ due }) => ("on" in due ? due.on : due.kind));
    },
    lines: async (number: number) => (await history(number)).length,
    notes: async (number: number) => (await history(number)).filter(({ what }) => what.kind === "noted").length,
  };
}
