import { createConnection } from "node:net";
import { expect } from "vitest";
import { playgroundWorld } from "../../../src/trial/playground/playground-world.js";
import type { Playground } from "../../../src/trial/playground/start-playground.js";

/** Types a text as the Playground's own page does, after a mention of the bot where one is wanted. */
export async function typeText(
  playground: Playground,
  conversation: string,
  text: string,
  mention = false,
): Promise<void> {
  const { bot, currentUser } = playgroundWorld;
  const at = `<at>${bot.name}</at>`;
  const { status } = await call(
    `${playground.url}/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`,
    {
      from: { id: currentUser.id },
      text: mention ? `${at} ${text}` : text,
      textFormat: "plain",
      mentions: mention ? [{ mentioned: { id: bot.id }, text: at }] : [],
    },
  );
  expect(status).toBe(200);
}

/** A GET, or a POST of that body, to one of the connector's routes, as in `v3/conversations`. */
export async function connector<T>(
  playground: Playground,
  route: string,
  body?: object,
): Promise<{ status: number; body: T }> {
  return await call<T>(`${playground.serviceUrl}/${route}`, body);
}

async function call<T>(url: string, body: object | undefined): Promise<{ status: number; body: T }> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, body && { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as T };
}

/** Whether anything takes a connection there. */
export async function isOpen(host: string, port: number): Promise<boolean> {
  const socket = createConnection({ host, port });
  return await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).finally(() => socket.destroy());
}
