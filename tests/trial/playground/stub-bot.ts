import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What of an activity these tests look at. */
export type SeenActivity = Record<string, unknown> & {
  type: string;
  text?: string;
  serviceUrl: string;
  from: { id: string; aadObjectId?: string; name?: string };
  recipient: { id: string; name?: string };
  conversation: { id: string; tenantId?: string; conversationType?: string; isGroup?: boolean };
};

/** A bot that keeps what it is sent and answers 200, with whatever `answer` gives as the body. */
export async function stubBot(answer: (activity: SeenActivity) => unknown = () => undefined) {
  const seen: SeenActivity[] = [];
  const waiting: ((activity: SeenActivity) => void)[] = [];
  const server = createServer(async (request, response) => {
    if (request.method !== "POST") return void response.end();
    const activity = JSON.parse(await textOf(request)) as SeenActivity;
    const body = await answer(activity);
    seen.push(activity);
    waiting.shift()?.(activity);
    response.setHeader("content-type", "application/json").end(body === undefined ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    seen,
    /** The next activity that comes. */
    next: () => new Promise<SeenActivity>((resolve) => void waiting.push(resolve)),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
