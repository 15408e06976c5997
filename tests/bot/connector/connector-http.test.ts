import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { connectorHttp, type Exchange } from "../../../src/bot/connector/connector-http.js";
import { type Play, type ScriptedTeams, scriptedTeams } from "./scripted-teams.js";

const LIMIT_MS = 300;
const http = connectorHttp({ limitMs: LIMIT_MS });
let teams: ScriptedTeams | undefined;

afterEach(async () => {
  await teams?.close();
  teams = undefined;
});

async function posted(play: Play): Promise<{ ended: Exchange; posts: number }> {
  teams = await scriptedTeams(play);
  const ended = await http.exchange({ method: "POST", base: new URL(teams.serviceUrl), path: "/x", body: { a: 1 } });
  return { ended, posts: teams.received.length };
}

describe("a message is posted once, whatever comes of it", () => {
  test.each<[string, Play, object]>([
    ["it is taken", { status: 201, body: { id: "m-1" } }, { kind: "answered", status: 201, body: { id: "m-1" } }],
    ["the service fails", { status: 500 }, { kind: "answered", status: 500 }],
    ["the gateway fails", { status: 502 }, { kind: "answered", status: 502 }],
    ["the service is away", { status: 503, headers: { "retry-after": "1" } }, { kind: "answered", status: 503 }],
    ["the gateway gives up waiting", { status: 504 }, { kind: "answered", status: 504 }],
    ["it took too long to arrive", { status: 408 }, { kind: "answered", status: 408 }],
    ["there were too many", { status: 429, headers: { "retry-after": "1" } }, { kind: "answered", status: 429 }],
    ["it is sent elsewhere", { status: 307, headers: { location: "/y" } }, { kind: "answered", status: 307 }],
    ["the connection is cut after it left", "reset", { kind: "no-answer", code: "ECONNRESET" }],
    ["nobody answers", "hang", { kind: "no-answer", code: "LIMIT" }],
    ["the answer's body is cut", "cut", { kind: "answered", status: 201, body: undefined }],
  ])("when %s", async (_what, play, expected) => {
    const { ended, posts } = await posted(play);
    expect(ended).toMatchObject(expected);
    expect(posts).toBe(1);
  });
});

test("the wait for Teams ends at the limit", async () => {
  const began = performance.now();
  await posted("hang");
  expect(performance.now() - began).toBeGreaterThanOrEqual(LIMIT_MS - 5);
  expect(performance.now() - began).toBeLessThan(LIMIT_MS * 10);
});

test("a refused connection is known not to have carried anything", async () => {
  const closed = await freePort();
  const base = new URL(`http://127.0.0.1:${closed}/`);
  expect(await http.exchange({ method: "POST", base, path: "/x", body: {} })).toEqual({
    kind: "not-sent",
    code: "ECONNREFUSED",
  });
});

test("a host that does not exist is known not to have been reached", async () => {
  const base = new URL("http://nowhere.invalid/");
  expect(await http.exchange({ method: "POST", base, path: "/x", body: {} })).toMatchObject({ kind: "not-sent" });
});

test("one connection serves many messages", async () => {
  teams = await scriptedTeams();
  for (let n = 0; n < 5; n += 1) {
    await http.exchange({ method: "POST", base: new URL(teams.serviceUrl), path: "/x", body: { n } });
  }
  expect(teams.received).toHaveLength(5);
  expect(teams.connections()).toBe(1);
});

test("an answer that is no JSON is still an answer", async () => {
  teams = await scriptedTeams({ status: 502 });
  const ended = await http.exchange({ method: "GET", base: new URL(teams.serviceUrl), path: "/x" });
  expect(ended).toMatchObject({ kind: "answered", status: 502, body: undefined });
});

test("what is sent arrives unchanged, with its token", async () => {
  teams = await scriptedTeams();
  const body = { text: "Zoë to ring “the school” – by Friday" };
  await http.exchange({
    method: "PUT",
    base: new URL(teams.serviceUrl),
    path: "/a%3Bb",
    body,
    authorization: "Bearer t",
  });
  expect(teams.received[0]).toMatchObject({
    method: "PUT",
    path: "/a%3Bb",
    body,
    headers: { authorization: "Bearer t" },
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === "object" && address ? address.port : 0;
}
