import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { TurnTaker } from "../../../src/bot/connector/adapter.js";
import { loopbackServiceUrls } from "../../../src/bot/connector/service-url.js";
import { type TeamsDoor, teamsDoor } from "../../../src/bot/connector/teams-door.js";
import { type ScriptedTeams, scriptedTeams } from "./scripted-teams.js";

// In earnest, offline: activities signed by a key set of our own, and the token for Teams from an identity endpoint of our own.

const APP = "app-1";
const ISSUER = "https://issuer.example";
const HOUR_S = 3_600;
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const others = generateKeyPairSync("rsa", { modulusLength: 2048 });

let teams: ScriptedTeams;
let authority: Server;
let door: TeamsDoor;
let turns: TurnTaker;
let tokensAsked = 0;
let status = 201;
const before = { endpoint: process.env.IDENTITY_ENDPOINT, header: process.env.IDENTITY_HEADER };

// The SDK writes every token it refuses to the console.
const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);

beforeAll(async () => {
  teams = await scriptedTeams(() => ({ status, body: { id: "m-1" } }));
  authority = createServer((request, response) => {
    const jwk = keys.publicKey.export({ format: "jwk" });
    const path = request.url?.split("?")[0];
    if (path === "/identity") tokensAsked += 1;
    const body =
      path === "/metadata"
        ? { issuer: ISSUER, jwks_uri: `${addressOf(authority)}/keys`, id_token_signing_alg_values_supported: ["RS256"] }
        : path === "/keys"
          ? { keys: [{ ...jwk, kid: "key-1", endorsements: ["msteams"] }] }
          : {
              access_token: `token-${tokensAsked}`,
              expires_on: String(Math.floor(Date.now() / 1000) + 24 * HOUR_S),
              resource: "r",
              token_type: "Bearer",
            };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => authority.listen(0, "127.0.0.1", resolve));
  process.env.IDENTITY_ENDPOINT = `${addressOf(authority)}/identity`;
  process.env.IDENTITY_HEADER = "secret";
  door = teamsDoor({
    registration: { type: "UserAssignedMSI", id: APP, tenantId: "tenant-1" },
    mayReach: loopbackServiceUrls,
    limitMs: 2_000,
    cloud: cloud(),
  });
  turns = door.turns({
    onFault: () => undefined,
    async onActivity(context) {
      await context.sendActivity("heard");
    },
  });
});

afterAll(async () => {
  quiet.mockRestore();
  restore("IDENTITY_ENDPOINT", before.endpoint);
  restore("IDENTITY_HEADER", before.header);
  door.close();
  await teams.close();
  await new Promise<void>((resolve) => authority.close(() => resolve()));
});

const activity = () => ({
  type: "message",
  id: "a-1",
  text: "help",
  channelId: "msteams",
  serviceUrl: teams.serviceUrl,
  from: { id: "29:sarah", name: "Sarah" },
  conversation: { id: "19:board", isGroup: true, conversationType: "channel", name: "Board" },
  recipient: { id: "28:app-1", name: "Bot" },
});

function signed(claims: object = {}, header: object = {}, key = keys.privateKey): string {
  const now = Math.floor(Date.now() / 1000);
  const body = {
    iss: ISSUER,
    aud: APP,
    iat: now,
    nbf: now - 60,
    exp: now + HOUR_S,
    serviceurl: teams.serviceUrl,
    ...claims,
  };
  const text = [{ alg: "RS256", typ: "JWT", kid: "key-1", ...header }, body].map(encoded).join(".");
  return `Bearer ${text}.${createSign("RSA-SHA256").update(text).sign(key, "base64url")}`;
}

describe("an activity in earnest", () => {
  test("signed by Teams is taken, and the reply carries our own token", async () => {
    teams.received.length = 0;
    expect(await turns.takeTurn(signed(), activity())).toEqual({ status: 200 });
    expect(teams.received[0]?.headers.authorization).toMatch(/^Bearer token-\d+$/);
  });

  test("the token for Teams is asked for once for many turns and notices", async () => {
    await turns.takeTurn(signed(), activity());
    const asked = tokensAsked;
    await turns.takeTurn(signed(), activity());
    await door.connector.send(
      { serviceUrl: teams.serviceUrl, conversationId: "c", bot: { id: "28:app-1" } },
      { text: "A7 is due" },
    );
    expect(tokensAsked).toBe(asked);
    expect(asked).toBeGreaterThan(0);
  });

  test("a token that Teams refuses is asked for afresh the next time, and nothing is posted twice", async () => {
    const to = { serviceUrl: teams.serviceUrl, conversationId: "c", bot: { id: "28:app-1" } };
    const asked = tokensAsked;
    status = 401;
    teams.received.length = 0;
    expect(await door.connector.send(to, { text: "x" })).toMatchObject({ kind: "paused", scope: "app" });
    expect(teams.received).toHaveLength(1);
    status = 201;
    expect(await door.connector.send(to, { text: "x" })).toMatchObject({ kind: "sent" });
    expect(tokensAsked).toBe(asked + 1);
  });

  const now = Math.floor(Date.now() / 1000);
  test.each<[string, () => string]>([
    ["no token", () => ""],
    ["half a header", () => "Bearer"],
    ["another scheme", () => "Basic c2FyYWg6eA=="],
    ["a word for a token", () => "Bearer hello"],
    ["dots for a token", () => "Bearer a.b.c"],
    ["three empty parts", () => "Bearer .."],
    ["a header of null", () => `Bearer ${encoded(null)}.${encoded(null)}.x`],
    ["a token signed by somebody else", () => signed({}, {}, others.privateKey)],
    ["a token of an unknown key", () => signed({}, { kid: "key-2" })],
    [
      "a token that needs no signature",
      () => `Bearer ${encoded({ alg: "none", kid: "key-1" })}.${encoded({ iss: ISSUER, aud: APP })}.`,
    ],
    ["another issuer's token", () => signed({ iss: "https://elsewhere.example" })],
    ["a token for another app", () => signed({ aud: "app-2" })],
    ["a token for another service", () => signed({ serviceurl: "https://elsewhere.example/" })],
    ["a token that has run out", () => signed({ exp: now - HOUR_S, nbf: now - 2 * HOUR_S })],
    ["a token for tomorrow", () => signed({ nbf: now + 24 * HOUR_S })],
  ])("with %s is refused, and no turn is taken", async (_what, authorization) => {
    teams.received.length = 0;
    expect(await turns.takeTurn(authorization(), activity())).toEqual({ status: 401 });
    expect(teams.received).toEqual([]);
  });
});

test("trouble in fetching Teams' keys is no fault of the caller's token", async () => {
  const elsewhere = teamsDoor({
    registration: { type: "UserAssignedMSI", id: APP, tenantId: "tenant-1" },
    mayReach: loopbackServiceUrls,
    limitMs: 2_000,
    cloud: { ...cloud(), ToBotFromChannelOpenIdMetadataUrl: "http://127.0.0.1:1/metadata" },
  }).turns({ onFault: () => undefined, onActivity: async () => undefined });
  await expect(elsewhere.takeTurn(signed(), activity())).rejects.toThrow("ECONNREFUSED");
});

const cloud = () => ({
  ToChannelFromBotLoginUrl: "https://login.example/tenant-1",
  ToChannelFromBotOAuthScope: "https://api.example",
  ToBotFromChannelTokenIssuer: ISSUER,
  OAuthUrl: "https://oauth.example",
  ToBotFromChannelOpenIdMetadataUrl: `${addressOf(authority)}/metadata`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${addressOf(authority)}/metadata`,
});
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
