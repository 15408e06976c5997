import type { Exchange } from "./connector-http.js";

/** Teams took the message. */
export type Sent = {
  kind: "sent";
  /** By which the message can be edited. Absent where Teams named none. */
  activityId: string | undefined;
};

/** What a send came to when it did not end well (the rules for mornings, "Sending"). */
export type NotSent =
  /** Not delivered; may be tried again, at the earliest after `afterMs` where Teams said so. */
  | { kind: "retry"; afterMs?: number; reason: string }
  /** It may have been delivered. */
  | { kind: "unknown"; reason: string }
  /** It cannot reach this person or place, and trying again won't help. */
  | { kind: "unreachable"; reason: UnreachableReason; code?: string }
  | { kind: "too-big" }
  /** Our mistake: it is not tried again, and an operator should look. */
  | { kind: "failed"; reason: string }
  /** Nothing more may be sent, for the whole app or to this tenant, until an operator or admin has acted. */
  | { kind: "paused"; scope: "app" | "tenant"; reason: string };

export type Outcome = Sent | NotSent;

export type UnreachableReason =
  /** The person has blocked the bot. */
  | "blocked"
  /** The app is not installed for them or there. */
  | "not-installed"
  /** Teams forbids it for another reason; the code tells which. */
  | "not-allowed"
  /** The conversation or message is there no longer. */
  | "gone";

/** Teams' longest throttling window; whatever asks for more is not believed. */
const LONGEST_WAIT_MS = 3_600_000;

const UNREACHABLE_CODES: Readonly<Record<string, UnreachableReason>> = {
  ConversationBlockedByUser: "blocked",
  MessageWritesBlocked: "blocked",
  BotNotInConversationRoster: "not-installed",
  ConversationNotFound: "gone",
  ActivityNotFoundInConversation: "gone",
};
const TOO_BIG_CODES = ["MessageSizeTooBig", "RequestEntityTooLarge"];

/**
 * Sorts how a request that is no send ended, or undefined for a 2xx. With `repeatable` (an edit, a read) an unknown end is
 * one to try again.
 */
export function notSentOf(exchange: Exchange, { repeatable }: { repeatable: boolean }): NotSent | undefined {
  switch (exchange.kind) {
    case "not-sent":
      return { kind: "retry", reason: exchange.code };
    case "no-answer":
      return inDoubt(exchange.code, repeatable);
    case "answered":
      return ofStatus(exchange, repeatable);
  }
}

type Answered = Extract<Exchange, { kind: "answered" }>;

function ofStatus(answer: Answered, repeatable: boolean): NotSent | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  const { code, subCode } = errorCodes(answer.body);
  const reason = code ?? `HTTP ${status}`;
  if (status === 413 || TOO_BIG_CODES.includes(code ?? "")) return { kind: "too-big" };
  if (status === 401) return { kind: "paused", scope: "app", reason };
  // We speak to another cloud than the tenant's: an operator's mistake, and nobody's reach.
  if (status === 403 && code === "InvalidBotApiHost") return { kind: "paused", scope: "app", reason };
  if (status === 403 && code === "BotDisabledByAdmin") return { kind: "paused", scope: "tenant", reason };
  if (status === 403 || status === 404) {
    const known = UNREACHABLE_CODES[subCode ?? ""] ?? UNREACHABLE_CODES[code ?? ""];
    const why = known ?? (status === 404 ? "gone" : "not-allowed");
    return { kind: "unreachable", reason: why, ...(code === undefined ? {} : { code }) };
  }
  if (status === 412 || status === 429) {
    const afterMs = retryAfterMs(answer);
    return { kind: "retry", reason, ...(afterMs === undefined ? {} : { afterMs }) };
  }
  if (status === 408 || status >= 500) return inDoubt(reason, repeatable, retryAfterMs(answer));
  return { kind: "failed", reason };
}

function inDoubt(reason: string, repeatable: boolean, afterMs?: number): NotSent {
  if (!repeatable) return { kind: "unknown", reason };
  return { kind: "retry", reason, ...(afterMs === undefined ? {} : { afterMs }) };
}

/** How long Teams asks us to wait; a date is read against the answer's own clock, not ours. */
function retryAfterMs({ headers }: Answered): number | undefined {
  const text = headers["retry-after"];
  if (text === undefined) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.parse(headers.date ?? "");
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_WAIT_MS);
}

function errorCodes(body: unknown): { code: string | undefined; subCode: string | undefined } {
  const error = property(body, "error");
  return {
    code: toCode(property(error, "code")),
    subCode: toCode(property(error, "subCode")) ?? toCode(property(property(error, "innerHttpError"), "code")),
  };
}

/** Codes are kept and logged, so what comes from outside is held to the form of one. */
function toCode(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return value.replace(/[^\w.-]/g, "").slice(0, 64) || undefined;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
