import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import type { TurnAnswer } from "../../src/bot/connector/adapter.js";
import { activity, held, raw, streamed, taking } from "./serving.js";

describe("the way in for Teams", () => {
  test("an activity becomes a turn, and then the answer goes out", async () => {
    const { post, turns } = await taking();
    const answer = await post(JSON.stringify(activity), { "content-type": "application/json; charset=utf-8" });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("");
    expect(turns).toMatchObject([activity]);
  });

  test("a press is answered with the body that the turn made", async () => {
    const { post } = await taking(async () => ({ status: 200, body: { statusCode: 200, value: { é: 1 } } }));
    const answer = await post(JSON.stringify(activity));
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await answer.json()).toEqual({ statusCode: 200, value: { é: 1 } });
  });

  test.each<[string, string, Record<string, string>, number]>([
    ["no JSON", "{", { "content-type": "application/json" }, 400],
    ["nothing", "", { "content-type": "application/json" }, 400],
    ["JSON that says it is text", JSON.stringify(activity), { "content-type": "text/plain" }, 400],
    ["no activity", "[]", { "content-type": "application/json" }, 400],
    [
      "an activity without from",
      JSON.stringify({ ...activity, from: undefined }),
      { "content-type": "application/json" },
      400,
    ],
    [
      "a foreign service URL",
      JSON.stringify({ ...activity, serviceUrl: "https://example.org" }),
      { "content-type": "application/json" },
      403,
    ],
    ["an unknown type", JSON.stringify({ ...activity, type: "typing" }), { "content-type": "application/json" }, 200],
    [
      "257 KB",
      JSON.stringify({ ...activity, text: "x".repeat(257 * 1024) }),
      { "content-type": "application/json" },
      413,
    ],
    [
      "2 MB",
      JSON.stringify({ ...activity, text: "x".repeat(2 * 1024 * 1024) }),
      { "content-type": "application/json" },
      413,
    ],
  ])("%s is answered with a bare status and never reaches a turn", async (_what, body, headers, status) => {
    const { post, turns } = await taking();
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe("");
    expect(turns).toEqual([]);
  });

  test("2 MB of unknown length are refused as they come, and the next activity is taken", async () => {
    const { post, port } = await taking();
    expect(await streamed(port, 2 * 1024 * 1024)).toBe(413);
    expect((await post(JSON.stringify(activity))).status).toBe(200);
  });

  test("a length announced as too great is refused before any of it comes", async () => {
    const { port } = await taking();
    const head =
      "POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2000000\r\n\r\n";
    expect(await raw(port, head)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("a body that never comes to its end is given up", async () => {
    const { port } = await taking();
    const head =
      "POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{";
    expect(await raw(port, head)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("a fault in a turn is a bare 500, told to us and not to the caller", async () => {
    const { post, faults } = await taking(() => Promise.reject(new Error("Sarah is unwell")));
    const answer = await post(JSON.stringify(activity));
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe("");
    expect(faults).toHaveLength(1);
  });

  test("what the turn left to be sent is woken after the answer has gone out", async () => {
    const { post, events, woken } = await taking(async () => {
      events.push("turn");
      return { status: 200 };
    });
    const answered = () => events.push("answer");
    subscribe("http.server.response.finish", answered);
    await post(JSON.stringify(activity));
    await woken;
    unsubscribe("http.server.response.finish", answered);
    expect(events).toEqual(["turn", "answer", "after"]);
  });

  test("a turn whose caller has hung up is ended all the same, also when we are stopping", async () => {
    const turn = held<TurnAnswer>();
    const begun = held<void>();
    const { port, url, events, woken, close } = await taking(async () => {
      begun.release();
      const answer = await turn.promise;
      events.push("turn");
      return answer;
    });
    const body = JSON.stringify(activity);
    const socket = connect(port, "127.0.0.1");
    socket.write(
      `POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await begun.promise;
    await new Promise<void>((resolve) => socket.destroy().once("close", () => resolve()));
    const closed = close().then(() => events.push("closed"));
    await expect(fetch(url)).rejects.toThrow();
    // Time enough for a server that would not wait to have closed.
    for (let n = 0; n < 200; n += 1) await new Promise((resolve) => setImmediate(resolve));
    turn.release({ status: 200 });
    await Promise.all([closed, woken]);
    expect(events[0]).toBe("turn");
    expect(events).toContain("closed");
  });

  test("whoever only looks whether somebody is here is told so", async () => {
    const { url } = await taking();
    expect((await fetch(`${url}/api/messages`, { method: "HEAD" })).status).toBe(200);
    expect((await fetch(`${url}/api/messages`)).status).toBe(405);
    const elsewhere = await fetch(`${url}/nothing-here`);
    expect([elsewhere.status, await elsewhere.text()]).toEqual([404, ""]);
  });
});
