/** What turns leave to be done once Teams has its HTTP answer. */
export type Afterwards = {
  /** Keeps it until the answer to this activity is out. `activity` is the very object that the turn was taken with. */
  keep(activity: object, work: () => Promise<void>): void;
  /** The answer is out: does what that turn left. False when it left nothing. */
  run(activity: object): Promise<boolean>;
  /** Does something at once, beside the turn: nobody waits for it. */
  beside(work: () => Promise<void>): void;
  /** Resolves once nothing is being done any more: a stopping process waits for it. */
  idle(): Promise<void>;
};

export function afterwards({ onFault }: { onFault(error: unknown): void }): Afterwards {
  const kept = new WeakMap<object, () => Promise<void>>();
  const running = new Set<Promise<void>>();
  const follow = async (work: () => Promise<void>): Promise<void> => {
    const done = work().catch(onFault);
    running.add(done);
    await done;
    running.delete(done);
  };
  return {
    keep: (activity, work) => void kept.set(activity, work),
    async run(activity) {
      const work = kept.get(activity);
      if (work === undefined) return false;
      kept.delete(activity);
      await follow(work);
      return true;
    },
    beside: (work) => void follow(work),
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
