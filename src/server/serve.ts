import { oneDriveFiles, oneDriveOr } from "../bot/connector/one-drive.js";
import { loopbackServiceUrls, teamsServiceUrls } from "../bot/connector/service-url.js";
import { type TeamsDoor, teamsDoor } from "../bot/connector/teams-door.js";
import { paperReader } from "../documents/papers/paper-reader.js";
import { connectMongo } from "../store/mongo/connect.js";
import { calendarsFrom } from "./calendars-from.js";
import { systemClock } from "./clock.js";
import { composeBot } from "./compose.js";
import type { Config } from "./config.js";
import { healthRoutes } from "./health-routes.js";
import { type HttpServer, httpServer } from "./http.js";
import type { Log } from "./log.js";
import { MESSAGES_PATH, messagesRoutes } from "./messages-route.js";
import type { Ready } from "./terminal.js";

export type Serving = {
  /** Where it answers, once it does. Rejects with the fault that kept it from starting; what was begun is for `stop` then. */
  ready: Promise<Ready>;
  /** Takes nothing new, lets what is in hand end, and ends everything that was begun. */
  stop(): Promise<void>;
};

type Given = {
  config: Config;
  log: Log;
  /** A sentence about something that it goes on without, or where else it answers. */
  tell: (sentence: string) => void;
};

/** Starts the parts of one bot. Nothing here is the process's own: its signals, its end and its terminal are main's. */
export function serve(given: Given): Serving {
  const begun: Begun = { stopping: false, sendNoMore: () => {}, ends: [] };
  const stop = async (): Promise<void> => {
    begun.stopping = true;
    begun.sendNoMore();
    for (const end of begun.ends.splice(0).reverse())
      await end().catch((error: unknown) => given.log.error("could not be ended in order", { error }));
  };
  let stopped: Promise<void> | undefined;
  return {
    ready: start(given, begun),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

type Begun = {
  stopping: boolean;
  sendNoMore: () => void;
  /** What ends each part, in the order in which they began. */
  ends: (() => Promise<void>)[];
};

async function start({ config, log, tell }: Given, begun: Begun): Promise<Ready> {
  const calendars = await calendarsFrom(config.bankHolidays);
  const trial =
    config.mode === "trial" ? await (await import("../trial/start-trial.js")).startTrial(config, log) : undefined;
  if (trial !== undefined) begun.ends.push(trial.close);
  const database = await connectMongo(trial?.uri ?? config.mongodbUri ?? "");
  begun.ends.push(database.close);
  const door = doorFor(config);
  begun.ends.push(async () => door.close());
  const papers = paperReader({
    worker: new URL("../documents/papers/paper-worker.js", import.meta.url),
    onFault: (error, kind) => log.warn("a paper could not be read", { kind, error }),
  });
  begun.ends.push(papers.close);
  const bot = composeBot({
    store: database.store,
    databaseNow: database.now,
    door,
    bot: trial?.bot ?? { id: config.mode === "earnest" ? `28:${config.app.id}` : "", name: "Matters Arising" },
    calendars,
    clock: trial?.clock ?? systemClock,
    refreshClock: trial?.clock.refresh ?? (async () => {}),
    addressOf: trial?.addressOf ?? ((_tenant, serviceUrl) => serviceUrl),
    offerFile: trial?.offerFile,
    mayPut: config.mode === "trial" ? loopbackServiceUrls : oneDriveFiles,
    mayGet: config.mode === "trial" ? loopbackServiceUrls : oneDriveOr(config.fileHosts),
    papers,
    waits: config.waits,
    log,
  });
  begun.sendNoMore = bot.sendNoMore;
  begun.ends.push(bot.stop);

  const listen = async (where: Pick<Parameters<typeof httpServer>[0], "host" | "port" | "routes">): Promise<number> => {
    const http: HttpServer = httpServer({
      ...where,
      requestLimitMs: config.waits.requestLimitMs,
      stopLimitMs: config.waits.stopLimitMs,
      onFault: (error, path) => log.error("request failed", { error, kind: path }),
    });
    begun.ends.push(http.close);
    return (await http.listen()).port;
  };
  const isReady = (): boolean | Promise<boolean> =>
    !begun.stopping &&
    database.ping().then(
      () => true,
      () => false,
    );
  const port = await listen({
    host: config.host,
    port: config.port,
    routes: [
      ...messagesRoutes({ rules: gateRules(config), turns: bot.turns, afterAnswer: bot.afterAnswer, log }),
      ...healthRoutes({ isReady }),
      ...(trial?.routes(bot) ?? []),
    ],
  });
  if (config.adminPort !== undefined) {
    const adminPort = await listen({ host: "127.0.0.1", port: config.adminPort, routes: bot.adminRoutes() });
    tell(`Metrics are served at http://127.0.0.1:${adminPort}/metrics`);
  }
  const endpoint = `http://127.0.0.1:${port}${MESSAGES_PATH}`;
  const playground = (await trial?.open({ endpoint, store: database.store, calendars, tell })) ?? null;
  bot.ticker.start();
  return { bot: endpoint, playground, database: trial?.uri ?? null };
}

function doorFor(config: Config): TeamsDoor {
  const limitMs = config.waits.connectorLimitMs;
  if (config.mode === "trial") return teamsDoor({ registration: undefined, mayReach: loopbackServiceUrls, limitMs });
  const cloud = config.channelService === undefined ? {} : { ChannelService: config.channelService };
  return teamsDoor({ registration: config.app, mayReach: teamsServiceUrls(config.extraServiceHosts), limitMs, cloud });
}

function gateRules(config: Config): Parameters<typeof messagesRoutes>[0]["rules"] {
  if (config.mode === "trial") return { serviceUrl: loopbackServiceUrls, tenants: undefined, teamsOnly: false };
  return {
    serviceUrl: teamsServiceUrls(config.extraServiceHosts),
    tenants: new Set(config.allowedTenants),
    teamsOnly: true,
  };
}
