import type { SystemClock } from "../services/ports.js";

/** How far this process's clock is from the database's, which every process shares. */
export type ClockSkew = {
  /**
   * Measures again when the last measurement is older than a minute. Where the database, or this process, took too long for it, the last
   * one stands. Throws what the database throws.
   */
  refresh(): Promise<void>;
  /** Milliseconds by which this clock is ahead of the database's; below zero when behind. Absent: not measured yet. */
  ms(): number | undefined;
  /** Whether the two are too far apart for leases and reminders to mean the same here as elsewhere. */
  isTooFar(): boolean;
};

/** Further apart than this, a process claims nothing: it would take others' leases, or remind at the wrong hour. */
const mostMs = 30_000;
const everyMs = 60_000;
/** An answer that took longer was perhaps kept back on one of its two ways, so that half of the time tells too little. */
const longestAskMs = 10_000;

type Deps = {
  databaseNow: () => Promise<Date>;
  system: SystemClock;
  /** Told once each time the clocks come too far apart, and once when they agree again. */
  onChange: (isTooFar: boolean, ms: number) => void;
};

export function clockSkew({ databaseNow, system, onChange }: Deps): ClockSkew {
  let skew: number | undefined;
  let measuredAt = Number.NEGATIVE_INFINITY;
  const isTooFar = (): boolean => skew !== undefined && Math.abs(skew) > mostMs;
  return {
    async refresh() {
      if (system.monotonicMs() - measuredAt < everyMs) return;
      const asked = system.monotonicMs();
      const theirs = await databaseNow();
      const answered = system.monotonicMs();
      if (answered - asked > longestAskMs) return;
      const before = isTooFar();
      // The database looked at its clock somewhere between question and answer.
      skew = Math.round(system.now().getTime() - (answered - asked) / 2 - theirs.getTime());
      measuredAt = answered;
      if (isTooFar() !== before) onChange(isTooFar(), skew);
    },
    ms: () => skew,
    isTooFar,
  };
}
