import type { Messenger, SendOutcome } from "../services/ports.js";
import { presentNotice } from "./cards/reminders/present-notice.js";
import type { NotSent, Outcome } from "./connector/outcome.js";
import type { BotAccount, TeamsConnector } from "./connector/teams-connector.js";
import { toMessage } from "./turn/to-message.js";

type Deps = {
  connector: Pick<TeamsConnector, "send" | "sendToChannel" | "createPersonal" | "update">;
  bot: BotAccount;
  /** Where this person or place answers now. The Playground's address changes between runs; elsewhere it is what was stored. */
  addressOf: (tenant: string, serviceUrl: string) => string;
};

/** Sends notices through Teams: what services need of the world, met by the connector and the cards. */
export function teamsMessenger({ connector, bot, addressOf }: Deps): Messenger {
  return {
    async openPersonal({ tenant, channelId, serviceUrl }) {
      const made = await connector.createPersonal({
        serviceUrl: addressOf(tenant, serviceUrl),
        tenant,
        channelId,
        bot,
      });
      return made.kind === "created" ? { kind: "opened", conversation: made.conversationId } : withoutCode(made);
    },

    async post(to, content) {
      const serviceUrl = addressOf(to.tenant, to.serviceUrl);
      const message = toMessage(presentNotice(content));
      if (to.kind !== "channel") {
        const outcome = await connector.send({ serviceUrl, conversationId: to.conversation, bot }, message);
        return { outcome: toSendOutcome(outcome), conversation: to.conversation };
      }
      const begun = await connector.sendToChannel(
        { serviceUrl, tenant: to.tenant, channel: to.conversation, bot },
        message,
      );
      const conversation = begun.kind === "sent" ? (begun.conversationId ?? to.conversation) : to.conversation;
      return { outcome: toSendOutcome(begun), conversation };
    },

    async edit({ conversation, serviceUrl, activityId }, content) {
      const message = toMessage(presentNotice(content));
      return toSendOutcome(
        await connector.update({ serviceUrl, conversationId: conversation, bot }, activityId, message),
      );
    },
  };
}

/** A message without an id was accepted all the same; it only can't be edited. */
function toSendOutcome(outcome: Outcome): SendOutcome {
  return outcome.kind === "sent" ? { kind: "sent", activityId: outcome.activityId ?? "" } : withoutCode(outcome);
}

function withoutCode(outcome: NotSent): Exclude<SendOutcome, { kind: "sent" }> {
  return outcome.kind === "unreachable" ? { kind: "unreachable", reason: outcome.reason } : outcome;
}
