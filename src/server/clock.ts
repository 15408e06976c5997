import { performance } from "node:perf_hooks";
import type { Clock } from "../services/ports.js";

export const systemClock: Clock = { now: () => new Date() };

/** A clock that runs on with the system's, some way ahead of it (or behind): the trial clock. */
export type OffsetClock = Clock & {
  /** How far ahead of the system's clock it is, in milliseconds; below zero when behind. */
  offsetMs(): number;
  /** That it never goes back is for the caller to see to. */
  setOffset(ms: number): void;
};

export function offsetClock(initialMs: number): OffsetClock {
  let offset = initialMs;
  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    setOffset(ms) {
      offset = ms;
    },
  };
}

/** Milliseconds since some fixed moment of this process; never jumps, whatever is done to the system's clock. For measuring waits. */
export const monotonicMs = (): number => performance.now();
