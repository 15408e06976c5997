import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import {
  createServer,
  type Request,
  type RequestHandler,
  type Response,
  type Server,
  type ServerOptions,
} from "restify";
import { requestBody } from "./request-body.js";

export type HttpRequest = {
  /** The body's JSON; undefined for GET and HEAD. */
  body: unknown;
  authorization: string;
  /** As it was asked for, up to `?`. */
  path: string;
  /** What follows `?`, without it. */
  query: string;
};

export type HttpAnswer = {
  status: number;
  /** An object is sent as JSON, text and bytes as they are with `contentType`. Absent: no body. */
  body?: unknown;
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
  /** Runs once the answer has gone out, or the caller has gone. */
  afterwards?: () => void;
};

export type HttpRoute = {
  method: "GET" | "HEAD" | "POST";
  /** A step that begins with a colon stands for any. */
  path: string;
  /** The longest body taken. Absent: 256 KB. */
  limitBytes?: number;
  /** Whatever it throws is answered with a bare 500 and reported to `onFault`. */
  answer(request: HttpRequest): Promise<HttpAnswer> | HttpAnswer;
};

export type HttpServer = {
  /** @throws an Error with code `PORT_BUSY` or `PORT_REFUSED` whose message is a sentence for whoever starts us */
  listen(): Promise<{ port: number }>;
  /** Takes nothing new, lets what is in hand end (at most `stopLimitMs`), then closes. */
  close(): Promise<void>;
};

type Parts = {
  host: string | undefined;
  port: number;
  routes: readonly HttpRoute[];
  requestLimitMs: number;
  stopLimitMs: number;
  onFault(error: unknown, path: string): void;
};

const DEFAULT_LIMIT_BYTES = 256 * 1024;
/** After the last answer is written, for callers to take it and hang up. */
const LAST_ANSWERS_MS = 1_000;
const STOPPING: HttpAnswer = { status: 503, headers: { connection: "close" } };

/** restify would log to standard output; its types still speak of another library. */
const SILENT = pino({ level: "silent" }) as unknown as NonNullable<ServerOptions["log"]>;

/** The process's one HTTP door, on restify. Errors are bare statuses: nothing of what went wrong is told to the caller. */
export function httpServer(parts: Parts): HttpServer {
  const server = createServer({ name: "", log: SILENT });
  const inHand = new Set<Promise<void>>();
  let stopping = false;

  server.server.headersTimeout = parts.requestLimitMs;
  // No route, or a fault of our own outside a route's answer, which `answerOf` sees to.
  server.on(
    "restifyError",
    (request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) parts.onFault(error, request.path());
      if (response.headersSent) return;
      response.send(status);
      done();
    },
  );

  const serve = async (route: HttpRoute, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const closed = new Promise<void>((resolve) => response.once("close", resolve));
    const answer = stopping ? STOPPING : await answerOf(route, request, parts);
    if (answer.afterwards) closed.then(answer.afterwards);
    if (stopping) response.setHeader("connection", "close");
    write(response, answer);
    if (!request.complete) letRestGoBy(request, parts.requestLimitMs);
  };
  for (const route of parts.routes) {
    mount(server, route, async (request, response) => {
      const served = serve(route, request, response);
      inHand.add(served);
      await served.finally(() => inHand.delete(served));
    });
  }

  const close = async (): Promise<void> => {
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await withinLimit(Promise.allSettled(inHand), parts.stopLimitMs);
    server.server.closeIdleConnections();
    await withinLimit(closed, LAST_ANSWERS_MS);
    server.server.closeAllConnections();
    await closed;
  };
  let closing: Promise<void> | undefined;
  return {
    listen: () => listening(server, parts),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

async function answerOf(route: HttpRoute, request: IncomingMessage, parts: Parts): Promise<HttpAnswer> {
  const { authorization = "" } = request.headers;
  const [path = "", query = ""] = request.url?.split("?", 2) ?? [];
  try {
    if (route.method !== "POST") return await route.answer({ body: undefined, authorization, path, query });
    const limitBytes = route.limitBytes ?? DEFAULT_LIMIT_BYTES;
    const read = await requestBody(request, { limitBytes, limitMs: parts.requestLimitMs });
    if (read.kind === "refused") return { status: read.status };
    return await route.answer({ body: read.value, authorization, path, query });
  } catch (error) {
    parts.onFault(error, route.path);
    return { status: 500 };
  }
}

function write(response: ServerResponse, { status, body, contentType, headers = {} }: HttpAnswer): void {
  if (body === undefined) {
    response.writeHead(status, { ...headers, "content-length": 0 });
    response.end();
    return;
  }
  const raw = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const type = contentType ?? (raw === body ? "text/plain; charset=utf-8" : "application/json; charset=utf-8");
  response.writeHead(status, { ...headers, "content-type": type, "content-length": Buffer.byteLength(raw) });
  response.end(raw);
}

/** What a refused request still brings is thrown away, but not for ever: hanging up at once would lose the answer. */
function letRestGoBy(request: IncomingMessage, limitMs: number): void {
  request.resume();
  const limit = setTimeout(() => request.destroy(), limitMs);
  request.once("close", () => clearTimeout(limit));
}

/** restify asks that a handler of two arguments be an async function by its very keyword. */
function mount(server: Server, { method, path }: HttpRoute, handler: RequestHandler): void {
  switch (method) {
    case "GET":
      server.get(path, handler);
      break;
    case "HEAD":
      server.head(path, handler);
      break;
    case "POST":
      server.post(path, handler);
      break;
  }
}

function listening(server: Server, { host, port, onFault }: Parts): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    // restify passes the listener's errors on, and without anybody to hear them they would end the process.
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (server.server.listening) onFault(error, "");
      else reject(toListenFault(error, port));
    });
    server.server.listen({ port, host }, () => resolve({ port: (server.server.address() as AddressInfo).port }));
  });
}

function toListenFault(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code === "EADDRINUSE") {
    const sentence = `Port ${port} is already in use. Stop what uses it, or start on another with PORT=${port + 1}.`;
    return Object.assign(new Error(sentence, { cause }), { code: "PORT_BUSY" as const });
  }
  const sentence = `Port ${port} could not be opened (${cause.code}). Start on another with PORT=3978, or ask whoever runs this machine.`;
  return Object.assign(new Error(sentence, { cause }), { code: "PORT_REFUSED" as const });
}

async function withinLimit(work: Promise<unknown>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
