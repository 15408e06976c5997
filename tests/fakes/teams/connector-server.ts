import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isJson } from "./activity.js";
import type { Outcome } from "./connector-answers.js";
import type { Fault, Faults } from "./faults.js";
import type { Message } from "./kept-messages.js";
import { type Answer, badArgument, refused, tooBig } from "./refusals.js";
import { type Route, type RouteName, routeOf } from "./routes.js";
import type { Person, Place, World } from "./world.js";

/** One request of the bot's, in the order of arrival. */
export interface LoggedRequest {
  /** Milliseconds on a monotonic clock: for gaps, not for dates. */
  readonly at: number;
  readonly method: string;
  /** After the service URL, query included. */
  readonly path: string;
  /** Undefined for a route that the bot has no business with. */
  readonly route: RouteName | undefined;
  /** The JSON of the body; text where it is none; undefined where there is no body or it was never read. */
  body: unknown;
  /** The Authorization header; undefined without one. */
  readonly authorization: string | undefined;
  /** The place or person it is about, where that is known. */
  target: Place | Person | undefined;
  /** The HTTP status, or what became of it instead; "open" until there is an answer. */
  answered: number | "open" | "hung" | "reset" | "given up";
  /** The message that it made or changed; undefined where nothing was delivered. */
  message: Message | undefined;
}

export interface ServerSetting {
  readonly world: World;
  readonly faults: Faults;
  readonly answer: (route: Route, body: unknown) => Outcome;
  readonly recording: () => boolean;
  readonly log: (request: LoggedRequest) => void;
  readonly settled: (request: LoggedRequest) => void;
  readonly surprise: (what: string) => void;
}

/** The path under which Teams keeps its connector; part of the service URL. */
export const servicePath = "/emea/";

/**
 * Where one program of ours tells another that the clock was moved. One that was killed leaves its address behind, and the system may
 * give the port to this fake: then another test's post comes here, which is no affair of Teams.
 */
const neighbours = "/trial/";

/** The most that a message may weigh, in bytes of UTF-16. */
const mostBytes = 100 * 1024;

/** The connector on a loopback port that the system picks. */
export function connectorServer(setting: ServerSetting) {
  let port = 0;
  const server = createServer((request, response) => {
    serve(request, response).catch((cause: unknown) => {
      setting.surprise(`the fake itself failed: ${String(cause)}`);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;

  const open = () =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  return { open, close, serviceUrl: () => `http://127.0.0.1:${port}${servicePath}` };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "";
    if (url.startsWith(neighbours)) return void response.writeHead(404).end();
    const known = url.startsWith(servicePath);
    const path = known ? url.slice(servicePath.length) : url;
    const route = known ? routeOf(request.method ?? "", path) : undefined;
    const entry = logged(request, path, route);
    if (setting.recording()) setting.log(entry);
    response.once("close", () => {
      if (entry.answered === "open") settle(entry, "given up");
    });
    // Whom a new conversation concerns stands in its body, so that one is read in any case.
    const creates = route?.name === "create-conversation";
    if (route !== undefined && !creates && setting.faults.strike(route.name, entry.target, true))
      return cut(entry, response);
    const text = await read(request);
    if (route === undefined) {
      setting.surprise(`${request.method} ${url}`);
      return write(entry, response, refused(404, "NotFound", "There is no such route."));
    }
    const needed = setting.recording() || creates || !setting.faults.none();
    entry.body = needed ? parsed(text) : { type: "message" };
    if (creates) {
      entry.target = targetOfCreate(entry.body);
      if (setting.faults.strike(route.name, entry.target, true)) return cut(entry, response);
    }
    const fault = setting.faults.strike(route.name, entry.target, false);
    if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.ms));
    respond(entry, response, route, text, fault?.kind === "slow" ? undefined : fault);
  }

  function respond(
    entry: LoggedRequest,
    response: ServerResponse,
    route: Route,
    text: string,
    fault: Fault | undefined,
  ) {
    if (fault === undefined) return write(entry, response, deed(entry, route, text));
    if ("delivered" in fault && fault.delivered === true) deed(entry, route, text);
    if (fault.kind === "status") return write(entry, response, fault);
    if (fault.kind === "reset") return cut(entry, response);
    settle(entry, "hung");
  }

  function deed(entry: LoggedRequest, route: Route, text: string): Answer {
    if (text.length * 2 > mostBytes) return tooBig();
    if (text !== "" && typeof entry.body === "string") return badArgument("The body is not JSON.");
    const outcome = setting.answer(route, entry.body);
    entry.message = outcome.message;
    return outcome;
  }

  function write(entry: LoggedRequest, response: ServerResponse, { status, body, headers }: Answer): void {
    settle(entry, status);
    const json = body === undefined ? "" : JSON.stringify(body);
    const length = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(json) };
    // Not chained: in a process with restify, which changes every response there is, this gives nothing back.
    response.writeHead(status, { ...length, ...headers });
    response.end(json);
  }

  function cut(entry: LoggedRequest, response: ServerResponse): void {
    settle(entry, "reset");
    response.socket?.resetAndDestroy();
  }

  function settle(entry: LoggedRequest, answered: LoggedRequest["answered"]): void {
    entry.answered = answered;
    if (setting.recording()) setting.settled(entry);
  }

  function logged({ method = "", headers }: IncomingMessage, path: string, route: Route | undefined): LoggedRequest {
    const { authorization } = headers;
    const target = route && "conversationId" in route ? setting.world.placeOf(route.conversationId) : undefined;
    const at = performance.now();
    const fresh = { body: undefined, target, answered: "open", message: undefined } as const;
    return { at, method, path, route: route?.name, authorization, ...fresh };
  }

  function targetOfCreate(body: unknown): Place | Person | undefined {
    if (!isJson(body)) return undefined;
    const channel =
      isJson(body.channelData) && isJson(body.channelData.channel) ? body.channelData.channel.id : undefined;
    if (typeof channel === "string") return setting.world.placeOf(channel);
    const [member] = Array.isArray(body.members) ? body.members : [];
    return isJson(member) ? setting.world.personById(String(member.id)) : undefined;
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
