import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "bson";
import { root } from "../../journeys/harness/root.js";
import { type RunningBot, startBot } from "../../journeys/harness/running-bot.js";
import { startServerProcess } from "../../trial/database/server-process.js";
import { type Step, stepOf, wasApplied } from "./step.js";
import { startWireProxy, type Treatment, type WireProxy } from "./wire-proxy.js";

/** Short enough for a test, in the order of the real ones: no lease ends before what is done under it. */
export const waits = {
  tick: 200,
  senderLease: 1_500,
  claimLease: 5_000,
  sendLimit: 1_500,
  resendDelay: 1_500,
  connectorLimit: 2_000,
  lateMerge: 500,
} as const;

const env = Object.fromEntries(
  Object.entries(waits).map(([name, ms]) => [
    `WAIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}_MS`,
    String(ms),
  ]),
);

/** One of the processes, over all its lives. */
export interface Slot {
  readonly name: string;
  readonly proxy: WireProxy;
  /** Undefined while it is dead or starting. */
  readonly bot: RunningBot | undefined;
  /** The logs of all its lives. */
  log(): string;
  /** SIGKILL at once; it is started anew by itself. */
  kill(): void;
  stop(): void;
  goOn(): void;
}

/** What happened to a process, on the clock of `performance.now()`. */
export type Happening = {
  readonly at: number;
  readonly slot: Slot;
} /** `heard`: the process was still there when the database had done it. */ & (
  | { readonly kind: "step"; readonly step: Step; readonly heard: boolean }
  | { readonly kind: "lost-write"; readonly step: Step }
  | { readonly kind: "killed" | "stopped" | "went-on" }
);

export interface Watcher {
  /** Before the database gets it. A process that is not ready yet is left in peace. */
  before?(slot: Slot, step: Step, isRepeat: boolean): Treatment | Promise<Treatment>;
  /** The database has done it, and its answer is not on its way yet. */
  after?(slot: Slot, step: Step): void | Promise<void>;
}

export interface SeveralOptions {
  readonly count: number;
  /** The board's time at the start. */
  readonly now: string;
  /** By how much the database's clock is ahead of each process's, as that sees it; absent: not at all. */
  readonly skewMs?: readonly number[];
}

export type SeveralBots = Awaited<ReturnType<typeof severalBots>>;

/** Processes of the product on one database that runs by itself, each behind a proxy of its own; those that die are started anew. */
export async function severalBots({ count, now, skewMs = [] }: SeveralOptions) {
  const folder = mkdtempSync(join(tmpdir(), "matters-arising-several-"));
  const module = join(root, "dist", "trial", "database", "start-embedded-database.js");
  const database = await startServerProcess({ module, remove: () => {} }, join(folder, "database"));
  const happenings: Happening[] = [];
  const watcher: { current: Watcher } = { current: {} };
  /** Those that were spoilt once, by session and number: a driver's own repeat of a write goes through. */
  const seen = new Set<string>();
  let ended = false;
  const starting = new Set<Promise<void>>();

  const slots = await Promise.all(Array.from({ length: count }, (_, n) => newSlot(`process ${n + 1}`, skewMs[n])));

  async function newSlot(name: string, ahead = 0) {
    const props: { bot?: RunningBot | undefined; log: string; restarts: number } = { log: "", restarts: 0 };
    const tell = (kind: "killed" | "stopped" | "went-on") =>
      void happenings.push({ at: performance.now(), slot, kind });
    const proxy = await startWireProxy(database.uri, {
      async before(command) {
        const step = stepOf(command);
        if (step === undefined || props.bot === undefined) return "pass";
        const key = keyOf(command);
        const treatment = (await watcher.current.before?.(slot, step, key !== "" && seen.has(key))) ?? "pass";
        if (key !== "") seen.add(key);
        if (treatment === "drop-before" || (treatment === "pass" && props.bot === undefined))
          happenings.push({ at: performance.now(), slot, kind: "lost-write", step });
        return treatment;
      },
      async after(command, answer) {
        const step = stepOf(command, answer);
        if (step === undefined || !wasApplied(command, answer)) return;
        happenings.push({ at: performance.now(), slot, kind: "step", step, heard: props.bot !== undefined });
        if (props.bot !== undefined) await watcher.current.after?.(slot, step);
      },
    });
    proxy.skewMs = ahead;
    const slot: Slot & { start(now?: string): Promise<void> } = {
      name,
      proxy,
      get bot() {
        return props.bot;
      },
      log: () => props.log + (props.bot?.stderr() ?? ""),
      async start(at) {
        for (let attempt = 1; ; attempt += 1) {
          try {
            props.bot = await startBot({
              folder: join(folder, name.replace(" ", "-")),
              env: { ...env, ADMIN_PORT: "0", MONGODB_URI: proxy.uri },
              ...(at === undefined ? {} : { now: at }),
            });
            return;
          } catch (cause) {
            // The database may have been in trouble just then; whoever keeps processes running would try again, too.
            if (ended || attempt === 3) throw cause;
          }
        }
      },
      kill() {
        const { bot } = props;
        if (bot === undefined) return;
        process.kill(bot.pid, "SIGKILL");
        props.bot = undefined;
        tell("killed");
        proxy.cut();
        const again = bot
          .kill()
          .then(() => {
            props.log += bot.stderr();
          })
          .then(() => (ended ? undefined : slot.start()))
          .finally(() => starting.delete(again));
        starting.add(again);
      },
      stop() {
        process.kill(props.bot?.pid ?? never(name), "SIGSTOP");
        tell("stopped");
      },
      goOn() {
        tell("went-on");
        process.kill(props.bot?.pid ?? never(name), "SIGCONT");
      },
    };
    return slot;
  }

  async function end(): Promise<void> {
    ended = true;
    await Promise.allSettled(starting);
    await Promise.all(slots.map(({ bot }) => bot?.end()));
    await Promise.all(slots.map(({ proxy }) => proxy.close()));
    await database.kill();
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    const [first, ...others] = slots;
    await first?.start(now);
    await Promise.all(others.map((slot) => slot.start()));
  } catch (cause) {
    await end();
    throw cause;
  }

  return {
    slots: slots as readonly Slot[],
    /** Of the database itself, past every proxy. */
    database: database.uri,
    happenings: happenings as readonly Happening[],
    /** Puts somebody in the way of every write; undefined: nobody. */
    watch(by: Watcher | undefined) {
      watcher.current = by ?? {};
    },
    /** Ends once every process runs. */
    async allUp(): Promise<void> {
      while (starting.size > 0) await Promise.all(starting);
    },
    /** Moves the trial clock by whichever process can, and says what it shows then. */
    async clock(now?: string): Promise<Date> {
      for (let attempt = 1; ; attempt += 1) {
        const up = slots.flatMap(({ bot }) => bot ?? []);
        const bot = up[attempt % up.length];
        try {
          if (bot === undefined) throw new Error("No process is up.");
          return new Date((await bot.clock(now)).now);
        } catch (cause) {
          if (attempt === 5) throw cause;
          if (starting.size > 0) await Promise.race(starting);
        }
      }
    },
    end,
  };
}

/** The number that a driver gives a write, and gives it again when it repeats it. */
function keyOf({ lsid, txnNumber }: Document): string {
  return txnNumber === undefined ? "" : `${lsid?.id?.toString("hex") ?? ""} ${String(txnNumber)}`;
}

function never(name: string): never {
  throw new Error(`${name} is not running.`);
}
