import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A file that the bot has put somewhere. */
export interface Put {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export type FakeDrive = Awaited<ReturnType<typeof startFakeDrive>>;

/** Somebody's OneDrive on a loopback port: takes what is put there. */
export async function startFakeDrive() {
  const puts: Put[] = [];
  const answers: { status: number; headers: Record<string, string>; hangs: boolean } = {
    status: 201,
    headers: {},
    hangs: false,
  };
  const server = createServer(async (request, response) => {
    const text = await read(request);
    if (request.method === "PUT") puts.push({ path: request.url ?? "", headers: request.headers, text });
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

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
