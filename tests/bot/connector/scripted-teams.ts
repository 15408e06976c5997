import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: unknown };
export type Play =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** The connection is cut after the request has come. */
  | "reset"
  /** A 201 whose body is cut. */
  | "cut"
  | "hang";

/** The smallest Teams that will do: it plays one answer and writes down what came. */
export async function scriptedTeams(
  play: Play | ((received: Received) => Play) = { status: 201, body: { id: "m-1" } },
) {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const one: Received = {
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
      received.push(one);
      const answer = typeof play === "function" ? play(one) : play;
      if (answer === "hang") return;
      if (answer === "reset") {
        request.socket.destroy();
        return;
      }
      if (answer === "cut") {
        response.writeHead(201, { "content-type": "application/json", "content-length": 1_000 });
        response.write('{"id":', () => request.socket.destroy());
        return;
      }
      const body = answer.body === undefined ? "" : JSON.stringify(answer.body);
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
      response.end(body);
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    received,
    /** How many connections have been opened so far. */
    connections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export type ScriptedTeams = Awaited<ReturnType<typeof scriptedTeams>>;
