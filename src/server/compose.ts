import { setTimeout as sleep } from "node:timers/promises";
import { presentPrivacyEnded } from "../bot/cards/committees/present-home-news.js";
import type { TurnTaker } from "../bot/connector/adapter.js";
import type { FileRule } from "../bot/connector/one-drive.js";
import type { BotAccount } from "../bot/connector/teams-connector.js";
import type { TeamsDoor } from "../bot/connector/teams-door.js";
import { editCard } from "../bot/edit-card.js";
import type { OfferFile } from "../bot/files/board-file.js";
import { offerByConsent } from "../bot/files/offer-by-consent.js";
import { downloadFile } from "../bot/files-in/download-file.js";
import { composeHandlers } from "../bot/handlers/compose-handlers.js";
import { keptCards } from "../bot/kept-cards.js";
import { teamsMessenger } from "../bot/messenger.js";
import { postMessage } from "../bot/post-message.js";
import { readRoster } from "../bot/read-roster.js";
import { redrawOpenedHome } from "../bot/redraw-opened-home.js";
import { tell } from "../bot/tell.js";
import { afterwards } from "../bot/turn/afterwards.js";
import { claimTurn } from "../bot/turn/claim-turn.js";
import { watchHome } from "../bot/turn/watch-home.js";
import type { Calendars } from "../domain/committees/committee-calendar.js";
import { heedPrivacy } from "../services/committees/heed-privacy.js";
import type { PaperReader } from "../services/minutes/paper-reader.js";
import type { Clock } from "../services/ports.js";
import { nextDueAt, runDue } from "../services/reminders/run-due.js";
import type { Store } from "../store/store.js";
import { monotonicMs, systemClock } from "./clock.js";
import { clockSkew } from "./clock-skew.js";
import { composeActivities } from "./compose-activities.js";
import { composeReminders } from "./compose-reminders.js";
import { composeServices } from "./compose-services.js";
import type { Log } from "./log.js";
import { type Metrics, processMetrics } from "./metrics.js";
import { randomId } from "./new-id.js";
import { type PacingBudget, pacingBudget } from "./pacing-budget.js";
import { senderTicker, type Ticker } from "./ticker.js";
import type { Waits } from "./waits.js";

type Parts = {
  store: Store;
  door: TeamsDoor;
  bot: BotAccount;
  /** The working days of every committee. */
  calendars: Calendars;
  clock: Clock;
  /** What the database's clock shows. */
  databaseNow: () => Promise<Date>;
  /** Reads the clock that trial processes share. In earnest there is nothing to read. */
  refreshClock: () => Promise<void>;
  /** Where a tenant's places answer now. */
  addressOf: (tenant: string, serviceUrl: string) => string;
  /** Absent: by Teams' own card, which asks whether to keep them. */
  offerFile: OfferFile | undefined;
  /** Where files may be put that somebody keeps, and had from that somebody sends. */
  mayPut: FileRule;
  mayGet: FileRule;
  papers: PaperReader;
  waits: Waits;
  log: Log;
};

/** The bot, put together: one of each for the process. */
export type Bot = {
  turns: TurnTaker;
  /** The HTTP answer to this activity is out. */
  afterAnswer(activity: object): void;
  ticker: Ticker;
  /** Does everything that is due now; answers how many notices Teams accepted. */
  runDue(): Promise<number>;
  nextDueAt(): Promise<Date | undefined>;
  /** For whoever runs it: `/metrics`. What nobody reads is not measured. */
  adminRoutes: Metrics["routes"];
  pacing: Omit<PacingBudget, "wait">;
  /** No new notice is begun; the one in hand ends. */
  sendNoMore(): void;
  /** Ends what turns left to be done, then the sending. */
  stop(): Promise<void>;
};

