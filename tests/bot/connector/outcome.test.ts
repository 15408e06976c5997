import { describe, expect, test } from "vitest";
import type { Exchange } from "../../../src/bot/connector/connector-http.js";
import { notSentOf } from "../../../src/bot/connector/outcome.js";

const answer = (status: number, code?: string, headers: Record<string, string> = {}): Exchange => ({
  kind: "answered",
  status,
  headers,
  body: code === undefined ? undefined : { error: { code, message: "not for anybody's eyes" } },
});
const withSubCode: Exchange = {
  kind: "answered",
  status: 403,
  headers: {},
  body: { error: { code: "Forbidden", subCode: "MessageWritesBlocked" } },
};
const dated = { "retry-after": "Wed, 04 Mar 2026 09:00:30 GMT", date: "Wed, 04 Mar 2026 09:00:00 GMT" };

describe("what a message came to", () => {
  test.each<[string, Exchange, object | undefined]>([
    ["taken", answer(201), undefined],
    ["taken without a word", answer(202), undefined],
    ["bad argument", answer(400, "Bad Argument"), { kind: "failed", reason: "BadArgument" }],
    ["too big, told by its code", answer(400, "MessageSizeTooBig"), { kind: "too-big" }],
    [
      "bot not registered",
      answer(401, "BotNotRegistered"),
      { kind: "paused", scope: "app", reason: "BotNotRegistered" },
    ],
    [
      "another cloud than the tenant's",
      answer(403, "InvalidBotApiHost"),
      { kind: "paused", scope: "app", reason: "InvalidBotApiHost" },
    ],
    [
      "disabled by an admin",
      answer(403, "BotDisabledByAdmin"),
      { kind: "paused", scope: "tenant", reason: "BotDisabledByAdmin" },
    ],
    [
      "not in the roster",
      answer(403, "BotNotInConversationRoster"),
      { kind: "unreachable", reason: "not-installed", code: "BotNotInConversationRoster" },
    ],
    [
      "blocked by the person",
      answer(403, "ConversationBlockedByUser"),
      { kind: "unreachable", reason: "blocked", code: "ConversationBlockedByUser" },
    ],
    ["blocked, told by the second code", withSubCode, { kind: "unreachable", reason: "blocked", code: "Forbidden" }],
    [
      "no permission",
      answer(403, "NotEnoughPermissions"),
      { kind: "unreachable", reason: "not-allowed", code: "NotEnoughPermissions" },
    ],
    ["forbidden without a reason", answer(403), { kind: "unreachable", reason: "not-allowed" }],
    [
      "no such conversation",
      answer(404, "ConversationNotFound"),
      { kind: "unreachable", reason: "gone", code: "ConversationNotFound" },
    ],
    [
      "no such message",
      answer(404, "ActivityNotFoundInConversation"),
      { kind: "unreachable", reason: "gone", code: "ActivityNotFoundInConversation" },
    ],
    ["not found without a reason", answer(404), { kind: "unreachable", reason: "gone" }],
    ["took too long to arrive", answer(408), { kind: "unknown", reason: "HTTP 408" }],
    ["precondition failed", answer(412, "PreconditionFailed"), { kind: "retry", reason: "PreconditionFailed" }],
    ["too big", answer(413, "RequestEntityTooLarge"), { kind: "too-big" }],
    ["throttled", answer(429, "Throttled"), { kind: "retry", reason: "Throttled" }],
    [
      "throttled for seconds",
      answer(429, "Throttled", { "retry-after": "7" }),
      { kind: "retry", reason: "Throttled", afterMs: 7_000 },
    ],
    [
      "throttled until a moment",
      answer(429, "Throttled", dated),
      { kind: "retry", reason: "Throttled", afterMs: 30_000 },
    ],
    [
      "throttled for a year",
      answer(429, "Throttled", { "retry-after": "31536000" }),
      { kind: "retry", reason: "Throttled", afterMs: 3_600_000 },
    ],
    [
      "throttled until nonsense",
      answer(429, "Throttled", { "retry-after": "soon" }),
      { kind: "retry", reason: "Throttled" },
    ],
    ["a fault of theirs", answer(500, "ServiceError"), { kind: "unknown", reason: "ServiceError" }],
    ["bad gateway", answer(502), { kind: "unknown", reason: "HTTP 502" }],
    ["away", answer(503, undefined, { "retry-after": "7" }), { kind: "unknown", reason: "HTTP 503" }],
    ["gateway waited too long", answer(504), { kind: "unknown", reason: "HTTP 504" }],
    ["sent elsewhere", answer(302), { kind: "failed", reason: "HTTP 302" }],
    ["some other refusal", answer(415), { kind: "failed", reason: "HTTP 415" }],
    ["connection refused", { kind: "not-sent", code: "ECONNREFUSED" }, { kind: "retry", reason: "ECONNREFUSED" }],
    ["host not found", { kind: "not-sent", code: "ENOTFOUND" }, { kind: "retry", reason: "ENOTFOUND" }],
    ["cut after it left", { kind: "no-answer", code: "ECONNRESET" }, { kind: "unknown", reason: "ECONNRESET" }],
    ["no answer in time", { kind: "no-answer", code: "LIMIT" }, { kind: "unknown", reason: "LIMIT" }],
  ])("%s", (_what, exchange, expected) => {
    expect(notSentOf(exchange, { repeatable: false })).toEqual(expected);
  });

  test.each<[string, Exchange, object]>([
    ["a fault of theirs", answer(500), { kind: "retry", reason: "HTTP 500" }],
    [
      "away for a while",
      answer(503, undefined, { "retry-after": "7" }),
      { kind: "retry", reason: "HTTP 503", afterMs: 7_000 },
    ],
    ["no answer in time", { kind: "no-answer", code: "LIMIT" }, { kind: "retry", reason: "LIMIT" }],
  ])("an edit may be tried again: %s", (_what, exchange, expected) => {
    expect(notSentOf(exchange, { repeatable: true })).toEqual(expected);
  });
});

test("a code from outside is kept to the form of a code", () => {
  const long = notSentOf(answer(400, `Sarah's <at>note</at> ${"x".repeat(200)}`), { repeatable: false });
  expect(long).toMatchObject({ kind: "failed", reason: expect.stringMatching(/^[\w.-]{64}$/) });
  expect(notSentOf(answer(400, "?!"), { repeatable: false })).toEqual({ kind: "failed", reason: "HTTP 400" });
});

test.each([null, "text", 7, [], { error: null }, { error: "text" }, { error: { code: 7 } }])(
  "an error body of any shape can be read: %j",
  (body) => {
    const exchange: Exchange = { kind: "answered", status: 403, headers: {}, body };
    expect(notSentOf(exchange, { repeatable: false })).toEqual({ kind: "unreachable", reason: "not-allowed" });
  },
);
