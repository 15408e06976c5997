import type { Activity, ConversationParameters } from "botbuilder";
import type { ConnectorHttp, ConnectorRequest, Exchange } from "./connector-http.js";
import { type NotSent, notSentOf } from "./outcome.js";
import type { ServiceUrlRule } from "./service-url.js";

/** One of Teams' service URLs, with our credentials for it. */
export type ConnectorClient = {
  /** What the SDK's adapter calls within a turn. Each throws a connector fault when Teams does not say yes. */
  readonly conversations: TurnConversations;
  /** One request, however it ends; `path` is below the service URL and starts with `v3/`. */
  ask(method: ConnectorRequest["method"], path: string, body?: unknown): Promise<Exchange>;
};

export type TurnConversations = {
  sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<{ id?: string }>;
  replyToActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<{ id?: string }>;
  updateActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<{ id?: string }>;
  deleteActivity(conversationId: string, activityId: string): Promise<void>;
  createConversation(parameters: Partial<ConversationParameters>): Promise<{ id?: string; activityId?: string }>;
};

/** A send within a turn that did not end well. `outcome` says what it came to. */
export type ConnectorFault = Error & { code: "CONNECTOR"; outcome: NotSent };

export function connectorFault(outcome: NotSent): ConnectorFault {
  return Object.assign(new Error(`Teams did not take it: ${outcome.kind}`), { code: "CONNECTOR" as const, outcome });
}

export function isConnectorFault(error: unknown): error is ConnectorFault {
  return error instanceof Error && (error as { code?: unknown }).code === "CONNECTOR" && "outcome" in error;
}

/** The Authorization header for the next request. */
export type Authorization = {
  header(): Promise<string>;
  /** Teams refused the last one: the next is to be asked for afresh. */
  refused(): void;
};

/**
 * A client for one service URL. It stands in for the SDK's ConnectorClient, which is built anew for every turn, repeats
 * POSTs by itself and knows no time limit.
 * @throws an Error with code `FOREIGN_SERVICE_URL` when the URL may not be answered
 */
export function connectorClient(
  serviceUrl: string,
  parts: {
    http: ConnectorHttp;
    /** Absent in trial mode, where no token is asked or sent. */
    authorization: Authorization | undefined;
    mayReach: ServiceUrlRule;
    limitMs: number;
  },
): ConnectorClient {
  if (!parts.mayReach(serviceUrl)) {
    throw Object.assign(new Error("a service URL that may not be answered"), { code: "FOREIGN_SERVICE_URL" as const });
  }
  const base = new URL(serviceUrl);
  const root = base.pathname.replace(/\/+$/, "");

  const ask: ConnectorClient["ask"] = async (method, path, body) => {
    const token = parts.authorization ? await withinLimit(parts.authorization.header(), parts.limitMs) : NO_TOKEN;
    if (token.kind === "not-sent") return token;
    const ended = await parts.http.exchange({
      method,
      base,
      path: `${root}/${path}`,
      body,
      authorization: token.header,
    });
    if (ended.kind === "answered" && ended.status === 401) parts.authorization?.refused();
    return ended;
  };

  const must = async (method: ConnectorRequest["method"], path: string, body?: unknown): Promise<Identified> => {
    const ended = await ask(method, path, body);
    const problem = notSentOf(ended, { repeatable: method !== "POST" });
    if (problem) throw connectorFault(problem);
    return toIdentified(ended);
  };

  return {
    ask,
    conversations: {
      sendToConversation: (conversation, activity) => must("POST", activitiesPath(conversation), activity),
      replyToActivity: (conversation, to, activity) => must("POST", activitiesPath(conversation, to), activity),
      updateActivity: (conversation, id, activity) => must("PUT", activitiesPath(conversation, id), activity),
      async deleteActivity(conversation, id) {
        await must("DELETE", activitiesPath(conversation, id));
      },
      createConversation: (parameters) => must("POST", "v3/conversations", parameters),
    },
  };
}

/** Where the messages of a conversation are sent, or one of them edited or answered. */
export function activitiesPath(conversationId: string, activityId?: string): string {
  const path = `v3/conversations/${encodeURIComponent(conversationId)}/activities`;
  return activityId === undefined ? path : `${path}/${encodeURIComponent(activityId)}`;
}

type Identified = { id?: string; activityId?: string };

/** The ids in Teams' answer; whatever is not text there counts as absent. */
export function toIdentified(ended: Exchange): Identified {
  if (ended.kind !== "answered" || typeof ended.body !== "object" || ended.body === null) return {};
  const { id, activityId } = ended.body as Record<string, unknown>;
  return {
    ...(typeof id === "string" && id !== "" ? { id } : {}),
    ...(typeof activityId === "string" && activityId !== "" ? { activityId } : {}),
  };
}

type Ready = { kind: "ready"; header: string | undefined };
const NO_TOKEN: Ready = { kind: "ready", header: undefined };

/** Asking for a token waits no longer than a request may; without one nothing is sent. */
async function withinLimit(
  asked: Promise<string>,
  limitMs: number,
): Promise<Ready | Extract<Exchange, { kind: "not-sent" }>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("no token in time"), { code: "TOKEN_LIMIT" })), limitMs);
  });
  try {
    return { kind: "ready", header: await Promise.race([asked, late]) };
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    return { kind: "not-sent", code: code === "TOKEN_LIMIT" ? code : "NO_TOKEN" };
  } finally {
    clearTimeout(timer);
  }
}
