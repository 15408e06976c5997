import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A file that the bot has put somewhere. */
export interface Put {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export type FakeDrive = Awaited<ReturnType<typeof startFakeDrive>>;

/** What is given under a path. `length`: what is promised of it; absent: the truth. `hangs`: nothing comes after the head. */
export interface Held {
  readonly bytes: Uint8Array | string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hangs?: boolean;
  /** Nothing is given before this. */
  readonly after?: Promise<unknown>;
}

/** Somebody's OneDrive on a loopback port: takes what is put there, and gives what it holds. */
export async function startFakeDrive() {
  const puts: Put[] = [];
  const answers: { status: number; headers: Record<string, string>; hangs: boolean } = {
    status: 201,
    headers: {},
    hangs: false,
  };
  const held = new Map<string, Held>();
  const gets: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    if (request.method === "GET") {
      gets.push({ path, headers: request.headers });
      return give(held.get(path), response);
    }
    const text = await read(request);
    if (request.method === "PUT") puts.push({ path, headers: request.headers, text });
    if (answers.hangs) return;
    response.writeHead(answers.status, answers.headers);
    response.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/uploads/1`,
    puts: puts as readonly Put[],
    gets: gets as readonly (typeof gets)[number][],
    /** Holds a file; gives where it is. */
    holds(path: string, file: Held): string {
      held.set(path, file);
      return `http://127.0.0.1:${port}${path}`;
    },
    /** How it answers from now on. */
    will(answer: Partial<typeof answers>): void {
      Object.assign(answers, answer);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function give(file: Held | undefined, response: ServerResponse): Promise<void> {
  const {
    bytes,
    type = "application/octet-stream",
    status = 200,
    headers = {},
    hangs = false,
  } = file ?? {
    bytes: "",
    status: 404,
  };
  await file?.after;
  response.writeHead(status, { "content-type": type, ...headers });
  if (hangs) response.flushHeaders();
  else response.end(bytes);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
