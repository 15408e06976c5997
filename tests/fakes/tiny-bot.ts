import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Activity, CardElement, Json } from "./teams/activity.js";

export interface TinyBot {
  /** The messages route. */
  readonly url: string;
  /** All activities that came in. */
  readonly seen: readonly Activity[];
  close(): Promise<void>;
}

/** A bot of a few lines, to try the fake Teams with: it hands each activity to `turn` and answers what that returns. */
export async function startTinyBot(
  turn: (activity: Activity, bot: typeof connector) => Promise<unknown>,
): Promise<TinyBot> {
  const seen: Activity[] = [];
  const server = createServer(async (request, response) => {
    const activity = JSON.parse(await textOf(request)) as Activity;
    seen.push(activity);
    const body = await turn(activity, connector);
    response.writeHead(200, { "Content-Type": "application/json" }).end(body === undefined ? "" : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/api/messages`, seen, close };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** The connector's API as a bot calls it: by the service URL of the activity. */
export const connector = {
  async call(serviceUrl: string, method: string, path: string, body?: unknown) {
    const answer = await fetch(`${serviceUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: (text === "" ? undefined : JSON.parse(text)) as Json,
    };
  },

  reply: (activity: Activity, message: Json) =>
    connector.call(
      String(activity.serviceUrl),
      "POST",
      `v3/conversations/${encodeURIComponent(String(activity.conversation?.id))}/activities/${String(activity.id)}`,
      { type: "message", ...message },
    ),
};

/** A card of ours with this title and these elements under it. */
export const aCard = (title: string, ...rest: readonly CardElement[]): CardElement => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text: title, wrap: true, style: "heading", size: "Large", weight: "Bolder" }, ...rest],
});

/** The fields of a message that carry a card. */
export const carrying = (card: CardElement, summary = "A card"): Json => ({
  summary,
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
});
