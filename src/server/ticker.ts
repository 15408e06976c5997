import type { Leases } from "../store/leases.js";
import { systemClock } from "./clock.js";

export type Ticker = {
  /** Begins to look. Until then nothing is sent. */
  start(): void;
  /** Something became due in this process: looks now instead of at the next tick. */
  wake(): void;
  /** Ends after the work in hand, and lets another process send. */
  stop(): Promise<void>;
  /** Lets `work` have the sending to itself, among all processes; ticks go on afterwards. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

type Deps = {
  leases: Leases;
  /** Names this process. */
  holder: string;
  everyMs: number;
  leaseMs: number;
  /** Before each look: trial mode reads its shared clock. */
  refreshClock: () => Promise<void>;
  /** Whether this process's clock can be trusted; nothing is sent while it can't. */
  isClockRight: () => Promise<boolean>;
  /** Another process holds the lease under which this one is sending. */
  onLeaseLost: () => void;
  /** Does everything that is due. */
  runDue: () => Promise<unknown>;
  onFault: (error: unknown) => void;
};

/** The name of the lease of whoever sends. */
export const senderLease = "sender";
/** How often a process that wants to be alone asks whether the sender has let go. */
const askAgainMs = 50;

/**
 * The one regular beat of the process. Only who holds the sender's lease sends, so that pacing is one process's arithmetic; the
 * claims below make two senders for a moment do no harm.
 */
export function senderTicker(deps: Deps): Ticker {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let again = false;
  let ended = false;
  /** Above zero: somebody wants the sending to itself, or it has not begun. */
  let paused = 1;

  const hold = (holder: string): Promise<boolean> => {
    const now = systemClock.now();
    return deps.leases.hold("system", senderLease, holder, now, new Date(now.getTime() + deps.leaseMs));
  };

  /** Work may take longer than the lease, so it is renewed meanwhile; losing it is no reason to stop half-way. */
  async function renewing<T>(holder: string, work: () => Promise<T>): Promise<T> {
    let renewed: Promise<unknown> = Promise.resolve();
    const renewal = setInterval(() => {
      renewed = hold(holder).then((held) => held || deps.onLeaseLost(), deps.onFault);
    }, deps.leaseMs / 3);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      // One on its way would take the lease again after it was given back.
      await renewed;
    }
  }

  /** Renews in good time and lets go when another process asks; a tick in between is one read. */
  async function isOurs(): Promise<boolean> {
    const now = systemClock.now();
    const state = await deps.leases.find("system", senderLease);
    const asked = state !== undefined && state.wantedBy !== deps.holder && state.wantedUntil > now;
    if (state?.holder === deps.holder && asked) {
      await deps.leases.release("system", senderLease, deps.holder);
      return false;
    }
    if (asked || (state !== undefined && state.holder !== deps.holder && state.until > now)) return false;
    const fresh = state?.holder === deps.holder && state.until.getTime() - now.getTime() > (deps.leaseMs * 2) / 3;
    return fresh || hold(deps.holder);
  }

  async function look(): Promise<void> {
    try {
      await deps.refreshClock();
      if (!(await deps.isClockRight())) {
        // Another process, whose clock is right, may send instead.
        await deps.leases.release("system", senderLease, deps.holder);
        return;
      }
      if (await isOurs()) await renewing(deps.holder, deps.runDue);
    } catch (error) {
      deps.onFault(error);
    }
  }

  function begin(): void {
    if (ended || paused > 0) return;
    if (working !== undefined) {
      again = true;
      return;
    }
    clearTimeout(timer);
    again = false;
    working = look().finally(() => {
      working = undefined;
      if (!ended && paused === 0) timer = setTimeout(begin, again ? 0 : deps.everyMs);
    });
  }

  async function rest(): Promise<void> {
    clearTimeout(timer);
    await working;
    clearTimeout(timer);
  }

  /** Asks each time anew: only one can have asked, and whoever asked after us has taken our place. */
  async function taken(holder: string): Promise<void> {
    for (;;) {
      await deps.leases.want("system", senderLease, holder, new Date(systemClock.now().getTime() + 2 * deps.leaseMs));
      if (await hold(holder)) return;
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  }

  function resume(): void {
    paused -= 1;
    begin();
  }

  return {
    start: resume,
    wake: begin,
    async stop() {
      ended = true;
      await rest();
      await deps.leases.release("system", senderLease, deps.holder);
    },
    async alone(work) {
      const holder = `${deps.holder}/alone`;
      paused += 1;
      try {
        await rest();
        await deps.leases.release("system", senderLease, deps.holder);
        await taken(holder);
        return await renewing(holder, work);
      } finally {
        // Whatever becomes of the lease (it runs out by itself), ticks go on.
        await deps.leases.release("system", senderLease, holder).catch(deps.onFault);
        resume();
      }
    },
  };
}
