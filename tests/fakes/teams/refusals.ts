import type { Json } from "./activity.js";

/** The codes with which Teams answers 403, as Microsoft documents them for sends. */
export type ForbiddenCode =
  | "BotNotInConversationRoster"
  | "ConversationBlockedByUser"
  | "MessageWritesBlocked"
  | "BotDisabledByAdmin"
  | "InvalidBotApiHost"
  | "NotEnoughPermissions"
  | "ForbiddenOperationException";

/**
 * Whether the bot may write to a person. Whatever is not "reachable" is the answer to making the 1:1 conversation and to
 * each send into it. Teams makes the conversation also with somebody who blocked the bot; there only the sends are refused.
 */
export type Reach = "reachable" | ForbiddenCode | 404;

/** One HTTP answer of the connector. */
export interface Answer {
  readonly status: number;
  /** Absent: an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in the form of the connector. `subcode` is told beside the code where Teams has one. */
export function refused(status: number, code: string, message: string, headers?: Record<string, string>): Answer {
  const body: Json = { error: { code, message } };
  return { status, body, ...(headers === undefined ? {} : { headers }) };
}

export function forbidden(code: ForbiddenCode): Answer {
  if (code !== "MessageWritesBlocked") return refused(403, code, "The bot may not write to this conversation.");
  const message = "The person has blocked this conversation.";
  return {
    status: 403,
    body: { error: { code: "ConversationBlockedByUser", message, innerHttpError: { body: { subCode: code } } } },
  };
}

export const conversationNotFound = (): Answer => refused(404, "ConversationNotFound", "Conversation not found.");
export const activityNotFound = (): Answer =>
  refused(404, "ActivityNotFoundInConversation", "Activity not found in this conversation.");
export const badArgument = (message: string): Answer => refused(400, "Bad Argument", message);
export const tooBig = (): Answer => refused(413, "MessageSizeTooBig", "Message size too large.");

/** What this person's reach answers to making a conversation or to a send; undefined when nothing stands in the way. */
export function refusalOf(reach: Reach, deed: "create" | "send"): Answer | undefined {
  if (reach === "reachable") return undefined;
  if (reach === 404) return conversationNotFound();
  const blocked = reach === "ConversationBlockedByUser" || reach === "MessageWritesBlocked";
  return blocked && deed === "create" ? undefined : forbidden(reach);
}
