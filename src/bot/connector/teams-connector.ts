import type { Activity } from "botbuilder";
import { activitiesPath, toIdentified } from "./connector-client.js";
import type { ConnectorClients } from "./connector-clients.js";
import type { Exchange } from "./connector-http.js";
import { type NotSent, notSentOf, type Outcome } from "./outcome.js";
import { type PagedMembers, toPagedMembers } from "./paged-members.js";

/** The bot as Teams knows it there, as it stood in `recipient` of what came from there. */
export type BotAccount = { id: string; name?: string };

/** A conversation and the newest service URL it was heard from. */
export type ConversationAddress = { serviceUrl: string; conversationId: string; bot: BotAccount };

export type PersonAddress = {
  serviceUrl: string;
  tenant: string;
  /** The person's id in the channel, `29:…`; never the Entra id. */
  channelId: string;
  bot: BotAccount;
};

export type ChannelAddress = {
  serviceUrl: string;
  tenant: string;
  /** The channel itself, without `;messageid=`. */
  channel: string;
  bot: BotAccount;
};

/** What is sent unasked: notices and their edits. Every call ends in an outcome, whatever the world does. */
export type TeamsConnector = {
  send(to: ConversationAddress, message: Partial<Activity>): Promise<Outcome>;
  /** Makes the 1:1 conversation with a person; asked again, Teams names the same one. */
  createPersonal(person: PersonAddress): Promise<{ kind: "created"; conversationId: string } | NotSent>;
  /** Begins a thread in a channel. */
  sendToChannel(to: ChannelAddress, message: Partial<Activity>): Promise<ThreadStarted | NotSent>;
  /** Edits a message. It may be repeated, so no end of it is unknown. */
  update(at: ConversationAddress, activityId: string, message: Partial<Activity>): Promise<Outcome>;
  /** One page of who is in a conversation. Chats come whole. */
  pagedMembers(
    of: Pick<ConversationAddress, "serviceUrl" | "conversationId">,
    page?: { size?: number; continuationToken?: string },
  ): Promise<PagedMembers | NotSent>;
};

export type ThreadStarted = { kind: "sent"; activityId: string | undefined; conversationId: string | undefined };

const NEVER_BEGUN: Exchange = { kind: "not-sent", code: "ForeignServiceUrl" };
const MOST_MEMBERS_A_PAGE = 500;

export function teamsConnector(clients: ConnectorClients): TeamsConnector {
  const ask = async (
    serviceUrl: string,
    method: "GET" | "POST" | "PUT",
    path: string,
    body?: unknown,
  ): Promise<{ ended: Exchange; problem: NotSent | undefined }> => {
    if (!clients.mayReach(serviceUrl))
      return { ended: NEVER_BEGUN, problem: { kind: "failed", reason: "ForeignServiceUrl" } };
    const client = await clients.at(serviceUrl);
    const ended = await client.ask(method, path, body);
    return { ended, problem: notSentOf(ended, { repeatable: method !== "POST" }) };
  };

  return {
    async send(to, message) {
      const path = activitiesPath(to.conversationId);
      const { ended, problem } = await ask(to.serviceUrl, "POST", path, addressed(to, message));
      return problem ?? { kind: "sent", activityId: toIdentified(ended).id };
    },

    async createPersonal({ serviceUrl, tenant, channelId, bot }) {
      const { ended, problem } = await ask(serviceUrl, "POST", "v3/conversations", {
        isGroup: false,
        bot,
        members: [{ id: channelId }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      });
      const { id } = toIdentified(ended);
      // Making it again is harmless, as the same two always get the same conversation.
      if (problem?.kind === "unknown") return { kind: "retry", reason: problem.reason };
      if (problem) return problem;
      return id === undefined
        ? { kind: "failed", reason: "NoConversationId" }
        : { kind: "created", conversationId: id };
    },

    async sendToChannel({ serviceUrl, tenant, channel, bot }, message) {
      const { ended, problem } = await ask(serviceUrl, "POST", "v3/conversations", {
        isGroup: true,
        bot,
        tenantId: tenant,
        channelData: { channel: { id: channel }, tenant: { id: tenant } },
        activity: { type: "message", from: bot, ...message },
      });
      if (problem) return problem;
      const { id, activityId } = toIdentified(ended);
      return { kind: "sent", activityId: activityId ?? rootMessageOf(id), conversationId: id };
    },

    async update(at, activityId, message) {
      const path = activitiesPath(at.conversationId, activityId);
      const { problem } = await ask(at.serviceUrl, "PUT", path, { ...addressed(at, message), id: activityId });
      return problem ?? { kind: "sent", activityId };
    },

    async pagedMembers({ serviceUrl, conversationId }, { size = MOST_MEMBERS_A_PAGE, continuationToken } = {}) {
      const query = new URLSearchParams({
        pageSize: String(size),
        ...(continuationToken ? { continuationToken } : {}),
      });
      const path = `v3/conversations/${encodeURIComponent(conversationId)}/pagedmembers?${query}`;
      const { ended, problem } = await ask(serviceUrl, "GET", path);
      return problem ?? toPagedMembers(ended);
    },
  };
}

function addressed({ conversationId, bot, serviceUrl }: ConversationAddress, message: Partial<Activity>): object {
  return {
    type: "message",
    from: bot,
    conversation: { id: conversationId },
    channelId: "msteams",
    serviceUrl,
    ...message,
  };
}

/** Teams names a new thread's first message in the thread's id. */
function rootMessageOf(conversationId: string | undefined): string | undefined {
  return /;messageid=([^;]+)/.exec(conversationId ?? "")?.[1];
}
