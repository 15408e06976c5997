import type { Card, Rendered } from "../../../../src/bot/cards/rendered.js";
import type { Command, Deed } from "../../../../src/bot/commands/command.js";
import { handleChange } from "../../../../src/bot/handlers/actions/change.js";
import { itemForms } from "../../../../src/bot/handlers/actions/item-forms.js";
import { handleLog } from "../../../../src/bot/handlers/actions/log.js";
import { handleLook } from "../../../../src/bot/handlers/actions/look.js";
import { pressItem } from "../../../../src/bot/handlers/actions/press-item.js";
import { redrawCard } from "../../../../src/bot/handlers/actions/redraw-card.js";
import type { Answer, MessageTurn, PressTurn } from "../../../../src/bot/turn/turn.js";
import type { ActionItem } from "../../../../src/domain/actions/action-item.js";
import type { SaidAction } from "../../../../src/domain/actions/said-action.js";
import type { Committee } from "../../../../src/domain/committees/committee.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import type { ActionItemId } from "../../../../src/domain/ids.js";
import { changeItem } from "../../../../src/services/actions/change-item.js";
import { listItems } from "../../../../src/services/actions/list-items.js";
import { logAction } from "../../../../src/services/actions/log-action.js";
import { undoChange } from "../../../../src/services/actions/undo-change.js";
import { readAgenda } from "../../../../src/services/agendas/read-agenda.js";
import { aMember } from "../../../builders/a-member.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import type { CardElement } from "../../../fakes/teams/activity.js";
import { pressables } from "../../../fakes/teams/card-buttons.js";
import { brokenRules } from "../../cards/card-rules.js";
import { wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, clerk, now, safeguarding } from "../a-turn.js";
import { seatBoard } from "./seat-board.js";

export const sarah = aMember();
export const jo = aMember({ id: "m_jo", person: "p_jo", name: "Jo Finch", agency: "Police" });
export const joe = aMember({ id: "m_joe", person: "p_joe", name: "Joe Finch", agency: "Police" });
export const chair = aMember({ id: "m_chair", person: "p_chair", name: "Martin Oake", role: "chair" });
export const pat = aMember({ id: "m_pat", person: "p_pat", name: "Pat Lowe", role: "observer" });
/** She has left. */
export const zoe = aMember({ id: "m_zoe", person: "p_zoe", name: "Zoe Marsh", leftAt: now });
export const roster: readonly Member[] = [clerk, chair, sarah, jo, joe, pat, zoe];
export { clerk };

type Place = "channel" | "personal";
export const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

/** A board with its handlers, on which people type and press. It is Wed 4 March, 10:00. */
export async function aDesk(given: readonly Partial<ActionItem>[] = [{}], committee: Committee = safeguarding) {
  const store = fakeStore();
  const { scope, told, parts, afterChange } = await seatBoard(store, committee, roster, given);
  const services = {
    changeItem: changeItem(parts),
    undoChange: undoChange(parts),
    logAction: logAction(parts),
    readAgenda: readAgenda(parts),
    listItems: listItems(parts),
    afterChange,
  };
  const thread = new Map<string, readonly ActionItemId[]>();
  const deps = {
    ...parts,
    services,
    findInThread: async (_scope: unknown, at: string) => thread.get(at) ?? [],
    findBeyondUndo: parts.handledTurns.findBeyondUndo,
  };
  const look = handleLook(deps);
  const redraw = redrawCard({
    ...deps,
    redrawList: look.redrawList,
    redrawPlan: async () => undefined,
    redrawNotice: async () => undefined,
  });
  const forms = itemForms({ ...deps, redraw });
  const change = handleChange(deps);
  const item = pressItem({ ...deps, redraw, forms });
  const log = handleLog(deps);
  let turns = 0;
  const replied = { conversation: "19:home", serviceUrl: "http://127.0.0.1:4100/", activityId: "reply" };

  const turnOf = (by: Member, at: Date, kind: Place): MessageTurn => ({
    ...aTurn([{ ...aStanding(committee, by), roster }], kind),
    key: `turn/${++turns}`,
    at,
  });
  const dataOf = async (over: object) => {
    const found = await store.actionItems.find(scope, "ai_1");
    const shown = { item: "ai_1", at: "card", revision: found?.revision ?? 0, committee: committee.id };
    return { ...shown, ...over };
  };
  const shown = async (answer: Answer) => {
    await answer.afterwards?.(replied);
    if (typeof answer.say === "string") throw new Error("only a card was expected");
    return aCard(answer.say, answer);
  };

  return {
    scope,
    items: store.actionItems,
    meetings: store.meetings,
    told,
    thread,
    services,
    /** Something typed about one action; without numbers where none was said. */
    async say(by: Member, deed: Deed, { numbers = [1], at = now, kind = "channel" as Place, conversation = "" } = {}) {
      const command: Extract<Command, { kind: "change" }> = {
        kind: "change",
        ...deed,
        ...(numbers.length === 0 ? {} : { items: { numbers } }),
      };
      const turn = turnOf(by, at, kind);
      return shown(await change.change(conversation === "" ? turn : { ...turn, conversation }, command));
    },
    /** "I need more time on 1." */
    async askDay(by: Member, { kind = "channel" as Place } = {}) {
      return shown(await change.askDay(turnOf(by, now, kind), { numbers: [1] }));
    },
    /** "Snooze 1." */
    async askSnooze(by: Member, { kind = "personal" as Place } = {}) {
      return shown(await change.askSnooze(turnOf(by, now, kind), { numbers: [1] }));
    },
    async undo(by: Member, number?: number, { at = now, kind = "channel" as Place } = {}) {
      return shown(await change.undo(turnOf(by, at, kind), number === undefined ? undefined : { number }));
    },
    async log(by: Member, said: SaidAction, { kind = "channel" as Place } = {}) {
      return shown(await log(turnOf(by, now, kind), said));
    },
    /** A press that changes A1, on its own card unless `over` says where else. */
    async press(
      by: Member,
      name: keyof typeof item,
      over: object = {},
      { at = now, kind = "channel" as Place, repeated = false } = {},
    ) {
      const pressed = item[name] as (turn: PressTurn, data: object) => Promise<Answer>;
      return shown(await pressed({ ...turnOf(by, at, kind), message: "m-1", repeated }, await dataOf(over)));
    },
    /** A form about A1; it has the name of the deed that it saves. */
    async form(by: Member, name: keyof typeof forms, over: object = {}, { at = now, kind = "channel" as Place } = {}) {
      return shown(await forms[name]({ ...turnOf(by, at, kind), message: "m-1", repeated: false }, await dataOf(over)));
    },
    one: async (number = 1) => {
      const found = await store.actionItems.findByNumber(scope, number);
      if (found === undefined) throw new Error(`there is no A${number}`);
      return found;
    },
    history: async (id: ActionItemId = "ai_1") =>
      (await store.actionItems.history(scope, id, 50)).map(({ what }) => what.kind),
  };
}

/** A card as its reader sees it, after the rules of all cards were looked at. */
function aCard(rendered: Rendered, answer: Answer) {
  const broken = brokenRules(rendered);
  if (broken.length > 0) throw new Error(`the card breaks rules: ${broken.join("; ")}`);
  const words = wordsOf(rendered);
  return {
    words,
    title: words.split("\n")[0] ?? "",
    card: rendered.card as Card,
    json: JSON.stringify(rendered),
    keeps: answer.keeps,
    buttons: pressables(rendered.card as CardElement).flatMap(({ title, secondary }) =>
      title === undefined ? [] : [secondary ? `…${title}` : title],
    ),
  };
}
