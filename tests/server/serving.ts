import { request } from "node:http";
import { connect } from "node:net";
import { onTestFinished } from "vitest";
import type { TurnAnswer } from "../../src/bot/connector/adapter.js";
import { loopbackServiceUrls } from "../../src/bot/connector/service-url.js";
import { type HttpRoute, httpServer } from "../../src/server/http.js";
import { messagesRoutes } from "../../src/server/messages-route.js";

const LIMIT_MS = 250;

/** The HTTP door with some routes, closed when the test has ended. `faults` is what it told of. */
export async function serving(routes: HttpRoute[], over: { stopLimitMs?: number } = {}) {
  const faults: unknown[] = [];
  const made = httpServer({
    host: "127.0.0.1",
    port: 0,
    routes,
    requestLimitMs: LIMIT_MS,
    stopLimitMs: over.stopLimitMs ?? 5_000,
    onFault: (error) => faults.push(error),
  });
  const { port } = await made.listen();
  onTestFinished(made.close);
  return { port, url: `http://127.0.0.1:${port}`, faults, close: made.close };
}

/** An activity that the gate lets in. */
export const activity = {
  type: "message",
  id: "a-1",
  channelId: "msteams",
  serviceUrl: "http://127.0.0.1:1/",
  from: { id: "29:sarah" },
  conversation: { id: "19:board" },
};

/** The messages route with a turn of the test's own. */
export async function taking(takeTurn: () => Promise<TurnAnswer> = async () => ({ status: 200 })) {
  const turns: unknown[] = [];
  const events: string[] = [];
  const woken = held<void>();
  const { port, url, faults, close } = await serving(
    messagesRoutes({
      rules: { serviceUrl: loopbackServiceUrls, tenants: undefined, teamsOnly: false },
      turns: {
        takeTurn(_authorization, one) {
          turns.push(one);
          return takeTurn();
        },
      },
      afterAnswer() {
        events.push("after");
        woken.release();
      },
      log: { info: () => undefined, warn: () => undefined },
    }),
  );
  const post = (body: string, headers: Record<string, string> = { "content-type": "application/json" }) =>
    fetch(`${url}/api/messages`, { method: "POST", body, headers });
  return { post, turns, events, woken: woken.promise, port, url, faults, close };
}

/** A promise that the test ends when it likes. */
export function held<T>() {
  let release: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    release = resolve;
  });
  return { promise, release: (value?: T) => release(value as T) };
}

/** Posts so many bytes without saying how many. */
export function streamed(port: number, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({
      port,
      host: "127.0.0.1",
      path: "/api/messages",
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    sent.on("response", (response) => resolve(response.resume().statusCode ?? 0));
    sent.on("error", reject);
    for (let left = bytes; left > 0; left -= 65_536) sent.write("x".repeat(65_536));
    sent.end();
  });
}

/** Writes to the port as it is and answers with the first that comes back. */
export function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString());
    });
    socket.once("error", reject);
  });
}