export function composeBot(parts: Parts): Bot {
  const { databaseNow, door, bot, calendars, clock, refreshClock, addressOf, waits, log } = parts;
  const { connector } = door;
  const committees = heedPrivacy(parts.store.committees, (opened) => after.beside(() => redrawHome(opened)));
  const store = { ...parts.store, committees };
  const holder = randomId("process_");
  const system = { now: systemClock.now, monotonicMs };
  const budget = pacingBudget();
  const skew = clockSkew({
    databaseNow,
    system,
    onChange: (isTooFar, ms) =>
      isTooFar
        ? log.error("the clock is too far from the database's: nothing is sent", { ms })
        : log.warn("the clock agrees with the database's again", { ms }),
  });
  const metrics = processMetrics({
    nextDueAt: () => nextDueAt(reminders),
    now: () => clock.now(),
    skewMs: skew.ms,
    onFault: (error) => log.warn("a figure could not be had", { error }),
  });
  let stopping = false;
  const edit = editCard({
    connector,
    bot,
    addressOf,
    onLost: ({ conversation, activityId }, outcome) =>
      log.info("a card could not be drawn anew", { conversation, activity: activityId, outcome }),
  });
  const whoIsThere = readRoster(connector);
  const records = { ...store, items: store.actionItems, handled: store.handledTurns, forms: store.servedForms };
  const kept = keptCards({ ...records, editCard: edit, calendars, clock });
  const reminders = composeReminders({
    store,
    drawItemCard: kept.draw,
    messenger: teamsMessenger({ connector, bot, addressOf }),
    calendars,
    clock,
    system,
    budget,
    meter: metrics.meter,
    waits,
    stopping: () => stopping,
    log,
    readRoster: whoIsThere,
    tellOpened: (committee, who) => telling.home(committee, presentPrivacyEnded(who)),
  });
  const { services, carryUncarried } = composeServices({
    store,
    reminders,
    readRoster: whoIsThere,
    purgeAfterMs: waits.purgeAfterMs,
    alert: log.error,
    redrawCards: kept.drawAll,
    senderState() {
      const ms = skew.ms();
      return ms === undefined ? undefined : { claiming: !skew.isTooFar(), clockOffMs: ms };
    },
  });
  const onFault = (error: unknown, reference?: string) =>
    log.error("turn failed", { error, ...(reference && { reference }) });
  const after = afterwards({ onFault: (error) => log.error("work after a turn failed", { error }) });
  const redrawHome = redrawOpenedHome({ ...records, redrawCards: kept.drawAll });
  const post = postMessage({ connector, bot, addressOf });
  const telling = tell({ connector, bot, addressOf, post });
  const claim = claimTurn({ handled: store.handledTurns, system, newId: randomId, wait: sleep, onFault });
  const turn = {
    claim,
    handled: store.handledTurns,
    knowSender: watchHome({ ...services, tell: telling, onFault }),
    clock,
    newId: randomId,
    afterwards: after,
    onFault,
  };
  const handlers = composeHandlers({
    ...turn,
    store,
    tell: telling,
    readRoster: whoIsThere,
    services,
    reminders,
    editCard: edit,
    post,
    papers: parts.papers,
    download: downloadFile({ mayGet: parts.mayGet, limitMs: waits.connectorLimitMs }),
    system,
    readingLimitMs: waits.readingLimitMs,
    offerFile: parts.offerFile ?? offerByConsent({ connector, bot, addressOf }),
    wait: sleep,
  });
  const allDue = async (): Promise<number> => {
    await carryUncarried();
    await handlers
      .resumeForgetting(clock.now())
      .catch((error) => log.error("somebody could not be forgotten whole", { error }));
    await handlers
      .tellAbandoned()
      .catch((error) => log.error("somebody waits for a paper and could not be told", { error }));
    return runDue(reminders);
  };
  const ticker = senderTicker({
    leases: store.leases,
    holder,
    everyMs: waits.tickMs,
    leaseMs: waits.senderLeaseMs,
    refreshClock,
    async isClockRight() {
      await skew.refresh();
      return !skew.isTooFar();
    },
    onLeaseLost: metrics.leaseLost,
    runDue: allDue,
    onFault: (error) => log.error("tick failed", { error }),
  });

  return {
    turns: door.turns({
      onActivity: composeActivities({
        turn,
        handlers,
        places: {
          ...store,
          ...turn,
          knowSender: services.knowSender,
          endPrivacy: services.endPrivacy,
          removeMembers: services.removeMembers,
          readRoster: whoIsThere,
          tell: telling,
        },
        findStandings: services.findStandings,
        forms: store.servedForms,
        post,
        mayPut: parts.mayPut,
        waits,
        log,
      }),
      onFault: (error) => log.error("activity failed", { error }),
    }),
    afterAnswer(activity) {
      void after.run(activity).then((left) => {
        if (left) ticker.wake();
      });
    },
    ticker,
    runDue: allDue,
    nextDueAt: () => nextDueAt(reminders),
    adminRoutes: metrics.routes,
    pacing: budget,
    sendNoMore() {
      stopping = true;
    },
    async stop() {
      await after.idle();
      await ticker.stop();
    },
  };
}
