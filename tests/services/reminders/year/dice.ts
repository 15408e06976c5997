/** Chance that a seed repeats (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0;
  /** At least 0, below 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    /** A whole number, both ends possible. */
    between: (from: number, to: number): number => from + Math.floor(next() * (to - from + 1)),
    /** True in so many of a hundred. */
    inHundred: (n: number): boolean => next() * 100 < n,
    one<Value>(of: readonly Value[]): Value {
      const found = of[Math.floor(next() * of.length)];
      if (found === undefined) throw new Error("nothing to choose from");
      return found;
    },
  };
}

export type Dice = ReturnType<typeof dice>;
