import type { Committee } from "../../domain/committees/committee.js";
import { present } from "../../domain/committees/member.js";
import { dayAt } from "../../domain/days/zone.js";
import type { NoticeId } from "../../domain/reminders/notice.js";
import { usualZone } from "../../services/committees/know-sender.js";
import { cardForReader } from "../../services/reminders/draw-notice.js";
import { reachPeople } from "../../services/reminders/reach-people.js";
import type { ReminderDeps } from "../../services/reminders/reminder-deps.js";
import { settlePress } from "../../services/reminders/settle-press.js";
import type { Services } from "../../services/services.js";
import type { SentCard } from "../../store/handled-turns.js";
import type { Store } from "../../store/store.js";
import type { OpenRow } from "../cards/actions/present-list.js";
import { presentNotice } from "../cards/reminders/present-notice.js";
import type { Rendered } from "../cards/rendered.js";
import type { Command } from "../commands/command.js";
import { readCommand } from "../commands/read-command.js";
import type { BotAccount, TeamsConnector } from "../connector/teams-connector.js";
import type { Said } from "../turn/heard.js";
import { toMessage } from "../turn/to-message.js";
import type { Answer, MessageTurn, PressTurn } from "../turn/turn.js";
import { handleChange } from "./actions/change.js";
import { itemForms } from "./actions/item-forms.js";
import { handleLog } from "./actions/log.js";
import { handleLook } from "./actions/look.js";
import { pressDraft } from "./actions/press-draft.js";
import { onItem, pressItem } from "./actions/press-item.js";
import { redrawCard } from "./actions/redraw-card.js";
import { answerCommand, type Handlers } from "./answer-command.js";
import { answerPress } from "./answer-press.js";
import { byItsCode } from "./by-its-code.js";
import { handleSetUp } from "./committees/set-up.js";
import { handleMeetings } from "./meetings/meetings.js";
import { boardOfPress } from "./on-board.js";

type Parts = {
  store: Store;
  services: Services;
  reminders: ReminderDeps;
  connector: Pick<TeamsConnector, "update">;
  bot: BotAccount;
  addressOf: (tenant: string, serviceUrl: string) => string;
};

/** Every handler, given what it needs. */
export function composeHandlers({ store, services, reminders, connector, bot, addressOf }: Parts) {
  const parts = { ...store, items: store.actionItems, services };
  const look = handleLook(parts);
  const setUp = handleSetUp({ ...parts, reachMembers });
  const handlers: Handlers = {
    log: handleLog(parts),
    change: handleChange(parts),
    look,
    meetings: handleMeetings(parts),
    setUp,
  };
  const answer = answerCommand(handlers);

  const redraw = redrawCard({ ...parts, redrawList: look.redrawList, redrawNotice });
  const forms = itemForms({ ...parts, redraw });
  const answerMessage = (turn: MessageTurn, said: Said): Promise<Answer> => {
    const meant = byItsCode(turn, said);
    return answer(meant.turn, read(meant.said, meant.turn));
  };

  /** A notice drawn anew for its reader, who proves by pressing that it arrived. */
  async function redrawNotice(turn: PressTurn, id: string, open: OpenRow | undefined): Promise<Rendered | undefined> {
    const scope = { tenant: turn.tenant };
    const notice = await store.notices.find(scope, id as NoticeId);
    if (notice === undefined) return undefined;
    if (notice.state.kind !== "sent" && turn.message !== "") {
      const card: SentCard = {
        conversation: turn.place.conversation,
        serviceUrl: turn.place.serviceUrl,
        activityId: turn.message,
      };
      const [here] = turn.place.kind === "personal" ? [] : turn.standings;
      const at = here === undefined ? {} : { committee: here.committee.id };
      await settlePress(reminders)({ ...scope, notice: notice.id, person: turn.person.id, ...at, card, now: turn.at });
    }
    const content = await cardForReader(reminders, notice, turn.person, turn.at);
    if (content === undefined) return undefined;
    if (open === undefined || content.kind === "agenda") return presentNotice(content);
    const { item, ...row } = open;
    return presentNotice({ ...content, open: item }, row);
  }

  /** After set-up: makes the members' 1:1s, then draws the set-up's card with who can't be reached. */
  async function reachMembers(committee: Committee, card: SentCard | undefined): Promise<void> {
    const scope = { tenant: committee.tenant, committee: committee.id };
    await reachPeople(reminders)(scope);
    if (card === undefined) return;
    const message = toMessage(await setUp.card(committee, await store.members.roster(scope), "set-up"));
    await connector.update(
      { serviceUrl: addressOf(committee.tenant, card.serviceUrl), conversationId: card.conversation, bot },
      card.activityId,
      message,
    );
  }

  function read(said: Said, turn: MessageTurn): Command {
    const [first] = turn.standings;
    return readCommand(said, {
      today: dayAt(turn.at, first?.committee.zone ?? usualZone),
      personal: turn.place.kind === "personal",
      roster: turn.standings.flatMap((standing) => present(standing.roster)),
    });
  }

  return {
    answerMessage,
    answerPress: answerPress({
      ...handlers,
      item: pressItem({ ...parts, redraw, forms }),
      forms,
      fold: (turn, data) =>
        onItem(parts.items, boardOfPress(turn, data.committee), data, async (on, item) => ({
          say: await redraw(turn, on, item, data.at),
        })),
      draft: pressDraft(parts),
      say: (turn, text) => answerMessage(turn, { text, mentions: [] }),
    }),
  };
}
