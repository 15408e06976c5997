import type { SentCard } from "../store/handled-turns.js";
import type { Rendered } from "./cards/rendered.js";
import type { Outcome } from "./connector/outcome.js";
import type { BotAccount, TeamsConnector } from "./connector/teams-connector.js";
import { toMessage } from "./turn/to-message.js";

/** Draws a card of ours anew, for everybody who sees it. */
export type EditCard = (tenant: string, at: SentCard, say: Rendered) => Promise<void>;

type Deps = {
  connector: Pick<TeamsConnector, "update">;
  bot: BotAccount;
  addressOf: (tenant: string, serviceUrl: string) => string;
  /** Hears of an edit that did not get through. It costs nothing but looks: every press is answered from the present. */
  onLost: (at: SentCard, outcome: Outcome["kind"]) => void;
};

export function editCard({ connector, bot, addressOf, onLost }: Deps): EditCard {
  return async (tenant, at, say) => {
    const where = { serviceUrl: addressOf(tenant, at.serviceUrl), conversationId: at.conversation, bot };
    const outcome = await connector.update(where, at.activityId, toMessage(say));
    if (outcome.kind !== "sent") onLost(at, outcome.kind);
  };
}
