import http, { type IncomingHttpHeaders } from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";

export type ConnectorRequest = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Scheme, host and port come from here. */
  base: URL;
  /** From the first slash, with its query, already encoded. */
  path: string;
  /** Sent as JSON. Absent: no body. */
  body?: unknown;
  /** The whole header. Absent: none is sent. */
  authorization?: string | undefined;
};

/** How one request ended. What it means for a notice is for `outcome.ts` to say. */
export type Exchange =
  | { kind: "answered"; status: number; headers: IncomingHttpHeaders; body: unknown }
  /** It did not leave this machine: no connection was made. */
  | { kind: "not-sent"; code: string }
  /** It left, and no answer came: the other side may or may not have acted on it. */
  | { kind: "no-answer"; code: string };

export type ConnectorHttp = {
  exchange(request: ConnectorRequest): Promise<Exchange>;
  /** Lets go of idle connections, so that the process can end. */
  close(): void;
};

/** Below the five seconds after which Node servers drop idle connections: a request on a dying one could not be told from a lost one. */
const IDLE_CONNECTION_MS = 4_000;
const LONGEST_ANSWER_BYTES = 4 * 1024 * 1024;
const LIMIT = "LIMIT";

/**
 * Speaks JSON over HTTP to Teams, one request for each call: nothing is ever posted again behind the caller's back, and
 * nothing waits longer than `limitMs`, connecting and the whole answer included. Redirects are answers like any other.
 *
 * It stands in for the SDK's own pipeline, which repeats a POST up to four times, waits without end and takes a third of
 * the time of a turn.
 */
export function connectorHttp({ limitMs }: { limitMs: number }): ConnectorHttp {
  const plain = new http.Agent({ keepAlive: true, timeout: IDLE_CONNECTION_MS });
  const secure = new https.Agent({ keepAlive: true, timeout: IDLE_CONNECTION_MS });
  return {
    exchange: (request) => exchange(request, request.base.protocol === "https:" ? secure : plain, limitMs),
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

function exchange(request: ConnectorRequest, agent: http.Agent, limitMs: number): Promise<Exchange> {
  const { base, path, method } = request;
  const text = request.body === undefined ? undefined : JSON.stringify(request.body);
  return new Promise((resolve) => {
    let connected = false;
    let answer: { status: number; headers: IncomingHttpHeaders } | undefined;
    const end = (result: Exchange): void => {
      clearTimeout(limit);
      resolve(result);
    };
    const failed = (error: NodeJS.ErrnoException): void => {
      // A status that has come stands, whatever becomes of its body: a 2xx is a delivery.
      if (answer) end({ kind: "answered", ...answer, body: undefined });
      else end({ kind: connected ? "no-answer" : "not-sent", code: error.code ?? error.name });
    };
    const sent = (base.protocol === "https:" ? https : http).request({
      agent,
      method,
      hostname: base.hostname.replace(/^\[|\]$/g, ""),
      port: base.port,
      path,
      headers: headersOf(request, text),
    });
    const limit = setTimeout(
      () => sent.destroy(Object.assign(new Error("no answer in time"), { code: LIMIT })),
      limitMs,
    );
    sent.once("socket", (socket) => {
      whenConnected(socket, () => {
        connected = true;
      });
    });
    sent.on("error", failed);
    sent.once("response", (response) => {
      answer = { status: response.statusCode ?? 0, headers: response.headers };
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > LONGEST_ANSWER_BYTES)
          response.destroy(Object.assign(new Error("answer too long"), { code: "TOO_LONG" }));
      });
      response.on("error", failed);
      response.once("end", () =>
        end({
          kind: "answered",
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: parsedBody(chunks),
        }),
      );
    });
    sent.end(text);
  });
}

function headersOf(request: ConnectorRequest, text: string | undefined): Record<string, string | number> {
  return {
    accept: "application/json",
    "user-agent": "matters-arising",
    ...(request.authorization === undefined ? {} : { authorization: request.authorization }),
    ...(text === undefined
      ? {}
      : { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(text) }),
  };
}

function whenConnected(socket: Socket, then: () => void): void {
  if (socket instanceof TLSSocket) {
    // Bytes wait for the handshake, so a refused certificate means that nothing was handed over.
    if (socket.getProtocol() === null) socket.once("secureConnect", then);
    else then();
  } else if (socket.connecting) socket.once("connect", then);
  else then();
}

/** The answer's JSON; undefined for none and for whatever cannot be read, as proxies answer in HTML. */
function parsedBody(chunks: readonly Buffer[]): unknown {
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
