import { setTimeout as sleep } from "node:timers/promises";
import type { Wait } from "../services/reminders/pace.js";

/** How long pacing may wait. Ordinarily a moment, as the ticker comes back; inside one call of the trial clock a minute in all. */
export type PacingBudget = { wait: Wait; begin(): void; end(): void };

const usualWaitMs = 2_000;
const callWaitMs = 60_000;

export function pacingBudget(): PacingBudget {
  let left: number | undefined;
  return {
    async wait(ms) {
      if (ms > (left ?? usualWaitMs)) return false;
      if (left !== undefined) left -= ms;
      await sleep(Math.ceil(ms));
      return true;
    },
    begin() {
      left = callWaitMs;
    },
    end() {
      left = undefined;
    },
  };
}
