import type { Committee } from "../domain/committees/committee.js";
import type { Person } from "../domain/committees/person.js";
import type { Rendered } from "./cards/rendered.js";
import type { BotAccount, TeamsConnector } from "./connector/teams-connector.js";
import type { PostMessage } from "./post-message.js";
import { toMessage } from "./turn/to-message.js";

type Deps = {
  connector: Pick<TeamsConnector, "sendToChannel">;
  bot: BotAccount;
  /** Where this place answers now. */
  addressOf: (tenant: string, serviceUrl: string) => string;
  post: PostMessage;
};

/**
 * Says something unasked that is no reminder: who is clerk now, that somebody asks to be added. What Teams does not take is lost, so what
 * must not be lost stands elsewhere too. A place whose app was removed, and somebody out of reach, are told nothing.
 */
export type Tell = {
  home(committee: Pick<Committee, "tenant" | "home">, say: Rendered): Promise<void>;
  person(
    person: Pick<Person, "tenant" | "conversation" | "serviceUrl" | "reach">,
    say: Rendered,
  ): Promise<"told" | "not-told">;
};

/** Whether somebody can be told in their own chat, as far as is known. */
export function isTold({
  conversation,
  serviceUrl,
  reach,
}: Pick<Person, "conversation" | "serviceUrl" | "reach">): boolean {
  return conversation !== undefined && serviceUrl !== undefined && reach.kind !== "unreachable";
}

export function tell({ connector, bot, addressOf, post }: Deps): Tell {
  return {
    async home({ tenant, home }, say) {
      if (!home.installed) return;
      const { serviceUrl, conversation } = home;
      if (home.kind === "group-chat") {
        await post({ tenant, conversation, serviceUrl }, toMessage(say));
        return;
      }
      const to = { serviceUrl: addressOf(tenant, serviceUrl), tenant, channel: conversation, bot };
      await connector.sendToChannel(to, toMessage(say));
    },
    async person(person, say) {
      const { tenant, conversation, serviceUrl } = person;
      if (conversation === undefined || serviceUrl === undefined || !isTold(person)) return "not-told";
      const outcome = await post({ tenant, conversation, serviceUrl }, toMessage(say));
      return outcome.kind === "sent" ? "told" : "not-told";
    },
  };
}
