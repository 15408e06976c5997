import { describe, expect, test } from "vitest";
import type { TurnAnswer } from "../../src/bot/connector/adapter.js";
import { healthRoutes } from "../../src/server/health-routes.js";
import { httpServer } from "../../src/server/http.js";
import { activity, held, serving, taking } from "./serving.js";

test("health and readiness are told apart", async () => {
  let ready = false;
  const { url } = await serving(healthRoutes({ isReady: async () => ready }));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  ready = true;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test("a further route is given its body and may answer with a file", async () => {
  const { url } = await serving([
    {
      method: "POST",
      path: "/trial/clock",
      answer: ({ body, query }) => ({
        status: 200,
        body: `${JSON.stringify(body)} ${query}`,
        contentType: "text/csv",
        headers: { "x-a": "b" },
      }),
    },
  ]);
  const answer = await fetch(`${url}/trial/clock?q=1`, {
    method: "POST",
    body: '{"now":1}',
    headers: { "content-type": "application/json" },
  });
  expect([answer.headers.get("content-type"), answer.headers.get("x-a"), await answer.text()]).toEqual([
    "text/csv",
    "b",
    '{"now":1} q=1',
  ]);
});

test("a busy port is one sentence with the next step", async () => {
  const { port } = await serving([]);
  const second = httpServer({
    host: "127.0.0.1",
    port,
    routes: [],
    requestLimitMs: 1,
    stopLimitMs: 1,
    onFault: () => undefined,
  });
  await expect(second.listen()).rejects.toMatchObject({
    code: "PORT_BUSY",
    message: `Port ${port} is already in use. Stop what uses it, or start on another with PORT=${port + 1}.`,
  });
});

describe("stopping", () => {
  test("being told twice is no different from once", async () => {
    const { close } = await serving([]);
    await Promise.all([close(), close()]);
    await close();
  });

  test("what is in hand ends first, and is answered", async () => {
    const turn = held<TurnAnswer>();
    const begun = held<void>();
    const { post, url, close } = await taking(() => {
      begun.release();
      return turn.promise;
    });
    const answer = post(JSON.stringify(activity));
    await begun.promise;
    const closed = close();
    await expect(fetch(`${url}/api/messages`, { method: "HEAD" })).rejects.toThrow();
    turn.release({ status: 200 });
    expect((await answer).status).toBe(200);
    await closed;
  });

  test("what takes too long is not waited for", async () => {
    const begun = held<void>();
    const { url, close } = await serving(
      [
        {
          method: "GET",
          path: "/slow",
          answer() {
            begun.release();
            return new Promise(() => undefined);
          },
        },
      ],
      { stopLimitMs: 50 },
    );
    const answer = fetch(`${url}/slow`).catch(() => "cut");
    await begun.promise;
    await close();
    expect(await answer).toBe("cut");
  });
});
