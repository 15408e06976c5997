import type { Activity } from "botbuilder";
import type { Outcome } from "./connector/outcome.js";
import type { BotAccount, TeamsConnector } from "./connector/teams-connector.js";

/** Posts a message of its own, beside a turn's answer. What Teams does not take is lost: nothing may hang on it. */
export type PostMessage = (
  to: { tenant: string; conversation: string; serviceUrl: string },
  message: Partial<Activity>,
) => Promise<Outcome>;

type Deps = {
  connector: Pick<TeamsConnector, "send">;
  bot: BotAccount;
  /** Where this place answers now. */
  addressOf: (tenant: string, serviceUrl: string) => string;
};

export function postMessage({ connector, bot, addressOf }: Deps): PostMessage {
  return ({ tenant, conversation, serviceUrl }, message) =>
    connector.send({ serviceUrl: addressOf(tenant, serviceUrl), conversationId: conversation, bot }, message);
}
