import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Meter } from "../services/ports.js";
import type { HttpRoute } from "./http.js";

/** What whoever runs the bot can watch. Kinds, outcomes and numbers; never who, where or what. */
export type Metrics = {
  meter: Meter;
  /** Another process took the sending from this one while it was sending. */
  leaseLost(): void;
  /** For whoever reads them. The process itself (its memory, its event loop) is watched from the first call on. */
  routes(): readonly HttpRoute[];
};

type Watched = {
  /** When the oldest of what waits to be sent was due, by the board's time; in the future where nothing is late. */
  nextDueAt: () => Promise<Date | undefined>;
  now: () => Date;
  /** By how much this process's clock is ahead of the database's, in milliseconds. */
  skewMs: () => number | undefined;
  onFault: (error: unknown) => void;
};

/** One set for the process, in the text that Prometheus reads, at `/metrics`. */
export function processMetrics({ nextDueAt, now, skewMs, onFault }: Watched): Metrics {
  const register = new Registry();
  const notices = new Counter({
    name: "matters_arising_notices_total",
    help: "Attempts at notices, by the kind of notice and what became of the attempt.",
    labelNames: ["kind", "outcome"] as const,
    registers: [register],
  });
  const waits = new Counter({
    name: "matters_arising_throttle_waits_total",
    help: "How often sending waited for its place within Teams' limits, or because Teams asked for it.",
    registers: [register],
  });
  const waited = new Counter({
    name: "matters_arising_throttle_wait_seconds_total",
    help: "For how long it waited so.",
    registers: [register],
  });
  const lost = new Counter({
    name: "matters_arising_leases_lost_total",
    help: "How often another process took the sending from this one.",
    registers: [register],
  });
  new Gauge({
    name: "matters_arising_oldest_waiting_seconds",
    help: "How long the oldest notice or morning that is due has waited to be sent; 0 when nothing is late.",
    registers: [register],
    async collect() {
      try {
        const due = await nextDueAt();
        this.set(due === undefined ? 0 : Math.max(0, (now().getTime() - due.getTime()) / 1_000));
      } catch (error) {
        // The database is away: the other figures are wanted most just then.
        onFault(error);
        this.set(Number.NaN);
      }
    },
  });
  new Gauge({
    name: "matters_arising_clock_skew_seconds",
    help: "By how much this process's clock is ahead of the database's. Nothing is sent above 30.",
    registers: [register],
    collect() {
      this.set((skewMs() ?? Number.NaN) / 1_000);
    },
  });
  return {
    meter: {
      notice: (kind, outcome) => notices.inc({ kind, outcome }),
      throttled(ms) {
        waits.inc();
        waited.inc(ms / 1_000);
      },
    },
    leaseLost: () => lost.inc(),
    routes() {
      collectDefaultMetrics({ register });
      return [
        {
          method: "GET",
          path: "/metrics",
          answer: async () => ({ status: 200, body: await register.metrics(), contentType: register.contentType }),
        },
      ];
    },
  };
}
