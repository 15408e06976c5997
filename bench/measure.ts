import type { Child } from "./child.js";

/** One kind of turn under load. */
export type Load = {
  turnsPerSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** CPU of the bot's process for one turn, in milliseconds. */
  cpuMs: number;
};

/** Runs turns in a closed loop for some seconds: each of the lanes begins its next turn when the last was answered. */
export async function underLoad(
  bot: Child,
  lanes: number,
  seconds: number,
  turn: (lane: number, n: number) => Promise<unknown>,
): Promise<Load> {
  const times: number[] = [];
  const cpu = bot.cpuMs();
  const started = performance.now();
  const until = started + seconds * 1000;
  const lane = async (number: number): Promise<void> => {
    for (let n = 0; performance.now() < until; n++) {
      const begun = performance.now();
      await turn(number, n);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  const elapsed = (performance.now() - started) / 1000;
  const sorted = times.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    turnsPerSecond: times.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpuMs: (bot.cpuMs() - cpu) / times.length,
  };
}

/** The middle one of some rounds, figure by figure. */
export function medianOf(rounds: readonly Load[]): Load {
  const middle = (figure: (load: Load) => number) => {
    const sorted = rounds.map(figure).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    turnsPerSecond: middle((l) => l.turnsPerSecond),
    p50: middle((l) => l.p50),
    p95: middle((l) => l.p95),
    p99: middle((l) => l.p99),
    cpuMs: middle((l) => l.cpuMs),
  };
}
