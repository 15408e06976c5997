import { oneDriveUploads } from "../bot/connector/put-file.js";
import { loopbackServiceUrls, teamsServiceUrls } from "../bot/connector/service-url.js";
import { type TeamsDoor, teamsDoor } from "../bot/connector/teams-door.js";
import { connectMongo } from "../store/mongo/connect.js";
import { calendarsFrom } from "./calendars-from.js";
import { systemClock } from "./clock.js";
import { composeBot } from "./compose.js";
import { type Config, environment, readConfig } from "./config.js";
import { healthRoutes } from "./health-routes.js";
import { httpServer } from "./http.js";
import { type Log, processLog } from "./log.js";
import { MESSAGES_PATH, messagesRoutes } from "./messages-route.js";
import { leave, ready, tell } from "./terminal.js";

/** Beyond the turns' and mornings' own limit, for closing what they used. */
const lastMs = 2_000;

const config = readConfig(environment);
if ("problems" in config) leave(config.problems);
else {
  const log = processLog(config.logLevel);
  try {
    await run(config, log);
  } catch (error) {
    leave(error);
  }
}

/** Starts one process and returns once it is ready; what was started before a fault is ended by the process's own end. */
async function run(config: Config, log: Log): Promise<void> {
  const calendars = await calendarsFrom(config.bankHolidays);
  const trial =
    config.mode === "trial" ? await (await import("../trial/start-trial.js")).startTrial(config, log) : undefined;
  const uri = trial?.uri ?? config.mongodbUri ?? "";
  const database = await connectMongo(uri);
  const door = doorFor(config);
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
    mayPut: config.mode === "trial" ? loopbackServiceUrls : oneDriveUploads,
    waits: config.waits,
    log,
  });
  let stopping = false;
  const http = httpServer({
    host: config.host,
    port: config.port,
    routes: [
      ...messagesRoutes({ rules: gateRules(config), turns: bot.turns, afterAnswer: bot.afterAnswer, log }),
      ...healthRoutes({
        isReady: () =>
          !stopping &&
          database.ping().then(
            () => true,
            () => false,
          ),
      }),
      ...(trial?.routes(bot) ?? []),
    ],
    requestLimitMs: config.waits.requestLimitMs,
    stopLimitMs: config.waits.stopLimitMs,
    onFault: (error, path) => log.error("request failed", { error, kind: path }),
  });

  const admin =
    config.adminPort === undefined
      ? undefined
      : httpServer({
          host: "127.0.0.1",
          port: config.adminPort,
          routes: bot.adminRoutes,
          requestLimitMs: config.waits.requestLimitMs,
          stopLimitMs: config.waits.stopLimitMs,
          onFault: (error, path) => log.error("request failed", { error, kind: path }),
        });

  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    bot.sendNoMore();
    const steps = [
      http.close,
      async () => admin?.close(),
      bot.stop,
      async () => door.close(),
      database.close,
      async () => trial?.close(),
    ];
    for (const step of steps)
      await step().catch((error: unknown) => log.error("could not be ended in order", { error }));
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      // What has not ended by then stays as it is recorded; the next start, or another instance, knows what to make of it.
      setTimeout(() => process.exit(0), config.waits.stopLimitMs + lastMs).unref();
      void stop().then(() => process.exit(0));
    });
  }
  const { port } = await http.listen();
  if (admin !== undefined) tell(`Metrics are served at http://127.0.0.1:${(await admin.listen()).port}/metrics`);
  const endpoint = `http://127.0.0.1:${port}${MESSAGES_PATH}`;
  const playground = (await trial?.open({ endpoint, store: database.store, calendars, tell })) ?? null;
  bot.ticker.start();
  ready({ bot: endpoint, playground, database: trial?.uri ?? null });
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
