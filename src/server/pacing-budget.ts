import { setTimeout } from "node:timers/promises";
import type { Wait } from "../services/reminders/pace.js";

/** How long pacing may wait. Ordinarily a moment, as the ticker comes back; inside one call of the trial clock a minute in all. */
export type PacingBudget = {
  wait: Wait;
  begin(): void;
  end(): void;
  /** True once the call's minute is used up. */
  spent(): boolean;
};

const usualWaitMs = 2_000;
const callWaitMs = 60_000;

/** `sleep` lets real time pass. */
export function pacingBudget(sleep: (ms: number) => Promise<void> = setTimeout): PacingBudget {
  let left: number | undefined;
  return {
    async wait(ms) {
      if (left === undefined) {
        if (ms > usualWaitMs) return false;
        await sleep(Math.ceil(ms));
        return true;
      }
      const now = Math.min(ms, left);
      left -= now;
      await sleep(Math.ceil(now));
      return now === ms;
    },
    begin() {
      left = callWaitMs;
    },
    spent: () => left === 0,
    end() {
      left = undefined;
    },
  };
}
