import { join } from "node:path";
import type { BotAccount } from "../bot/connector/teams-connector.js";
import type { OfferFile } from "../bot/files/board-file.js";
import type { Calendars } from "../domain/committees/committee-calendar.js";
import { monotonicMs } from "../server/clock.js";
import type { Bot } from "../server/compose.js";
import type { TrialConfig } from "../server/config.js";
import type { HttpRoute } from "../server/http.js";
import type { Log } from "../server/log.js";
import type { Store } from "../store/store.js";
import { clockControl } from "./clock/clock-control.js";
import { openTrialClock, type TrialClock } from "./clock/trial-clock.js";
import { startEmbeddedDatabase } from "./database/start-embedded-database.js";
import { noteAddress } from "./database-address.js";
import { makeDemoBoard } from "./demo/make-demo-board.js";
import { trialFiles } from "./files/trial-files.js";
import { freeSender } from "./free-sender.js";
import { inWords } from "./in-words.js";
import { playgroundWorld } from "./playground/playground-world.js";
import { type Playground, startPlayground } from "./playground/start-playground.js";

/** What trial mode puts in the place of MongoDB, of time and of Teams. */
export type Trial = {
  /** Where the database answers; a second process may join it there. */
  uri: string;
  clock: TrialClock;
  /** What the bot is called; the Playground knows it by these. */
  bot: BotAccount;
  /** Every place of the Playground's tenant answers at the Playground's present address. */
  addressOf(tenant: string, serviceUrl: string): string;
  /** Gives files as links to this machine. */
  offerFile: OfferFile;
  /** `POST /trial/clock`, the files that were asked for, and where another process says that it moved the clock. */
  routes(bot: Bot): readonly HttpRoute[];
  /** The demo board in an empty database, and the Playground, at whose URL a person opens it. `null`: it is off or did not start. */
  open(parts: {
    endpoint: string;
    store: Store;
    calendars: Calendars;
    tell: (sentence: string) => void;
  }): Promise<string | null>;
  close(): Promise<void>;
};

/**
 * Starts the embedded database, unless another is given, and the trial clock in it.
 * @throws faults with a `code` and a sentence for the person at the terminal: the data folder is in use, can't be written or is
 *   damaged; NOW lies before the time that the board has reached
 */
export async function startTrial(config: TrialConfig, log: Log): Promise<Trial> {
  const { uri, close: closeDatabase } = await openDatabase(config, log).catch((error: unknown) => {
    throw inWords(error, config.dataDir);
  });
  const clock = await openTrialClock(uri, config.startAt).catch(async (error: unknown) => {
    await closeDatabase();
    throw inWords(error, config.dataDir);
  });
  const files = trialFiles({ monotonicMs });
  let playground: Playground | undefined;
  return {
    uri,
    clock,
    bot: playgroundWorld.bot,
    addressOf: (tenant, serviceUrl) =>
      tenant === playgroundWorld.tenantId && playground !== undefined ? playground.serviceUrl : serviceUrl,
    offerFile: files.offer,
    routes(bot) {
      const move = clockControl({
        clock,
        alone: bot.ticker.alone,
        runDue: bot.runDue,
        nextDueAt: bot.nextDueAt,
        pacing: bot.pacing,
      });
      const refresh = async () => {
        await clock.refresh();
        return { status: 200 };
      };
      return [
        { method: "POST", path: "/trial/clock", answer: ({ body }) => move(body) },
        { method: "POST", path: moved, answer: refresh },
        files.route,
      ];
    },
    async open({ endpoint, store, calendars, tell }) {
      files.answersAt(endpoint);
      await clock.join(new URL(moved, endpoint).href);
      if (config.mongodbUri === undefined) await freeSender(store.leases);
      if (config.playground) {
        try {
          playground = await startPlayground({
            folder: join(config.dataDir, "playground"),
            botEndpoint: endpoint,
            log,
          });
        } catch (error) {
          log.warn("the Playground did not start", { error });
          tell(error instanceof Error ? error.message : "The Playground did not start.");
        }
      }
      if (config.demo)
        await makeDemoBoard({
          store,
          calendars,
          now: clock.now(),
          installed: playground !== undefined,
          serviceUrl: playground?.serviceUrl,
        });
      return playground?.url ?? null;
    },
    async close() {
      await playground?.close();
      await clock.close();
      await closeDatabase();
    },
  };
}

const moved = "/trial/clock/moved";

async function openDatabase(config: TrialConfig, log: Log): Promise<{ uri: string; close: () => Promise<void> }> {
  if (config.mongodbUri !== undefined) return { uri: config.mongodbUri, close: async () => {} };
  const database = await startEmbeddedDatabase({
    folder: join(config.dataDir, "database"),
    onSnapshotFailure: (error) => log.error("the database could not be written anew; its journal goes on", { error }),
  });
  await noteAddress(config.dataDir, database.uri);
  return database;
}
